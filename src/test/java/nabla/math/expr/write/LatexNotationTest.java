package nabla.math.expr.write;

import static nabla.math.expr.read.SampleExpressions.line;
import static nabla.math.expr.read.SampleExpressions.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Line;
import nabla.math.expr.value.TreesWithEqualParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexNotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            # the sheets' formulas
            1/(1 + exp(-z))              ¦ \\frac{1}{1 + e^{-z}}
            exp(-z)/(1 + exp(-z))^2      ¦ \\frac{e^{-z}}{(1 + e^{-z})^{2}}
            sig(z) * (1 - sig(z))        ¦ \\operatorname{sig}(z)\\, (1 - \\operatorname{sig}(z))
            -(1 - y) log(1 - sig(f)) - y * log(sig(f)) ¦ -(1 - y) \\log(1 - \\operatorname{sig}(f)) - y \\log(\\operatorname{sig}(f))
            -(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma) ¦ -\\frac{(t - u)^{2}}{2 \\sigma^{2}} - \\log(\\sqrt{2 \\pi}\\, \\sigma)
            ((t - u)^2/sigma^3 - 1/sigma) * z/sigma ¦ \\left(\\frac{(t - u)^{2}}{\\sigma^{3}} - \\frac{1}{\\sigma}\\right) \\frac{z}{\\sigma}
            1/2 * (1 + z^2)^(-1/2) * 2 z ¦ \\frac{1}{2} (1 + z^{2})^{-\\frac{1}{2}} \\cdot 2 z
            z * (1 + z^2)^(1/2) * (-1)   ¦ z\\, (1 + z^{2})^{\\frac{1}{2}} \\cdot (-1)
            d(N, sigma) * d(sigma, z)    ¦ \\frac{\\partial N}{\\partial \\sigma} \\cdot \\frac{\\partial \\sigma}{\\partial z}
            d(g(z), z)                   ¦ \\frac{\\partial g(z)}{\\partial z}
            d(sig(z), z)                 ¦ \\frac{\\partial\\, \\operatorname{sig}(z)}{\\partial z}
            d(1 + z^2, z)                ¦ \\frac{\\partial}{\\partial z}(1 + z^{2})
            d(f^2, f) * y                ¦ \\frac{\\partial}{\\partial f}(f^{2})\\, y
            d(1/z, z)                    ¦ \\frac{\\partial}{\\partial z}\\left(\\frac{1}{z}\\right)
            max(f, 0) - f * y + log(1 + exp(-abs(f))) ¦ \\max(f, 0) - f\\, y + \\log(1 + e^{-\\left|f\\right|})
            # products
            2 x                          ¦ 2 x
            2 * 3                        ¦ 2 \\cdot 3
            x * 3                        ¦ x \\cdot 3
            2 * 2^x                      ¦ 2 \\cdot 2^{x}
            x * y                        ¦ x\\, y
            x * (y + z)                  ¦ x\\, (y + z)
            2 (y + z)                    ¦ 2 (y + z)
            (x + y) (y + z)              ¦ (x + y)\\, (y + z)
            1/2 x                        ¦ \\frac{1}{2} x
            2 * (1/2)                    ¦ 2 \\cdot \\frac{1}{2}
            x/y * (y/z)                  ¦ \\frac{x}{y} \\cdot \\frac{y}{z}
            x * (y * z)                  ¦ x\\, (y\\, z)
            x * -y                       ¦ x \\cdot (-y)
            (-x) * y                     ¦ (-x)\\, y
            -x * y                       ¦ -x\\, y
            x * log(y)                   ¦ x \\log(y)
            x * exp(y)                   ¦ x\\, e^{y}
            sqrt(x) * sqrt(y)            ¦ \\sqrt{x}\\, \\sqrt{y}
            # signs
            x - (y + z)                  ¦ x - (y + z)
            x - (y - z)                  ¦ x - (y - z)
            (x + y) + z                  ¦ (x + y) + z
            x + (-y)                     ¦ x - y
            x - -y                       ¦ x - (-y)
            -(x + y)                     ¦ -(x + y)
            -(-x)                        ¦ -(-x)
            -x^2                         ¦ -x^{2}
            (-x)^2                       ¦ (-x)^{2}
            -3 + x                       ¦ -3 + x
            # powers
            x^y^z                        ¦ x^{y^{z}}
            (x^y)^z                      ¦ (x^{y})^{z}
            (x/y)^2                      ¦ \\left(\\frac{x}{y}\\right)^{2}
            x^-2                         ¦ x^{-2}
            w_1^2                        ¦ w_{1}^{2}
            10^x                         ¦ 10^{x}
            e^x                          ¦ e^{x}
            exp(x)^2                     ¦ (e^{x})^{2}
            exp(-(x - y)^2)              ¦ e^{-(x - y)^{2}}
            exp(x/y)                     ¦ \\exp\\!\\left(\\frac{x}{y}\\right)
            tanh(z)^2                    ¦ \\tanh^{2}(z)
            tanh(z)^y                    ¦ \\tanh(z)^{y}
            sig(z)^2                     ¦ \\operatorname{sig}(z)^{2}
            log(z)^2                     ¦ (\\log(z))^{2}
            sqrt(z)^2                    ¦ \\sqrt{z}^{2}
            abs(x)^2                     ¦ \\left|x\\right|^{2}
            # brackets that grow
            log(x/y)                     ¦ \\log\\!\\left(\\frac{x}{y}\\right)
            x * (y + 1/z)                ¦ x \\left(y + \\frac{1}{z}\\right)
            tanh(z/2)^2                  ¦ \\tanh^{2}\\!\\left(\\frac{z}{2}\\right)
            max(0, x/y)                  ¦ \\max\\!\\left(0, \\frac{x}{y}\\right)
            # choices
            if(x > 0, x, 0)              ¦ \\left\\{\\begin{array}{ll}x & \\quad\\text{if } x > 0 \\\\ 0 & \\quad\\text{otherwise}\\end{array}\\right.
            1 + if(x <= 0, x, 0)         ¦ 1 + \\left(\\left\\{\\begin{array}{ll}x & \\quad\\text{if } x \\leq 0 \\\\ 0 & \\quad\\text{otherwise}\\end{array}\\right.\\right)
            # names and numbers
            alpha + epsilon + Omega      ¦ \\alpha + \\varepsilon + \\Omega
            w_ij + x1 + sigma_max        ¦ w_{ij} + x_{1} + \\sigma_{\\mathrm{max}}
            loss * x                     ¦ \\mathrm{loss}\\, x
            0.1 + 1.50 + 1e-3            ¦ 0.1 + 1.5 + 0.001
            1e-9 x                       ¦ 10^{-9}\\, x
            2.5e-9                       ¦ 2.5 \\cdot 10^{-9}
            (3e20)^2                     ¦ (3 \\cdot 10^{20})^{2}
            1000000                      ¦ 1000000
            pi * inf                     ¦ \\pi\\, \\infty
            """)
    void asABookWouldSetIt(String text, String latex) {
        assertThat(LatexNotation.of(read(text)))
                .isEqualTo(latex.replace("\\\\", "\\").replace("\\ ", "\\\\ "));
    }

    @Test
    void numbersThatOnlyCalculatingMakes() {
        assertThat(LatexNotation.of(new Expr.Num(Rational.of(1, 3)))).isEqualTo("\\frac{1}{3}");
        assertThat(LatexNotation.of(new Expr.Num(Rational.of(-1, 3)))).isEqualTo("-\\frac{1}{3}");
        assertThat(LatexNotation.of(new Expr.Sum(List.of(Exprs.sym("x"), new Expr.Num(Rational.of(-2))))))
                .isEqualTo("x - 2");
        assertThat(LatexNotation.of(Exprs.power(new Expr.Num(Rational.of(-2)), 2)))
                .isEqualTo("(-2)^{2}");
        assertThat(LatexNotation.of(new Expr.Num(Rational.of(new BigDecimal("1e-400")))))
                .isEqualTo("10^{-400}");
    }

    @Test
    void linesAndLimits() {
        assertThat(relation("<= x + 1")).isEqualTo("\\leq x + 1");
        assertThat(relation("= -x")).isEqualTo("= -x");
        assertThat(relation("-> 0 for z -> -inf")).isEqualTo("\\longrightarrow 0 \\quad (z \\to -\\infty)");
        Line line = line("-> 0 for z -> -inf");
        assertThat(LatexNotation.markedRelation(line.link(), line.right(), 7))
                .isEqualTo("\\longrightarrow \\textcolor{#000007}{0} \\quad (z \\to -\\infty)");
    }

    private static String relation(String text) {
        Line line = line(text);
        return LatexNotation.relation(line.link(), line.right());
    }

    /// In the marked form every node is there under its own number, inside the node it is a part of.
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            1/(1 + exp(-z))
            x - y * (z - 2) + if(x > y, tanh(x)^2, w_1^2)
            -(1 - y) log(1 - sig(f)) - y * log(sig(f))
            abs(d(x^2, x)) * max(a, b)
            N(u, sigma) + sqrt(x)^2 * (x + y)^z
            """)
    void everyNodeIsMarkedInsideItsParent(String text) {
        Expr expression = read(text);
        var parents = new ArrayList<Integer>();
        collectParents(expression, -1, parents);
        assertThat(LatexNotation.nodes(expression)).isEqualTo(parents.size());

        int first = 0x1000;
        var seen = new ArrayList<Integer>();
        var open = new ArrayList<Integer>();
        Matcher token = Pattern.compile("\\\\textcolor\\{#([0-9A-F]{6})}\\{|\\\\[{}]|[{}]")
                .matcher(LatexNotation.marked(expression, first));
        while (token.find()) {
            if (token.group(1) != null) {
                int node = Integer.parseInt(token.group(1), 16) - first;
                int around =
                        open.reversed().stream().filter(n -> n >= 0).findFirst().orElse(-1);
                assertThat(around).as("around node %d", node).isEqualTo(parents.get(node));
                seen.add(node);
                open.add(node);
            } else if (token.group().equals("{")) {
                open.add(-2);
            } else if (token.group().equals("}")) {
                open.removeLast();
            }
        }
        assertThat(open).isEmpty();
        assertThat(seen)
                .containsAll(java.util.stream.IntStream.range(0, parents.size())
                        .boxed()
                        .toList());
    }

    private static void collectParents(Expr node, int parent, List<Integer> parents) {
        int number = parents.size();
        parents.add(parent);
        for (Expr part : node.parts()) {
            collectParents(part, number, parents);
        }
    }

    @Test
    void aLineIsCutBeforeItsTerms() {
        Line line = line("= x^2 - y + 2 z - log(x)");
        assertThat(unmarked(LatexNotation.pieces(line.link(), line.right(), 1)))
                .containsExactly(
                        "\\mathord{}= x^{2}", "\\mathord{} - y", "\\mathord{} + 2 z", "\\mathord{} - \\log(x)");
    }

    @Test
    void aLongTermIsCutBeforeItsFactors() {
        Expr expression = read("-(1 - y) * (1/(1 - sig(f))) * (exp(-f)/(1 + exp(-f))^2) + y");
        var pieces = LatexNotation.pieces(expression, 1);
        assertThat(unmarked(pieces))
                .containsExactly(
                        "-(1 - y)",
                        "\\mathord{} \\cdot \\frac{1}{1 - \\operatorname{sig}(f)}",
                        "\\mathord{} \\cdot \\frac{e^{-f}}{(1 + e^{-f})^{2}}",
                        "\\mathord{} + y");
        assertThat(pieces)
                .extracting(LatexNotation.Piece::joint)
                .containsExactly(
                        LatexNotation.Joint.START,
                        LatexNotation.Joint.FACTOR,
                        LatexNotation.Joint.FACTOR,
                        LatexNotation.Joint.TERM);
    }

    @Test
    void aLimitIsCutBeforeItsPoint() {
        Line line = line("-> 0 for z -> -inf");
        assertThat(unmarked(LatexNotation.pieces(line.link(), line.right(), 1)))
                .containsExactly("\\mathord{}\\longrightarrow 0", "\\quad (z \\to -\\infty)");
    }

    private static List<String> unmarked(List<LatexNotation.Piece> pieces) {
        return pieces.stream().map(piece -> unmarked(piece.latex())).toList();
    }

    private static String unmarked(String latex) {
        var plain = new StringBuilder();
        var braces = new ArrayList<Boolean>();
        Matcher token = Pattern.compile("\\\\textcolor\\{#[0-9A-F]{6}}\\{|\\\\[{}]|[{}]|[^{}\\\\]+|\\\\")
                .matcher(latex);
        while (token.find()) {
            String text = token.group();
            if (text.startsWith("\\textcolor")) {
                braces.add(false);
            } else if (text.equals("{")) {
                braces.add(true);
                plain.append(text);
            } else if (text.equals("}")) {
                plain.append(braces.removeLast() ? text : "");
            } else {
                plain.append(text);
            }
        }
        return plain.toString();
    }

    /// Brackets may go where they change nothing, and nowhere else.
    @Test
    void whatLooksTheSameIsTheSame() {
        assertThat(TreesWithEqualParts.ambiguity(LatexNotation::of)).isEmpty();
    }

    @Test
    void deepTreesAreSetToo() {
        Expr deep = Exprs.sym("x");
        for (int i = 0; i < 200; i++) {
            deep = i % 2 == 0 ? Exprs.sqrt(Exprs.sum(Exprs.ONE, deep)) : Exprs.exp(Exprs.quotient(deep, Exprs.TWO));
        }
        assertThat(LatexNotation.marked(deep, 1)).contains("x");
    }
}
