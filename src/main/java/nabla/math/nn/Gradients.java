package nabla.math.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// All matrices of a backward pass, each of the shape of what it is the derivative by; samples are rows.
///
/// Lists run along the layers, as [Trace] has them: item l belongs to layer l of the network.
///
/// @param dz      ∂J/∂z⁽²⁾, ∂J/∂z⁽³⁾, ...
/// @param da      ∂J/∂a⁽²⁾, ∂J/∂a⁽³⁾, ...: of what the layer gives; the last is the slope of the loss itself
/// @param weights ∂J/∂W, without the penalty
/// @param biases  ∂J/∂b, without the penalty
/// @param penalisedWeights ∂J̃/∂W
/// @param penalisedBiases  ∂J̃/∂b
public record Gradients(
        List<Matrix> dz,
        List<Matrix> da,
        List<Matrix> weights,
        List<Matrix> biases,
        List<Matrix> penalisedWeights,
        List<Matrix> penalisedBiases) {
    public Gradients {
        dz = List.copyOf(dz);
        da = List.copyOf(da);
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
        penalisedWeights = List.copyOf(penalisedWeights);
        penalisedBiases = List.copyOf(penalisedBiases);
    }

    /// Backward through the network: (ψ − Δ)/N at the end (Sheet 001), then layer by layer.
    public static Gradients of(Setup setup, Trace trace) {
        List<Layer> layers = setup.network().layers();
        Conventions conventions = setup.conventions();
        var dz = new ArrayList<Matrix>();
        var da = new ArrayList<Matrix>();
        var weights = new ArrayList<Matrix>();
        var biases = new ArrayList<Matrix>();
        var penalisedWeights = new ArrayList<Matrix>();
        var penalisedBiases = new ArrayList<Matrix>();
        da.add(setup.loss().slopes(trace.a().getLast(), setup.targets()).scaled(setup.factor()));
        for (int l = layers.size() - 1; l >= 0; l--) {
            Layer layer = layers.get(l);
            Matrix delta = da.getLast().hadamard(trace.z().get(l).map(layer.activation()::slope));
            dz.add(delta);
            weights.add(delta.transposed().times(trace.a().get(l)));
            biases.add(delta.sumOfRows());
            penalisedWeights.add(weights.getLast().plus(layer.weights().scaled(conventions.decay())));
            penalisedBiases.add(biases.getLast().plus(layer.biases().scaled(conventions.biasDecay())));
            if (l > 0) {
                da.add(delta.times(layer.weights()));
            }
        }
        for (List<Matrix> list : List.of(dz, da, weights, biases, penalisedWeights, penalisedBiases)) {
            Collections.reverse(list);
        }
        return new Gradients(dz, da, weights, biases, penalisedWeights, penalisedBiases);
    }

    public static Gradients of(Setup setup) {
        return of(setup, Trace.of(setup));
    }

    /// ∂J̃ by all parameters, in the order of [Network#parameters()].
    public double[] vector() {
        var layers = new ArrayList<Layer>();
        for (int l = 0; l < penalisedWeights.size(); l++) {
            layers.add(new Layer(penalisedWeights.get(l), penalisedBiases.get(l), Activation.IDENTITY));
        }
        return new Network(layers).parameters();
    }
}
