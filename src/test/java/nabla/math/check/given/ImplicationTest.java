package nabla.math.check.given;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.check.RelationLines;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.token.SyntaxError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplicationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s >= 1 and s >= abs(z) | => abs(z)/s <= 1
            s >= 1 and s >= abs(z) | => abs(z) <= s^2
            s = sqrt(1 + z^2) | => s >= 1
            s = sqrt(1 + z^2) | => s >= 1 and s >= abs(z)
            s = sqrt(1 + z^2) | => s^2 - z^2 = 1
            x <= y and y <= z | => x <= z
            x < y and y <= z | => x < z
            x >= 0 and y >= 0 | => x + y >= 0
            x >= 0 and y >= 0 | => sqrt(x * y) <= (x + y)/2
            abs(x) <= 1 | => x^2 <= 1
            x^2 <= 1 | => x >= -1 and x <= 1
            x > 0 | => x + 1/x >= 2
            x > 1 | => log(x) > 0
            x >= 1 and y >= 1 | => x * y >= x
            p >= 1/2 | => log(p/(1 - p)) >= 0
            x >= 3.9 and y >= 3.9 | => x * y >= 15
            x^2 + y^2 <= 0.01 | => abs(x + y) <= 0.2
            k >= 1 | => k = 1
            n >= 5 | => n^2 >= 25
            norm(w) <= 1 | => w' * w <= 1
            norm(t) <= 1 | => abs(t[a]) <= 1
            w >= 0 and v >= 0 | => w' * v >= 0
            y = 2 x | => y - x = x
            x = 1 | => x^2 = 1
            """)
    void follows(String premise, String line) throws SyntaxError {
        Verdict verdict = RelationLines.verdict(premise, line);
        assertThat(verdict.accepts()).as(Wording.of(verdict)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s >= 1 and s >= abs(z) | => abs(z) <= 1
            s >= 1 | => s >= abs(z)
            s = sqrt(1 + z^2) | => s >= 1 and s > abs(z) + 0.2
            s = sqrt(1 + z^2) | => s <= 4
            x <= y and z <= y | => x <= z
            x <= y | => x < y
            x >= 0 | => x^2 >= x
            x^2 <= 1 | => x >= 0
            x > 0 | => x + 1/x > 2
            x * y > 0 | => x > 0
            x * y = 0 | => x = 0
            x^2 = 4 | => x = 2
            abs(x) = abs(y) | => x = y
            abs(x) <= 1 and abs(y) <= 1 | => abs(x + y) <= 1
            x >= 3.9 and y >= 3.9 | => x * y >= 15.3
            x^2 + y^2 <= 0.01 | => abs(x + y) <= 0.14
            (x - 1.234)^2 + (y + 2.345)^2 <= 0.0001 | => x <= 1.24
            n >= 3 | => n >= 4
            k >= 0 | => k = 1
            norm(w) <= 1 | => ones(D)' * w <= 1
            norm(t) <= 1 | => abs(t[a]) < 1
            w' * v >= 0 | => w >= 0
            t >= 0 | => t[a] >= t[1]
            y = 2 x | => y >= x
            p >= 1/2 | => log(p/(1 - p)) > 0
            """)
    void doesNotFollow(String premise, String line) throws SyntaxError {
        Verdict verdict = RelationLines.verdict(premise, line);
        assertThat(verdict).as(Wording.of(verdict)).isInstanceOf(Verdict.Refuted.class);
        assertThat(((Verdict.Refuted) verdict).witness()).isInstanceOf(Witness.Unimplied.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^2 < 0 | => x = 1 | no point was found where the condition above holds
            x + y | => x <= 1 | `=>` goes on from a condition
            x <= 1 | = x | the line above is a condition
            """)
    void cannotBeDecided(String premise, String line, String why) throws SyntaxError {
        assertThat(RelationLines.verdict(premise, line))
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        undecided -> assertThat(undecided.reason()).contains(why));
    }

    @Test
    void theSheetsLineIsRefutedAtTwo() throws SyntaxError {
        Verdict verdict = RelationLines.verdict("s >= 1 and s >= abs(z)", "=> abs(z) <= 1");
        assertThat(Wording.of(verdict))
                .isEqualTo("false at z = 2, s = 2: the line above holds, but not abs(z) <= 1 (left 2, right 1)");
    }

    @Test
    void whatThePremiseDefinesHasItsValueThere() throws SyntaxError {
        var refuted = (Verdict.Refuted) RelationLines.verdict("s = sqrt(1 + z^2)", "=> s <= 4");
        double z = refuted.at().getOrDefault("z", Double.NaN);
        assertThat(refuted.at()).containsEntry("s", Math.sqrt(1 + z * z));
        assertThat(Math.abs(z)).isGreaterThan(Math.sqrt(15));
    }
}
