package nabla.math.nn;

import java.util.List;

/// What every unit of a network gives for many inputs: the a⁽ˡ⁾ of [Trace] but for rounding, many times as fast.
///
/// @param columns `columns[l][j][i]` is entry j of a⁽ˡ⁺¹⁾ for input i; `columns[0]` are the inputs themselves
public record UnitValues(double[][][] columns) {
    private static final int BLOCK = 256;

    /// @param inputs one array a feature, all of one length
    public static UnitValues of(Network network, double[][] inputs) {
        int count = inputs[0].length;
        List<Layer> layers = network.layers();
        var columns = new double[layers.size() + 1][][];
        columns[0] = inputs;
        double[] parameters = network.parameters();
        int block = Math.min(BLOCK, count);
        int at = 0;
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            var kernel = new DenseKernel(layer.inputs(), layer.outputs(), block);
            var activation = new ActivationKernel(layer.activation(), layer.outputs(), block);
            at = kernel.load(parameters, at);
            columns[l + 1] = new double[layer.outputs()][count];
            forward(kernel, activation, columns[l], columns[l + 1], block);
        }
        return new UnitValues(columns);
    }

    private static void forward(
            DenseKernel kernel, ActivationKernel activation, double[][] from, double[][] to, int block) {
        var in = new double[from.length][block];
        var z = new double[to.length][block];
        var out = new double[to.length][block];
        int count = from[0].length;
        for (int start = 0; start < count; start += block) {
            int n = Math.min(block, count - start);
            for (int k = 0; k < in.length; k++) {
                System.arraycopy(from[k], start, in[k], 0, n);
            }
            kernel.forward(in, z, n);
            activation.apply(z, out, n);
            for (int j = 0; j < out.length; j++) {
                System.arraycopy(out[j], 0, to[j], start, n);
            }
        }
    }

    /// The outputs of the last layer.
    public double[][] outputs() {
        return columns[columns.length - 1];
    }

    /// ψ, the softmax of the outputs: one array a class, which add up to 1 for every input.
    public double[][] probabilities() {
        double[][] outputs = outputs();
        int count = outputs[0].length;
        var probabilities = new double[outputs.length][count];
        for (int i = 0; i < count; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (double[] output : outputs) {
                most = Math.max(most, output[i]);
            }
            double sum = 0;
            for (int k = 0; k < outputs.length; k++) {
                probabilities[k][i] = Math.exp(outputs[k][i] - most);
                sum += probabilities[k][i];
            }
            for (double[] probability : probabilities) {
                probability[i] /= sum;
            }
        }
        return probabilities;
    }

    /// The likeliest class of each input, the first of equal ones.
    public int[] decisions() {
        double[][] outputs = outputs();
        var decisions = new int[outputs[0].length];
        for (int i = 0; i < decisions.length; i++) {
            for (int k = 1; k < outputs.length; k++) {
                if (outputs[k][i] > outputs[decisions[i]][i]) {
                    decisions[i] = k;
                }
            }
        }
        return decisions;
    }
}
