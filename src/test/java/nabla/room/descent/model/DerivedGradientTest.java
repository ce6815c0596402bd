package nabla.room.descent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nabla.math.nn.GaussianLoss;
import org.junit.jupiter.api.Test;

class DerivedGradientTest {
    @Test
    void theRulesGiveWhatTheKernelGives() {
        var random = new Random(5);
        for (int round = 0; round < 20; round++) {
            int d = 1 + random.nextInt(4);
            double[][] x = new double[d][30];
            double[] t = new double[30];
            double[] parameters = random.doubles(2L * d, -3, 3).toArray();
            for (int i = 0; i < t.length; i++) {
                t[i] = random.nextGaussian();
                for (double[] column : x) {
                    column[i] = random.nextGaussian();
                }
            }
            double[] kernel = new double[2 * d];
            new GaussianLoss(x, t).gradient(parameters, kernel);
            double[] derived = DerivedGradient.at(x, t, parameters, () -> false);
            for (int k = 0; k < 2 * d; k++) {
                assertThat(Math.abs(derived[k] + kernel[k])).isLessThan(1e-11 * Math.max(1, Math.abs(kernel[k])));
            }
        }
    }
}
