package nabla.math.calculus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.calculus.Read;
import nabla.math.calculus.resolve.Requirement;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Evaluate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTest {
    private static final Scope SCOPE = Read.given("x, y : real\n r : real > 0");

    /// The oracle is evaluation: where just one of the sides has a value, and nowhere else, a bound is not met.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x/x                     | 1",
                "log(x)                  | log(x) + x/x",
                "sqrt(x)/sqrt(x)         | 1",
                "sqrt(3 - 2 x)           | x",
                "1/(x^2 - 1)             | 1/((x - 1) * (x + 1))",
                "1/(x^2 - 1)             | 1/(x - 1)",
                "log(x^2)                | 1",
                "x^(-2)                  | x^(1/2)",
                "1/(2 x - 1) + log(x)    | log(x)",
                "x^2 + 1                 | (x^3 + x)/x"
            })
    void boundsSayWhereJustOneSideHasAValue(String leftText, String rightText) {
        Expr left = Read.expression(leftText, SCOPE);
        Expr right = Read.expression(rightText, SCOPE);
        Requirements.Difference difference = difference(left, right);
        assertThat(difference.others()).isEmpty();
        for (int halves = -6; halves <= 6; halves++) {
            double x = halves / 2.0;
            boolean met = difference.bounds().stream().allMatch(bound -> met(bound, x));
            assertThat(hasValue(left, x) == hasValue(right, x))
                    .as("%s at %s", difference.bounds(), x)
                    .isEqualTo(met || (!hasValue(left, x) && !hasValue(right, x)));
        }
    }

    @Test
    void whatIsSaidPlainlyOfOneParameterIsABoundAndTheRestIsNot() {
        Requirements.Difference difference =
                difference(Read.expression("1/(x + y) + 1/x", SCOPE), Read.expression("1", SCOPE));
        assertThat(difference.bounds()).hasSize(1);
        assertThat(difference.others()).hasSize(1);
    }

    @Test
    void whatHoldsForAllValuesIsNoNeed() {
        assertThat(difference(Read.expression("r/r + log(r)", SCOPE), Read.expression("1", SCOPE))
                        .isNone())
                .isTrue();
    }

    private static boolean met(Bound bound, double x) {
        double at =
                bound.at().numerator().doubleValue() / bound.at().denominator().doubleValue();
        return switch (bound.side()) {
            case ABOVE -> x > at;
            case AT_LEAST -> x >= at;
            case BELOW -> x < at;
            case AT_MOST -> x <= at;
            case NOT -> x != at;
        };
    }

    private static boolean hasValue(Expr expression, double x) {
        return Double.isFinite(Evaluate.at(expression, Map.of("x", x)));
    }

    private static Requirements.Difference difference(Expr left, Expr right) {
        List<Requirement> lefts = Requirement.of(left, SCOPE);
        List<Requirement> rights = Requirement.of(right, SCOPE);
        return Requirements.difference(lefts, rights, SCOPE, Budget.of(1_000_000));
    }
}
