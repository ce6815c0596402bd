package nabla.room.differences.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sheet's lines with numbers, for exp at 0.5, whose derivatives are all e^0.5.
class TaylorLinesTest {
    private static final double ROOT = Math.exp(0.5);

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 1e-3, 1e-6, 1e-12, 1e-16})
    void everyLineAddsUpAndItsRestTendsToTheNextDerivative(double step) {
        TaylorLines lines = lines("exp(w)", 0.5, step);
        for (TaylorLines.Line line : lines.lines()) {
            assertThat(line.value() + line.slope() + line.curvature() + line.rest())
                    .as(line.kind().name())
                    .isCloseTo(line.left(), within(1e-14));
        }
        assertThat(lines.lines().get(0).scaled()).isCloseTo(ROOT / 2, within(step));
        assertThat(lines.lines().get(1).scaled()).isCloseTo(ROOT / 6, within(step));
        assertThat(lines.lines().get(2).scaled()).isCloseTo(-ROOT / 6, within(step));
        assertThat(lines.lines().get(3).scaled()).isCloseTo(ROOT / 3, within(step));
    }

    @Test
    void oneMinusTheOtherLeavesTwiceTheSlope() {
        TaylorLines.Line difference = lines("exp(w)", 0.5, 0.1).lines().getLast();
        assertThat(difference.value()).isZero();
        assertThat(difference.curvature()).isZero();
        assertThat(difference.slope()).isCloseTo(0.2 * ROOT, within(1e-15));
        assertThat(difference.left()).isCloseTo(Math.exp(0.6) - Math.exp(0.4), within(1e-15));
    }

    @Test
    void atAKinkThereIsNoCurvatureToSpeakOf() {
        TaylorLines lines = lines("w*abs(w)", 0, 0.1);
        assertThat(lines.lines().get(0).rest()).isCloseTo(0.01, within(1e-15));
        assertThat(lines.lines().get(1).curvature()).isNaN();
        assertThat(lines.lines().get(1).rest()).isNaN();
        assertThat(lines.lines().get(3).rest()).as("needs no curvature").isCloseTo(0.02, within(1e-15));
    }

    @Test
    void whatLiesOutsideTheFunctionsDomainHasNoLine() {
        TaylorLines lines = lines("sqrt(w)", 0.25, 0.5);
        assertThat(lines.lines().get(1).rest()).isFinite();
        assertThat(lines.lines().get(2).left()).isNaN();
        assertThat(lines.lines().get(3).rest()).isNaN();
    }

    private static TaylorLines lines(String text, double w, double step) {
        return TaylorLines.of(ErrorAnalysis.of(Functions.of(text), w, () -> false), step);
    }
}
