package nabla.room.differences.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nabla.plot.figure.Sampler;

/// The room's model: a function, a point, a step, and what the lesson has come to.
///
/// What takes longer than a frame, functions that were typed and everything in many digits, is worked out by
/// [DifferencesWork] and handed in.
public final class DifferencesModel {
    private static final int MOST_KNOWN = 20;

    private final Scene opening;
    private final double from;
    private final double to;
    private final Map<String, TestFunction> known = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<DifferencesPicture> picture;
    private Scene scene;

    /// @param opening what the lesson opens with
    /// @param from    the smallest w
    /// @param to      the largest
    public DifferencesModel(Scene opening, double from, double to) {
        this.opening = opening;
        this.scene = opening;
        this.from = from;
        this.to = to;
        TestFunction function = TypedFunction.ready(opening.end().function());
        known.put(function.text(), function);
        DifferencesState state = opening.end().of(function.text(), opening.end().point());
        CurvePlane plane = CurvePlane.around(function, state.point());
        picture = new ReadOnlyObjectWrapper<>(
                this,
                "picture",
                new DifferencesPicture(
                        state,
                        function,
                        plane,
                        function.points(plane.from(), plane.to()),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty()));
    }

    public ReadOnlyObjectProperty<DifferencesPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public DifferencesPicture picture() {
        return picture.get();
    }

    public DifferencesState state() {
        return picture().state();
    }

    public void restore(DifferencesState wanted) {
        show(wanted, OptionalDouble.empty());
    }

    /// As the lesson opens, without moving.
    public void reset() {
        scene = opening;
        restore(opening.end().on(state().page()));
    }

    /// What the lesson has come to.
    public Scene scene() {
        return scene;
    }

    /// The lesson has come to another scene; where ε runs in it, the playback moves it.
    public void begin(Scene next) {
        scene = next;
        restore(next.moves() ? next.end().withExponent(next.sweep().getFirst()) : next.end());
    }

    /// ε runs by itself: errors are drawn as far as it has come.
    public void sweepTo(double exponent, double lowest) {
        show(state().withExponent(exponent), OptionalDouble.of(lowest));
    }

    /// ε stands still.
    public void endSweep() {
        show(state(), OptionalDouble.empty());
    }

    public void choose(KnownFunction function) {
        restore(state().of(function.text(), function.point()));
    }

    /// A function that the user typed.
    public void choose(TestFunction function) {
        remember(function);
        restore(state().of(function.text(), state().point()));
    }

    public void moveTo(double point) {
        if (Double.isFinite(point)) {
            restore(state().at(Math.clamp(point, from, to)));
        }
    }

    /// To the nearest of 100 steps between two powers of ten.
    public void stepTo(double exponent) {
        if (Double.isFinite(exponent)) {
            restore(state().withExponent(Math.rint(exponent * 100) / 100));
        }
    }

    public void show(ErrorLayer layer, boolean wanted) {
        restore(state().showing(layer, wanted));
    }

    public void show(DifferencesPage page) {
        restore(state().on(page));
    }

    /// The state's function is ready.
    void take(TestFunction function) {
        remember(function);
        show(state(), picture().drawnTo());
    }

    /// The state's function cannot be read: the one before stays.
    void refuse() {
        restore(state().of(picture().function().text(), state().point()));
    }

    void take(ErrorAnalysis analysis) {
        DifferencesPicture now = picture();
        picture.set(new DifferencesPicture(
                now.state(),
                now.function(),
                now.plane(),
                now.points(),
                Optional.of(analysis),
                now.taylor(),
                now.drawnTo()));
    }

    void take(TaylorLines lines) {
        DifferencesPicture now = picture();
        picture.set(new DifferencesPicture(
                now.state(),
                now.function(),
                now.plane(),
                now.points(),
                now.analysis(),
                Optional.of(lines),
                now.drawnTo()));
    }

    private void remember(TestFunction function) {
        known.put(function.text(), function);
        if (known.size() > MOST_KNOWN) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private void show(DifferencesState state, OptionalDouble drawnTo) {
        DifferencesPicture before = picture();
        TestFunction function = known.getOrDefault(state.function(), before.function());
        boolean same = function.equals(before.function());
        CurvePlane plane =
                same ? before.plane().holding(function, state.point()) : CurvePlane.around(function, state.point());
        Sampler.Points points =
                same && plane.equals(before.plane()) ? before.points() : function.points(plane.from(), plane.to());
        picture.set(new DifferencesPicture(
                state,
                function,
                plane,
                points,
                before.analysis().filter(known -> same),
                before.taylor().filter(known -> same),
                drawnTo));
    }
}
