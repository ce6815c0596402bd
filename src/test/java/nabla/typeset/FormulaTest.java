package nabla.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.write.LatexNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Scope SCOPE = scope();
    /// A mark keeps the italic correction of a last letter, which TeX leaves out: at most so much, in em.
    private static final double ITALIC = 0.1;
    /// What outlines are rounded to, and single precision inside TeX's boxes, in em.
    private static final double SAME = 1e-4;

    private static Scope scope() {
        Scope scope = Scope.EMPTY;
        for (String name : List.of("t", "u", "z", "y", "a", "b")) {
            scope = scope.with(new Declaration.Parameter(name, Domain.Interval.REAL, 1, 0.1));
        }
        scope = scope.with(new Declaration.Definition("sigma", expression("sqrt(1 + z^2)", scope)));
        Scope inner = scope.with(new Declaration.Parameter("s", Domain.Interval.REAL, 1, 0.1));
        return scope.with(new Declaration.Defined("f", List.of("u", "s"), expression("-(t - u)^2/(2 s^2)", inner)));
    }

    private static Expr expression(String text, Scope scope) {
        try {
            return Parser.expression(text, scope).expression();
        } catch (SyntaxError error) {
            throw new AssertionError(error);
        }
    }

    private static Formula formula(String text) {
        return Formula.of(expression(text, SCOPE), Typesetter.Style.DISPLAY);
    }

    private static FormulaOutline whole(Formula formula) {
        return formula.whole().getFirst().outline();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "z",
                "-(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)",
                "((t - u)^2/sigma^4 - 1/sigma^2) * z",
                "-y * log(sig(z)) - (1 - y) * log(1 - sig(z))",
                "e^(-z)/(1 + e^(-z))^2",
                "d(u^2 * a, u)",
                "d(sqrt(1 + z^2), z)",
                "if(z > 0, z, 0.01 * z)",
                "max(0, z) + min(a, b) + abs(t - u) + sign(z)",
                "2^-z + (a/b)^2 + exp(-a)^2 + tanh(a)^2",
                "a * b * 2 * 3 z",
                "a/(b/(z/y))"
            })
    void everyNodeLeavesInk(String text) {
        Expr expression = expression(text, SCOPE);
        Formula formula = Formula.of(expression, Typesetter.Style.DISPLAY);
        assertThat(formula.nodeCount()).isEqualTo(count(expression));
        for (int node = 0; node < formula.nodeCount(); node++) {
            assertThat(formula.bounds(whole(formula), node))
                    .as("node %d of %s, %s", node, text, formula.node(node))
                    .isPresent();
        }
        assertThat(whole(formula).width())
                .isCloseTo(
                        Typesetter.outline(LatexNotation.of(expression), Typesetter.Style.DISPLAY)
                                .orElseThrow()
                                .width(),
                        within(ITALIC));
    }

    private static int count(Expr expression) {
        return 1 + expression.parts().stream().mapToInt(FormulaTest::count).sum();
    }

    /// The whole is put together from the pieces; TeX sets it in one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-y * log(sig(z)) - (1 - y) * log(1 - sig(z))",
                "(a + b) + z - sigma",
                "-(t - u)^2/(2 sigma^2) - log(sqrt(2 pi) * sigma)",
                "a - 3 b + 2^z - sqrt(t) + abs(u - t) - 1/2",
                "z - (a - b) - exp(-z) + sigma * (t - u)"
            })
    void thePiecesOfASumSideBySideAreTheWhole(String text) {
        Formula formula = formula(text);
        assertThat(formula.pieces()).hasSizeGreaterThan(1);
        FormulaOutline inOne = Typesetter.outline(
                        LatexNotation.marked(expression(text, SCOPE), Typesetter.FIRST), Typesetter.Style.DISPLAY)
                .orElseThrow();
        FormulaOutline joined = whole(formula);
        assertThat(joined.width()).isCloseTo(inOne.width(), within(SAME));
        assertThat(joined.ascent()).isCloseTo(inOne.ascent(), within(SAME));
        assertThat(joined.descent()).isCloseTo(inOne.descent(), within(SAME));
        assertThat(joined.parts()).hasSameSizeAs(inOne.parts());
        assertThat(joined.rules()).hasSameSizeAs(inOne.rules());
        for (int node = 0; node < formula.nodeCount(); node++) {
            FormulaOutline.Box one = formula.bounds(inOne, node).orElseThrow();
            FormulaOutline.Box other = formula.bounds(joined, node).orElseThrow();
            assertThat(other.minX()).as("node %d", node).isCloseTo(one.minX(), within(SAME));
            assertThat(other.maxX()).as("node %d", node).isCloseTo(one.maxX(), within(SAME));
            assertThat(other.minY()).as("node %d", node).isCloseTo(one.minY(), within(SAME));
            assertThat(other.maxY()).as("node %d", node).isCloseTo(one.maxY(), within(SAME));
        }
    }

    @Test
    void theSmallestNodeUnderThePointIsFound() {
        Formula formula = formula("(t - u)^2/sigma");
        FormulaOutline whole = whole(formula);
        assertThat(nodeAtMiddleOf(formula, new Expr.Sym("u"))).contains(new Expr.Sym("u"));
        assertThat(nodeAtMiddleOf(formula, new Expr.Sym("sigma"))).contains(new Expr.Sym("sigma"));
        FormulaOutline.Box bar = whole.rules().getFirst().bounds();
        assertThat(formula.nodeAt(whole, bar.minX() + 0.01, bar.minY())).contains(0);
        assertThat(formula.nodeAt(whole, whole.width() + 3, 0)).isEmpty();
        assertThat(formula.nodeAt(whole, 0.5, 9)).isEmpty();
    }

    @Test
    void aPlainNumberMeansWhatItIsPartOf() {
        Formula formula = formula("(t - u)^2");
        int two = number(formula, expression("2", SCOPE));
        FormulaOutline.Box box = formula.bounds(whole(formula), two).orElseThrow();
        assertThat(formula.nodeAt(whole(formula), middleX(box), middleY(box))).contains(0);
    }

    private static Optional<Expr> nodeAtMiddleOf(Formula formula, Expr node) {
        FormulaOutline.Box box =
                formula.bounds(whole(formula), number(formula, node)).orElseThrow();
        return formula.nodeAt(whole(formula), middleX(box), middleY(box)).map(formula::node);
    }

    private static int number(Formula formula, Expr node) {
        for (int i = 0; i < formula.nodeCount(); i++) {
            if (formula.node(i).equals(node)) {
                return i;
            }
        }
        throw new AssertionError("no " + node);
    }

    private static double middleX(FormulaOutline.Box box) {
        return (box.minX() + box.maxX()) / 2;
    }

    private static double middleY(FormulaOutline.Box box) {
        return (box.minY() + box.maxY()) / 2;
    }

    @Test
    void thePartsOfANodeAreTakenOutAtTheirPlaces() {
        Formula formula = formula("a + sqrt(b)");
        int root = number(formula, expression("sqrt(b)", SCOPE));
        FormulaOutline part = formula.extract(whole(formula), root);
        assertThat(part.parts()).isNotEmpty().allMatch(p -> p.node() >= root);
        assertThat(part.rules()).hasSize(1);
        assertThat(formula.bounds(whole(formula), root)).isEqualTo(formula.bounds(part, root));
    }

    @Test
    void aLimitShowsItsPointAfterIt() throws SyntaxError {
        Line line = Parser.line("-> 1 for z -> inf", SCOPE);
        Formula formula = Formula.of(line, Typesetter.Style.DISPLAY);
        assertThat(formula.width()).isGreaterThan(formula("1").width() + 2);
        assertThat(formula.nodeCount()).isEqualTo(1);
        assertThat(Formula.of(line.link()).spoken()).isEqualTo("tends to");
    }

    @Test
    void onlyALongFormulaIsSplitInRunningText() {
        assertThat(formula("1 + z").split()).hasSize(1);
        Formula split = formula("-y * log(sig(z)) - (1 - y) * log(1 - sig(z))");
        assertThat(split.split())
                .hasSize(split.pieces().size())
                .allMatch(part -> part.pieces().size() == 1);
    }
}
