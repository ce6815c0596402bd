package nabla.math.nn;

import java.util.Arrays;
import java.util.List;

/// The loss with one parameter moved up and down by ε: the gradient without any backpropagation.
///
/// Only what lies behind the parameter is computed again.
final class CentralDifferences {
    private final Setup setup;
    private final double epsilon;
    private final Trace trace;

    CentralDifferences(Setup setup, double epsilon) {
        this.setup = setup;
        this.epsilon = epsilon;
        this.trace = Trace.of(setup);
    }

    /// @param kink whether a ReLU is on one side of its kink at θ−ε and on the other at θ+ε
    record Difference(double slope, boolean kink) {}

    private static final class Side {
        private final boolean[] on;
        private int units;
        private double loss;

        Side(int units) {
            on = new boolean[units];
        }
    }

    Difference at(int layer, boolean biases, int row, int column) {
        Side up = moved(layer, biases, row, column, epsilon);
        Side down = moved(layer, biases, row, column, -epsilon);
        return new Difference((up.loss - down.loss) / (2 * epsilon), !Arrays.equals(up.on, down.on));
    }

    private Side moved(int layer, boolean biases, int row, int column, double step) {
        List<Layer> layers = setup.network().layers();
        Layer here = layers.get(layer);
        Matrix matrix = biases ? here.biases() : here.weights();
        double from = matrix.at(row, column);
        double to = from + step;
        int unit = biases ? column : row;
        Matrix into = trace.a().get(layer);
        Matrix z = trace.z().get(layer);
        // Rounding of θ + ε is kept out of the quotient by moving z as far as θ really moved.
        double moved = to - from;
        Matrix next = Matrix.filled(
                z.rows(),
                z.columns(),
                (i, j) -> j != unit ? z.at(i, j) : z.at(i, j) + moved * (biases ? 1 : into.at(i, column)));
        var side = new Side(
                setup.samples() * layers.stream().mapToInt(Layer::outputs).sum());
        Matrix a = activate(here, next, side);
        for (int l = layer + 1; l < layers.size(); l++) {
            Layer after = layers.get(l);
            a = activate(after, a.times(after.weights().transposed()).plusRow(after.biases()), side);
        }
        double data =
                setup.factor() * setup.loss().perSample(a, setup.targets()).sum();
        side.loss = data + penalty(from, to, biases);
        return side;
    }

    /// The penalty as far as it changes.
    private double penalty(double from, double to, boolean biases) {
        boolean penalised = !biases || setup.conventions().biases();
        return penalised ? setup.conventions().penaltyFactor() * (to - from) * (to + from) : 0;
    }

    private static Matrix activate(Layer layer, Matrix z, Side side) {
        if (layer.activation().hasKink()) {
            for (int i = 0; i < z.rows(); i++) {
                for (int j = 0; j < z.columns(); j++) {
                    side.on[side.units++] = z.at(i, j) > 0;
                }
            }
        }
        return z.map(layer.activation()::value);
    }
}
