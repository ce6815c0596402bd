package nabla.math.expr.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nabla.math.expr.number.Rational;
import nabla.math.expr.read.SampleExpressions;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledTest {
    private static final List<String> NAMES = List.of("x", "y", "z");
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        2,
        0.5,
        1e-300,
        -1e300,
        1e308,
        745,
        Double.MIN_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private static double[] point(Random random) {
        double[] point = new double[NAMES.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = random.nextInt(4) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextDouble(-4, 4);
        }
        return point;
    }

    private static double expected(Expr expression, double[] point) {
        return TreeWalk.at(expression, Map.of("x", point[0], "y", point[1], "z", point[2]));
    }

    private static void assertSame(double actual, double expected, Expr expression, double[] point) {
        if (Double.doubleToLongBits(actual) != Double.doubleToLongBits(expected)) {
            assertThat(actual)
                    .as("%s at %s", TextNotation.of(expression), Arrays.toString(point))
                    .isEqualTo(Double.valueOf(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isBitForBitWhatTheTreeSays(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Expr expression = new TreesWithEqualParts(seed * 1000 + i, NAMES).next(1 + i % 6);
            Compiled compiled = Compiled.of(expression, NAMES);
            for (int j = 0; j < 12; j++) {
                double[] point = point(random);
                assertSame(compiled.at(point), expected(expression, point), expression, point);
            }
            int varying = random.nextInt(NAMES.size());
            double[] fixed = point(random);
            double[] xs = new double[20];
            Arrays.setAll(xs, k -> point(random)[0]);
            double[] out = new double[xs.length];
            compiled.along(varying, xs, fixed, out);
            for (int k = 0; k < xs.length; k++) {
                double[] point = fixed.clone();
                point[varying] = xs[k];
                assertSame(out[k], expected(expression, point), expression, point);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFunction(Function function) {
        var arguments = function.arity() == 1 ? List.of(Exprs.sym("x")) : List.of(Exprs.sym("x"), Exprs.sym("y"));
        Expr call = new Expr.Call(function, arguments);
        Compiled compiled = Compiled.of(call, NAMES);
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            double[] point = point(random);
            assertSame(compiled.at(point), expected(call, point), call, point);
        }
    }

    @Test
    void knownPowersAreMultiplicationsAndRoots() {
        for (int n = -20; n <= 20; n++) {
            for (int denominator = 1; denominator <= 2; denominator++) {
                Expr power = Exprs.power(Exprs.sym("x"), Exprs.num(Rational.of(n, denominator)));
                Compiled compiled = Compiled.of(power, NAMES);
                for (double x : SPECIAL) {
                    double[] point = {x, 0, 0};
                    assertSame(compiled.at(point), expected(power, point), power, point);
                    double ieee = Math.pow(x, (double) n / denominator);
                    if (Double.isFinite(ieee) && Math.abs(ieee) > 1e-290 && !Double.isNaN(x)) { // NaN has no powers
                        assertThat(compiled.at(point))
                                .isCloseTo(ieee, org.assertj.core.api.Assertions.within(8 * Math.ulp(ieee)));
                    }
                }
            }
        }
    }

    @Test
    void aHugeExpressionIsEvaluatedAllTheSame() {
        var terms = new ArrayList<Expr>();
        for (int i = 1; i <= 5_000; i++) {
            terms.add(Exprs.quotient(Exprs.power(Exprs.sym("x"), i % 7), Exprs.num(i)));
        }
        Expr sum = new Expr.Sum(terms);
        Compiled compiled = Compiled.of(sum, NAMES);
        double[] point = {0.9, 0, 0};
        assertSame(compiled.at(point), expected(sum, point), sum, point);
        double[] out = new double[2];
        compiled.along(0, new double[] {0.9, 1.1}, point, out);
        assertThat(out).containsExactly(expected(sum, point), expected(sum, new double[] {1.1, 0, 0}));
    }

    /// The largest that still becomes code: no method too large, no stack too deep.
    @Test
    void aLargeExpressionBecomesCode() {
        var random = new Random(3);
        var factors = new ArrayList<Expr>();
        for (int i = 0; i < 330; i++) {
            Expr base = Exprs.sum(Exprs.sym("x"), Exprs.num(i));
            factors.add(Exprs.choice(
                    Exprs.sym("y"), Relation.LESS, Exprs.num(i), Exprs.sig(base), Exprs.cos(Exprs.sym("x"))));
        }
        Expr product = new Expr.Product(factors);
        Expr wide = Exprs.sym("x");
        for (int i = 0; i < 700; i++) {
            wide = Exprs.sum(wide, Exprs.sin(Exprs.product(Exprs.num(i), Exprs.sym("z"))));
        }
        Expr deep = Exprs.sym("x");
        for (int i = 0; i < 199; i++) {
            deep = Exprs.sin(Exprs.product(deep, Exprs.sym("z")));
        }
        for (Expr expression : List.of(product, wide, deep)) {
            Compiled compiled = Compiled.of(expression, NAMES);
            for (int i = 0; i < 20; i++) {
                double[] point = point(random);
                assertSame(compiled.at(point), expected(expression, point), expression, point);
            }
        }
    }

    @Test
    void aVeryDeepExpressionIsEvaluatedAllTheSame() {
        Expr deep = Exprs.sym("x");
        for (int i = 0; i < 450; i++) {
            deep = Exprs.sin(deep);
        }
        double[] point = {0.9, 0, 0};
        assertSame(Compiled.of(deep, NAMES).at(point), expected(deep, point), deep, point);
    }

    @Test
    void aCurveWithoutItsParameterIsConstant() {
        Compiled compiled = Compiled.of(Exprs.exp(Exprs.sym("y")), NAMES);
        double[] out = new double[3];
        compiled.along(0, new double[] {1, 2, 3}, new double[] {9, 0.5, 9}, out);
        assertThat(out).containsOnly(Math.exp(0.5));
        compiled.along(0, new double[0], new double[3], out);
    }

    @Test
    void manyThreadsUseOne() throws Exception {
        Expr expression = SampleExpressions.read("sig(x) * exp(-y^2) + if(x > y, tanh(x), z)");
        Compiled compiled = Compiled.of(expression, NAMES);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int task = 0; task < 8; task++) {
            int seed = task;
            tasks.add(() -> {
                var random = new Random(seed);
                for (int i = 0; i < 2_000; i++) {
                    double[] point = point(random);
                    assertSame(compiled.at(point), expected(expression, point), expression, point);
                    double[] out = new double[1];
                    compiled.along(i % 3, new double[] {point[i % 3]}, point, out);
                    assertSame(out[0], expected(expression, point), expression, point);
                }
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    @Test
    void saysWhatIsNotClosedAndWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compiled.of(Exprs.sym("w"), NAMES))
                .withMessageContaining("w");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compiled.of(SampleExpressions.read("g(z)"), NAMES))
                .withMessageContaining("g(");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compiled.of(SampleExpressions.read("d(z^2, z)"), NAMES))
                .withMessageContaining("d(");
        Compiled compiled = Compiled.of(Exprs.sym("x"), NAMES);
        assertThatIllegalArgumentException().isThrownBy(() -> compiled.at(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compiled.along(0, new double[3], new double[3], new double[2]));
    }
}
