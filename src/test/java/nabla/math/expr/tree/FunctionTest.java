package nabla.math.expr.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionTest {
    private static final int POINTS = 200;
    private static final List<Expr> NAMES = List.of(Exprs.sym("a"), Exprs.sym("b"));

    /// Seeded points where the function has a derivative, at least 0.01 away from a kink.
    private static List<double[]> points(Function function) {
        var random = new Random(function.word().hashCode());
        var points = new ArrayList<double[]>();
        while (points.size() < POINTS) {
            double spread = random.nextBoolean() ? 1 : 6;
            double[] point = {random.nextDouble(-spread, spread), random.nextDouble(-spread, spread)};
            boolean inside = function.domain().contains(point[0] - 0.01);
            boolean smooth = function.kinks(arguments(function)).stream()
                    .allMatch(kink -> Math.abs(Evaluate.at(kink, Map.of("a", point[0], "b", point[1]))) > 0.01);
            boolean tame = function != Function.TAN || Math.abs(Math.cos(point[0])) > 0.05;
            if (inside && smooth && tame) {
                points.add(point);
            }
        }
        return points;
    }

    private static List<Expr> arguments(Function function) {
        return NAMES.subList(0, function.arity());
    }

    @ParameterizedTest
    @EnumSource
    void theDerivativeIsTheCentralDifferenceInDoubles(Function function) {
        double h = 1e-6;
        for (double[] point : points(function)) {
            for (int by = 0; by < function.arity(); by++) {
                double[] right = point.clone();
                double[] left = point.clone();
                right[by] += h;
                left[by] -= h;
                double difference = (value(function, right) - value(function, left)) / (right[by] - left[by]);
                Expr derivative = function.derivative(by, arguments(function));
                double slope = Evaluate.at(derivative, Map.of("a", point[0], "b", point[1]));
                assertThat(slope)
                        .as("%s' at %s", function.word(), point[by])
                        .isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
            }
        }
    }

    /// In 50 digits the difference quotient is right to 30: no wrong derivative hides in its error.
    @ParameterizedTest
    @EnumSource
    void theDerivativeIsTheCentralDifferenceInFiftyDigits(Function function) {
        var numbers = DecimalArithmetic.INSTANCE;
        BigDecimal h = new BigDecimal("1e-16");
        for (double[] point : points(function)) {
            for (int by = 0; by < function.arity(); by++) {
                var right = new ArrayList<BigDecimal>();
                var left = new ArrayList<BigDecimal>();
                var at = new HashMap<String, BigDecimal>();
                for (int i = 0; i < function.arity(); i++) {
                    BigDecimal exact = new BigDecimal(point[i]);
                    right.add(i == by ? exact.add(h) : exact);
                    left.add(i == by ? exact.subtract(h) : exact);
                    at.put(i == 0 ? "a" : "b", exact);
                }
                BigDecimal difference = numbers.call(function, right)
                        .subtract(numbers.call(function, left))
                        .divide(h.multiply(BigDecimal.valueOf(2)), MathContext.DECIMAL128);
                BigDecimal slope = Evaluate.in(numbers, function.derivative(by, arguments(function)), at);
                BigDecimal error = slope.subtract(difference).abs();
                assertThat(error)
                        .as("%s' at %s", function.word(), point[by])
                        .isLessThan(difference.abs().add(BigDecimal.ONE).multiply(new BigDecimal("1e-25")));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiftyDigitsAndDoublesAgree(Function function) {
        for (double[] point : points(function)) {
            var exact = new ArrayList<BigDecimal>();
            for (int i = 0; i < function.arity(); i++) {
                exact.add(new BigDecimal(point[i]));
            }
            double decimal = DecimalArithmetic.INSTANCE.call(function, exact).doubleValue();
            double value = value(function, point);
            assertThat(value)
                    .as("%s at %s", function.word(), point[0])
                    .isCloseTo(decimal, within(4 * Math.ulp(decimal)));
        }
    }

    private static double value(Function function, double[] point) {
        return function.arity() == 1 ? function.value(point[0]) : function.value(point[0], point[1]);
    }

    @Test
    void aKinkIsWhereTheSlopesDiffer() {
        assertThat(Function.RELU.kinks(List.of(Exprs.sym("a")))).containsExactly(Exprs.sym("a"));
        Expr where = Function.MAX.kinks(NAMES).getFirst();
        assertThat(Evaluate.at(where, Map.of("a", 3.0, "b", 3.0))).isZero();
        Expr edge = Function.LOG.kinks(NAMES.subList(0, 1)).getFirst();
        assertThat(Evaluate.at(edge, Map.of("a", -1.0))).isNaN();
        assertThat(Evaluate.at(edge, Map.of("a", 0.0))).isZero();
        assertThat(Function.EXP.kinks(NAMES.subList(0, 1))).isEmpty();
    }

    /// The values that conventions settle, and those where the obvious formula breaks in floating point.
    @ParameterizedTest
    @CsvSource({
        "step, 0, 0",
        "step, -1e-300, 0",
        "step, 1e-300, 1",
        "step, NaN, NaN",
        "sign, 0, 0",
        "sign, -0.0, 0",
        "sign, -7, -1",
        "sign, NaN, NaN",
        "relu, 0, 0",
        "relu, NaN, NaN",
        "relu, -3, 0",
        "abs, -0.0, 0",
        "sig, 0, 0.5",
        "sig, 1000, 1",
        "sig, -1000, 0",
        "sig, -700, 9.859676543759770e-305",
        "sig, Infinity, 1",
        "sig, -Infinity, 0",
        "softplus, 0, 0.6931471805599453",
        "softplus, 1000, 1000",
        "softplus, -700, 9.859676543759770e-305",
        "softplus, Infinity, Infinity",
        "softplus, -Infinity, 0",
        "exp, 1000, Infinity",
        "exp, -Infinity, 0",
        "log, 0, -Infinity",
        "log, -1, NaN",
        "sqrt, -1, NaN"
    })
    void valuesInDoubles(String word, double at, double expected) {
        double value = Function.named(word).orElseThrow().value(at);
        if (Double.isFinite(expected)) {
            assertThat(value).isCloseTo(expected, within(4 * Math.ulp(expected)));
        } else {
            assertThat(value).isEqualTo(Double.valueOf(expected));
        }
    }

    @Test
    void everyFunctionIsFoundByItsWord() {
        for (Function function : Function.values()) {
            assertThat(Function.named(function.word())).contains(function);
        }
        assertThat(Function.named("sin2")).isEmpty();
        assertThat(Function.named("SIN")).isEmpty();
    }
}
