package nabla.math.expr.read;

import static nabla.math.expr.read.Given.NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed by people who come from paper, LaTeX or another program: it is read as they mean it, or they are told
/// how it is written here.
class WhatPeopleTypeTest {

    /// Read, and read as the same.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+x              | x",
                "+x^2            | x^2",
                "+ 2 x           | 2 x",
                "(+x)            | x",
                "(+x + y)        | x + y",
                "(+1)/(+2)       | 1/2",
                "max(+x, +y)     | max(x, y)",
                "exp(+z)         | exp(z)",
                "+-x             | -x",
                "2^+3            | 2^3",
                "x * +2          | x * 2",
                "x/+2            | x/2",
                "d(+z^2, z)      | d(z^2, z)",
                "if(+x > +1, +x, +y) | if(x > 1, x, y)",
                "+(x)            | (x)",
                "+sqrt(2)        | sqrt(2)",
                "+1e+3           | 1000",
                "+0.5            | 0.5",
                "x^+2            | x^2",
                "+a - b          | a - b",
                "2e^x            | 2 * e^x",
                "2e^-x           | 2 * e^(-x)",
                "2 e             | 2 * e",
                "2*e             | 2 * e",
                "2e²             | 2 * e^2",
                "2exp(x)         | 2 * exp(x)",
                "1e5 x           | 100000 * x",
                "2e3             | 2000",
                "x — y           | x - y",
                "x ‑ y           | x - y",
                "1e−3            | 0.001",
                "1e—3            | 0.001",
                "x × y           | x * y",
                "x • y           | x * y",
                "x ÷ y           | x/y",
                "x²y³            | x^2 * y^3",
                "x² * y³         | x^2 * y^3",
                "（x ＋ y）＊2     | (x + y) * 2",
                "√x              | sqrt(x)",
                "√(x + 1)        | sqrt(x + 1)",
                "2√x             | 2 * sqrt(x)",
                "2π              | 2 pi",
                "2pi             | 2 * pi",
                "π/2             | pi/2",
                "x⁻²             | x^(-2)",
                "λ⁰              | lambda^0",
                "f(u, σ)         | f(u, sigma)",
            })
    void isRead(String typed, String same) throws SyntaxError {
        assertThat(Parser.expression(typed, NAMES).expression())
                .isEqualTo(Parser.expression(same, NAMES).expression());
    }

    @ParameterizedTest
    @ValueSource(strings = {"= +x", "= + x", "<= +2 x", "-> +1 for z -> +inf", "! = +x", "-> 0 for z -> +0"})
    void aLineMayBeginWithAPlus(String line) throws SyntaxError {
        Line read = Parser.line(line, NAMES);
        assertThat(read.right())
                .isEqualTo(Parser.line(line.replace("+", ""), NAMES).right());
        assertThat(read.link())
                .isEqualTo(Parser.line(line.replace("+", ""), NAMES).link());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e", "2e", "2e + 1", "3e x", "2e-x", "2e*x", "2e/x", "x + 1e", "1.5e", ".5e", "exp(2e)", "2e(x)",
                "1e-", "1e +", "-2e", "2e - 3", "0e", "max(1e, x)", "1E", "2E + 1", "x^2e", "1e)", "10e, 1", "3e\n"
            })
    void anExponentIsMissing(String typed) {
        assertThat(refused(typed)).contains("lacks its exponent").contains("for a product");
    }

    /// What is suggested means the same.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ln | log",
                "Ln | log",
                "LN | log",
                "logarithm | log",
                "sigmoid | sig",
                "Sigmoid | sig",
                "logistic | sig",
                "expit | sig",
                "sgn | sign",
                "signum | sign",
                "heaviside | step",
                "Heaviside | step",
                "root | sqrt",
                "fabs | abs",
                "tg | tan",
                "sh | sinh",
                "th | tanh",
                "minimum | min",
                "sqtr | sqrt",
                "tahn | tanh",
                "Exp | exp",
                "LOG | log",
                "sofplus | softplus",
                "rleu | relu",
            })
    void anotherNameForTheSame(String typed, String here) {
        assertThat(refused(typed + "(x)")).isEqualTo("`" + typed + "` is no function; did you mean `" + here + "`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log2 | log(x)/log(2)",
                "log10 | log(x)/log(10)",
                "lg | log(x)/log(10)",
                "log_2 | log(x)/log(2)",
                "log_10 | log(x)/log(10)",
                "log_b | log(x)/log(b)",
                "log3 | log(x)/log(3)",
                "exp2 | 2^x",
                "pow | x^y",
                "power | x^y",
                "sqr | x^2",
                "square | x^2",
                "cbrt | x^(1/3)",
                "sec | 1/cos(x)",
                "csc | 1/sin(x)",
                "cot | cos(x)/sin(x)",
                "sech | 1/cosh(x)",
                "coth | 1/tanh(x)",
                "asinh | log(x + sqrt(x^2 + 1))",
                "arsinh | log(x + sqrt(x^2 + 1))",
                "acosh | log(x + sqrt(x^2 - 1))",
                "atanh | log((1 + x)/(1 - x))/2",
                "hypot | sqrt(x^2 + y^2)",
                "sinc | sin(x)/x",
                "sind | sin(pi * x/180)",
                "swish | x * sig(x)",
                "elu | if(x > 0, x, exp(x) - 1)",
                "leaky_relu | if(x > 0, x, 0.01 x)",
                "relu6 | min(relu(x), 6)",
                "logit | log(x/(1 - x))",
                "clip | max(a, min(b, x))",
                "where | if(x > 0, a, b)",
                "diff | d(f, x)",
                "sin2 | sin(x)^2",
                "tanh2 | tanh(x)^2",
            })
    void writtenInAnotherWay(String typed, String formula) {
        String message = refused(typed + "(x)");
        assertThat(message).contains("write `" + formula + "`").doesNotContain("did you mean");
    }

    /// No suggestion at all: whatever is near in letters is something else.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "asin", "arcsin", "acos", "arccos", "acot", "asec", "atan2", "erfc", "erfinv", "floor", "ceil", "round",
                "trunc", "frac", "mod", "int", "gamma", "lgamma", "factorial", "binom", "lim", "gcd", "re", "arg",
                "det", "sup", "gelu", "lambertw", "integral", "argmax", "std", "acoth", "selu"
            })
    void nothingElseIsSuggested(String typed) {
        assertThat(refused(typed + "(x)"))
                .startsWith("`" + typed + "` is no function")
                .doesNotContain("did you mean");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dx/dy | write d(x, y) for a derivative",
                "dL/dz | write d(L, z) for a derivative",
                "df/dx | write d(f, x) for a derivative",
                "dsigma/dz | write d(σ, z) for a derivative",
                "dL/dW1 | write d(L, W1) for a derivative",
                "dL/dw_1 | write d(L, w_1) for a derivative",
                "2 df/du | write d(f, u) for a derivative",
                "dL/da * da/dz | write d(L, a) for a derivative",
                "dL/d z | write d(L, z) for a derivative",
                "dL/d(z) | write d(L, z) for a derivative",
                "dL/dσ | `dσ`: a derivative is written d(f, σ)",
                "dσ/dz | `dσ`: a derivative is written d(f, σ)",
                "f dx | write `f * dx`",
                "dx | a derivative is written d(f, x)",
                "df(x) | a derivative is written d(f, x)",
                "d/dx f | a derivative is written d(f, x)",
                "d/dx (x^2) | a derivative is written d(f, x)",
                "d/du f | a derivative is written d(f, u)",
                "d f/d u | a derivative is written d(f, u)",
                "d^2f/dx^2 | a second derivative is written d(d(f, x), x)",
                "d²f/dz² | a second derivative is written d(d(f, z), z)",
                "d^2/dx^2 f | a second derivative is written d(d(f, x), x)",
                "∂f/∂x | write d(f, x) for a derivative",
                "∂L/∂z | write d(L, z) for a derivative",
                "∂f/∂σ | write d(f, σ) for a derivative",
                "∂/∂z f | write d(f, z) for a derivative",
                "∂²f/∂z² | a second derivative is written d(d(f, z), z)",
                "∂x | write d(x, x) for a derivative",
                "∇f | write d(f, x) for a derivative",
                "f'(x) | write d(f, x) for a derivative",
                "diff(f, x) | write `d(f, x)`",
                "D(f, x) | `D` is no function",
            })
    void howADerivativeIsWritten(String typed, String cure) {
        assertThat(refused(typed)).contains(cure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "½ x; write `1/2`",
                "2½; write `2 + 1/2`",
                "¾; write `3/4`",
                "𝑥 + 1; write `x`",
                "ｘ; write `x`",
                "𝜎; write `σ`",
                "𝚫; write `Δ`",
                "𝐖; write `W`",
                "𝟐 x; write `2`",
                "⅔; write `2/3`",
                "xᵢ; write `_i`",
                "xⁿ; write `^n`",
                "∛x; write x^(1/3)",
                "x ≠ y; is no relation here",
                "x ≈ y; is no relation here",
                "{x}; only round parentheses",
                "e^{-x}; only round parentheses",
                "x_{12}; without braces",
                "|x|; write abs(x)",
                "2|x|; write abs(x)",
                "‖x‖; norm(x) for a vector",
                "mean(x); of a vector is `sum(i in 1..N, x[i])/N`, of two numbers `(x + y)/2`",
                "inv(x); that of a number is `1/x`",
                "\\frac{1}{2}; write `(a)/(b)`",
                "\\sigma; write `sigma`",
                "\\ln x; write `log`",
                "a \\cdot b; write `*`",
                "x \\le y; write `<=`",
                "\\exp(x); write `exp`",
                "\\mathrm{x}; LaTeX is not read here: write sigma, sqrt(x), a/b",
                "sin x; parentheses: `sin(x)`",
                "sin^2 x; its power after them: `sin(x)^2`",
                "sin²(x); its power after them: `sin(x)^2`",
                "sin^-1(x); write `1/sin(x)` for one over it",
                "cos⁻¹(x); write `1/cos(x)` for one over it",
                "exp^x; `exp(x)` is e^x",
                "log_2 x; log(x)/log(2)",
                "ln x; did you mean `log`?",
                "log2 x; log(x)/log(2)",
                "xy; write `x * y` for a product",
                "2xy; write `x * y` for a product",
                "abc; write `a * b * c` for a product",
                "2pix; write `pi * x` for a product",
                "sin2x; write `sin(2 x)`",
                "xsin(x); write `x * sin(...)` for a product",
                "xexp(x); write `x * exp(...)` for a product",
                "1,5; write a decimal point: `1.5`",
                "1,000; write `1000` without a comma, or `1.000` with a decimal point",
                "a : b; write `/` to divide",
                "x ? 1 : 0; write if(x > 0, a, b)",
                "x ± y; write one line with `+` and one with `-`",
                "∑x; the sum is written sum(i in 1..N, x[i])",
                "∏x; the product is written prod(i in 1..N, x[i])",
                "Σ x; over an index it is written sum(i in 1..N, x[i])",
                "Π x; over an index it is written prod(i in 1..N, x[i])",
                "x ⊙ y; write `.*` for a product entry by entry",
                "x ⊗ y; write `x * y'`",
                "x @ y; write `*` for a product of matrices",
                "x^T * y; the transpose of A is written `A'`",
                "xᵀ; the transpose is written `A'`",
                "x⊤; the transpose is written `A'`",
                "dot(x, y); write `x' * y`",
                "outer(x, y); write `x * y'`",
                "transpose(x); write `A'`",
                "matmul(x, y); write `A * B`",
                "hadamard(x, y); write `A .* B`",
                "tr(x); write `trace(A)`",
                "one_hot(x, 3); write `onehot(k, K)`",
                "log_softmax(x); write `log(softmax(x))`",
                "kronecker(1, 2); write `delta(i, j)`",
                "det(x); the language has nothing of that name",
                "∫x; integrals are not in the language",
                "90°; angles are in radians",
                "⌊x⌋; whole parts are not in the language",
                "x ** 2; write `^` for a power",
                "[x]; only round parentheses",
                "x mod 2; `mod` is no operator",
                "floor x; the language has nothing of that name",
            })
    void isToldHowItIsWritten(String typed, String cure) {
        assertThat(refused(typed)).contains(cure);
    }

    private static String refused(String typed) {
        var error = assertThrows(SyntaxError.class, () -> Parser.expression(typed, NAMES), typed);
        assertThat(error.caret()).contains("^");
        return String.valueOf(error.getMessage());
    }
}
