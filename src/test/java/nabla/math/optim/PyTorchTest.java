package nabla.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nabla.math.nn.GaussianLoss;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 200 steps of each optimizer end where PyTorch's end.
///
/// The numbers come from PyTorch 1.13 in double precision on one thread: `torch.optim.SGD(p, lr)`, the same with
/// `momentum=0.9` and with `nesterov=True`, `RMSprop(p, lr)` and `Adam(p, lr)`, all else at its default, on the mean of
/// (t − u)²/(2 s) + ½ log s + ½ log 2π with u = X w, s = 1 + (X v)², differentiated by autograd. The samples and the
/// start are the ones below.
///
/// For mini-batches `torch.optim.SGD(p, lr)` was given `X[rows]` and `t[rows]`, the rows of each step from a shuffle
/// (Fisher and Yates, from the last row down) by SplitMix64 that was written anew in Python from its published formula.
class PyTorchTest {
    private static final int SAMPLES = 24;
    private static final double[] START = {0.1, -0.2, 0.3, 0.2};
    private static final Offset<Double> SAME = within(1e-9);

    @ParameterizedTest
    @CsvSource({
        "gd,0.1,0.4955943704352515,-0.005270837730569554,1.204786128347012,0.27709168110763804",
        "momentum,0.05,0.49525986098199876,0.013656268177735773,1.2070085997548425,0.2560241087608764",
        "nesterov,0.05,0.4952684737216306,0.013657702504171415,1.2070224892217665,0.2560142953342129",
        "rmsprop,0.01,0.4951173853659434,0.013396932583062127,1.2061339968406437,0.2565319675465176",
        "adam,0.01,0.48568872304497623,-0.004977326397219953,1.1514074992360646,0.29445406762056686"
    })
    void after200StepsTheParametersAreTheSame(String key, double rate, double w1, double w2, double v1, double v2) {
        Optimizer optimizer = Optimizers.ofKey(key).orElseThrow().at(rate);
        assertThat(after200Steps(Settings.of(optimizer, START))).containsExactly(new double[] {w1, w2, v1, v2}, SAME);
    }

    /// 7 and 10 do not divide 24: the last batch of an epoch is smaller.
    @ParameterizedTest
    @CsvSource({
        "7,5,0.44384169918003336,-0.038166839576534814,1.2282860965935596,0.309804344464727",
        "1,2,0.46209486740196665,-0.0041049028041652,1.2502016004575494,0.31102315187810686",
        "10,-3,0.4671816746708571,-0.024164210746721194,1.2149738100394492,0.2752287390396822"
    })
    void andSoTheyAreWithTheSameMiniBatches(int batch, long seed, double w1, double w2, double v1, double v2) {
        Settings settings =
                Settings.of(Optimizers.SGD.at(0.05), START).withBatch(batch).withSeed(seed);
        assertThat(after200Steps(settings)).containsExactly(new double[] {w1, w2, v1, v2}, SAME);
    }

    private static double[] after200Steps(Settings settings) {
        var x = new double[2][SAMPLES];
        var t = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double a = -2 + 4 * i / 23.0;
            double b = 7 * i % SAMPLES / 12.0 - 1;
            x[0][i] = a;
            x[1][i] = b;
            t[i] = 0.5 * a - 0.75 * b + (11 * i % SAMPLES - 11.5) / 8 * (1 + Math.abs(a));
        }
        return new Run(new GaussianLoss(x, t), settings).advance(200).parameters(200);
    }
}
