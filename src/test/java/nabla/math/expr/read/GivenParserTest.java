package nabla.math.expr.read;

import static nabla.math.expr.read.Given.NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenParserTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    private static Declaration find(Scope scope, String name) {
        return scope.find(name).orElseThrow();
    }

    private static Declaration.Parameter parameter(String text) {
        return Given.read(text).parameters().getFirst();
    }

    private static Expr body(String text) {
        return Given.expression(text);
    }

    /// The ends of an interval in the notation of intervals, start and step.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q : real                              | (-inf, inf) | 0    | 0.1",
                "q : real in [-4, 4] = 1 step 0.1      | [-4, 4]     | 1    | 0.1",
                "q : real in [-4, 4]                   | [-4, 4]     | 0    | 0.1",
                "q : real in (0, 1)                    | (0, 1)      | 0.5  | 0.01",
                "q : (0, 1)                            | (0, 1)      | 0.5  | 0.01",
                "q : [0, 1)                            | [0, 1)      | 0    | 0.01",
                "q : (0, 1] = 1                        | (0, 1]      | 1    | 0.01",
                "q : real in [1, 3]                    | [1, 3]      | 2    | 0.02",
                "q : real > 0                          | (0, inf)    | 2.5  | 0.05",
                "q : real >= 0                         | [0, inf)    | 0    | 0.05",
                "q : real > -2                         | (-2, inf)   | 0    | 0.05",
                "q : real ≥ 10                         | [10, inf)   | 12.5 | 0.05",
                "q : real < -10 step 1/4               | (-inf, -10) | -12.5 | 0.25",
                "q : real <= 2                         | (-inf, 2]   | 0    | 0.05",
                "q : real in (-inf, 0]                 | (-inf, 0]   | 0    | 0.05",
                "q : real in [0, inf) = 1e3            | [0, inf)    | 1000 | 10",
                "q : real = -100                       | (-inf, inf) | -100 | 1",
                "q : real in [-sqrt(4), 2^2/2] = 1/4   | [-2, 2]     | 0.25 | 0.05",
                "q : real in [0, 1e-300] # tiny        | [0, 1e-300] | 0    | 1e-302",
                "q : real in [-0, 1] = -0              | [0, 1]      | 0    | 0.01",
                "q : real in [1, 1e6] = if(2 > 1, 5, 6) step max(1, 2) | [1, 1e6] | 5 | 2",
            })
    void intervals(String text, String interval, double start, double step) {
        Declaration.Parameter parameter = parameter(text);
        assertThat(parameter.domain()).isInstanceOfSatisfying(Domain.Interval.class, domain -> {
            String[] ends = interval.substring(1, interval.length() - 1).split(", ", -1);
            assertThat(domain.from()).isEqualTo(end(ends[0]));
            assertThat(domain.to()).isEqualTo(end(ends[1]));
            assertThat(domain.fromClosed()).isEqualTo(interval.startsWith("["));
            assertThat(domain.toClosed()).isEqualTo(interval.endsWith("]"));
        });
        assertThat(parameter.start()).isEqualTo(start);
        assertThat(parameter.step()).isEqualTo(step);
        assertThat(parameter.domain().contains(start)).isTrue();
        assertThat(parameter.start())
                .isBetween(
                        Math.min(start, parameter.domain().sliderFrom()),
                        Math.max(start, parameter.domain().sliderTo()));
    }

    private static double end(String text) {
        return text.equals("inf") ? INF : text.equals("-inf") ? -INF : Double.parseDouble(text);
    }

    @Test
    void values() {
        assertThat(parameter("y : {0, 1}"))
                .isEqualTo(new Declaration.Parameter("y", new Domain.Values(List.of(0.0, 1.0)), 0, 1));
        assertThat(parameter("y : real in {3, -1/2, 1} = 1"))
                .isEqualTo(new Declaration.Parameter("y", new Domain.Values(List.of(3.0, -0.5, 1.0)), 1, 1.5));
        assertThat(parameter("y : {3, 2}").start()).isEqualTo(3);
        assertThat(parameter("y : {-1, 0}").domain().contains(-0.0)).isTrue();
    }

    @Test
    void integers() {
        assertThat(parameter("k : integer in 1..10"))
                .isEqualTo(new Declaration.Parameter("k", new Domain.Integers(1, 10), 1, 1));
        assertThat(parameter("k : integer in -3 .. 3 = 2 step 2"))
                .isEqualTo(new Declaration.Parameter("k", new Domain.Integers(-3, 3), 2, 2));
        assertThat(parameter("k : integer in -3..3").start()).isZero();
    }

    @Test
    void boundsMayUseDefinitionsThatAreNumbers() {
        Scope scope = Given.read("N = 2 M\nk : real".replace("2 M", "2 * 5") + "\nn : integer in 1..N\nq : [-N, N/4]");
        assertThat(find(scope, "n")).isEqualTo(new Declaration.Parameter("n", new Domain.Integers(1, 10), 1, 1));
        assertThat(find(scope, "q"))
                .isEqualTo(new Declaration.Parameter("q", new Domain.Interval(-10, 2.5, true, true), 0, 0.1));
    }

    @Test
    void severalNamesAndSeveralLines() {
        Scope scope = Given.read("""
                # names of sheet 000

                t, u : real in [-4, 4]    # target and mean
                  σ = sqrt(1 + t^2)\r
                \t
                f(u, σ) = (t - u)^2/σ^2
                h = 2 f
                """);
        assertThat(scope.declarations().stream().map(Declaration::name)).containsExactly("t", "u", "sigma", "f", "h");
        assertThat(scope.parameters()).hasSize(2);
        assertThat(find(scope, "sigma")).isInstanceOf(Declaration.Definition.class);
        assertThat(find(scope, "f"))
                .isInstanceOfSatisfying(
                        Declaration.Defined.class,
                        f -> assertThat(f.parameters()).containsExactly("u", "sigma"));
        assertThat(find(scope, "h"))
                .isInstanceOfSatisfying(
                        Declaration.Definition.class,
                        h -> assertThat(TextNotation.of(h.body())).isEqualTo("2 f(u, sigma)"));
    }

    @Test
    void nothingDeclaredIsTheSameScope() throws SyntaxError {
        assertThat(GivenParser.parse("  \n# only a remark\n", NAMES)).isEqualTo(NAMES);
        assertThat(GivenParser.parse("", Scope.EMPTY)).isEqualTo(Scope.EMPTY);
    }

    /// Inside a function its parameters are numbers, even where the same name is something else outside.
    @Test
    void parametersOfAFunctionAreItsOwn() {
        Scope scope = Given.read("a : real\ng(q) = q^2 + a\nh(g) = g + 1\nk(q) = g\nm(a) = d(a^2, a)");
        assertThat(find(scope, "h"))
                .isEqualTo(new Declaration.Defined(
                        "h", List.of("g"), new Expr.Sum(List.of(new Expr.Sym("g"), new Expr.Num(Rational.ONE)))));
        assertThat(find(scope, "k"))
                .isEqualTo(new Declaration.Defined("k", List.of("q"), new Expr.Apply("g", List.of(new Expr.Sym("q")))));
        assertThatExceptionOfType(SyntaxError.class).isThrownBy(() -> Parser.expression("q", scope));
    }

    /// The definition keeps its words; what they mean is what the scope now says.
    @Test
    void declaringANameAgainReplacesItInOlderDefinitions() throws SyntaxError {
        Scope first = Given.read("z : real\nsigma = sqrt(1 + z^2)\nw : real");
        Scope second = GivenParser.parse("z = 2 w", first);
        assertThat(second.declarations().stream().map(Declaration::name)).containsExactly("z", "sigma", "w");
        assertThat(find(second, "sigma")).isEqualTo(find(first, "sigma"));
        assertThat(find(second, "z")).isInstanceOf(Declaration.Definition.class);
        Scope third = GivenParser.parse("sigma : real > 0", second);
        assertThat(find(third, "sigma")).isInstanceOf(Declaration.Parameter.class);
        assertThat(find(first, "z")).isInstanceOf(Declaration.Parameter.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "z = sigma^2                   | 1 | 5  | `sigma` is defined by `z`, so `z` cannot be defined by `sigma`",
                "a = 1;z = a + k(3)            | 2 | 5  | `k` is defined by `z`, so `z` cannot be defined by `k`",
                "z = d(1 + t, sigma)           | 1 | 5  | `sigma` is defined by `z`, so `z` cannot be defined by `sigma`",
                "sigma = t;z = sigma;t = z     | 3 | 5  | `z` is defined by `t`, so `t` cannot be defined by `z`",
                "z(q) = q                      | 1 | 1  | `sigma` uses `z` as a number: declare `sigma` again too",
                "t : real;k = 3                | 2 | 1  | `m` uses `k` as a function of 1 argument: declare `m` again too",
                "k(a, b) = a                   | 1 | 1  | `m` uses `k` as a function of 1 argument: declare `m` again too",
            })
    void noNameIsDefinedByItselfOrLeftWithoutSense(String given, int line, int column, String message) {
        Scope scope =
                Given.read("z, t : real\nsigma = sqrt(1 + z^2)\nk(q) = q sigma\nm = k(1) + t".replace("q s", "q * s"));
        assertThatExceptionOfType(SyntaxError.class)
                .isThrownBy(() -> GivenParser.parse(given.replace(';', '\n'), scope))
                .withMessageContaining(message)
                .satisfies(error -> {
                    assertThat(error.line()).isEqualTo(line);
                    assertThat(error.column()).isEqualTo(column);
                });
    }

    @Test
    void anOlderDefinitionMayBeDeclaredAgainInTheSameBlock() throws SyntaxError {
        Scope scope = Given.read("k(q) = q^2\nm = k(1)");
        Scope again = GivenParser.parse("k = 3\nm = k + 1", scope);
        assertThat(find(again, "k")).isInstanceOf(Declaration.Definition.class);
        // here the circle is gone before it could close
        Scope turned = GivenParser.parse("m = 1\nk(q) = m * q", scope);
        assertThat(find(turned, "k")).isInstanceOf(Declaration.Defined.class);
    }

    @Test
    void aLongChainOfDefinitionsIsFollowedToItsEnd() {
        var text = new StringBuilder("q0 = 1\n");
        for (int i = 1; i < 900; i++) {
            text.append("q%d = q%d + 1\n".formatted(i, i - 1));
        }
        Scope scope = Given.read(text.toString());
        assertThatExceptionOfType(SyntaxError.class)
                .isThrownBy(() -> GivenParser.parse("q0 = q899", scope))
                .withMessageContaining("`q899` is defined by `q0`");
        assertThatExceptionOfType(SyntaxError.class)
                .isThrownBy(() -> GivenParser.parse("r : [0, q899]", scope))
                .withMessageContaining("a fixed number is expected here");
    }

    @Test
    void aDomainAlone() throws SyntaxError {
        assertThat(GivenParser.domain("[-4, 2 pi)", Scope.EMPTY))
                .isEqualTo(new Domain.Interval(-4, 2 * Math.PI, true, false));
        assertThatExceptionOfType(SyntaxError.class)
                .isThrownBy(() -> GivenParser.domain("[-4, 4] \"raw width\"", Scope.EMPTY))
                .satisfies(error -> assertThat(error.column()).isEqualTo(9));
    }

    @Test
    void bodiesAreReadInTheirScope() {
        assertThat(find(NAMES, "g"))
                .isEqualTo(new Declaration.Defined(
                        "g", List.of("q"), new Expr.Power(new Expr.Sym("q"), new Expr.Num(Rational.of(2)))));
        assertThat(find(NAMES, "sigma")).isEqualTo(new Declaration.Definition("sigma", body("sqrt(1 + z^2)")));
    }
}
