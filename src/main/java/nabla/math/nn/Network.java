package nabla.math.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Layers one after the other, as immutable data.
///
/// The sheets count the places, not the weights: a⁽¹⁾ = X, z⁽²⁾ = a⁽¹⁾ W⁽¹⁾ᵀ + b⁽¹⁾, a⁽²⁾ = φ(z⁽²⁾), ... So layer l of
/// the list, from 0, holds W⁽ˡ⁺¹⁾ and b⁽ˡ⁺¹⁾.
public record Network(List<Layer> layers) {
    public Network {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("A network needs at least one layer");
        }
        for (int l = 1; l < layers.size(); l++) {
            if (layers.get(l).inputs() != layers.get(l - 1).outputs()) {
                throw new ShapeMismatch(
                        "W%d after W%d".formatted(l + 1, l),
                        layers.get(l).weights().shape(),
                        layers.get(l - 1).weights().shape());
            }
        }
    }

    /// Weights drawn from a normal distribution of variance 2/inputs before a ReLU and 1/inputs else; biases small,
    /// so that each can be told from the others.
    ///
    /// @param units       of each layer, the outputs last
    /// @param activations as many
    public static Network random(int inputs, List<Integer> units, List<Activation> activations, long seed) {
        if (units.size() != activations.size()) {
            throw new IllegalArgumentException(
                    "%d layers with %d activations".formatted(units.size(), activations.size()));
        }
        var random = new Random(seed);
        var layers = new ArrayList<Layer>();
        int width = inputs;
        for (int l = 0; l < units.size(); l++) {
            int in = width;
            Activation activation = activations.get(l);
            double deviation = Math.sqrt((activation == Activation.RELU ? 2.0 : 1.0) / in);
            layers.add(new Layer(
                    Matrix.filled(units.get(l), in, (i, j) -> deviation * random.nextGaussian()),
                    Matrix.filled(1, units.get(l), (i, j) -> 0.1 * random.nextGaussian()),
                    activation));
            width = units.get(l);
        }
        return new Network(layers);
    }

    public int inputs() {
        return layers.getFirst().inputs();
    }

    public int outputs() {
        return layers.getLast().outputs();
    }

    /// How many numbers can be learned.
    public int parameterCount() {
        return layers.stream().mapToInt(Layer::parameters).sum();
    }

    /// All that can be learned as one vector: layer by layer W row by row, then b.
    public double[] parameters() {
        var all = new double[parameterCount()];
        int at = 0;
        for (Layer layer : layers) {
            for (Matrix matrix : List.of(layer.weights(), layer.biases())) {
                double[] values = matrix.toArray();
                System.arraycopy(values, 0, all, at, values.length);
                at += values.length;
            }
        }
        return all;
    }

    /// The same network with other numbers, in the order of [#parameters()].
    public Network withParameters(double[] all) {
        if (all.length != parameterCount()) {
            throw new IllegalArgumentException(
                    "%d parameters for a network of %d".formatted(all.length, parameterCount()));
        }
        var changed = new ArrayList<Layer>();
        int at = 0;
        for (Layer layer : layers) {
            int start = at;
            int in = layer.inputs();
            Matrix weights = Matrix.filled(layer.outputs(), in, (i, j) -> all[start + i * in + j]);
            int biases = start + layer.outputs() * in;
            Matrix bias = Matrix.filled(1, layer.outputs(), (i, j) -> all[biases + j]);
            changed.add(new Layer(weights, bias, layer.activation()));
            at += layer.parameters();
        }
        return new Network(changed);
    }

    /// The same network with one layer exchanged.
    ///
    /// @param index from 0
    public Network withLayer(int index, Layer layer) {
        var changed = new ArrayList<>(layers);
        changed.set(index, layer);
        return new Network(changed);
    }
}
