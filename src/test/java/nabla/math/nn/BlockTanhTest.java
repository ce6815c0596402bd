package nabla.math.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import nabla.math.expr.tree.Function;
import org.junit.jupiter.api.Test;

class BlockTanhTest {
    private static final int LENGTH = 1000;
    /// Units in the last place.
    private static final double MOST = 4;

    private final BlockTanh tanh = new BlockTanh(LENGTH);
    private final double[] out = new double[LENGTH];

    /// The library's own is right to 2.5 units in the last place.
    @Test
    void aMillionNumbersAgreeWithTheLibrary() {
        var random = new Random(8);
        var x = new double[LENGTH];
        for (int round = 0; round < LENGTH; round++) {
            for (int i = 0; i < LENGTH; i++) {
                double sign = random.nextBoolean() ? 1 : -1;
                x[i] = switch (i % 3) {
                    case 0 -> random.nextGaussian();
                    case 1 -> random.nextDouble(-25, 25);
                    default -> sign * Math.pow(10, random.nextDouble(-300, 3));
                };
            }
            tanh.of(x, out, LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                double expected = StrictMath.tanh(x[i]);
                if (!(Math.abs(out[i] - expected) <= (MOST + 2.5) * Math.ulp(expected))) {
                    assertThat(out[i]).as("tanh %s", x[i]).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void fiftyDigitsAgree() {
        var random = new Random(9);
        var x = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            x[i] = i % 2 == 0 ? random.nextGaussian() : random.nextDouble(-0.6, 0.6);
        }
        tanh.of(x, out, LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            BigDecimal exact = Function.TANH.value(new BigDecimal(x[i]));
            double error = new BigDecimal(out[i])
                    .subtract(exact)
                    .abs()
                    .divide(new BigDecimal(Math.ulp(exact.doubleValue())), MathContext.DECIMAL64)
                    .doubleValue();
            assertThat(error).as("tanh %s", x[i]).isLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void theEndsAreRight() {
        double[] x = {
            0, -0.0, Double.MIN_VALUE, 1e-310, 20, -20, 1e308, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        tanh.of(x, x, x.length);
        assertThat(x).containsExactly(0, 0, Double.MIN_VALUE, 1e-310, 1, -1, 1, 1, -1);
        double[] none = {Double.NaN, 1};
        tanh.of(none, none, 2);
        assertThat(none[0]).isNaN();
        assertThat(none[1]).isEqualTo(Math.tanh(1));
    }
}
