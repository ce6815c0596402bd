package nabla.room.differences.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.math.Numerals;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.room.differences.model.BestStep;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.DifferencesState;
import nabla.room.differences.model.ErrorAnalysis;
import nabla.room.differences.model.ErrorCurve;
import nabla.room.differences.model.Quotient;

/// The errors of both quotients over the step, on axes of powers of ten: as straight as their orders where truncation
/// counts, rough and rising where rounding does.
final class ErrorFigure {
    private static final double ROOM = 0.7;

    private ErrorFigure() {}

    /// @param lines what does not change while the step moves
    static Figure of(DifferencesPicture picture, ErrorLines lines) {
        Optional<ErrorAnalysis> analysis = picture.analysis();
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Asymptote(true, picture.state().exponent(), "", Role.GREY, Dash.DOTTED));
        analysis.ifPresent(known -> best(marks, picture, known));
        analysis.ifPresent(known -> now(marks, picture, known, lines.foot()));
        return new Figure(
                "The error over the step",
                new Figure.Axis("step ε", "ε", DifferencesState.SMALLEST - ErrorLines.SIDE, ErrorLines.SIDE, true),
                new Figure.Axis("error", "error", lines.foot() - ROOM, lines.top() + ROOM, true),
                lines.under(),
                lines.curves(),
                List.of(),
                marks,
                notes(picture),
                description(picture));
    }

    private static void best(List<Mark> marks, DifferencesPicture picture, ErrorAnalysis analysis) {
        if (!ErrorLines.showsRounding(picture) || picture.drawnTo().isPresent()) {
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

    /// In few words, for they stand in one row: `forward and central: exact at every step`.
    private static List<String> notes(DifferencesPicture picture) {
        List<ErrorCurve> exact = picture.analysis().stream()
                .flatMap(known -> known.curves().stream())
                .filter(curve -> picture.shows(curve.quotient()) && curve.exact() > 0)
                .toList();
        var notes = new ArrayList<String>();
        String everywhere = exact.stream()
                .filter(ErrorCurve::isExactEverywhere)
                .map(curve -> curve.quotient().title())
                .collect(Collectors.joining(" and "));
        if (!everywhere.isEmpty()) {
            notes.add(everywhere + ": exact at every step");
        }
        exact.stream()
                .filter(curve -> !curve.isExactEverywhere())
                .forEach(curve -> notes.add("%s: exact at %d of %d steps"
                        .formatted(curve.quotient().title(), curve.exact(), curve.errors().length)));
        return notes;
    }

    private static String description(DifferencesPicture picture) {
        return picture.analysis()
                .map(known -> String.join(" ", ErrorExplanation.of(picture, known)))
                .orElse("The errors are being worked out.");
    }
}
