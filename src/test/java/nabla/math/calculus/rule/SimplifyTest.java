package nabla.math.calculus.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import nabla.math.Budget;
import nabla.math.calculus.Decimal;
import nabla.math.calculus.RandomTrees;
import nabla.math.calculus.Read;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifyTest {
    private static final Scope XYZ = Read.given("x, y, z : real");

    private static Budget enough() {
        return Budget.of(1_000_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x * 0          | 0",
                "0/x            | 0",
                "x * 1          | x",
                "x + 0          | x",
                "x^1            | x",
                "x^0            | 1",
                "1^x            | 1",
                "2 * 3          | 6",
                "2 + x + 3      | 5 + x",
                "2^3            | 8",
                "2^(-1)         | 1/2",
                "6/4            | 3/2",
                "0.1 + 0.2      | 3/10",
                "2 x + 3 x      | 5 x",
                "x - x          | 0",
                "x * y + y * x      | 2 x * y",
                "x/2 + x/2      | x",
                "a + (b + c)    | a + b + c",
                "x - (y + z)    | x - y - z",
                "(1 - y) * x - y * (1 - x) | x - y",
                "x * (y + z) - x * y       | x * z",
                "x * (y + z) + y           | x * (y + z) + y",
                "x * (y * z)    | x * y * z",
                "x * 2          | 2 x",
                "2 x * 3 y      | 6 x * y",
                "x * (-y)       | -(x * y)",
                "(-x) * (-y)    | x * y",
                "-(-x)          | x",
                "-0             | 0",
                "x * (y/z)      | x * y/z",
                "1/2 * 2 z      | z",
                "(x/y)/z        | x/(y * z)",
                "x/(y/z)        | x * z/y",
                "(x/y)/(z/x)    | x^2/(y * z)",
                "6 x/(4 y)      | 3 x/(2 y)",
                "(2 x + 4)/2    | x + 2",
                "x/0.5          | 2 x",
                "x * y/(x * z)      | y/z",
                "x^3/x          | x^2",
                "x/x^3          | 1/x^2",
                "(x * y + x)/x    | y + 1",
                "x/(-y)         | -(x/y)",
                "x * x          | x^2",
                "x^2 * x^3      | x^5",
                "x^(1/2) x^(3/2) | x^2",
                "x^2 x^(-1)     | x^2 x^(-1)",
                "(x^2)^3        | x^6",
                "(x^2)^(1/2)    | (x^2)^(1/2)",
                "(-x)^2         | x^2",
                "(-x)^3         | -x^3",
                "sqrt(x)^2      | x",
                "sqrt(x)*sqrt(x) | x",
                "exp(0)         | 1",
                "log(1)         | 0",
                "log(e)         | 1",
                "sqrt(9/4)      | 3/2",
                "sqrt(2)        | sqrt(2)",
                "sig(0)         | 1/2",
                "max(1, 2) x    | 2 x",
                "if(x > 0, y, y) | y",
                "if(1 < 2, x, y) | x",
                "1/0            | 1/0",
                "sin(x + 0)     | sin(x)",
            })
    void ruleByRule(String written, String expected) {
        Scope scope = Read.given("a, b, c, x, y, z : real");
        Expr simple = Simplify.of(Read.expression(written, scope), enough());

        assertThat(TextNotation.of(simple)).isEqualTo(TextNotation.of(Read.expression(expected, scope)));
    }

    @Test
    void stepsNameTheRuleAndShowTheExample() {
        assertThat(Simplify.steps(Read.expression("x * 1 + 2 * 3", XYZ), enough()))
                .extracting(RuleStep::rule)
                .containsExactly(Rule.TIMES_ONE, Rule.MULTIPLY_NUMBERS);
    }

    @Test
    void whatIsSimpleStaysAsItIs() {
        var trees = new RandomTrees(new Random(5));
        for (int i = 0; i < 2000; i++) {
            Expr once = Simplify.of(trees.tree(4), enough());
            assertThat(Simplify.of(once, enough())).isEqualTo(once);
        }
    }

    @Test
    void theValueNeverChangesWhereThereWasOne() {
        var random = new Random(6);
        var trees = new RandomTrees(random);
        int compared = 0;
        for (int i = 0; i < 2500; i++) {
            Expr tree = trees.tree(4);
            Expr simple = Simplify.of(tree, enough());
            var x = BigDecimal.valueOf(random.nextInt(-40, 41), 1);
            var y = BigDecimal.valueOf(random.nextInt(-40, 41), 1);
            var before = Decimal.value(tree, x, y);
            if (before.isPresent()) {
                var after = Decimal.value(simple, x, y);
                assertThat(after).as(TextNotation.of(tree)).isPresent();
                assertThat(Decimal.close(before.get(), after.get(), 1e-25))
                        .as("%s at x = %s, y = %s", TextNotation.of(tree), x, y)
                        .isTrue();
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1200);
    }
}
