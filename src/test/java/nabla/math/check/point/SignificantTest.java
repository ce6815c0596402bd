package nabla.math.check.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignificantTest {
    private static double byDecimals(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }

    @Test
    void isTheDoubleNearestToTheRoundedDecimal() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-25, 26));
            double short_ = Math.rint(random.nextDouble() * 1e5) / Math.pow(10, random.nextInt(0, 9));
            for (int digits : new int[] {1, 2, 3, 6, 9, 12, 17}) {
                assertThat(Significant.rounded(value, digits)).isEqualTo(byDecimals(value, digits));
                assertThat(Significant.rounded(short_, digits)).isEqualTo(byDecimals(short_, digits));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                1,
                -1,
                0.5,
                2.5,
                0.25,
                0.15,
                1.005,
                999999.5,
                999999.4999999,
                9.999999999e15,
                1e22,
                1e23,
                -1e-300,
                4.9e-324,
                1.7e308,
                123456.5,
                0.0000015,
                3.0000005
            })
    void middlesAndEndsToo(double value) {
        for (int digits = 1; digits <= 17; digits++) {
            assertThat(Significant.rounded(value, digits)).isEqualTo(byDecimals(value, digits));
        }
    }

    @Test
    void whatIsNoNumberStays() {
        assertThat(Significant.rounded(Double.NaN, 3)).isNaN();
        assertThat(Significant.rounded(Double.NEGATIVE_INFINITY, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
