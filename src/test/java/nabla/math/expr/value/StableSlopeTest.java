package nabla.math.expr.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StableSlopeTest {
    private static final List<Expr> ARGUMENT = List.of(Exprs.sym("a"));
    private static final int ULPS = 8;

    /// Slopes that another program (mpmath) worked out in 25 digits, out to where they are 0 in doubles.
    @Test
    void theStableSlopeKeepsItsDigitsInDoubles() throws IOException {
        var compiled = new HashMap<String, Compiled>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/slopes.csv"))) {
            String[] parts = line.split(",", 3);
            Expr slope = Function.named(parts[0]).orElseThrow().stableSlope(0, ARGUMENT);
            double at = Double.parseDouble(parts[1]);
            var published = new BigDecimal(parts[2]);
            double value = Evaluate.at(slope, Map.of("a", at));
            assertThat(ulps(value, published)).as("%s is %s", line, value).isLessThanOrEqualTo(ULPS);
            assertThat(compiled.computeIfAbsent(parts[0], _ -> Compiled.of(slope, List.of("a")))
                            .at(at))
                    .isEqualTo(value);
        }
    }

    /// The error in units of the last place of the nearest double.
    private static double ulps(double value, BigDecimal exact) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .subtract(exact)
                        .abs()
                        .divide(new BigDecimal(Math.ulp(exact.doubleValue())), MathContext.DECIMAL64)
                        .doubleValue()
                : Double.POSITIVE_INFINITY;
    }

    /// The stable slope is the shown one: in 50 digits they agree, wherever the shown one does not cancel.
    @ParameterizedTest
    @EnumSource
    void theStableSlopeIsTheDerivative(Function function) {
        var random = new Random(3);
        var arguments = new ArrayList<Expr>(ARGUMENT);
        if (function.arity() == 2) {
            arguments.add(Exprs.sym("b"));
        }
        for (int i = 0; i < 100; i++) {
            double at = random.nextDouble(-4, 4);
            if (!function.domain().contains(at)) {
                continue;
            }
            var point = Map.of("a", new BigDecimal(at), "b", new BigDecimal(random.nextDouble(-4, 4)));
            for (int by = 0; by < function.arity(); by++) {
                BigDecimal shown = Evaluate.in(DecimalArithmetic.INSTANCE, function.derivative(by, arguments), point);
                BigDecimal stable = Evaluate.in(DecimalArithmetic.INSTANCE, function.stableSlope(by, arguments), point);
                assertThat(stable.subtract(shown).abs())
                        .as("%s' at %s", function.word(), at)
                        .isLessThanOrEqualTo(shown.abs().multiply(new BigDecimal("1e-50")));
            }
        }
    }

    /// What is shown and what is typed keep the value that doubles give them.
    @ParameterizedTest
    @CsvSource({"sig, 37, 0", "tanh, 20, 0"})
    void theShownSlopeLosesItsDigits(String word, double at, double inDoubles) {
        Expr shown = Function.named(word).orElseThrow().derivative(0, ARGUMENT);
        assertThat(Evaluate.at(shown, Map.of("a", at))).isEqualTo(inDoubles);
    }

    @Test
    void valuesOfTheErrorFunctionAndTheBellAreRightToTwoUlps() {
        var random = new Random(4);
        for (int i = 0; i < 4000; i++) {
            double at =
                    i % 2 == 0 ? random.nextDouble(-7, 7) : random.nextGaussian() * Math.pow(10, -random.nextInt(20));
            for (Function function : List.of(Function.ERF, Function.GAUSS)) {
                BigDecimal exact = function.value(new BigDecimal(at));
                BigDecimal error =
                        new BigDecimal(function.value(at)).subtract(exact).abs();
                assertThat(error)
                        .as("%s(%s)", function.word(), at)
                        .isLessThanOrEqualTo(new BigDecimal(2 * Math.ulp(exact.doubleValue())));
            }
        }
    }
}
