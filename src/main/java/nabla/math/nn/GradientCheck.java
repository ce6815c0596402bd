package nabla.math.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import nabla.math.Budget;

/// Backpropagation beside the central difference (J̃(θ+ε) − J̃(θ−ε))/(2ε), for every parameter.
///
/// @param scale the largest entry of the gradient: differences are judged against a thousandth of it where the entry
///              itself is smaller, since a difference of losses has no more digits to give
public record GradientCheck(double epsilon, double scale, List<Part> parts) {
    private static final double SMALLEST = 1e-3;

    public GradientCheck {
        parts = List.copyOf(parts);
    }

    /// One matrix of parameters.
    ///
    /// @param layer   from 0
    /// @param biases  whether these are the biases b of the layer, else its weights W
    /// @param errors  relative errors; also of flagged entries
    /// @param flagged 1 where a ReLU's kink lies between θ−ε and θ+ε, so that the two need not agree; else 0
    public record Part(int layer, boolean biases, Matrix backprop, Matrix difference, Matrix errors, Matrix flagged) {

        /// As on the sheets, with places counted from 1: W1, b2.
        public String name() {
            return (biases ? "b" : "W") + (layer + 1);
        }

        /// The entry with the largest error of those that are not flagged; where all are, the first.
        public Worst worst() {
            var worst = new Worst(0, 0, isFlagged(0, 0) ? 0 : errors.at(0, 0));
            for (int i = 0; i < errors.rows(); i++) {
                for (int j = 0; j < errors.columns(); j++) {
                    if (!isFlagged(i, j) && !(errors.at(i, j) <= worst.error())) {
                        worst = new Worst(i, j, errors.at(i, j));
                    }
                }
            }
            return worst;
        }

        public boolean isFlagged(int row, int column) {
            return flagged.at(row, column) != 0;
        }

        public int flaggedCount() {
            return (int) flagged.sum();
        }
    }

    /// The worst entry of a matrix, counted from 0.
    public record Worst(int row, int column, double error) {}

    /// The largest error of all entries that are not flagged.
    public double worst() {
        return parts.stream().mapToDouble(part -> part.worst().error()).max().orElse(0);
    }

    /// @param budget one node a parameter
    /// @throws Budget.Spent where it was cancelled
    public static GradientCheck of(Setup setup, double epsilon, Budget budget) {
        return of(setup, epsilon, budget, share -> {});
    }

    /// @param budget   one node a parameter
    /// @param progress told before each parameter which share of the parameters is done
    /// @throws Budget.Spent where it was cancelled
    public static GradientCheck of(Setup setup, double epsilon, Budget budget, DoubleConsumer progress) {
        if (!(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ε must be a positive number, not " + epsilon);
        }
        var differences = new CentralDifferences(setup, epsilon);
        Gradients gradients = Gradients.of(setup);
        double scale = 0;
        for (double entry : gradients.vector()) {
            scale = Math.max(scale, Math.abs(entry));
        }
        int count = setup.network().parameterCount();
        var done = new int[1];
        Runnable counted = () -> {
            budget.spend(1);
            progress.accept((double) done[0]++ / count);
        };
        var parts = new ArrayList<Part>();
        for (int l = 0; l < setup.network().layers().size(); l++) {
            parts.add(part(differences, l, false, gradients.penalisedWeights().get(l), scale, counted));
            parts.add(part(differences, l, true, gradients.penalisedBiases().get(l), scale, counted));
        }
        return new GradientCheck(epsilon, scale, parts);
    }

    private static Part part(
            CentralDifferences differences,
            int layer,
            boolean biases,
            Matrix backprop,
            double scale,
            Runnable counted) {
        var flags = new double[backprop.rows()][backprop.columns()];
        Matrix difference = Matrix.filled(backprop.rows(), backprop.columns(), (i, j) -> {
            counted.run();
            CentralDifferences.Difference found = differences.at(layer, biases, i, j);
            flags[i][j] = found.kink() ? 1 : 0;
            return found.slope();
        });
        Matrix errors = Matrix.filled(backprop.rows(), backprop.columns(), (i, j) -> {
            double a = backprop.at(i, j);
            double b = difference.at(i, j);
            return a == b ? 0 : Math.abs(a - b) / Math.max(Math.max(Math.abs(a), Math.abs(b)), SMALLEST * scale);
        });
        return new Part(layer, biases, backprop, difference, errors, Matrix.of(flags));
    }
}
