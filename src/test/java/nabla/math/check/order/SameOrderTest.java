package nabla.math.check.order;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.check.RelationLines;
import nabla.math.check.verdict.Finding;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.token.SyntaxError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (m - 1)^2 | ~ m^2 - 2 m + 1 for m | NOTHING
            (m - 1)^2 | ~ m^2 - 2 m for m | CONSTANT
            (m - x)^2 | ~ m^2 - 2 m * x for m | CONSTANT
            3 (m - x)^2 | ~ (m - x)^2 for m | FACTOR
            (m - x)^2/(2 s^2) | ~ (m - x)^2 for m | FACTOR
            log(s) + (m - x)^2/(2 s^2) | ~ (m - x)^2/(2 s^2) for m | CONSTANT
            log(s) + (m - x)^2/(2 s^2) | ~ (m - x)^2 for m | CONSTANT_AND_FACTOR
            sqrt(m^2 + 1) | ~ m^2 for m | GROWTH
            exp((m - x)^2) | ~ abs(m - x) for m | GROWTH
            abs(m - x) | ~ (m - x)^2 for m | GROWTH
            log(1 + m^2) | ~ m^2 for m | GROWTH
            -log(p) | ~ -p for p | GROWTH
            (m + b)^2 + 5 | ~ (m + b)^2 for m, b | CONSTANT
            (k - p)^2 | ~ (k - p)^2/s for k | FACTOR
            n^2 | ~ n for n | GROWTH
            norm(X * w - t)^2 | ~ norm(X * w - t)^2/N for w | FACTOR
            1/2 * norm(X * w - t)^2 | ~ norm(X * w - t)^2 for w | FACTOR
            norm(X * w - t)^2 | ~ w' * X' * X * w - 2 t' * X * w for w | CONSTANT
            norm(w) | ~ norm(w)^2 for w | GROWTH
            -log(prod(i in 1..N, exp(-(t[i] - m)^2/2))) | ~ sum(i in 1..N, (t[i] - m)^2) for m | FACTOR
            sum(i in 1..N, (t[i] - m)^2) | ~ (m - 1/N * sum(i in 1..N, t[i]))^2 for m | CONSTANT_AND_FACTOR
            norm(F - Y)^2 | ~ sum(i in 1..N, norm(F[i] - Y[i])^2) for F | NOTHING
            norm(F - Y)^2/(2 s^2) + N * log(s) | ~ norm(F - Y)^2 for F | CONSTANT_AND_FACTOR
            """)
    void sameOrder(String left, String line, Finding.Dropped dropped) throws SyntaxError {
        Verdict verdict = RelationLines.verdict(left, line);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Holds.class);
        assertThat(((Verdict.Holds) verdict).finding()).isEqualTo(dropped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (m - 1)^2 | ~ -(m - 1)^2 for m
            (m - 1)^2 | ~ m^2 for m
            (m - x)^2 | ~ m^2 for m
            m^2 + 0.001 m | ~ m^2 for m
            m^4 + 0.0001 m | ~ m^4 for m
            x * (m - 1)^2 | ~ (m - 1)^2 for m
            (m - x)^2/(2 s^2) + log(s) | ~ (m - x)^2/(2 s^2) for s
            (m - x)^2/(2 s^2) | ~ (m - x)^2 for m, s
            m^2 + b^2 | ~ m^2 for m, b
            m^2 + b^2 | ~ abs(m) + abs(b) for m, b
            m^2 + 2 b^2 | ~ m^2 + b^2 for m, b
            m^2 | ~ 0 for m
            relu(m) | ~ m for m
            abs(m) + m | ~ m for m
            sin(m) | ~ m for m
            -log(p) | ~ p for p
            (k - p)^2 | ~ k for k
            n^2 - 6 n | ~ n for n
            norm(X * w - t)^2 | ~ norm(X * w + t)^2 for w
            norm(X * w - t)^2 + lam * norm(w)^2 | ~ norm(X * w - t)^2 for w
            norm(X * w - t)^2 | ~ w' * X' * X * w for w
            sum(i in 1..N, (t[i] - m)^2/r[i]) | ~ sum(i in 1..N, (t[i] - m)^2) for m
            sum(i in 1..N, (t[i] - m)^2) | ~ sum(i in 1..N, abs(t[i] - m)) for m
            norm(F - Y)^2 | ~ norm(F)^2 for F
            norm(w) | ~ w[1] for w
            """)
    void anotherOrder(String left, String line) throws SyntaxError {
        Verdict verdict = RelationLines.verdict(left, line);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
        assertThat(((Verdict.Refuted) verdict).witness()).isInstanceOf(Witness.Pair.class);
    }

    @Test
    void theTwoPointsAreNamed() throws SyntaxError {
        assertThat(Wording.of(RelationLines.verdict("(m - 1)^2", "~ -(m - 1)^2 for m")))
                .isEqualTo("false: not the same order: from m = 0 to m = 1 the left side falls from 1 to 0, "
                        + "the right side rises from −1 to 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^2 | ~ 2 x^2 for m | neither side depends on
            """)
    void cannotBeDecided(String left, String line, String why) throws SyntaxError {
        assertThat(RelationLines.verdict(left, line))
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        undecided -> assertThat(undecided.reason()).contains(why));
    }

    @Test
    void aVectorHasNoMinimum() throws SyntaxError {
        assertThat(Wording.of(RelationLines.verdict("X * w", "~ X * w for w")))
                .isEqualTo("false: only a number has a minimum; here it is N × 1 (3 × 1)");
    }
}
