package nabla.math.expr.number;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.DecimalArithmetic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Functions in 200 digits against a library's; what the library has not is compared with 260 digits of our own.
class MoreDigitsTest {
    private static final MathContext LIBRARY = new MathContext(300);
    private static final BigDecimal CLOSE = new BigDecimal("1e-204");
    private static final Map<Function, BiFunction<BigDecimal, MathContext, BigDecimal>> ORACLES = Map.of(
            Function.EXP, BigDecimalMath::exp,
            Function.SIN, BigDecimalMath::sin,
            Function.COS, BigDecimalMath::cos,
            Function.ATAN, BigDecimalMath::atan,
            Function.TANH, BigDecimalMath::tanh);

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "0.3", "1.7", "-2.5", "12.25", "1e-30", "48.5"})
    void areTheLibrarys(String argument) {
        var a = new BigDecimal(argument);
        DecimalArithmetic digits = DecimalArithmetic.of(200);
        for (Function function : Function.values()) {
            boolean inside = a.signum() > 0 || (function != Function.LOG && function != Function.SQRT);
            if (function.arity() > 1 || !inside || (function == Function.LOG1P && a.doubleValue() < -1)) {
                continue;
            }
            var oracle = ORACLES.get(function);
            BigDecimal expected = oracle != null
                    ? oracle.apply(a, LIBRARY)
                    : DecimalArithmetic.of(260).call(function, List.of(a));
            BigDecimal off =
                    digits.call(function, List.of(a)).subtract(expected).abs();
            assertThat(off)
                    .as(function.word())
                    .isLessThanOrEqualTo(expected.abs().multiply(CLOSE));
        }
    }
}
