package nabla.room.descent.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import nabla.model.Race;
import nabla.model.RunPosition;

/// The room's model: samples, a run that fits a Gaussian to them, and where in the run one looks.
///
/// Short runs are computed at once. Of a long one only the start is there at first; [DescentWork] computes it
/// elsewhere and hands it in, as it does with maps and tables.
public final class DescentModel implements RunPosition {
    /// Runs that look at no more samples than this are computed at once: a few milliseconds.
    private static final long AT_ONCE = 400_000;

    private final DescentState start;
    private final ReadOnlyObjectWrapper<DescentPicture> picture;
    private final BooleanBinding atEnd;
    private Runnable restarted = () -> {};

    public DescentModel(DescentState start) {
        this.start = start;
        this.picture = new ReadOnlyObjectWrapper<>(this, "picture", opened(start));
        this.atEnd = Bindings.createBooleanBinding(
                () -> position() == last() && picture().course().done(), picture);
    }

    public ReadOnlyObjectProperty<DescentPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public DescentPicture picture() {
        return picture.get();
    }

    public DescentState state() {
        return picture().state();
    }

    public RunSettings settings() {
        return state().settings();
    }

    public void restore(DescentState state) {
        show(state);
    }

    /// Everything as the lesson has it.
    public void reset() {
        show(start.withPage(state().page()));
    }

    /// Other settings: the run begins anew and is shown at the same step.
    public void change(UnaryOperator<RunSettings> change) {
        show(state().withSettings(change.apply(settings())));
    }

    /// Other settings, seen from the start: who asks for them wants to watch the run.
    public void restart(UnaryOperator<RunSettings> change) {
        show(state().withSettings(change.apply(settings())).at(0));
        restarted.run();
    }

    /// @param what done from now on after every restart
    public void onRestart(Runnable what) {
        restarted = what;
    }

    @Override
    public int position() {
        return picture().step();
    }

    @Override
    public int last() {
        return picture().last();
    }

    @Override
    public ObservableBooleanValue atEndProperty() {
        return atEnd;
    }

    @Override
    public boolean moveTo(int step) {
        int there = Math.clamp(step, 0, picture().course().last());
        boolean moves = there != position();
        show(state().at(moves ? there : state().step()));
        return moves;
    }

    public void choose(int row) {
        if (row >= 0 && row < settings().samples().size()) {
            show(state().withChosen(row));
        }
    }

    public void chooseFeature(int feature) {
        show(state().withFeature(feature));
    }

    public void choosePair(Pair pair) {
        show(state().withPair(pair));
    }

    public void show(DescentPage page) {
        show(state().withPage(page));
    }

    /// Keeps this run to race another one against it.
    public void pin() {
        show(state().withPinned(Optional.of(settings())));
    }

    public void unpin() {
        show(state().withPinned(Optional.empty()));
    }

    /// Begins where all widths are 1: there ∂J/∂v is 0, and it stays 0.
    public void startAtZero() {
        restart(settings -> {
            var start = new ArrayList<>(settings.start());
            Collections.fill(start.subList(settings.columns(), settings.parameters()), 0.0);
            return settings.withStart(start);
        });
    }

    /// Begins at −v: the same run in the mirror.
    public void startMirrored() {
        restart(settings -> {
            var start = new ArrayList<>(settings.start());
            for (int k = settings.columns(); k < settings.parameters(); k++) {
                start.set(k, 0.0 - start.get(k));
            }
            return settings.withStart(start);
        });
    }

    /// Begins where the lesson does, as far as there are the same parameters.
    public void startAsGiven() {
        RunSettings given = start.settings();
        if (given.parameters() == settings().parameters()) {
            restart(settings -> settings.withStart(given.start()));
        }
    }

    /// Begins elsewhere on the map.
    public void startAt(double across, double up) {
        Pair pair = state().pair();
        change(settings -> settings.withStart(pair.across(), across).withStart(pair.up(), up));
    }

    /// A sample more; the features that are not shown get their mean.
    public void addSample(double x, double t) {
        make(adding(x, t));
    }

    public void moveSample(int row, double x, double t) {
        make(new Edit.Move(row, state().feature(), x, t));
    }

    /// False where it is the last one: a run needs a sample.
    boolean removeSample(int row) {
        int before = settings().samples().size();
        make(new Edit.Remove(row));
        return settings().samples().size() < before;
    }

    Edit adding(double x, double t) {
        double[] values = settings().samples().overview().means().clone();
        values[state().feature()] = x;
        return new Edit.Add(values, t);
    }

    private void make(Edit edit) {
        take(edit, edit.of(settings().samples()));
    }

    /// The samples after an edit.
    void take(Edit edit, Samples edited) {
        change(settings -> settings.with(edited));
        if (edit instanceof Edit.Add) {
            choose(edited.size() - 1);
        }
    }

    /// More of a run, if it is the run of the present settings.
    void take(DescentRun more) {
        DescentPicture now = picture();
        var race = new Race<>(now.course(), now.pinned());
        var further = race.advanced(more);
        if (!further.equals(race)) {
            picture.set(now.then(now.state(), further.run(), further.pinned()));
        }
    }

    void take(LossMap map) {
        picture.set(picture().with(map));
    }

    void take(GradientTable table) {
        picture.set(picture().with(table));
    }

    /// What the lesson's formulas are evaluated with: the chosen sample's numbers.
    List<Double> values() {
        var sample = picture().numbers().sample();
        return List.of(sample.t(), sample.u(), sample.z(), sample.sigma());
    }

    private void show(DescentState state) {
        DescentPicture now = picture();
        var race = new Race<>(now.course(), now.pinned()).with(state.settings(), state.pinned(), DescentModel::course);
        picture.set(now.then(state, race.run(), race.pinned()));
    }

    private static DescentPicture opened(DescentState state) {
        return DescentPicture.of(state, course(state.settings()), state.pinned().map(DescentModel::course));
    }

    private static DescentRun course(RunSettings settings) {
        long looks = (long) settings.samples().size() * settings.steps();
        return looks <= AT_ONCE ? DescentRun.of(settings) : DescentRun.begun(settings);
    }
}
