package nabla.math.calculus.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import nabla.math.calculus.Decimal;
import nabla.math.calculus.RandomTrees;
import nabla.math.calculus.Read;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
    private static final Scope SCOPE =
            Read.given("z, x : real\n s : real > 0\n p : real in (0, 1)\n y : {0, 1}\n w : real in [2, 4]");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + z^2            | true",
                "sqrt(1 + z^2)      | true",
                "exp(z)             | true",
                "1 + exp(-z)        | true",
                "1 - sig(z)         | true",
                "1 - tanh(z)^2      | true",
                "sig(z) (1 - sig(z)) | true",
                "s                  | true",
                "p * (1 - p)          | true",
                "1/s                | true",
                "s^(1/2)            | true",
                "2 pi * s^2         | true",
                "abs(z) + 1         | true",
                "w - 1              | true",
                "max(z, 1)          | true",
                "cosh(z) + sin(z)   | false",
                "z^2                | false",
                "y                  | false",
                "1 - p - p          | false",
                "sqrt(2)^2 - 2      | false",
                "log(w)             | true",
                "1 + 1/10 - 11/10   | false",
            })
    void whatIsSeenToBePositive(String expression, boolean positive) {
        var needs = Requirement.of(Read.expression("log(" + expression + ")", SCOPE), SCOPE).stream()
                .filter(need -> need.kind() == Requirement.Kind.POSITIVE);
        assertThat(needs.toList().isEmpty()).isEqualTo(positive);
    }

    @Test
    void everyValueIsInTheRange() {
        var random = new Random(21);
        var trees = new RandomTrees(random);
        for (int i = 0; i < 20_000; i++) {
            Expr tree = trees.tree(3);
            double x = random.nextInt(1, 40) / 10.0;
            double y = random.nextInt(-40, 41) / 10.0;
            var positive = new Range(0, false, Double.POSITIVE_INFINITY, false);
            Range range = Range.of(tree, name -> name.equals("x") ? positive : Range.ALL);
            double value = Decimal.value(tree, BigDecimal.valueOf(x), BigDecimal.valueOf(y))
                    .map(BigDecimal::doubleValue)
                    .orElse(Double.NaN); // in doubles e^(-1000) is 0, and step of it 0
            double slack = 1e-9 * Math.max(1, Math.abs(value)); // for the rounding of the value itself
            if (Double.isFinite(value)) {
                assertThat(value + slack >= range.low() && value - slack <= range.high())
                        .as("%s at x = %s, y = %s is %s, not in %s", TextNotation.of(tree), x, y, value, range)
                        .isTrue();
            }
        }
    }
}
