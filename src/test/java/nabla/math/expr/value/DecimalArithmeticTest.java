package nabla.math.expr.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalArithmeticTest {
    private static final DecimalArithmetic NUMBERS = DecimalArithmetic.INSTANCE;
    private static final MathContext FIFTY = new MathContext(50);

    @Test
    void theConstants() {
        assertThat(NUMBERS.of(Constant.PI).round(FIFTY))
                .isEqualTo("3.1415926535897932384626433832795028841971693993751");
        assertThat(NUMBERS.of(Constant.E).round(FIFTY))
                .isEqualTo("2.7182818284590452353602874713526624977572470937000");
        assertThatThrownBy(() -> NUMBERS.of(Constant.INFINITY)).isInstanceOf(ArithmeticException.class);
    }

    /// Published digits, computed again with another program to 600 digits.
    @ParameterizedTest
    @CsvSource({
        "exp, 1, 2.7182818284590452353602874713526624977572470937000",
        "exp, 1000, 1.9700711140170469938888793522433231253169379853238e+434",
        "log, 2, 0.69314718055994530941723212145817656807550013436026",
        "log, 10, 2.3025850929940456840179914546843642076011014886288",
        "log, 1.000000000000000000000000000001, 9.9999999999999999999999999999950000000000000000000e-31",
        "sqrt, 2, 1.4142135623730950488016887242096980785696718753769",
        "sin, 1, 0.84147098480789650665250232163029899962256306079837",
        "sin, 1e20, -0.64525128526578084420581171131252300740690419668690",
        "cos, 1, 0.54030230586813971740093660744297660373231042061792",
        "tan, 1, 1.5574077246549022305069748074583601730872507723815",
        "sinh, 1, 1.1752011936438014568823818505956008151557179813341",
        "cosh, 1, 1.5430806348152437784779056207570616826015291123659",
        "tanh, 1, 0.76159415595576488811945828260479359041276859725794",
        "tanh, 1e-10, 9.9999999999999999999666666666666666666668000000000e-11",
        "sig, 1, 0.73105857863000487925115924182183627436514464016506",
        "sig, -1000, 5.0759588975494567652918094795743369193055992828928e-435",
        "softplus, 1, 1.3132616875182228340489954949678556419152800856703",
        "softplus, -1000, 5.0759588975494567652918094795743369193055992828928e-435"
    })
    void fiftyDigits(String word, BigDecimal at, BigDecimal published) {
        BigDecimal value = Function.named(word).orElseThrow().value(at);
        assertThat(value.round(FIFTY)).isEqualByComparingTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.3, 1.2311444133449162844993930691677431098761377611008",
        "-3, -5, -0.0041152263374485596707818930041152263374485596707819",
        "1.000001, 1000000000, 1.9690863253342513202588195561368385939597479953128e+434",
        "0, 0, 1",
        "0, 3, 0",
        "0, 0.5, 0",
        "-2, 2, 4",
        "-2, 3.000, -8",
        "-2, 0, 1",
        "9, 0.5, 3",
        "-1, 1000000001, -1",
        "-1, 1e15, 1"
    })
    void powers(BigDecimal base, BigDecimal exponent, BigDecimal expected) {
        assertThat(NUMBERS.power(base, exponent).round(FIFTY)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, -1",
        "-2, 0.5",
        "-8, 0.33333333333333333333333333333333333333333333333333",
        "10, 1e9",
        "10, -1e9",
        "2, 1e1000",
        "1e600000, 2"
    })
    void powersThatHaveNoValueOrNoneWithinReach(BigDecimal base, BigDecimal exponent) {
        assertThatThrownBy(() -> NUMBERS.power(base, exponent)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log 0",
                "log -1",
                "sqrt -1e-40",
                "exp 1e9",
                "exp -1e9",
                "exp 1e1000",
                "sinh 1e9",
                "cosh -1e9",
                "sin 1e1002",
                "cos 1e1002",
                "tan 1e1002",
                "sig -1e9",
                "softplus -1e9"
            })
    void functionsThatHaveNoValueOrNoneWithinReach(String call) {
        String[] parts = call.split(" ", 2);
        Function function = Function.named(parts[0]).orElseThrow();
        assertThatThrownBy(() -> function.value(new BigDecimal(parts[1])))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageFindingMatch("does not exist|out of reach");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> NUMBERS.divide(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> NUMBERS.divide(BigDecimal.ZERO, new BigDecimal("0.00")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> NUMBERS.of(Double.NaN)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aDoubleIsExactlyTheNumberItIs() {
        assertThat(NUMBERS.of(0.1)).isEqualTo("0.1000000000000000055511151231257827021181583404541015625");
        assertThat(NUMBERS.of(Rational.of(1, 10))).isEqualByComparingTo("0.1");
    }
}
