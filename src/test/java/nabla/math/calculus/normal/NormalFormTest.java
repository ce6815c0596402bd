package nabla.math.calculus.normal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import nabla.math.Budget;
import nabla.math.calculus.Decimal;
import nabla.math.calculus.RandomTrees;
import nabla.math.calculus.Read;
import nabla.math.calculus.resolve.Requirement;
import nabla.math.calculus.rule.Simplify;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {
    private static final Scope SCOPE = Read.given("a, b, n, x, y, z, t, u : real\n s, r : real > 0");

    private static boolean same(String left, String right) {
        return NormalForm.same(
                Read.expression(left, SCOPE),
                Read.expression(right, SCOPE),
                name -> Requirement.notNegative(name, SCOPE),
                Budget.of(1_000_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + b                      | b + a",
                "a * b                        | b * a",
                "a * (b + x)                  | a * b + a * x",
                "(a + b)^2                  | a^2 + 2 a * b + b^2",
                "0.1 + 0.2                  | 0.3",
                "1/2 x                      | x/2",
                "x/y + y/x                  | (x^2 + y^2)/(x * y)",
                "1/(1 + x) + 1/(1 - x)      | 2/(1 - x^2)",
                "(x^2 - 1)/(x - 1)          | x + 1",
                "x/x                        | 1",
                "-(t - u)^2                 | -(u - t)^2",
                "abs(t - u)                 | abs(u - t)",
                "abs(2 x * y)                 | 2 abs(x) abs(y)",
                "abs(x)^2                   | x^2",
                "abs(x)^3                   | x^2 abs(x)",
                "abs(1 + x^2)               | 1 + x^2",
                "sqrt(1 + z^2)              | (1 + z^2)^(1/2)",
                "sqrt(1 + z^2)^2            | 1 + z^2",
                "1/2 (1 + z^2)^(-1/2) * 2 z | z/sqrt(1 + z^2)",
                "z * (1 + z^2)^(-1/2)         | z/sqrt(1 + z^2)",
                "(1 + z^2)^(-3/2)           | 1/(sqrt(1 + z^2) (1 + z^2))",
                "sqrt(x^2)                  | abs(x)",
                "sqrt(s^2)                  | s",
                "sqrt(s * r)                  | sqrt(s) sqrt(r)",
                "sqrt(4 x)                  | 2 sqrt(x)",
                "sqrt(8)                    | 2 sqrt(2)",
                "sqrt(2)/2                  | 1/sqrt(2)",
                "sqrt(1/x)                  | 1/sqrt(x)",
                "sqrt(2 pi * s^2)           | sqrt(2 pi) * s",
                "x^(1/2) x^(1/3)            | x^(5/6)",
                "(x^(1/2))^3                | x^(3/2)",
                "exp(a + b)                 | exp(a) exp(b)",
                "exp(-z)                    | 1/exp(z)",
                "exp(2 z)                   | exp(z)^2",
                "exp(z)                     | e^z",
                "exp(1)                     | e",
                "exp(z/2)^2                 | exp(z)",
                "exp(log(x))                | x",
                "exp(2 log(x))              | x^2",
                "log(exp(x))                | x",
                "log(exp(-x) exp(y))        | y - x",
                "log(e)                     | 1",
                "log(4)                     | 2 log(2)",
                "log(6)                     | log(2) + log(3)",
                "log(1/2)                   | -log(2)",
                "log(1.5)                   | log(3) - log(2)",
                "log(8)/log(2)              | 3",
                "log(1018081)               | 2 log(1009)",
                "log(sqrt(8))               | 3/2 log(2)",
                "log(2^(1/3))               | log(2)/3",
                "log(4 e^x)                 | x + 2 log(2)",
                "x * log(12) + y            | 2 x * log(2) + log(3) * x + y",
                "sin(log(9)/2)              | sin(log(3))",
                "log(2 x)                   | log(2) + log(x)",
                "log(2 x + 4)               | log(2) + log(x + 2)",
                "log(x/3)                   | log(x) - log(3)",
                "log(1/x)                   | -log(x)",
                "log(x^2)                   | 2 log(abs(x))",
                "log(sqrt(x))               | log(x)/2",
                "log(sqrt(2 pi))            | (log(2) + log(pi))/2",
                "log(s * r)                 | log(s) + log(r)",
                "log(s * x)                 | log(x) + log(s)",
                "log(1/s * exp(-(t - u)^2/(2 r^2))) | log(1/s) - (t - u)^2/(2 r^2)",
                "log(1/(sqrt(2 pi) * s))    | -log(2 pi)/2 - log(s)",
                "log(1/(1 + x^2))           | -log(1 + x^2)",
                "log(exp(-x^2/2)/sqrt(2 pi)) | -x^2/2 - log(sqrt(2 pi))",
                "log(2^x)                   | x * log(2)",
                "exp(x + log(4))            | 4 exp(x)",
                "exp(2 log(4 x))            | 16 x^2",
                "log1p(x)                   | log(1 + x)",
                "expm1(x)                   | exp(x) - 1",
                "gauss(x)                   | exp(-x^2)",
                "sqrt(1018081)              | 1009",
                "x^(n + 1)                  | x * x^n",
                "2^(n + 1)                  | 2 * 2^n",
                "n * x^(n - 1)                | n * x^n/x",
                "e^(-z)/(1 + e^(-z))^2      | e^z/(1 + e^z)^2",
                "1/(1 + exp(-z))            | exp(z)/(1 + exp(z))",
                "sin(x + x)                 | sin(2 x)",
                "max(x, y)                  | max(y, x)",
                "relu(x)                    | max(0, x)",
                "sig(0)                     | 1/2",
                "if(x > 0, x + x, y)        | if(0 < x, 2 x, y)",
                "if(1 > 0, x, y)            | x",
                "((t - u)^2/sqrt(1 + z^2)^3 - 1/sqrt(1 + z^2)) * z/sqrt(1 + z^2) | ((t - u)^2/(1 + z^2)^2 - 1/(1 + z^2)) z",
            })
    void theSame(String left, String right) {
        assertThat(same(left, right)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x                     | y",
                "x^2                   | x",
                "sqrt(x^2)             | x",
                "abs(x)                | x",
                "sqrt(x * y)             | sqrt(x) sqrt(-y)",
                "(x^2)^(1/4)           | x^(1/2) + 1",
                "exp(a + b)            | exp(a) + exp(b)",
                "exp(a * b)              | exp(a) exp(b)",
                "log(x * y)              | log(x) log(y)",
                "x^(n/2) x^(n/2)       | x^n + 1",
                "log(4)                | 3 log(2)",
                "log(5)                | log(2) + log(3)",
                "log(x * y)            | log(x) + log(y)",
                "log(-x)               | -log(x)",
                "log(x^2)              | 2 log(x) + 1",
                "1/3                   | 0.3333333333333",
                "1 + 1e-14             | 1",
                "sin(x)^2 + cos(x)^2   | 2",
                "sig(z)                | exp(z)",
                "1/0                   | 1/0 + 1",
                "inf                   | 2 inf",
                "if(x > 0, x, y)       | if(x >= 0, x, y)",
                "z * (1 + z^2)^(1/2) * (-1) | z * (1 + z^2)^(-1/2)",
            })
    void different(String left, String right) {
        assertThat(same(left, right)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1/3 - 0.3333333333333, 1/30000000000000",
        "1 + 1e-14, 100000000000001/100000000000000",
        "log(8)/log(2), 3"
    })
    void numbersAreExact(String text, String fraction) {
        var parts = fraction.split("/", 2);
        var expected = new Rational(new BigInteger(parts[0]), new BigInteger(parts.length == 1 ? "1" : parts[1]));
        assertThat(NormalForm.exactValue(Read.expression(text, SCOPE), Budget.of(10_000)))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pi", "log(2)", "1/0", "sqrt(2)"})
    void whatIsNoFractionHasNoExactValue(String text) {
        assertThat(NormalForm.exactValue(Read.expression(text, SCOPE), Budget.of(10_000)))
                .isEmpty();
    }

    /// Reorders, regroups and multiplies out at random: still the same.
    @Test
    void rewritingKeepsTheForm() {
        var random = new Random(11);
        var trees = new RandomTrees(random);
        int compared = 0;
        int large = 0; // too large to multiply out
        for (int i = 0; i < 2000; i++) {
            Expr tree = trees.tree(3);
            try {
                boolean same = NormalForm.same(tree, shuffled(tree, random), name -> false, Budget.of(200_000));
                assertThat(same || dividesByZero(tree))
                        .as(TextNotation.of(tree))
                        .isTrue();
                compared++;
            } catch (Budget.Spent e) {
                large++;
            }
        }
        assertThat(large).isLessThan(200);
        assertThat(compared).isGreaterThan(1800);
    }

    private static boolean dividesByZero(Expr tree) {
        try {
            new NormalForm(name -> false, Budget.of(200_000)).of(tree);
            return false;
        } catch (ArithmeticException e) {
            return true;
        }
    }

    private static Expr shuffled(Expr tree, RandomGenerator random) {
        List<Expr> parts = new ArrayList<>();
        tree.parts().forEach(part -> parts.add(shuffled(part, random)));
        if (tree instanceof Expr.Sum || tree instanceof Expr.Product) {
            Collections.shuffle(parts, Random.from(random));
        }
        Expr made = tree.withParts(parts);
        return switch (made) {
            case Expr.Product(var factors)
            when factors.getFirst() instanceof Expr.Sum(var terms) -> {
                Expr rest = Exprs.product(factors.subList(1, factors.size()));
                yield Exprs.sum(
                        terms.stream().map(term -> Exprs.product(term, rest)).toList());
            }
            case Expr.Quotient(var numerator, var denominator) ->
                Exprs.product(numerator, Exprs.power(denominator, -1));
            case Expr.Neg(Expr.Sum(var terms)) ->
                Exprs.sum(terms.stream().map(Exprs::neg).toList());
            default -> made;
        };
    }

    /// What is called the same has the same value wherever both have one: compared in 50 digits.
    @Test
    void theSameMeansTheSameValue() {
        var random = new Random(12);
        var trees = new RandomTrees(random);
        int same = 0;
        for (int i = 0; i < 20_000; i++) {
            Expr a = trees.tree(2);
            Expr b = i % 2 == 0 ? trees.tree(2) : Simplify.of(a, Budget.of(10_000));
            boolean found;
            try {
                found = !a.equals(b) && NormalForm.same(a, b, name -> false, Budget.of(50_000));
            } catch (Budget.Spent e) {
                continue;
            }
            if (!found) {
                continue;
            }
            same++;
            for (int k = 0; k < 6; k++) {
                var x = BigDecimal.valueOf(random.nextInt(-30, 31), 1);
                var y = BigDecimal.valueOf(random.nextInt(-30, 31), 1);
                var left = Decimal.value(a, x, y);
                var right = Decimal.value(b, x, y);
                if (left.isPresent() && right.isPresent()) {
                    assertThat(Decimal.close(left.get(), right.get(), 1e-30))
                            .as("%s and %s at x = %s, y = %s", TextNotation.of(a), TextNotation.of(b), x, y)
                            .isTrue();
                }
            }
        }
        assertThat(same).isGreaterThan(1500);
    }

    @Test
    void endsWhereTheBudgetEnds() {
        Expr large = Read.expression("(a + b + x + y + z + t + u)^30", SCOPE);
        Expr other = Read.expression("(a + b + x + y + z + t - u)^30", SCOPE);
        assertThatThrownBy(() -> NormalForm.same(large, other, name -> false, Budget.of(20_000)))
                .isInstanceOf(Budget.Spent.class);
    }
}
