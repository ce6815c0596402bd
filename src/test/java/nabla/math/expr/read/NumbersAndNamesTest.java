package nabla.math.expr.read;

import static nabla.math.expr.read.Given.NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Greek;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers are read exactly and names have one spelling.
class NumbersAndNamesTest {
    private static Rational number(String text) throws SyntaxError {
        return ((Expr.Num) Parser.expression(text, Scope.EMPTY).expression()).value();
    }

    @Test
    void decimalsAreExact() throws SyntaxError {
        assertThat(number("0.1").plus(number("0.2"))).isEqualTo(number("0.3"));
        assertThat(number("1e-3")).isEqualTo(Rational.of(1, 1000));
        assertThat(number("1e308").value()).isEqualTo(1e308);
        assertThat(number("1e-308").value()).isEqualTo(1e-308);
        assertThat(number("0." + "0".repeat(307) + "1")).isEqualTo(number("1e-308"));
        assertThat(number("000012.50")).isEqualTo(Rational.of(25, 2));
    }

    /// What is read is the double that Java reads.
    @Test
    void agreesWithJavaOnRandomDecimals() throws SyntaxError {
        var random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            String text = random.nextInt(1_000_000) + "." + random.nextLong(1_000_000_000_000L) + "e"
                    + random.nextInt(-280, 280);
            assertThat(number(text).value()).as(text).isEqualTo(Double.parseDouble(text));
            assertThat(TextNotation.of(new Expr.Num(number(text)))).satisfies(written -> {
                assertThat(new BigDecimal(written)).isEqualByComparingTo(new BigDecimal(text));
                assertThat(written).hasSizeLessThanOrEqualTo(30);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e309", "1.1e308", "9e308", "1e-309", "1e999999999999999999999", "1e-99999999999", "10e308"})
    void beyondADoubleIsRefused(String text) {
        assertThatExceptionOfType(SyntaxError.class)
                .isThrownBy(() -> number(text))
                .withMessage("`" + text + "` is out of range: numbers go from 1e-308 to 1e308");
    }

    @Test
    void fourHundredDigitsAndNoMore() throws SyntaxError {
        String most = "0." + "1".repeat(398);
        assertThat(number(most).decimal(new MathContext(500))).isEqualByComparingTo(most);
        assertThatExceptionOfType(SyntaxError.class)
                .isThrownBy(() -> number(most + "1"))
                .withMessage("this number is too long; at most 400 digits can be read");
    }

    @ParameterizedTest
    @CsvSource({
        "σ, sigma",
        "sigma, sigma",
        "σ_1, sigma_1",
        "σ₁, sigma_1",
        "Δ, Delta",
        "∆, Delta",
        "ϵ, epsilon",
        "ε, epsilon",
        "ϑ, theta",
        "µ, mu",
        "μ, mu",
        "Ω, Omega",
        "ϕ, phi",
        "w_σ, w_sigma",
        "w₁₂, w_12",
        "W1, W1",
        "w1₂, w1_2",
        "ℓ, ell",
        "x_i2, x_i2",
        "loss, loss",
        "σ2, sigma2"
    })
    void aNameHasOneSpelling(String written, String canonical) throws SyntaxError {
        Scope scope = GivenParser.parse(written + " : real", Scope.EMPTY);
        assertThat(scope.find(canonical)).isPresent();
        assertThat(Parser.expression(written, scope).expression()).isEqualTo(new Expr.Sym(canonical));
        assertThat(Parser.expression(canonical, scope).expression()).isEqualTo(new Expr.Sym(canonical));
    }

    @Test
    void greekLettersHaveNamesAndBack() {
        assertThat(Greek.name('σ')).contains("sigma");
        assertThat(Greek.letter("sigma")).contains("σ");
        assertThat(Greek.name('s')).isEmpty();
        assertThat(Greek.letter("x")).isEmpty();
        for (String name : List.of("alpha", "omega", "Gamma", "Omega", "mu", "theta", "phi", "epsilon")) {
            assertThat(Greek.name(Greek.letter(name).orElseThrow().charAt(0))).contains(name);
        }
    }

    /// The longest names are compared with all others without trouble.
    @Test
    void anUnknownNameIsCompared() {
        assertThatExceptionOfType(SyntaxError.class)
                .isThrownBy(() -> Parser.expression("lamda", NAMES))
                .withMessage("`lamda` is not declared here; did you mean `lambda`?");
        assertThatExceptionOfType(SyntaxError.class)
                .isThrownBy(() -> Parser.expression("z".repeat(40), NAMES))
                .withMessage("`" + "z".repeat(40) + "` is not declared here");
        assertThatExceptionOfType(SyntaxError.class)
                .isThrownBy(() -> Parser.expression("v", Given.read("s, t : real")))
                .withMessage("`v` is not declared here; declared are s, t");
    }
}
