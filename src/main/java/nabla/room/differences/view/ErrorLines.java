package nabla.room.differences.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.room.differences.model.BestStep;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.DifferencesState;
import nabla.room.differences.model.ErrorAnalysis;
import nabla.room.differences.model.ErrorCurve;
import nabla.room.differences.model.ErrorLayer;
import nabla.room.differences.model.PowerLaw;
import nabla.room.differences.model.Truncation;

/// The curves of the errors, which stay the same while the step moves: made once for a function and a point.
///
/// @param of      what they were made of
/// @param shown   what was to be seen
/// @param drawnTo how far ε had come
/// @param curves  the branches of truncation, and the straight lines of the V
/// @param under   the errors that rounding makes, each a dot
/// @param top     the logarithm of the largest error
/// @param foot    of the smallest
record ErrorLines(
        Optional<ErrorAnalysis> of,
        Set<ErrorLayer> shown,
        OptionalDouble drawnTo,
        List<Figure.Curve> curves,
        List<FigureLayer> under,
        double top,
        double foot) {
    /// Room beside the smallest and the largest step, in powers of ten.
    static final double SIDE = 0.4;
    /// How far the lines of the V go past their corner, in powers of ten.
    private static final double PAST = 0.7;
    /// The size of an error that rounding makes, against a point.
    private static final double DOT = 0.3;
    /// Lower than this, an error is drawn as 0.
    private static final double FLOOR = -18;

    static ErrorLines of(DifferencesPicture picture) {
        var curves = new ArrayList<Figure.Curve>();
        var under = new ArrayList<FigureLayer>();
        List<ErrorCurve> seen = picture.analysis().map(ErrorAnalysis::curves).orElse(List.of()).stream()
                .filter(curve -> picture.shows(curve.quotient()))
                .toList();
        seen.forEach(curve -> curves.add(truncation(picture, curve)));
        if (showsRounding(picture)) {
            seen.forEach(curve -> {
                under.add(rounding(picture, curve));
                curves.addAll(lines(picture, curve));
            });
        }
        return new ErrorLines(
                picture.analysis(),
                picture.state().shown(),
                picture.drawnTo(),
                List.copyOf(curves),
                List.copyOf(under),
                picture.analysis().map(ErrorLines::top).orElse(1.0),
                picture.analysis().map(ErrorLines::foot).orElse(FLOOR));
    }

    /// The same where nothing has changed that they depend on.
    ErrorLines following(DifferencesPicture picture) {
        boolean same = of.equals(picture.analysis())
                && shown.equals(picture.state().shown())
                && drawnTo.equals(picture.drawnTo());
        return same ? this : of(picture);
    }

    static boolean showsRounding(DifferencesPicture picture) {
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
}
