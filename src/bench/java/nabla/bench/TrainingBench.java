package nabla.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import nabla.math.SeededRandom;
import nabla.math.nn.GaussianLoss;
import nabla.math.optim.Optimizers;
import nabla.math.optim.Run;
import nabla.math.optim.Settings;
import nabla.math.optim.Trainer;

/// Steps of gradient descent: a million samples against reading them once, a hundred samples against PyTorch.
public final class TrainingBench implements Bench {
    private static final int MILLION = 1_000_000;
    private static final int ROUNDS = 60;
    private static final double GOAL = 4;
    private static final int SMALL = 100;
    private static final double TIMES_PYTORCH = 10;

    /// What all loops add up, so that none is left out.
    private double checksum;

    @Override
    public List<Row> run() throws InterruptedException {
        var rows = new ArrayList<Row>();
        rows.add(million());
        double ours = stepsPerSecond();
        OptionalDouble theirs = pyTorch();
        if (theirs.isPresent()) {
            // As time a step, so that less is better as everywhere in the table.
            rows.add(Row.of(
                    "a step at N = 100, d = 2, against PyTorch on the CPU",
                    "µs",
                    1e6 / ours,
                    1e6 / theirs.getAsDouble(),
                    1 / TIMES_PYTORCH));
        } else {
            rows.add(Row.reported("a step at N = 100, d = 2 (PyTorch is not installed)", "µs", 1e6 / ours, Double.NaN));
        }
        if (Double.isNaN(checksum)) {
            throw new IllegalStateException("a loop gave NaN");
        }
        return rows;
    }

    private Row million() {
        GaussianLossData data = GaussianLossData.of(MILLION);
        Settings settings = Settings.of(Optimizers.GD.at(0.05), 0, 0, 0.3, 0.3);
        var trainer = new Trainer(new GaussianLoss(data.x(), data.t()), settings);
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            trainer.advance();
            long middle = System.nanoTime();
            checksum += sum(data.x()[0]) + sum(data.x()[1]) + sum(data.t());
            long end = System.nanoTime();
            ours[round] = (middle - start) / 1e6;
            theirs[round] = (end - middle) / 1e6;
        }
        checksum += trainer.loss();
        return Row.of("a step at N = 1,000,000, d = 2, against a plain sum", "ms", median(ours), median(theirs), GOAL);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private double stepsPerSecond() {
        GaussianLossData data = GaussianLossData.of(SMALL);
        Settings settings = Settings.of(Optimizers.GD.at(0.05), 0, 0, 0.3, 0.3);
        int steps = 20_000;
        double best = 0;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            Run.Trajectory run = new Run(new GaussianLoss(data.x(), data.t()), settings).advance(steps);
            best = Math.max(best, steps / ((System.nanoTime() - start) / 1e9));
            checksum += run.loss(steps);
        }
        return best;
    }

    /// Steps per second of the same in PyTorch, in a process of its own; empty where Python has none.
    private static OptionalDouble pyTorch() throws InterruptedException {
        String script = """
                import math, time, torch
                torch.set_default_dtype(torch.float64)
                torch.set_num_threads(1)
                x = torch.rand(100, 2) * 4 - 2
                t = torch.randn(100)
                w = torch.zeros(2, requires_grad=True)
                v = torch.full((2,), 0.3, requires_grad=True)
                o = torch.optim.SGD([w, v], lr=0.05)
                best = 0
                for r in range(8):
                    start = time.perf_counter()
                    for k in range(500):
                        o.zero_grad()
                        s = 1 + (x @ v) ** 2
                        loss = ((t - x @ w) ** 2 / (2 * s) + torch.log(s) / 2).mean() + math.log(2 * math.pi) / 2
                        loss.backward()
                        o.step()
                    best = max(best, 500 / (time.perf_counter() - start))
                print(best)
                """;
        return Python.number(script);
    }

    /// Of the second half, when both sides have been compiled.
    private static double median(double[] times) {
        double[] settled = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(settled);
        return settled[settled.length / 2];
    }

    private record GaussianLossData(double[][] x, double[] t) {
        static GaussianLossData of(int samples) {
            var random = new SeededRandom(1);
            var x = new double[2][samples];
            var t = new double[samples];
            for (int i = 0; i < samples; i++) {
                x[0][i] = random.nextDouble(-2, 2);
                x[1][i] = random.nextDouble(-2, 2);
                t[i] = x[0][i] + Math.sqrt(1 + 4 * x[0][i] * x[0][i]) * random.nextGaussian();
            }
            return new GaussianLossData(x, t);
        }
    }
}
