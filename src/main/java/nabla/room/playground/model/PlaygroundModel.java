package nabla.room.playground.model;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import nabla.data.LabelledPoints;
import nabla.model.Race;
import nabla.model.RunPosition;

/// The room's model: points of the plane in classes, a run that trains a network to tell them apart, and where in the
/// run one looks.
///
/// Of a run only the start is there at first; [PlaygroundWork] computes the rest elsewhere and hands it in.
public final class PlaygroundModel implements RunPosition {
    private final PlaygroundState start;
    private final ReadOnlyObjectWrapper<PlaygroundPicture> picture;
    private final BooleanBinding atEnd;
    private Runnable restarted = () -> {};

    public PlaygroundModel(PlaygroundState start) {
        this.start = start;
        this.picture = new ReadOnlyObjectWrapper<>(
                this,
                "picture",
                PlaygroundPicture.of(
                        start,
                        ClassifierRun.begun(start.settings()),
                        start.pinned().map(ClassifierRun::begun)));
        this.atEnd = Bindings.createBooleanBinding(
                () -> position() == last() && picture().run().done(), picture);
    }

    public ReadOnlyObjectProperty<PlaygroundPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public PlaygroundPicture picture() {
        return picture.get();
    }

    public PlaygroundState state() {
        return picture().state();
    }

    public TrainingSettings settings() {
        return state().settings();
    }

    public void restore(PlaygroundState state) {
        show(state);
    }

    /// Everything as the lesson has it.
    public void reset() {
        show(start);
    }

    /// Other settings: the run begins anew and is shown at the same step.
    public void change(UnaryOperator<TrainingSettings> change) {
        show(state().with(change.apply(settings())));
    }

    /// Other settings, seen from the start: who asks for them wants to watch the run.
    public void restart(UnaryOperator<TrainingSettings> change) {
        show(state().with(change.apply(settings())).at(0));
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
        return picture().run().end();
    }

    @Override
    public ObservableBooleanValue atEndProperty() {
        return atEnd;
    }

    @Override
    public boolean moveTo(int step) {
        int there = Math.clamp(step, 0, picture().run().last());
        boolean moves = there != position();
        show(state().at(moves ? there : state().step()));
        return moves;
    }

    /// Lets the run go on for as many steps as it had at first; false where it is as long as it can be, or broke off.
    public boolean goOn() {
        if (!canGoOn()) {
            return false;
        }
        show(state().longer(ClassifierRun.STEPS));
        return true;
    }

    public boolean canGoOn() {
        return state().length() < ClassifierRun.longest(settings())
                && picture().run().divergence().isEmpty();
    }

    /// Keeps this run to race another one against it.
    public void pin() {
        show(state().withPinned(Optional.of(settings())));
    }

    public void unpin() {
        show(state().withPinned(Optional.empty()));
    }

    /// Shows one class alone, or all of them.
    public void showAlone(Optional<Integer> label) {
        show(state().showing(label.filter(it -> it >= 0 && it < settings().classes())));
    }

    /// Chooses a point; −1 for none.
    public void choose(int number) {
        if (number < settings().points().size()) {
            show(state().choosing(number));
        }
    }

    /// One more point of the class that is shown alone; where all are shown, nothing happens.
    public void add(double x, double y) {
        state().alone().ifPresent(label -> edit(settings().points().with(x, y, label)));
    }

    public void move(int number, double x, double y) {
        edit(settings().points().moved(number, x, y));
    }

    /// Takes a point away; the last one for training stays. False where it does.
    public boolean remove(int number) {
        LabelledPoints points = settings().points();
        if (!points.held()[number] && points.numbers(false).length == 1) {
            return false;
        }
        show(state().choosing(-1));
        edit(points.without(number));
        return true;
    }

    private void edit(LabelledPoints points) {
        change(settings -> settings.with(points));
    }

    /// More of a run, if it is the run of the present settings, or the pinned one.
    void take(ClassifierRun more) {
        PlaygroundPicture now = picture();
        var race = new Race<>(now.run(), now.pinned());
        var further = race.advanced(more);
        if (!further.equals(race)) {
            picture.set(now.then(now.state(), further.run(), further.pinned()));
        }
    }

    private void show(PlaygroundState state) {
        PlaygroundPicture now = picture();
        var race = new Race<>(now.run(), now.pinned()).with(state.settings(), state.pinned(), ClassifierRun::begun);
        picture.set(now.then(state, race.run(), race.pinned()));
    }
}
