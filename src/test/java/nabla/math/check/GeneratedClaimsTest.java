package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Claims by chance, right ones and ones with a planted difference. `-Dnabla.claims=20000` makes so many of each sort.
class GeneratedClaimsTest {
    private static final int EACH = Integer.getInteger("nabla.claims", 8);
    private static final long SEED = Long.getLong("nabla.claims.seed", 1);

    @Test
    void nothingRightIsRefusedAndHardlyAnythingLeftUndecided() {
        var claims = new GeneratedClaims(SEED);
        var undecided = new ArrayList<String>();
        for (int i = 0; i < 6 * EACH; i++) {
            Claim right = claims.right().claim();
            Verdict verdict = Checker.check(right);
            assertThat(verdict).as(right + ": " + Wording.of(verdict)).isNotInstanceOf(Verdict.Refuted.class);
            if (!verdict.accepts()) {
                undecided.add(right.toString());
            }
        }
        assertThat(undecided.size()).as(undecided.toString()).isLessThanOrEqualTo(6 * EACH * 3 / 100);
    }

    @ParameterizedTest
    @EnumSource(
            value = Planted.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOTHING", "UNSEEN"})
    void aDifferenceThatCanBeFoundIsFound(Planted planted) {
        var claims = new GeneratedClaims(SEED + planted.name().hashCode());
        int undecided = 0;
        for (int i = 0; i < EACH; i++) {
            Claim wrong = claims.wrong(planted).claim();
            Verdict verdict = Checker.check(wrong);
            assertThat(verdict.accepts()).as(wrong + ": " + Wording.of(verdict)).isFalse();
            undecided += verdict instanceof Verdict.Undecided ? 1 : 0;
        }
        assertThat(undecided).isLessThanOrEqualTo(EACH / 8);
    }

    @Test
    void theSameSeedGivesTheSameClaims() {
        assertThat(new GeneratedClaims(3).wrong()).isEqualTo(new GeneratedClaims(3).wrong());
        assertThat(new GeneratedClaims(3).right()).isNotEqualTo(new GeneratedClaims(4).right());
    }
}
