package nabla.math.nn;

import java.util.List;

/// The loss with one parameter moved up and down by ε: the gradient without any backpropagation.
///
/// Only what lies behind the parameter is computed again. One array a unit holds its samples side by side; an instance
/// has room for one calculation at a time: one thread.
final class CentralDifferences {
    private final Setup setup;
    private final double epsilon;
    private final int samples;
    private final DenseKernel[] layers;
    private final ActivationKernel[] activations;
    private final Loss loss;
    private final double[][] targets;
    /// as they are with no parameter moved
    private final double[][][] a;
    private final double[][][] z;
    /// with a parameter moved: what each layer makes
    private final double[][][] movedA;
    private final double[][][] movedZ;
    private final double[][] slopes;
    /// which ReLUs are on at θ+ε
    private final boolean[] on;

    CentralDifferences(Setup setup, double epsilon) {
        this.setup = setup;
        this.epsilon = epsilon;
        this.samples = setup.samples();
        List<Layer> list = setup.network().layers();
        layers = new DenseKernel[list.size()];
        activations = new ActivationKernel[list.size()];
        a = new double[list.size() + 1][][];
        z = new double[list.size()][][];
        movedA = new double[list.size()][][];
        movedZ = new double[list.size()][][];
        a[0] = NetworkTraining.columns(setup.inputs());
        targets = NetworkTraining.columns(setup.targets());
        double[] parameters = setup.network().parameters();
        int at = 0;
        int units = 0;
        for (int l = 0; l < layers.length; l++) {
            Layer layer = list.get(l);
            layers[l] = new DenseKernel(layer.inputs(), layer.outputs(), samples);
            activations[l] = new ActivationKernel(layer.activation(), layer.outputs(), samples);
            at = layers[l].load(parameters, at);
            z[l] = new double[layer.outputs()][samples];
            a[l + 1] = new double[layer.outputs()][samples];
            movedZ[l] = new double[layer.outputs()][samples];
            movedA[l] = new double[layer.outputs()][samples];
            layers[l].forward(a[l], z[l], samples);
            activations[l].apply(z[l], a[l + 1], samples);
            units += layer.outputs();
        }
        loss = setup.loss();
        slopes = new double[setup.network().outputs()][samples];
        on = new boolean[units * samples];
    }

    /// @param kink whether a ReLU is on one side of its kink at θ−ε and on the other at θ+ε
    record Difference(double slope, boolean kink) {}

    Difference at(int layer, boolean biases, int row, int column) {
        double up = moved(layer, biases, row, column, epsilon);
        note(layer);
        double down = moved(layer, biases, row, column, -epsilon);
        return new Difference((up - down) / (2 * epsilon), note(layer));
    }

    private double moved(int layer, boolean biases, int row, int column, double step) {
        Layer here = setup.network().layers().get(layer);
        double from = (biases ? here.biases() : here.weights()).at(row, column);
        double to = from + step;
        // Rounding of θ + ε is kept out of the quotient by moving z as far as θ really moved.
        move(layer, biases ? column : row, biases ? -1 : column, to - from);
        activations[layer].apply(movedZ[layer], movedA[layer], samples);
        for (int l = layer + 1; l < layers.length; l++) {
            layers[l].forward(movedA[l - 1], movedZ[l], samples);
            activations[l].apply(movedZ[l], movedA[l], samples);
        }
        double data = setup.factor() * loss.differentiate(movedA[layers.length - 1], targets, slopes, samples);
        return data + penalty(from, to, biases);
    }

    /// z of one layer with one unit moved by what its weight moved times its input.
    ///
    /// @param input -1 for the bias, whose input is 1
    private void move(int layer, int unit, int input, double by) {
        for (int j = 0; j < z[layer].length; j++) {
            System.arraycopy(z[layer][j], 0, movedZ[layer][j], 0, samples);
        }
        for (int i = 0; i < samples; i++) {
            movedZ[layer][unit][i] += by * (input < 0 ? 1 : a[layer][input][i]);
        }
    }

    /// The penalty as far as it changes.
    private double penalty(double from, double to, boolean biases) {
        boolean penalised = !biases || setup.conventions().biases();
        return penalised ? setup.conventions().penaltyFactor() * (to - from) * (to + from) : 0;
    }

    /// Takes note of which ReLUs are on from this layer on; true where others were before.
    private boolean note(int layer) {
        boolean other = false;
        int at = 0;
        for (int l = layer; l < layers.length; l++) {
            if (setup.network().layers().get(l).activation().hasKink()) {
                for (double[] unit : movedZ[l]) {
                    for (int i = 0; i < samples; i++) {
                        boolean now = unit[i] > 0;
                        other |= now != on[at];
                        on[at++] = now;
                    }
                }
            }
        }
        return other;
    }
}
