package nabla.room.activations.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The slopes of softmax and of tanh of it against central differences of a softmax written here.
class JacobianTest {
    private static final double STEP = 1e-5;
    private final Random random = new Random(3);

    @Test
    void everySlopeIsTheCentralDifferenceAtTwoHundredPoints() {
        for (int point = 0; point < 200; point++) {
            double[] logits = random.doubles(2 + point % 9, -4, 4).toArray();
            compare(JacobianKind.SOFTMAX, logits, JacobianTest::softmax);
            compare(JacobianKind.TANH_OF_SOFTMAX, logits, x -> tanh(softmax(x)));
        }
    }

    private static void compare(JacobianKind kind, double[] logits, UnaryOperator<double[]> function) {
        Jacobian jacobian = of(kind, logits);
        for (int j = 0; j < logits.length; j++) {
            double[] up = logits.clone();
            double[] down = logits.clone();
            up[j] += STEP;
            down[j] -= STEP;
            double[] above = function.apply(up);
            double[] below = function.apply(down);
            for (int i = 0; i < logits.length; i++) {
                double difference = (above[i] - below[i]) / (up[j] - down[j]);
                assertThat(jacobian.slopes().at(i, j))
                        .as("%s, output %d by logit %d of %s", kind, i, j, List.of(boxed(logits)))
                        .isCloseTo(difference, within(1e-9));
            }
        }
    }

    @Test
    void whatTheyAddUpToAtTheOpeningLogits() {
        Jacobian softmax = of(JacobianKind.SOFTMAX, 2, 1, 0);
        assertThat(softmax.overLogits()).containsExactly(0.0, 0.0, 0.0);
        assertThat(softmax.overOutputs()).containsExactly(0.0, 0.0, 0.0);
        Jacobian tanh = of(JacobianKind.TANH_OF_SOFTMAX, 2, 1, 0);
        assertThat(tanh.overLogits()).containsExactly(0.0, 0.0, 0.0);
        assertThat(tanh.overOutputs().get(0)).isCloseTo(-0.066, within(5e-4));
        assertThat(tanh.overOutputs().get(1)).isCloseTo(0.045, within(5e-4));
        assertThat(tanh.overOutputs().get(2)).isCloseTo(0.021, within(5e-4));
    }

    @Test
    void sumsThatAreZeroAreSaidToBeZeroAndNoOthers() {
        for (int point = 0; point < 200; point++) {
            double[] logits = random.doubles(2 + point % 9, -30, 30).toArray();
            Jacobian softmax = of(JacobianKind.SOFTMAX, logits);
            Jacobian tanh = of(JacobianKind.TANH_OF_SOFTMAX, logits);
            assertThat(softmax.overLogits()).containsOnly(0.0);
            assertThat(softmax.overOutputs()).containsOnly(0.0);
            assertThat(tanh.overLogits()).containsOnly(0.0);
        }
        assertThat(of(JacobianKind.TANH_OF_SOFTMAX, 30, 0).overOutputs())
                .as("small, but not rounding")
                .doesNotContain(0.0);
    }

    @Test
    void aCommonShiftChangesNothing() {
        Softmax plain = Softmax.of(List.of(2.0, 1.0, 0.0));
        for (double shift : new double[] {-1000, -740, -3, 7, 709, 1000}) {
            Softmax moved = Softmax.of(List.of(2 + shift, 1 + shift, shift));
            assertThat(moved.probabilities()).isEqualTo(plain.probabilities());
        }
    }

    @Test
    void aThousandStaysFiniteAndTheNaiveFormulaDoesNot() {
        Softmax large = Softmax.of(List.of(1000.0, 999.0, 998.0));
        assertThat(large.probabilities())
                .isEqualTo(Softmax.of(List.of(2.0, 1.0, 0.0)).probabilities());
        assertThat(large.naive()).containsOnly(Double.NaN);
        assertThat(large.naiveIsFinite()).isFalse();
        Softmax small = Softmax.of(List.of(-1000.0, -999.0));
        assertThat(small.naive()).as("0/0").containsOnly(Double.NaN);
        assertThat(Softmax.of(List.of(1000.0, 0.0)).naive().getFirst())
                .as("∞/∞")
                .isNaN();
        assertThat(Softmax.of(List.of(1.0, 0.0)).naiveIsFinite()).isTrue();
    }

    @Test
    void oneMinusAProbabilityKeepsItsDigits() {
        double slope = of(JacobianKind.SOFTMAX, 40, 0).slopes().at(0, 0);
        assertThat(slope).isCloseTo(Math.exp(-40), within(1e-30));
    }

    @Test
    void theTwoCasesWithTheirNumbers() {
        List<Double> s = Softmax.of(List.of(2.0, 1.0, 0.0)).probabilities();
        EntryCase off = EntryCase.of(new SlopeEntry(JacobianKind.SOFTMAX, 0, 1), s, -0.16278);
        assertThat(off.diagonal()).isFalse();
        assertThat(off.name()).isEqualTo("∂s₁/∂x₂");
        assertThat(off.numbers()).isEqualTo("−0.6652 · 0.2447 = −0.1628");
        EntryCase on = EntryCase.of(new SlopeEntry(JacobianKind.TANH_OF_SOFTMAX, 0, 0), s, 0.1473);
        assertThat(on.diagonal()).isTrue();
        assertThat(on.name()).isEqualTo("∂tanh(s₁)/∂x₁");
        assertThat(on.numbers()).isEqualTo("0.6615 · 0.6652 · (1 − 0.6652) = 0.1473");
        assertThat(EntryCase.of(
                                new SlopeEntry(JacobianKind.SOFTMAX, 9, 8),
                                List.of(0.1, .1, .1, .1, .1, .1, .1, .1, .1, .1),
                                -0.01)
                        .name())
                .isEqualTo("∂s₁₀/∂x₉");
    }

    private static Jacobian of(JacobianKind kind, double... logits) {
        return Jacobian.of(kind, Softmax.of(List.of(boxed(logits))).probabilities());
    }

    private static double[] softmax(double[] x) {
        var powers = new ArrayList<Double>();
        double sum = 0;
        for (double each : x) {
            powers.add(Math.exp(each));
            sum += Math.exp(each);
        }
        double all = sum;
        return powers.stream().mapToDouble(power -> power / all).toArray();
    }

    private static double[] tanh(double[] x) {
        return java.util.Arrays.stream(x).map(Math::tanh).toArray();
    }

    private static Double[] boxed(double... values) {
        return java.util.Arrays.stream(values).boxed().toArray(Double[]::new);
    }
}
