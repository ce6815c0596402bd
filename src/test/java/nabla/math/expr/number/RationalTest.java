package nabla.math.expr.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RationalTest {

    @Test
    void isInLowestTermsWithAPositiveDenominator() {
        assertThat(Rational.of(2, -4)).isEqualTo(Rational.of(-1, 2));
        assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO);
        assertThat(Rational.of(6, 3).isInteger()).isTrue();
        assertThat(Rational.of(7, 3).isInteger()).isFalse();
    }

    @Test
    void decimalsAreExact() {
        Rational tenth = Rational.of(new BigDecimal("0.1"));
        Rational fifth = Rational.of(new BigDecimal("0.2"));
        assertThat(tenth.plus(fifth)).isEqualTo(Rational.of(new BigDecimal("0.3")));
        assertThat(Rational.of(new BigDecimal("1e-3"))).isEqualTo(Rational.of(1, 1000));
        assertThat(Rational.of(new BigDecimal("1.5e3"))).isEqualTo(Rational.of(1500));
    }

    @Test
    void fieldLawsHoldAtRandomFractions() {
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            Rational a = random(random);
            Rational b = random(random);
            Rational c = random(random);
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
            assertThat(a.plus(a.negated())).isEqualTo(Rational.ZERO);
            if (b.signum() != 0) {
                assertThat(a.over(b).times(b)).isEqualTo(a);
            }
            assertThat(Integer.signum(a.compareTo(b)))
                    .isEqualTo(a.minus(b).signum())
                    .isEqualTo(-Integer.signum(b.compareTo(a)));
        }
    }

    private static Rational random(Random random) {
        return Rational.of(random.nextInt(-50, 51), random.nextInt(1, 51));
    }

    @Test
    void theNearestDouble() {
        assertThat(Rational.of(1, 3).value()).isEqualTo(1.0 / 3);
        assertThat(Rational.of(1, 10).value()).isEqualTo(0.1);
        assertThat(Rational.of(new BigDecimal("3.14159265358979")).value()).isEqualTo(3.14159265358979);
        assertThat(Rational.of(new BigDecimal("6.02214076e23")).value()).isEqualTo(6.02214076e23);
        assertThat(Rational.of(new BigDecimal("2.2250738585072014e-308")).value())
                .isEqualTo(Double.MIN_NORMAL);
        assertThat(new Rational(BigInteger.TEN.pow(400), BigInteger.ONE).value())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Rational.of(2, 3).decimal(new MathContext(5))).isEqualTo("0.66667");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.ONE.over(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }
}
