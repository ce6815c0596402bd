package nabla.room.activations.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.plot.figure.AxisTicks;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.room.activations.model.Jacobian;
import nabla.room.activations.model.JacobianKind;
import nabla.room.activations.model.Softmax;
import org.junit.jupiter.api.Test;

/// The exported Jacobian says the same as the one on the stage, in either layout.
class HeatFigureTest {
    private static final Jacobian TANH = Jacobian.of(
            JacobianKind.TANH_OF_SOFTMAX, Softmax.of(List.of(2.0, 1.0, 0.0)).probabilities());

    @Test
    void outputsInRowsHaveTheirSumsBelow() {
        Figure figure = HeatFigure.of(new JacobianWords(TANH, true));
        assertThat(words(figure, 2, 3)).as("row 1, column 2").isEqualTo("−0.11");
        assertThat(words(figure, 0.1, 3)).isEqualTo("s₁");
        assertThat(words(figure, 2, 3.9)).isEqualTo("x₂");
        assertThat(words(figure, 1, 0.1)).isEqualTo("−0.066");
        assertThat(words(figure, 4.1, 3)).isEqualTo("0");
        assertThat(words(figure, 0.1, 0.1)).isEqualTo("Σ outputs");
        assertThat(figure.under()).hasSize(9);
        assertThat(figure.x().ticks()).isEqualTo(AxisTicks.NONE);
    }

    @Test
    void inputsInRowsHaveThemBeside() {
        Figure figure = HeatFigure.of(new JacobianWords(TANH, false));
        assertThat(words(figure, 2, 3)).as("row 1, column 2").isEqualTo("−0.15");
        assertThat(words(figure, 0.1, 3)).isEqualTo("x₁");
        assertThat(words(figure, 1, 0.1)).isEqualTo("0");
        assertThat(words(figure, 4.1, 3)).isEqualTo("−0.066");
        assertThat(figure.title()).contains("Row = logit j, column = output i");
    }

    private static String words(Figure figure, double x, double y) {
        return figure.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .filter(words -> Math.abs(words.x() - x) < 1e-9 && Math.abs(words.y() - y) < 1e-9)
                .map(Mark.Words::words)
                .findFirst()
                .orElseThrow();
    }
}
