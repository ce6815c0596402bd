package nabla.ui.counterexample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nabla.math.RoundNumbers;
import nabla.math.check.RefutedSides;
import nabla.math.expr.tree.Domain;
import nabla.model.Parameters;
import nabla.plot.figure.Heights;
import nabla.plot.figure.Viewport;
import org.jspecify.annotations.Nullable;

/// A counterexample that is shown: along which variable, and where its point has been dragged.
///
/// The sliders of the same names go with the point, and the point and the held variables with them, so that stage and
/// text always speak of the same place. A name without a slider is held here alone.
final class GapModel {
    /// So many places a picture has from left to right that can be told apart.
    private static final double PLACES = 500;

    private final RefutedSides sides;
    private final List<String> order;
    private final Parameters parameters;
    private final Map<String, Double> place;
    private final ReadOnlyObjectWrapper<GapPicture> picture;
    private Map<String, Double> sliders;
    private String variable;
    private int touched;
    private boolean moving;
    private GapWindow window;
    private Optional<Viewport> zoomed = Optional.empty();
    private @Nullable Known known;

    /// Curves and what they were computed for.
    private record Known(Map<String, Double> held, Heights.Range span, GapCurves curves) {}

    /// @param order the variables, the one to blame first; not empty
    GapModel(RefutedSides sides, List<String> order, Parameters parameters) {
        this.sides = sides;
        this.order = List.copyOf(order);
        this.parameters = parameters;
        this.place = new LinkedHashMap<>(sides.place());
        this.variable = order.getFirst();
        parameters.move(place);
        this.sliders = parameters.values();
        this.window = GapWindow.of(sides, place, variable);
        this.picture = new ReadOnlyObjectWrapper<>(this, "picture", drawn());
    }

    ReadOnlyObjectProperty<GapPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    GapPicture picture() {
        return picture.get();
    }

    /// The value of every variable that matters, where the point is now.
    Map<String, Double> place() {
        return Map.copyOf(place);
    }

    RefutedSides sides() {
        return sides;
    }

    /// Draws over another variable.
    void choose(String other) {
        if (!other.equals(variable)) {
            variable = other;
            zoomed = Optional.empty();
            window = GapWindow.of(sides, place, variable);
            draw();
        }
    }

    /// Moves the point along a curve.
    void drag(int curve, double x) {
        touched = Math.clamp(curve, 0, 1);
        place.put(variable, inside(x));
        moving = true;
        parameters.move(variable, place.getOrDefault(variable, x));
        sliders = parameters.values();
        moving = false;
        draw();
    }

    /// The sliders have moved: what they changed is taken over.
    void follow(Map<String, Double> now) {
        if (moving) {
            return;
        }
        boolean held = false;
        boolean moved = false;
        for (String name : order) {
            if (now.containsKey(name) && !now.get(name).equals(sliders.get(name))) {
                place.put(name, now.getOrDefault(name, Double.NaN));
                moved = true;
                held |= !name.equals(variable);
            }
        }
        sliders = now;
        if (held) {
            window = GapWindow.of(sides, place, variable);
        }
        if (moved) {
            draw();
        }
    }

    /// Computes the curves for the part that is shown; empty: for its own axes.
    void show(Optional<Viewport> part) {
        if (!zoomed.equals(part)) {
            zoomed = part;
            draw();
        }
    }

    /// In the domain, in the picture, and in no more digits than a pixel can tell apart.
    private double inside(double x) {
        double within = Math.clamp(x, window.x().from(), window.x().to());
        return switch (sides.domain(variable)) {
            case Domain.Interval(var from, var to, var fromClosed, var toClosed) -> {
                double rounded = RoundNumbers.onSteps(within, RoundNumbers.powerOfTen(span().length() / PLACES));
                double margin = window.x().length() / 1000;
                double least = fromClosed || !Double.isFinite(from) ? from : from + margin;
                double most = toClosed || !Double.isFinite(to) ? to : to - margin;
                yield least <= most ? Math.clamp(Double.isFinite(rounded) ? rounded : within, least, most) : within;
            }
            case Domain.Values(var values) ->
                values.stream()
                        .min((a, b) -> Double.compare(Math.abs(a - within), Math.abs(b - within)))
                        .orElse(within);
            case Domain.Integers(var from, var to) -> Math.clamp(Math.rint(within), from, to);
        };
    }

    private Heights.Range span() {
        return zoomed.map(part -> new Heights.Range(part.xFrom(), part.xTo())).orElse(window.x());
    }

    private void draw() {
        picture.set(drawn());
    }

    private GapPicture drawn() {
        var words = new GapWords(sides, place, variable, step());
        var figure = new GapFigure(sides, variable, window, curves());
        return new GapPicture(
                figure.at(place, touched, step(), words.title(), words.description()),
                variable,
                order,
                words.place(),
                words.reading(),
                words.held());
    }

    private GapCurves curves() {
        var held = new LinkedHashMap<>(place);
        held.remove(variable);
        Heights.Range span = span();
        Known last = known;
        if (last == null || !last.held.equals(held) || !last.span.equals(span)) {
            last = new Known(held, span, GapCurves.of(sides, place, variable, span));
            known = last;
        }
        return last.curves;
    }

    /// How far an arrow key moves the point: the variable's own step, or a place of the picture where that is finer.
    private double step() {
        double own = sides.declaration(variable).step();
        return own > 0 && !window.near() ? own : window.x().length() / 100;
    }
}
