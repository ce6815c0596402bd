package nabla.math.check.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nabla.math.check.RelationLines;
import nabla.math.check.verdict.Finding;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.token.SyntaxError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(h) | = 1 + h + O(h^2) for h -> 0 | 2
            exp(h) | = 1 + h + h^2/2 + O(h^3) for h -> 0 | 3
            exp(h) | = 1 + h + O(h) for h -> 0 | 2
            exp(h) | = 1 + h + o(h) for h -> 0 | 2
            sin(h) | = h + O(h^3) for h -> 0 | 3
            sin(e1) | = e1 + O(e1^3) for e1 -> 0 | 3
            sqrt(1 + h) | = 1 + h/2 + O(h^2) for h -> 0 | 2
            log(1 + h) | = h + O(h^2) for h -> 0 | 2
            h * log(h) | = O(sqrt(h)) for h -> 0 | 1
            abs(h)^1.5 | = o(h) for h -> 0 | 1.5
            h^2 * sin(1/h) | = O(h^2) for h -> 0 | 2
            sin(x + h) | = sin(x) + h * cos(x) + O(h^2) for h -> 0 | 2
            (sin(x + h) - sin(x - h))/(2 h) | = cos(x) + O(h^2) for h -> 0 | 2
            g1(x + h) | = g1(x) + O(h) for h -> 0 | 1
            g1(x + h) | = g1(x) + h * g1'(x) + o(h) for h -> 0 | 1.5
            g2(x + h) | = g2(x) + h * g2'(x) + O(h^2) for h -> 0 | 2
            (g2(x + h) - g2(x))/h | = g2'(x) + O(h) for h -> 0 | 1
            (g3(x + h) - g3(x - h))/(2 h) | = g3'(x) + O(h^2) for h -> 0 | 2
            g3(x + h) | = g3(x) + h * g3'(x) + h^2/2 * g3''(x) + O(h^3) for h -> 0 | 3
            g2(x - 2 h) | = g2(x) - 2 h * g2'(x) + O(h^2) for h -> 0 | 2
            sqrt(1 + s^2) | = s + O(1/s) for s -> inf | 1
            1/(1 + x) | = 1/2 - (x - 1)/4 + O((x - 1)^2) for x -> 1 | 2
            norm(w + h * v)^2 | = norm(w)^2 + 2 h * w' * v + O(h^2) for h -> 0 | 2
            exp(h) * w | = w + h * w + O(h^2) for h -> 0 | 2
            """)
    void reached(String left, String line, double slope) throws SyntaxError {
        Verdict verdict = RelationLines.verdict(left, line);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Holds.class);
        if (((Verdict.Holds) verdict).finding() instanceof Finding.Shrinks shrinks) {
            assertThat(shrinks.slope()).isCloseTo(slope, within(0.2));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(h) | = 1 + h + O(h^3) for h -> 0 | 2
            exp(h) | = 1 + h + o(h^2) for h -> 0 | 2
            exp(h) | = 1 + 2 h + O(h^2) for h -> 0 | 1
            exp(h) | = 2 + h + O(h) for h -> 0 | 0
            exp(h) | = 1 + o(h) for h -> 0 | 1
            sin(h) | = h - h^3/3 + O(h^4) for h -> 0 | 3
            abs(h)^1.5 | = O(h^2) for h -> 0 | 1.5
            abs(e1) | = e1 + O(e1^2) for e1 -> 0 | 1
            h * log(h) | = O(h) for h -> 0 | 0.97
            sqrt(h) | = O(h) for h -> 0 | 0.5
            sin(x + h) | = sin(x) + h * sin(x) + O(h^2) for h -> 0 | 1
            (sin(x + h) - sin(x))/h | = cos(x) + O(h^2) for h -> 0 | 1
            g1(x + h) | = g1(x) + h * g1'(x) + O(h^2) for h -> 0 | 1.5
            (g1(x + h) - g1(x))/h | = g1'(x) + O(h) for h -> 0 | 0.5
            (g2(x + h) - g2(x))/h | = g2'(x) + O(h^2) for h -> 0 | 1
            (g2(x + h) - g2(x - h))/(2 h) | = g2'(x) + O(h^2) for h -> 0 | 1.5
            (g3(x + h) - g3(x - h))/(2 h) | = g3'(x) + O(h^3) for h -> 0 | 2
            g3(x + h) | = g3(x) + h * g3'(x) + h^2 * g3''(x) + O(h^3) for h -> 0 | 2
            g2(x - 2 h) | = g2(x) - h * g2'(x) + O(h^2) for h -> 0 | 1
            g1(x + 1 + h) | = g1(x + 1) + h * g1'(x + 1) + O(h^2) for h -> 0 | 1.5
            sqrt(1 + s^2) | = s + O(1/s^2) for s -> inf | 1
            1/(1 + x) | = 1/2 - (x - 1)/4 + O((x - 1)^3) for x -> 1 | 2
            norm(w + h * v)^2 | = norm(w)^2 + h * w' * v + O(h^2) for h -> 0 | 1
            exp(h) * w | = w + O(h^2) for h -> 0 | 1
            """)
    void missed(String left, String line, double slope) throws SyntaxError {
        Verdict verdict = RelationLines.verdict(left, line);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
        var shown = (Witness.Slope) ((Verdict.Refuted) verdict).witness();
        assertThat(shown.slope()).as(Wording.of(verdict)).isCloseTo(slope, within(0.05));
    }
}
