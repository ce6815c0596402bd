package nabla.room.activations.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nabla.math.Numerals;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.room.activations.model.ActivationsPicture;

/// The probabilities that softmax makes of the logits, as bars.
final class ProbabilityFigure {
    static final Role ROLE = Role.GREEN;
    private static final double LEAST = 0.0005;

    private ProbabilityFigure() {}

    static Figure of(ActivationsPicture picture) {
        List<Double> s = picture.softmax().probabilities();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < s.size(); i++) {
            marks.add(new Mark.Words(i + 1, s.get(i), number(s.get(i)), ROLE, 0, 1)
                    .within(LogitFigure.BESIDE, Double.POSITIVE_INFINITY));
        }
        return new Figure(
                "Probabilities",
                LogitFigure.across("i", s.size()),
                new Figure.Axis("", "s", 0, 1.25),
                LogitFigure.bars(s, 0, ROLE),
                List.of(),
                List.of(),
                marks,
                List.of(),
                "The probabilities %s as bars.".formatted(LogitFigure.written(s)));
    }

    /// In three decimals, where that is not nothing.
    private static String number(double probability) {
        return probability >= LEAST ? String.format(Locale.ROOT, "%.3f", probability) : Numerals.of(probability, 2);
    }
}
