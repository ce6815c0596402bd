package nabla.math.expr.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nabla.math.expr.read.SampleExpressions;
import nabla.math.expr.tree.Expr;
import org.junit.jupiter.api.Test;

class EvaluationWorkTest {
    private static EvaluationWork work(String... texts) {
        List<Expr> closed = Arrays.stream(texts).map(SampleExpressions::read).toList();
        return EvaluationWork.of(Graph.of(closed, List.of("x", "y", "z")));
    }

    @Test
    void equalPartsAreCountedOnce() {
        EvaluationWork once = work("exp(x + y)");
        assertThat(work("exp(x + y)", "exp(x + y)")).isEqualTo(once);
        assertThat(work("exp(x + y) * exp(x + y)").decimals()).isLessThan(once.decimals() + 100);
    }

    @Test
    void whatIsDearCountsMore() {
        assertThat(work("log(x)").decimals()).isGreaterThan(50 * work("x + y").decimals());
        assertThat(work("x^y").decimals()).isGreaterThan(3 * work("exp(x)").decimals());
        assertThat(work("x^7").decimals()).isLessThan(work("exp(x)").decimals() / 10);
        assertThat(work("abs(x)").decimals()).isLessThan(work("sqrt(x)").decimals());
        assertThat(work("sqrt(x)").decimals()).isLessThan(work("sin(x)").decimals());
        assertThat(work("sin(x)").doubles()).isLessThan(work("sin(x)").twoDoubles());
        assertThat(work("sin(x)").twoDoubles()).isLessThan(work("sin(x)").decimals());
    }
}
