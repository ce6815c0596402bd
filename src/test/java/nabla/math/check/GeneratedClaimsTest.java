package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.check.GeneratedClaims.Planted;
import org.junit.jupiter.api.Test;

class GeneratedClaimsTest {
    @Test
    void nothingRightIsRefused() {
        var claims = new GeneratedClaims(1);
        for (int i = 0; i < 60; i++) {
            Claim right = claims.right().claim();
            assertThat(Checker.check(right).accepts()).as(right.toString()).isTrue();
        }
    }

    @Test
    void whatIsWrongInPlainSightIsRefuted() {
        var claims = new GeneratedClaims(2);
        int refuted = 0;
        for (int i = 0; i < 80; i++) {
            var wrong = claims.wrong();
            if (wrong.planted() != Planted.FAR) {
                assertThat(Checker.check(wrong.claim())).as(wrong.toString()).isInstanceOf(Verdict.Refuted.class);
                refuted++;
            }
        }
        assertThat(refuted).isGreaterThan(50);
    }

    @Test
    void theSameSeedGivesTheSameClaims() {
        assertThat(new GeneratedClaims(3).wrong()).isEqualTo(new GeneratedClaims(3).wrong());
        assertThat(new GeneratedClaims(3).right()).isNotEqualTo(new GeneratedClaims(4).right());
    }
}
