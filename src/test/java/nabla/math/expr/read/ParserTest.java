package nabla.math.expr.read;

import static nabla.math.expr.read.Given.NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import nabla.math.expr.number.Rational;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Good input: a text and the tree it is read as, built by hand.
class ParserTest {
    private static final Expr A = new Expr.Sym("a");
    private static final Expr B = new Expr.Sym("b");
    private static final Expr C = new Expr.Sym("c");
    private static final Expr X = new Expr.Sym("x");
    private static final Expr Z = new Expr.Sym("z");
    private static final Expr U = new Expr.Sym("u");
    private static final Expr SIGMA = new Expr.Sym("sigma");

    private static Expr num(long value) {
        return new Expr.Num(Rational.of(value));
    }

    private static Expr num(long numerator, long denominator) {
        return new Expr.Num(Rational.of(numerator, denominator));
    }

    private static Expr sum(Expr... terms) {
        return new Expr.Sum(List.of(terms));
    }

    private static Expr product(Expr... factors) {
        return new Expr.Product(List.of(factors));
    }

    private static Expr over(Expr a, Expr b) {
        return new Expr.Quotient(a, b);
    }

    private static Expr power(Expr a, Expr b) {
        return new Expr.Power(a, b);
    }

    private static Expr neg(Expr a) {
        return new Expr.Neg(a);
    }

    private static Expr call(Function function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments));
    }

    static Stream<Arguments> trees() {
        return Stream.of(
                // sums keep what was written
                arguments("a + b - c", sum(A, B, neg(C))),
                arguments("a - (b - c)", sum(A, neg(sum(B, neg(C))))),
                arguments("(a + b) + c", sum(sum(A, B), C)),
                arguments("a + (b + c)", sum(A, sum(B, C))),
                arguments("a - -b", sum(A, neg(neg(B)))),
                arguments("a + -b", sum(A, neg(B))),
                arguments("-a + b", sum(neg(A), B)),
                // products and quotients, from the left
                arguments("a * b * c", product(A, B, C)),
                arguments("a * (b * c)", product(A, product(B, C))),
                arguments("(a * b) * c", product(product(A, B), C)),
                arguments("a/b/c", over(over(A, B), C)),
                arguments("a/b * c", product(over(A, B), C)),
                arguments("a * b/c", over(product(A, B), C)),
                arguments("a * (b/c)", product(A, over(B, C))),
                arguments("a/b * c/x * z", product(over(product(over(A, B), C), X), Z)),
                arguments("a/(b * c)", over(A, product(B, C))),
                arguments("a/-b", over(A, neg(B))),
                arguments("a * -b * c", product(A, neg(B), C)),
                arguments("-a * b", neg(product(A, B))),
                arguments("-a/b", neg(over(A, B))),
                arguments("--a", neg(neg(A))),
                // powers, from the right
                arguments("-x^2", neg(power(X, num(2)))),
                arguments("(-x)^2", power(neg(X), num(2))),
                arguments("a^b^c", power(A, power(B, C))),
                arguments("(a^b)^c", power(power(A, B), C)),
                arguments("2^-x", power(num(2), neg(X))),
                arguments("2^-x^2", power(num(2), neg(power(X, num(2))))),
                arguments("2^--x", power(num(2), neg(neg(X)))),
                arguments("a * b^c", product(A, power(B, C))),
                arguments("2^(1/2)", power(num(2), over(num(1), num(2)))),
                // juxtaposition
                arguments("2 x", product(num(2), X)),
                arguments("2x", product(num(2), X)),
                arguments("2 x^2", product(num(2), power(X, num(2)))),
                arguments("1/2 x", product(over(num(1), num(2)), X)),
                arguments("1/(2 x)", over(num(1), product(num(2), X))),
                arguments("2 (a + b)", product(num(2), sum(A, B))),
                arguments("(a + b)(a - b)", product(sum(A, B), sum(A, neg(B)))),
                arguments("(a) b", product(A, B)),
                arguments("sin(x) cos(x)", product(call(Function.SIN, X), call(Function.COS, X))),
                arguments("x^2 z", product(power(X, num(2)), Z)),
                arguments("2 exp(x)", product(num(2), call(Function.EXP, X))),
                arguments("-2 x", neg(product(num(2), X))),
                arguments("a - 2 x/b", sum(A, neg(over(product(num(2), X), B)))),
                // numbers
                arguments("7", num(7)),
                arguments("0.1", num(1, 10)),
                arguments(".5", num(1, 2)),
                arguments("2.50", num(5, 2)),
                arguments("1e-3", num(1, 1000)),
                arguments("1.5E+2", num(150)),
                arguments("1e−3", num(1, 1000)),
                arguments("1e−3 − 2e–1", sum(num(1, 1000), neg(num(1, 5)))),
                arguments("2 e", product(num(2), new Expr.Const(Constant.E))),
                arguments("2e^x", product(num(2), power(new Expr.Const(Constant.E), X))),
                arguments("2*e-x", sum(product(num(2), new Expr.Const(Constant.E)), neg(X))),
                arguments("-3", neg(num(3))),
                arguments("0e99999999999", num(0)),
                arguments("pi", new Expr.Const(Constant.PI)),
                arguments("-inf", neg(new Expr.Const(Constant.INFINITY))),
                // names
                arguments("sigma", SIGMA),
                arguments("σ", SIGMA),
                arguments("λ", new Expr.Sym("lambda")),
                arguments("w₁", new Expr.Sym("w_1")),
                arguments("π ", new Expr.Const(Constant.PI)),
                arguments("∞", new Expr.Const(Constant.INFINITY)),
                // what people paste
                arguments("a − b · c", sum(A, neg(product(B, C)))),
                arguments("a × b ⋅ c", product(A, B, C)),
                arguments("a ÷ b", over(A, B)),
                arguments("x² + x⁻¹", sum(power(X, num(2)), power(X, neg(num(1))))),
                arguments("x¹²", power(X, num(12))),
                arguments("√2 x", product(call(Function.SQRT, num(2)), X)),
                arguments("√(a + b)", call(Function.SQRT, sum(A, B))),
                arguments("2√x^2", product(num(2), power(call(Function.SQRT, X), num(2)))),
                arguments("\u00A0a\t+\u2009b ", sum(A, B)),
                // functions
                arguments("max(a, b)", call(Function.MAX, A, B)),
                arguments("step(x)", call(Function.STEP, X)),
                arguments("exp (x)", call(Function.EXP, X)),
                arguments("sin(x)^2", power(call(Function.SIN, X), num(2))),
                arguments("if(z >= 0, 1, a)", new Expr.If(new Expr.Condition(Z, Relation.AT_LEAST, num(0)), num(1), A)),
                arguments(
                        "if(a + b ≤ 2, a, b)",
                        new Expr.If(new Expr.Condition(sum(A, B), Relation.AT_MOST, num(2)), A, B)),
                // declared functions and derivatives
                arguments("f(a, 1)", new Expr.Apply("f", List.of(A, num(1)))),
                arguments("f", new Expr.Apply("f", List.of(U, SIGMA))),
                arguments("2 f", product(num(2), new Expr.Apply("f", List.of(U, SIGMA)))),
                arguments("d(f, σ)", new Expr.Derivative(new Expr.Apply("f", List.of(U, SIGMA)), "sigma")),
                arguments("d(d(x^2, x), x)", new Expr.Derivative(new Expr.Derivative(power(X, num(2)), "x"), "x")),
                arguments("d(x, x) z", product(new Expr.Derivative(X, "x"), Z)),
                // comments and lines
                arguments("a # a remark", A),
                arguments("a +  # first\n b", sum(A, B)));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void reads(String text, Expr tree) throws SyntaxError {
        assertThat(Parser.expression(text, NAMES).expression()).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/2 x        | 4 | read as (1/2)·x",
                "1/2x         | 3 | read as (1/2)·x",
                "a/2 (b + c)  | 4 | read as (a/2)·(b + c)",
                "b - 1/2 x^2  | 8 | read as (1/2)·x^2",
                "2 a/3 sin(x) | 6 | read as (2 a/3)·sin(x)",
                "x^1/2        | 4 | read as (x^1)/2",
                "a*x^-1/2     | 7 | read as (a*x^-1)/2",
            })
    void saysHowJuxtapositionAfterADivisionIsRead(String text, int offset, String note) throws SyntaxError {
        assertThat(Parser.expression(text, NAMES).notes()).containsExactly(new Note(offset, note));
    }

    @ParameterizedTest
    @CsvSource({"1/(2 x)", "x^2/2", "x^(1)/2", "x^(1/2)", "1/2 * x", "2 x/3", "1/2 * a * 2 x", "x^2 z"})
    void saysNothingWhereTheReadingIsPlain(String text) throws SyntaxError {
        assertThat(Parser.expression(text, NAMES).notes()).isEmpty();
    }

    @Test
    void manyNotesOfALongLineStayShort() throws SyntaxError {
        String text = "1/2 x + ".repeat(1000) + "a".repeat(0) + "1/(" + "1 + ".repeat(100) + "1) x";
        List<Note> notes = Parser.expression(text, NAMES).notes();
        assertThat(notes).hasSize(1001);
        assertThat(notes.getLast().text()).isEqualTo("read as (...)·x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "= z/sigma  # the reason | false | =  | z/sigma | the reason",
                "! = a * b               | true  | =  | a * b   | ''",
                "!= a                    | true  | =  | a       | ''",
                "<= a + b                | false | <= | a + b   | ''",
                "≤ a + b # a # b         | false | <= | a + b   | a # b",
                ">= 0#tight              | false | >= | 0       | tight",
                "! < 1/4                 | true  | <  | 1/4     | ''",
                "  > -1 #                | false | >  | -1      | ''",
            })
    void readsALine(String text, boolean marked, String relation, String right, String reason) throws SyntaxError {
        Line line = Parser.line(text, NAMES);
        assertThat(line.marked()).isEqualTo(marked);
        assertThat(line.link())
                .isInstanceOfSatisfying(
                        Line.Link.Related.class,
                        related -> assertThat(related.relation().word()).isEqualTo(relation));
        assertThat(TextNotation.of(line.right())).isEqualTo(right);
        assertThat(line.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-> 0 for z -> -inf # e^-z grows | false | 0    | z | -inf | e^-z grows",
                "! -> 1/2 for z -> ∞             | true  | 1/2  | z | inf  | ''",
                "→ -inf for λ → 0                | false | -inf | lambda | 0 | ''",
                "-> a + 1 for x -> 2 pi          | false | a + 1 | x | 2 pi | ''",
            })
    void readsALimit(String text, boolean marked, String right, String variable, String point, String reason)
            throws SyntaxError {
        Line line = Parser.line(text, NAMES);
        assertThat(line.marked()).isEqualTo(marked);
        assertThat(TextNotation.of(line.right())).isEqualTo(right);
        assertThat(line.link()).isInstanceOfSatisfying(Line.Link.TendsTo.class, limit -> {
            assertThat(limit.variable()).isEqualTo(variable);
            assertThat(TextNotation.of(limit.point())).isEqualTo(point);
        });
        assertThat(line.reason()).isEqualTo(reason);
    }

    @Test
    void aLineTellsItsNotes() throws SyntaxError {
        assertThat(Parser.lineWithNotes("= 1/2 x  # half", NAMES).notes())
                .containsExactly(new Note(6, "read as (1/2)·x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/4 | 0.25",
                "2pi | 6.283185307179586",
                "-1e3 | -1000",
                "sqrt(4) | 2",
                "-0 | 0",
                "2 e | 5.43656365691809",
            })
    void readsANumberTypedAtASlider(String text, double value) throws SyntaxError {
        assertThat(Parser.number(text)).isEqualTo(value);
    }
}
