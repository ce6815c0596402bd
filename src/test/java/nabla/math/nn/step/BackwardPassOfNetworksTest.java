package nabla.math.nn.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.calculus.slope.BackwardPass;
import nabla.math.entries.EntryValues;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.TextNotation;
import nabla.math.nn.Matrix;
import nabla.math.nn.NetworkSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The way back that is told of a network's slopes, its numbers against those of the kernels.
class BackwardPassOfNetworksTest {
    static List<Layout> layouts() {
        return StepsTest.layouts();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void itsLastLineIsWhatTheKernelsGive(Layout layout) {
        Steps steps = Steps.of(NetworkSettings.DEFAULT.draw(), 0.1);
        int slopes = 0;
        for (Step each : steps.list()) {
            Step step = each.in(layout);
            if (step.equation().left() instanceof Expr.Derivative derivative) {
                Map<String, Double> numbers = GivenNumbers.of(step.names());
                for (BackwardPass.Row row : BackwardPass.of(
                                derivative, step.names().scope())
                        .orElseThrow()
                        .rows()) {
                    if (row instanceof BackwardPass.Slope slope
                            && slope.equation().left().equals(derivative)) {
                        agree(slope, numbers, step.result().value());
                        slopes++;
                    }
                }
            }
        }
        assertThat(slopes).isEqualTo(7);
    }

    private static void agree(BackwardPass.Slope slope, Map<String, Double> numbers, Matrix kernel) {
        Equation equation = slope.equation();
        EntryValues.Values values = EntryValues.of(equation.right(), slope.scope(), Map.of(), Budget.of(50_000_000))
                .at(numbers, Map.of())
                .orElseThrow();
        assertThat(List.of(values.rows(), values.columns())).isEqualTo(List.of(kernel.rows(), kernel.columns()));
        for (int i = 0; i < kernel.rows(); i++) {
            for (int j = 0; j < kernel.columns(); j++) {
                assertThat(values.entries().get(i * kernel.columns() + j))
                        .as("%s [%d, %d]", TextNotation.of(equation.left()), i, j)
                        .isCloseTo(kernel.at(i, j), offset(1e-12));
            }
        }
    }
}
