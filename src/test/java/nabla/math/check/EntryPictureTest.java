package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import nabla.math.Budget;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A refuted line that is not about numbers alone has both sides to draw: those of the numbers where it fails.
class EntryPictureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X * w | = 2 X * w
            X' * X | = X' * X + w * w'
            sum(i in 1..N, t[i]^2) | = norm(t)
            t[a] | = t[a]^2 + 1
            s >= 1 and s >= abs(z) | => abs(z) <= 1
            (m - x)^2 | ~ m^2 for m
            exp(h) | = 1 + h + O(h^3) for h -> 0
            g1(x + h) | = g1(x) + h * g1'(x) + O(h^2) for h -> 0
            """)
    void bothSidesAreDrawnWhereItFails(String first, String text) throws SyntaxError {
        Scope scope = RelationLines.scope();
        Line line = Parser.line(text, scope);
        var claim = new Claim(Parser.first(first, scope), line.link(), line.right(), scope);
        var refuted = (Verdict.Refuted) Checker.check(claim);
        RefutedSides sides = RefutedSides.of(new Counterexample(claim, refuted), Budget.of(10_000_000));

        assertThat(sides.variables()).isNotEmpty();
        assertThat(refuted.at().keySet()).containsAll(sides.variables());
        assertThat(sides.left(sides.place())).isEqualTo(refuted.left());
        double[] point = sides.point(sides.place());
        assertThat(sides.leftValue().at(point)).isCloseTo(refuted.left(), withPercentage(1e-6));
        assertThat(sides.rightValue().at(point)).isCloseTo(refuted.right(), withPercentage(1e-6));
    }
}
