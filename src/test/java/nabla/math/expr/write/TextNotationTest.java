package nabla.math.expr.write;

import static nabla.math.expr.read.Given.NAMES;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nabla.math.expr.number.Rational;
import nabla.math.expr.read.Given;
import nabla.math.expr.read.Parser;
import nabla.math.expr.read.RandomExpr;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Limits;
import nabla.math.expr.tree.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextNotationTest {
    private static final int TREES = 5_000;

    /// What was written in any way, and how it is written here.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a+b-c                    | a + b - c",
                "a-(b-c)                  | a - (b - c)",
                "(a)+(b+c)                | a + (b + c)",
                "a--b                     | a - (-b)",
                "--a                      | -(-a)",
                "-(a*b)                   | -a * b",
                "(-a)*b                   | (-a) * b",
                "a*-b                     | a * (-b)",
                "-(x^2)                   | -x^2",
                "(-x)^2                   | (-x)^2",
                "2^(-x)                   | 2^-x",
                "2^(-(x^2))               | 2^(-x^2)",
                "2^3^2                    | 2^(3^2)",
                "(2^3)^2                  | (2^3)^2",
                "a/b/c                    | (a/b)/c",
                "a/(b/c)                  | a/(b/c)",
                "(a*b)/(c*x)              | a * b/(c * x)",
                "a*(b/c)                  | a * (b/c)",
                "1/2 x                    | 1/2 * x",
                "2*x                      | 2 x",
                "2*(a+b)                  | 2 (a + b)",
                "2*3*x                    | 2 * 3 x",
                "2*3^2                    | 2 * 3^2",
                "2*(3^2)^x                | 2 (3^2)^x",
                "x*2                      | x * 2",
                "2*e^x                    | 2 e^x",
                "σ·λ                      | sigma * lambda",
                "√(1+z²)                  | sqrt(1 + z^2)",
                "d(f,sigma)*d(sigma,z)    | d(f(u, sigma), sigma) * d(sigma, z)",
                "if(z>=0,1,-1)            | if(z >= 0, 1, -1)",
                "1/2*(1+z^2)^(-1/2)*2 z   | 1/2 * (1 + z^2)^(-1/2) * 2 z",
                "1e-3 + 1000 + 12345678   | 0.001 + 1000 + 12345678",
                "1e300 + 1.5e-20          | 1e300 + 1.5e-20",
                "0.10 + 100e-2 + 0.0      | 0.1 + 1 + 0",
            })
    void writesShortAndClear(String text, String written) {
        assertThat(TextNotation.of(Given.expression(text))).isEqualTo(written);
        assertThat(Given.expression(written)).isEqualTo(Given.expression(text));
    }

    /// Numbers that only calculating makes are written as operations on numbers.
    @ParameterizedTest
    @CsvSource({
        "-2, 1, -2, 2^-2, (-2)^2, a - 2, (-2) * a",
        "1, 3, 1/3, 2^(1/3), (1/3)^2, a + 1/3, 1/3 * a",
        "-1, 3, -1/3, 2^(-1/3), (-1/3)^2, a - 1/3, (-1/3) * a",
        "-1, 4, -0.25, 2^-0.25, (-0.25)^2, a - 0.25, (-0.25) * a",
    })
    void writesAnyNumber(
            long numerator, long denominator, String alone, String exponent, String base, String term, String factor) {
        Expr number = new Expr.Num(Rational.of(numerator, denominator));
        Expr two = new Expr.Num(Rational.of(2));
        Expr a = new Expr.Sym("a");
        assertThat(TextNotation.of(number)).isEqualTo(alone);
        assertThat(TextNotation.of(new Expr.Power(two, number))).isEqualTo(exponent);
        assertThat(TextNotation.of(new Expr.Power(number, two))).isEqualTo(base);
        assertThat(TextNotation.of(new Expr.Sum(List.of(a, number)))).isEqualTo(term);
        assertThat(TextNotation.of(new Expr.Product(List.of(number, a)))).isEqualTo(factor);
    }

    @Test
    void whatIsWrittenIsReadBackEqual() throws SyntaxError {
        var random = new Random(1);
        for (int i = 0; i < TREES; i++) {
            Expr tree = RandomExpr.of(random, 1 + random.nextInt(6));
            String text = TextNotation.of(tree);
            Expr read = Parser.expression(text, NAMES).expression();
            assertThat(read).as(text).isEqualTo(spellable(tree));
            assertThat(TextNotation.of(read)).isEqualTo(text);
        }
    }

    /// The tree with numbers as the language spells them; found with BigDecimal's own test for decimals that end.
    private static Expr spellable(Expr tree) {
        if (tree instanceof Expr.Num(var value)) {
            if (value.signum() < 0) {
                return new Expr.Neg(spellable(new Expr.Num(value.negated())));
            }
            return ends(value) ? tree : new Expr.Quotient(whole(value.numerator()), whole(value.denominator()));
        }
        return tree.withParts(
                tree.parts().stream().map(TextNotationTest::spellable).toList());
    }

    private static boolean ends(Rational value) {
        try {
            return new BigDecimal(value.numerator())
                            .divide(new BigDecimal(value.denominator()))
                            .signum()
                    >= 0;
        } catch (ArithmeticException endless) {
            return false;
        }
    }

    private static Expr whole(BigInteger value) {
        return new Expr.Num(new Rational(value, BigInteger.ONE));
    }

    static Stream<UnaryOperator<Expr>> layers() {
        Expr a = new Expr.Sym("a");
        return Stream.of(
                Expr.Neg::new,
                inner -> new Expr.Power(a, inner),
                inner -> new Expr.Power(inner, a),
                inner -> new Expr.Quotient(a, inner),
                inner -> new Expr.Quotient(inner, a),
                inner -> new Expr.Sum(List.of(a, inner)),
                inner -> new Expr.Sum(List.of(inner, a)),
                inner -> new Expr.Product(List.of(a, inner)),
                inner -> new Expr.Product(List.of(inner, a)),
                inner -> new Expr.Call(Function.EXP, List.of(inner)),
                inner -> new Expr.Apply("g", List.of(inner)),
                inner -> new Expr.Derivative(inner, "z"),
                inner -> new Expr.If(new Expr.Condition(inner, Relation.LESS, a), a, a),
                inner -> new Expr.If(new Expr.Condition(a, Relation.LESS, a), a, inner));
    }

    /// Writing adds no nesting that reading would refuse.
    @ParameterizedTest
    @MethodSource("layers")
    void theDeepestTreeIsReadBackEqual(UnaryOperator<Expr> layer) throws SyntaxError {
        Expr tree = new Expr.Sym("x");
        for (int depth = 1; depth < Limits.DEPTH; depth++) {
            tree = layer.apply(tree);
        }
        assertThat(Parser.expression(TextNotation.of(tree), NAMES).expression()).isEqualTo(tree);
    }

    @Test
    void whatIsTooLongToReadIsCut() {
        Expr doubling = new Expr.Sym("x");
        for (int i = 0; i < 100; i++) {
            doubling = new Expr.Product(List.of(doubling, doubling));
        }
        assertThat(TextNotation.of(doubling)).contains("…").hasSizeLessThan(1_000_000);
        Expr deep = new Expr.Sym("x");
        for (int i = 0; i < 100_000; i++) {
            deep = new Expr.Neg(deep);
        }
        assertThat(TextNotation.of(deep)).contains("…");
    }
}
