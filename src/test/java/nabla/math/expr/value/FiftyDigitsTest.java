package nabla.math.expr.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import nabla.math.expr.tree.Function;
import org.junit.jupiter.api.Test;

/// Fifty digits are right, whatever the size of the numbers.
class FiftyDigitsTest {
    private static final MathContext MANY = new MathContext(90);
    private static final BigDecimal FIFTY = new BigDecimal("1e-50");

    /// Values that another program (mpmath) worked out in 80 digits, at magnitudes from 1e-1000 to 1e1000.
    @Test
    void agreesWithAnotherProgram() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/fifty-digits.csv"))) {
            String[] parts = line.split(",", 3);
            Function function = Function.named(parts[0]).orElseThrow();
            var at = new BigDecimal(parts[1]);
            if (parts[2].equals("none")) {
                assertThatThrownBy(() -> function.value(at)).as(line).isInstanceOf(ArithmeticException.class);
            } else {
                var published = new BigDecimal(parts[2]);
                assertThat(function.value(at).subtract(published).abs())
                        .as(line)
                        .isLessThanOrEqualTo(published.abs().multiply(FIFTY));
            }
        }
    }

    /// The library's own series, which share nothing with ours, at random numbers of ordinary size.
    @Test
    void agreesWithTheLibrary() {
        compare(Function.EXP, BigDecimalMath::exp, -300, 300);
        compare(Function.LOG, BigDecimalMath::log, 0, 300);
        compare(Function.LOG, BigDecimalMath::log, 0.9, 1.1);
        compare(Function.SIN, BigDecimalMath::sin, -100, 100);
        compare(Function.COS, BigDecimalMath::cos, -100, 100);
        compare(Function.TAN, BigDecimalMath::tan, -100, 100);
        compare(Function.ATAN, BigDecimalMath::atan, -30, 30);
        compare(Function.SINH, BigDecimalMath::sinh, -3, 3);
        compare(Function.COSH, BigDecimalMath::cosh, -30, 30);
        compare(Function.TANH, BigDecimalMath::tanh, -30, 30);
        compare(Function.SQRT, BigDecimalMath::sqrt, 0, 1e6);
    }

    private static void compare(Function function, InDigits library, double from, double to) {
        var random = new Random(function.word().hashCode());
        for (int i = 0; i < 60; i++) {
            var at = new BigDecimal(random.nextDouble(from, to)).add(BigDecimal.valueOf(random.nextLong(), 60));
            if (at.signum() > 0 || from < 0) {
                BigDecimal expected = library.of(at, MANY);
                assertThat(function.value(at).subtract(expected).abs())
                        .as("%s(%s)", function.word(), at)
                        .isLessThanOrEqualTo(expected.abs().multiply(FIFTY));
            }
        }
    }

    @FunctionalInterface
    private interface InDigits {
        BigDecimal of(BigDecimal a, MathContext digits);
    }
}
