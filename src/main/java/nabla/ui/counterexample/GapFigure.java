package nabla.ui.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.check.RefutedSides;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Line;
import nabla.math.expr.write.WrittenName;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Sampler;
import nabla.plot.figure.Ticks;

/// Draws the two sides of a refuted line, the gap between them, and the point that is looked at.
final class GapFigure {
    static final Role LEFT = Role.BLUE;
    static final Role RIGHT = Role.ORANGE;
    private static final Role GAP = Role.RED;
    private static final double SHADE = 0.28;

    private final RefutedSides sides;
    private final String variable;
    private final GapWindow window;
    private final GapCurves curves;

    GapFigure(RefutedSides sides, String variable, GapWindow window, GapCurves curves) {
        this.sides = sides;
        this.variable = variable;
        this.window = window;
        this.curves = curves;
    }

    /// @param touched which curve the point is dragged along: 0 the left side, 1 the right
    /// @param step    how far an arrow key moves it
    Figure at(Map<String, Double> place, int touched, double step, String title, String description) {
        String letter = WrittenName.of(variable, sides.counterexample().claim().scope());
        boolean separate = !(sides.domain(variable) instanceof Domain.Interval);
        FigureLayer gap =
                new FigureLayer.Band(curves.gapXs(), heights(curves.low()), heights(curves.high()), "", GAP, SHADE);
        return new Figure(
                title,
                new Figure.Axis(letter, letter, window.x().from(), window.x().to()),
                new Figure.Axis("", "value", window.y().from(), window.y().to(), window.powers()),
                List.of(gap),
                separate ? List.of() : List.of(curve(curves.left(), 0), curve(curves.right(), 1)),
                separate ? List.of(dots(curves.left(), 0), dots(curves.right(), 1)) : List.of(),
                marks(place, touched, step),
                notes(),
                description);
    }

    private static Role role(int side) {
        return side == 0 ? LEFT : RIGHT;
    }

    /// What a side is called, as the verdict calls it.
    private String name(int side) {
        boolean limit = sides.counterexample().claim().link() instanceof Line.Link.TendsTo;
        return side == 0 ? "left side" : limit ? "claimed limit" : "right side";
    }

    private Figure.Curve curve(Sampler.Points points, int side) {
        return new Figure.Curve(
                points.xs(), heights(points.ys()), name(side), role(side), side == 0 ? Dash.SOLID : Dash.DASHED);
    }

    private FigureLayer.Dots dots(Sampler.Points points, int side) {
        int[] numbers = new int[points.xs().length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        return new FigureLayer.Dots(
                points.xs(), heights(points.ys()), numbers, role(side), 0.8, FigureLayer.Dots.NONE, false, name(side));
    }

    private List<Mark> marks(Map<String, Double> place, int touched, double step) {
        double x = place.getOrDefault(variable, Double.NaN);
        double[] values = {sides.left(place), sides.right(place)};
        int gripped = Double.isFinite(values[touched]) ? touched : 1 - touched;
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Asymptote(true, x, "", Role.GREY, Dash.DOTTED));
        if (!Double.isFinite(values[gripped])) { // nothing to sit on: at the foot of the picture it can still be taken
            marks.add(new Mark.Grip(x, window.y().from(), "no value", Role.GREY, touched, step));
            return marks;
        }
        int other = 1 - gripped;
        if (Double.isFinite(values[other])) {
            marks.add(new Mark.Point(x, height(values[other]), Ticks.readout(values[other]), role(other)));
        }
        marks.add(new Mark.Grip(
                x, height(values[gripped]), Ticks.readout(values[gripped]), role(gripped), gripped, step));
        return marks;
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (window.near()) {
            notes.add("near the counterexample, where the gap can be seen");
        }
        if (window.powers()) {
            notes.add("heights by powers of ten");
        }
        return notes;
    }

    private double[] heights(double[] values) {
        return window.powers() ? GapWindow.powers(values) : values;
    }

    private double height(double value) {
        return window.powers() ? Math.log10(value) : value;
    }
}
