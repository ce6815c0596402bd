package nabla.room.differences.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.math.Numerals;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.Quotient;
import nabla.room.differences.model.TrueSlope;

/// The function's curve with its tangent at the point and the secants that the quotients are the slopes of.
final class SecantFigure {
    private SecantFigure() {}

    static Figure of(DifferencesPicture picture) {
        double w = picture.state().point();
        var curves = new ArrayList<Figure.Curve>();
        curves.add(
                new Figure.Curve(picture.points().xs(), picture.points().ys(), "f", QuotientInks.FUNCTION, Dash.SOLID));
        addLine(curves, picture, "tangent", picture.slope(), w, QuotientInks.TRUTH, Dash.SOLID);
        for (Quotient quotient : shown(picture)) {
            double left = quotient == Quotient.FORWARD ? w : w - picture.state().step();
            addLine(
                    curves,
                    picture,
                    quotient.title(),
                    picture.quotient(quotient),
                    left,
                    QuotientInks.role(quotient),
                    QuotientInks.dash(quotient));
        }
        return new Figure(
                "Secants and tangent",
                new Figure.Axis(
                        "w", "w", picture.plane().from(), picture.plane().to()),
                new Figure.Axis(
                        "f(w)",
                        "f",
                        picture.plane().heights().from(),
                        picture.plane().heights().to()),
                curves,
                marks(picture),
                notes(picture),
                description(picture));
    }

    /// An empty plane says why it is empty.
    private static List<String> notes(DifferencesPicture picture) {
        return Arrays.stream(picture.points().ys()).noneMatch(Double::isFinite)
                ? List.of("f has no value from %s to %s"
                        .formatted(
                                number(picture.plane().from()),
                                number(picture.plane().to())))
                : List.of();
    }

    /// Without a slope the two sides are what there is to be seen.
    static List<Quotient> shown(DifferencesPicture picture) {
        boolean kink = picture.settled()
                .filter(known -> !(known.slope() instanceof TrueSlope.Exists))
                .isPresent();
        return kink ? List.of(Quotient.FORWARD, Quotient.BACKWARD, Quotient.CENTRAL) : Quotient.OF_THE_SHEET;
    }

    /// Right across the picture and beyond, for a view that zooms out.
    private static void addLine(
            List<Figure.Curve> curves,
            DifferencesPicture picture,
            String label,
            double slope,
            double through,
            Role role,
            Dash dash) {
        double height = picture.function().at(through);
        if (!Double.isFinite(slope) || !Double.isFinite(height)) {
            return;
        }
        double width = picture.plane().to() - picture.plane().from();
        double[] xs = {picture.plane().from() - width, picture.plane().to() + width};
        double[] ys = {height + slope * (xs[0] - through), height + slope * (xs[1] - through)};
        curves.add(new Figure.Curve(xs, ys, label, role, dash));
    }

    private static List<Mark> marks(DifferencesPicture picture) {
        double w = picture.state().point();
        double step = picture.state().step();
        var marks = new ArrayList<Mark>();
        double left = picture.function().at(w - step);
        if (Double.isFinite(left)) {
            marks.add(new Mark.Point(w - step, left, step > 0.25 ? "w − ε" : "", QuotientInks.role(Quotient.CENTRAL)));
        }
        double right = picture.function().at(w + step);
        if (Double.isFinite(right)) {
            marks.add(new Mark.Handle(
                    w + step,
                    right,
                    step > 0.25 ? "w + ε" : "",
                    "the end of the step",
                    QuotientInks.role(Quotient.FORWARD),
                    step / 10,
                    0));
        }
        double here = picture.function().at(w);
        if (Double.isFinite(here)) {
            marks.add(new Mark.Grip(w, here, "w", QuotientInks.TRUTH, 0, 0.1));
        }
        return marks;
    }

    private static String description(DifferencesPicture picture) {
        var said = new ArrayList<String>();
        for (Quotient quotient : shown(picture)) {
            said.add("the %s difference is %s".formatted(quotient.title(), number(picture.quotient(quotient))));
        }
        double slope = picture.slope();
        said.add(Double.isFinite(slope) ? "the slope is " + number(slope) : "there is no slope");
        return "%s at w = %s with a step of %s: %s."
                .formatted(
                        picture.function().text(),
                        number(picture.state().point()),
                        number(picture.state().step()),
                        String.join(", ", said));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "without value" : Numerals.of(value, Numerals.SHORT);
    }
}
