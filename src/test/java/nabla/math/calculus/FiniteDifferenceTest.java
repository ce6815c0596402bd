package nabla.math.calculus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Against slopes known in closed form, and the order of the error that Taylor's formula gives.
class FiniteDifferenceTest {
    @Test
    void agreesWithKnownSlopes() {
        for (double x : new double[] {-3, -0.5, 0, 0.7, 2}) {
            assertThat(FiniteDifference.central(Math::exp, x)).isCloseTo(Math.exp(x), within(2e-9));
            assertThat(FiniteDifference.central(Math::sin, x)).isCloseTo(Math.cos(x), within(2e-9));
            assertThat(FiniteDifference.central(Math::tanh, x))
                    .isCloseTo(1 / (Math.cosh(x) * Math.cosh(x)), within(2e-9));
        }
    }

    @Test
    void theStepGrowsWithThePlace() {
        double x = 1e8;
        assertThat(FiniteDifference.central(t -> t * t, x) / (2 * x)).isCloseTo(1, within(1e-9));
        assertThat(FiniteDifference.step(-x)).isEqualTo(x * FiniteDifference.step(0.1));
    }

    @Test
    void theCentralDifferenceOfAParabolaIsExact() {
        assertThat(FiniteDifference.central(t -> 3 * t * t - 2 * t + 1, 1.5, 0.5))
                .isEqualTo(7);
    }

    @Test
    void halfTheStepIsAQuarterOfTheErrorAndForwardHalf() {
        double central =
                (FiniteDifference.central(Math::exp, 0, 0.02) - 1) / (FiniteDifference.central(Math::exp, 0, 0.01) - 1);
        double forward =
                (FiniteDifference.forward(Math::exp, 0, 0.02) - 1) / (FiniteDifference.forward(Math::exp, 0, 0.01) - 1);
        assertThat(central).isCloseTo(4, within(0.01));
        assertThat(forward).isCloseTo(2, within(0.01));
    }
}
