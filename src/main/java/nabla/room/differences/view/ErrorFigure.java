package nabla.room.differences.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nabla.math.Numerals;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.FigureLayer;
import nabla.room.differences.model.BestStep;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.DifferencesState;
import nabla.room.differences.model.ErrorAnalysis;
import nabla.room.differences.model.ErrorCurve;
import nabla.room.differences.model.ErrorLayer;
import nabla.room.differences.model.PowerLaw;
import nabla.room.differences.model.Quotient;
import nabla.room.differences.model.Truncation;

/// The errors of both quotients over the step, on axes of powers of ten: as straight as their orders where truncation
/// counts, rough and rising where rounding does.
final class ErrorFigure {
    private static final double SIDE = 0.4;
    private static final double ROOM = 0.7;
    /// How far the lines of the V go past their corner, in powers of ten.
    private static final double PAST = 0.7;
    /// The size of an error that rounding makes, against a point.
    private static final double DOT = 0.3;
    /// Lower than this, an error is drawn as 0.
    private static final double FLOOR = -18;

    private ErrorFigure() {}

    static Figure of(DifferencesPicture picture) {
        Optional<ErrorAnalysis> analysis = picture.analysis();
        var curves = new ArrayList<Figure.Curve>();
        var under = new ArrayList<FigureLayer>();
        var marks = new ArrayList<Mark>();
        double top = analysis.map(ErrorFigure::top).orElse(1.0);
        double foot = analysis.map(ErrorFigure::foot).orElse(FLOOR);
        analysis.ifPresent(known -> {
            for (ErrorCurve curve : known.curves()) {
                if (picture.shows(curve.quotient())) {
                    curves.add(truncation(picture, curve));
                }
            }
            if (showsRounding(picture)) {
                for (ErrorCurve curve : known.curves()) {
                    if (picture.shows(curve.quotient())) {
                        under.add(rounding(picture, curve));
                        curves.addAll(lines(picture, curve));
                    }
                }
            }
        });
        marks.add(new Mark.Asymptote(true, picture.state().exponent(), "", Role.GREY, Dash.DOTTED));
        analysis.ifPresent(known -> best(marks, picture, known));
        analysis.ifPresent(known -> now(marks, picture, known, foot));
        return new Figure(
                "The error over the step",
                new Figure.Axis("step ε", "ε", DifferencesState.SMALLEST - SIDE, SIDE, true),
                new Figure.Axis("error", "error", foot - ROOM, top + ROOM, true),
                under,
                curves,
                List.of(),
                marks,
                notes(picture),
                description(picture));
    }

    private static boolean showsRounding(DifferencesPicture picture) {
        return picture.state().shown().contains(ErrorLayer.ROUNDING);
    }

    /// Where rounding does not count yet; while ε runs, as far as it has come.
    private static Figure.Curve truncation(DifferencesPicture picture, ErrorCurve curve) {
        double lowest = Math.max(edge(curve), picture.drawnTo().orElse(DifferencesState.SMALLEST)) - 1e-9;
        double[] exponents = ErrorCurve.exponents();
        int last = exponents.length - 1;
        double[] xs = new double[exponents.length];
        double[] ys = new double[exponents.length];
        for (int i = 0; i < exponents.length; i++) {
            xs[i] = exponents[last - i];
            double error = curve.errors()[last - i];
            ys[i] = error > 0 && xs[i] >= lowest ? Math.log10(error) : Double.NaN;
        }
        return new Figure.Curve(
                xs, ys, label(curve), QuotientInks.role(curve.quotient()), QuotientInks.dash(curve.quotient()));
    }

    /// The smallest step that truncation alone makes the error at; where there is none, all of them are rounding's.
    private static double edge(ErrorCurve curve) {
        return switch (curve.truncation()) {
            case Truncation.Power(var power, var measured) ->
                measured.map(PowerLaw::from).orElse(DifferencesState.SMALLEST);
            case Truncation.Irregular irregular -> DifferencesState.SMALLEST;
            case Truncation.Nothing nothing -> SIDE;
        };
    }

    /// The errors that rounding makes, each a dot: no line goes through them.
    private static FigureLayer rounding(DifferencesPicture picture, ErrorCurve curve) {
        double highest = edge(curve);
        double lowest = picture.drawnTo().orElse(DifferencesState.SMALLEST) - 1e-9;
        double[] exponents = ErrorCurve.exponents();
        double[] ys = new double[exponents.length];
        for (int i = 0; i < exponents.length; i++) {
            double error = curve.errors()[i];
            boolean seen = error > 0 && exponents[i] < highest && exponents[i] >= lowest;
            ys[i] = seen ? Math.log10(error) : Double.NaN;
        }
        return new FigureLayer.Dots(exponents, ys, QuotientInks.role(curve.quotient()), DOT);
    }

    private static String label(ErrorCurve curve) {
        return curve.truncation()
                .line()
                .map(line -> "%s, slope %s".formatted(curve.quotient().title(), slope(line)))
                .orElse(curve.quotient().title());
    }

    /// To two decimals, in the way of all numbers here.
    static String slope(PowerLaw line) {
        return String.format(Locale.ROOT, "%.2f", line.slope()).replace('-', '−');
    }

    /// Both straight lines of the V, past the corner where they meet.
    private static List<Figure.Curve> lines(DifferencesPicture picture, ErrorCurve curve) {
        if (picture.drawnTo().isPresent()) {
            return List.of();
        }
        Role role = QuotientInks.role(curve.quotient());
        double corner = curve.best() instanceof BestStep.Corner(var exponent, var height) ? exponent : Double.NaN;
        var lines = new ArrayList<Figure.Curve>();
        if (!Double.isNaN(corner)) {
            curve.truncation().line().ifPresent(line -> lines.add(straight(line, corner - PAST, corner, "", role)));
        }
        curve.rounding().ifPresent(line -> {
            double to = Double.isNaN(corner) ? line.to() : corner + PAST;
            lines.add(straight(line, line.from(), to, "slope −1", role));
        });
        return lines;
    }

    private static Figure.Curve straight(PowerLaw line, double from, double to, String label, Role role) {
        double[] xs = {from, to};
        return new Figure.Curve(xs, new double[] {line.at(from), line.at(to)}, label, role, Dash.DASHED);
    }

    private static void best(List<Mark> marks, DifferencesPicture picture, ErrorAnalysis analysis) {
        if (!showsRounding(picture) || picture.drawnTo().isPresent()) {
            return;
        }
        for (ErrorCurve curve : analysis.curves()) {
            if (picture.shows(curve.quotient()) && curve.best() instanceof BestStep.Corner(var exponent, var height)) {
                marks.add(new Mark.Point(
                        exponent,
                        height,
                        "best ε ≈ " + Numerals.of(Math.pow(10, exponent), 1),
                        QuotientInks.role(curve.quotient())));
            }
        }
    }

    /// The errors at the present step; one of 0 stands at the foot and says so.
    private static void now(List<Mark> marks, DifferencesPicture picture, ErrorAnalysis analysis, double foot) {
        double exponent = picture.state().exponent();
        for (ErrorCurve curve : analysis.curves().reversed()) {
            double error = analysis.error(curve.quotient(), picture.state().step());
            boolean exact = error == 0;
            double height = exact ? foot : Math.log10(error);
            if (Double.isFinite(height)) {
                Role role = QuotientInks.role(curve.quotient());
                String label = exact ? curve.quotient().title() + ": exact" : "";
                marks.add(
                        curve.quotient() == Quotient.FORWARD
                                ? new Mark.Grip(exponent, height, label, role, 0, 0.25)
                                : new Mark.Point(exponent, height, label, role));
            }
        }
    }

    private static double top(ErrorAnalysis analysis) {
        return Math.max(0, Math.ceil(extreme(analysis, true)));
    }

    private static double foot(ErrorAnalysis analysis) {
        return Math.min(-13, Math.floor(extreme(analysis, false)));
    }

    /// The logarithm of the largest or the smallest error that is drawn.
    private static double extreme(ErrorAnalysis analysis, boolean largest) {
        double[] logs = analysis.curves().stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.errors()))
                .filter(error -> error > 0)
                .map(Math::log10)
                .sorted()
                .toArray();
        return logs.length == 0 ? (largest ? 0 : FLOOR) : logs[largest ? logs.length - 1 : 0];
    }

    private static List<String> notes(DifferencesPicture picture) {
        var notes = new ArrayList<String>();
        picture.analysis()
                .ifPresent(known -> known.curves().stream()
                        .filter(curve -> picture.shows(curve.quotient()) && curve.exact() > 0)
                        .forEach(curve -> notes.add(
                                curve.isExactEverywhere()
                                        ? "the %s difference is exact at every step"
                                                .formatted(curve.quotient().title())
                                        : "the %s difference is exact at %d of %d steps"
                                                .formatted(
                                                        curve.quotient().title(),
                                                        curve.exact(),
                                                        curve.errors().length))));
        return notes;
    }

    private static String description(DifferencesPicture picture) {
        return picture.analysis()
                .map(known -> String.join(" ", Explanation.of(picture, known)))
                .orElse("The errors are being worked out.");
    }
}
