package nabla.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nabla.math.expr.read.SampleExpressions;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.LatexNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/// The room that LaTeX takes: the marked form as much as the plain one, the pieces of a line as much as the line.
///
/// The thinnest space between two symbols is a sixth of an em, so a tenth of an em tells whether a space came or went;
/// less than that are the italic corrections at the end of a group.
class MarkedFormulaTest {
    private static final float EM = 1000;
    private static final double TOLERANCE = 0.1 * EM;

    static List<String> formulas() {
        return List.of(
                "1/(1 + exp(-z))",
                "exp(-z)/(1 + exp(-z))^2",
                "sig(z) * (1 - sig(z))",
                "-(1 - y) log(1 - sig(f)) - y * log(sig(f))",
                "-(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)",
                "((t - u)^2/sigma^3 - 1/sigma) * (z/sigma)",
                "1/2 * (1 + z^2)^(-1/2) * 2 z",
                "z * (1 + z^2)^(1/2) * (-1)",
                "d(N, sigma) * d(sigma, z)",
                "d(sig(z), z) + d(z^2, z) * x",
                "max(f, 0) - f * y + log(1 + exp(-abs(f)))",
                "1 - tanh(z)^2 + tanh(z/2)^2",
                "x + (-x) * y - (y + z)",
                "abs(((t - u)^2/sigma^4 - 1/sigma^2) * z)",
                "log(z)^2 + sqrt(x)^2 + w_1^2 + (x/y)^2",
                "2 * 3 x + 2 * (1/2)",
                "x * sig(y/2) * (y + 1/z) * log(x) + 2 abs(x)",
                "if(x > 0, x, -x^2)",
                "1 + 2 * if(x > 0, x, 1/x)",
                "log(1/(1 + exp(-z))) * x^y^z");
    }

    private static TeXIcon icon(String latex) {
        return new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, EM);
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void theMarkedFormTakesTheSameRoom(String text) {
        Expr expression = SampleExpressions.read(text);
        TeXIcon plain = icon(LatexNotation.of(expression));
        TeXIcon marked = icon(LatexNotation.marked(expression, 1));
        assertThat(marked.getTrueIconWidth()).isCloseTo(plain.getTrueIconWidth(), within((float) TOLERANCE));
        assertThat(marked.getTrueIconHeight()).isCloseTo(plain.getTrueIconHeight(), within(2 * (float) TOLERANCE));
        assertThat(marked.getTrueIconDepth()).isCloseTo(plain.getTrueIconDepth(), within(2 * (float) TOLERANCE));
    }

    /// Only a factor's dot, which a break makes visible, may be more than the line has.
    @ParameterizedTest
    @MethodSource("formulas")
    void thePiecesSideBySideTakeTheRoomOfTheLine(String text) {
        Expr expression = SampleExpressions.read(text);
        double dot = icon("x \\cdot x").getTrueIconWidth() - icon("x x").getTrueIconWidth();
        double whole = icon(LatexNotation.marked(expression, 1)).getTrueIconWidth();
        double together = 0;
        double dots = 0;
        for (LatexNotation.Piece piece : LatexNotation.pieces(expression, 1)) {
            together += icon(piece.latex()).getTrueIconWidth();
            dots += piece.joint() == LatexNotation.Joint.FACTOR ? dot : 0;
        }
        assertThat(together).isBetween(whole - TOLERANCE - dots, whole + TOLERANCE + dots);
    }
}
