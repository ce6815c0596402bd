package nabla.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.Network;
import nabla.math.nn.NetworkTraining;
import nabla.math.nn.Setup;
import nabla.math.nn.Targets;
import nabla.math.optim.Memory;
import nabla.math.optim.Optimizer;

/// Full-batch training of small tanh networks on one thread, against PyTorch where `python3` has it.
///
/// Both take 200 samples in double precision, squared error and plain gradient descent. Where PyTorch is not
/// installed, the figure stands beside what it reached where this was written, and says so.
final class NetworkBench implements Bench {
    private static final int SAMPLES = 200;
    private static final double RATE = 0.05;
    private static final double SECONDS = 1.5;
    private static final int ROUNDS = 3;

    /// @param elsewhere PyTorch's epochs per second where the goal was set
    /// @param goal      the most that PyTorch's speed divided by ours may be
    private record Net(int width, double elsewhere, double goal) {}

    private static final List<Net> NETS = List.of(new Net(8, 630, 0.1), new Net(64, 360, 1));

    private static final String TORCH = """
            import sys, time, torch
            torch.set_num_threads(1)
            torch.set_default_dtype(torch.float64)
            torch.manual_seed(1)
            width, seconds, rate = int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
            x = torch.randn(200, 2)
            t = (torch.sin(x[:, :1]) * x[:, 1:])
            net = torch.nn.Sequential(
                torch.nn.Linear(2, width), torch.nn.Tanh(),
                torch.nn.Linear(width, width), torch.nn.Tanh(),
                torch.nn.Linear(width, 1))
            optimizer = torch.optim.SGD(net.parameters(), lr=rate)
            def epochs(seconds):
                count, start = 0, time.perf_counter()
                while time.perf_counter() - start < seconds:
                    optimizer.zero_grad()
                    ((net(x) - t) ** 2).mean().backward()
                    optimizer.step()
                    count += 1
                return count / (time.perf_counter() - start)
            epochs(seconds)
            print(max(epochs(seconds) for _ in range(3)))
            """;

    @Override
    public List<Row> run() throws InterruptedException {
        var rows = new ArrayList<Row>();
        for (Net net : NETS) {
            double ours = best(net.width());
            OptionalDouble torch = torch(net.width());
            String figure = "epochs of 2-%1$d-%1$d-1 tanh, 200 samples, against PyTorch%2$s"
                    .formatted(net.width(), torch.isPresent() ? "" : " elsewhere: not installed here");
            double theirs = torch.orElse(net.elsewhere());
            rows.add(
                    torch.isPresent()
                            ? Row.of(figure, "ms", 1e3 / ours, 1e3 / theirs, net.goal())
                            : Row.reported(figure, "ms", 1e3 / ours, 1e3 / theirs));
        }
        return rows;
    }

    /// Epochs per second, the best of three after one that is thrown away.
    private static double best(int width) {
        Setup setup = setup(width);
        var training = new NetworkTraining(setup);
        double[] parameters = setup.network().parameters();
        epochs(training, parameters);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, epochs(training, parameters));
        }
        return best;
    }

    private static double epochs(NetworkTraining training, double[] parameters) {
        var gradient = new double[parameters.length];
        var memory = new Memory(parameters.length);
        var descent = new Optimizer.GradientDescent(RATE);
        long start = System.nanoTime();
        long now = start;
        int epochs = 0;
        while (now - start < SECONDS * 1e9) {
            double loss = training.gradient(parameters, gradient);
            if (Double.isNaN(loss)) {
                throw new IllegalStateException("the training diverged");
            }
            descent.step(parameters, gradient, memory);
            epochs++;
            now = System.nanoTime();
        }
        return epochs * 1e9 / (now - start);
    }

    private static Setup setup(int width) {
        var random = new Random(1);
        Matrix x = Matrix.filled(SAMPLES, 2, (i, j) -> random.nextGaussian());
        Matrix t = Matrix.filled(SAMPLES, 1, (i, none) -> Math.sin(x.at(i, 0)) * x.at(i, 1));
        Network network = Network.random(
                2, List.of(width, width, 1), List.of(Activation.TANH, Activation.TANH, Activation.IDENTITY), 1);
        return new Setup(network, x, new Targets.Values(t), Loss.LEAST_SQUARES, Conventions.DEFAULT.withLambda(0));
    }

    /// PyTorch's epochs per second; empty where there is no python3 or it has no PyTorch.
    private static OptionalDouble torch(int width) throws InterruptedException {
        return Python.number(TORCH, Integer.toString(width), Double.toString(SECONDS), Double.toString(RATE));
    }
}
