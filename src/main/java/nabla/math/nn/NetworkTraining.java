package nabla.math.nn;

import java.util.List;
import nabla.math.optim.Objective;

/// J̃ and its gradient as a function of one parameter vector, in the order of [Network#parameters()]: what training
/// runs.
///
/// The same numbers as [Trace] and [Gradients] but for rounding, many times as fast. Samples are taken in blocks that
/// stay in the cache, and no step makes an object. An instance has room for one calculation at a time: one thread.
public final class NetworkTraining implements Objective {
    private static final int BLOCK = 128;
    private static final double HESSIAN_STEP = 1e-5;

    private final Conventions conventions;
    private final int parameters;
    private final int samples;
    /// inputs and targets, one array a column
    private final double[][] inputs;
    private final double[][] targets;

    private final DenseKernel[] layers;
    private final ActivationKernel[] activations;
    private final Loss loss;
    private final double[][] blockTargets;
    private final double[][][] a;
    private final double[][][] z;
    private final double[][][] slopes;

    public NetworkTraining(Setup setup) {
        conventions = setup.conventions();
        parameters = setup.network().parameterCount();
        samples = setup.samples();
        inputs = columns(setup.inputs());
        targets = columns(setup.targets());
        List<Layer> list = setup.network().layers();
        int block = Math.min(BLOCK, samples);
        layers = new DenseKernel[list.size()];
        activations = new ActivationKernel[list.size()];
        a = new double[list.size() + 1][][];
        z = new double[list.size()][][];
        slopes = new double[list.size() + 1][][];
        a[0] = new double[setup.network().inputs()][block];
        slopes[0] = new double[0][];
        for (int l = 0; l < layers.length; l++) {
            Layer layer = list.get(l);
            layers[l] = new DenseKernel(layer.inputs(), layer.outputs(), block);
            activations[l] = new ActivationKernel(layer.activation(), layer.outputs(), block);
            z[l] = new double[layer.outputs()][block];
            a[l + 1] = new double[layer.outputs()][block];
            slopes[l + 1] = new double[layer.outputs()][block];
        }
        loss = setup.loss();
        blockTargets = new double[targets.length][block];
    }

    /// One array a column; labels are one column of classes.
    static double[][] columns(Targets targets) {
        return columns(
                switch (targets) {
                    case Targets.Labels labels ->
                        Matrix.filled(
                                labels.samples(),
                                1,
                                (i, none) -> labels.classes().get(i));
                    case Targets.Values values -> values.matrix();
                });
    }

    static double[][] columns(Matrix matrix) {
        var columns = new double[matrix.columns()][matrix.rows()];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < matrix.rows(); i++) {
                columns[j][i] = matrix.at(i, j);
            }
        }
        return columns;
    }

    @Override
    public int parameters() {
        return parameters;
    }

    @Override
    public int samples() {
        return samples;
    }

    @Override
    public double loss(double[] parameters) {
        load(parameters);
        double sum = 0;
        for (int from = 0; from < samples; from += a[0][0].length) {
            int n = Math.min(a[0][0].length, samples - from);
            copy(inputs, from, a[0], n);
            copy(targets, from, blockTargets, n);
            sum += forward(n);
        }
        return conventions.factor(samples) * sum + penalty();
    }

    @Override
    public double gradient(double[] parameters, double[] gradient) {
        load(parameters);
        double sum = 0;
        for (int from = 0; from < samples; from += a[0][0].length) {
            int n = Math.min(a[0][0].length, samples - from);
            copy(inputs, from, a[0], n);
            copy(targets, from, blockTargets, n);
            sum += forward(n);
            backward(n);
        }
        return finish(sum, conventions.factor(samples), gradient);
    }

    @Override
    public double gradient(double[] parameters, int[] rows, int from, int to, double[] gradient) {
        load(parameters);
        double sum = 0;
        for (int start = from; start < to; start += a[0][0].length) {
            int n = Math.min(a[0][0].length, to - start);
            pick(inputs, rows, start, a[0], n);
            pick(targets, rows, start, blockTargets, n);
            sum += forward(n);
            backward(n);
        }
        return finish(sum, conventions.factor(to - from), gradient);
    }

    /// By central differences of the gradient, made symmetric; right to about ten digits, away from kinks.
    @Override
    public double[][] hessian(double[] parameters) {
        int count = parameters.length;
        var rows = new double[count][count];
        var up = new double[count];
        var down = new double[count];
        double[] moved = parameters.clone();
        for (int k = 0; k < count; k++) {
            double step = HESSIAN_STEP * Math.max(1, Math.abs(parameters[k]));
            moved[k] = parameters[k] + step;
            gradient(moved, up);
            moved[k] = parameters[k] - step;
            gradient(moved, down);
            moved[k] = parameters[k];
            for (int l = 0; l < count; l++) {
                rows[k][l] = (up[l] - down[l]) / (2 * step);
            }
        }
        for (int k = 0; k < count; k++) {
            for (int l = 0; l < k; l++) {
                rows[k][l] = (rows[k][l] + rows[l][k]) / 2;
                rows[l][k] = rows[k][l];
            }
        }
        return rows;
    }

    private void load(double[] parameters) {
        int at = 0;
        for (DenseKernel layer : layers) {
            at = layer.load(parameters, at);
        }
    }

    private static void copy(double[][] columns, int from, double[][] block, int n) {
        for (int k = 0; k < columns.length; k++) {
            System.arraycopy(columns[k], from, block[k], 0, n);
        }
    }

    private static void pick(double[][] columns, int[] rows, int from, double[][] block, int n) {
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < n; i++) {
                block[k][i] = columns[k][rows[from + i]];
            }
        }
    }

    /// Through all layers to the losses of the block, whose slopes are left behind.
    private double forward(int n) {
        for (int l = 0; l < layers.length; l++) {
            layers[l].forward(a[l], z[l], n);
            activations[l].apply(z[l], a[l + 1], n);
        }
        return loss.differentiate(a[layers.length], blockTargets, slopes[layers.length], n);
    }

    private void backward(int n) {
        for (int l = layers.length - 1; l >= 0; l--) {
            activations[l].differentiate(z[l], slopes[l + 1], n);
            layers[l].collect(slopes[l + 1], a[l], n);
            if (l > 0) {
                layers[l].backward(slopes[l + 1], slopes[l], n);
            }
        }
    }

    private double finish(double sum, double factor, double[] gradient) {
        int at = 0;
        for (DenseKernel layer : layers) {
            at = layer.store(gradient, at, factor, conventions.decay(), conventions.biasDecay());
        }
        return factor * sum + penalty();
    }

    private double penalty() {
        double squares = 0;
        for (DenseKernel layer : layers) {
            squares += layer.squaredWeights();
            squares += conventions.biases() ? layer.squaredBiases() : 0;
        }
        return conventions.penaltyFactor() * squares;
    }
}
