package nabla.math.nn;

import java.util.ArrayList;
import java.util.List;

/// All matrices of a forward pass; samples are rows.
///
/// @param z          pre-activations z⁽²⁾, z⁽³⁾, ...: item l is what layer l of the list gives
/// @param a          activations a⁽¹⁾ = X, a⁽²⁾, ...: item l is what layer l takes, the last is what the loss takes
/// @param prediction ψ, or what else the loss makes of the last activation
/// @param losses     the loss of each sample, N×1
/// @param dataLoss   J
/// @param penalty    J̃ − J
public record Trace(List<Matrix> z, List<Matrix> a, Matrix prediction, Matrix losses, double dataLoss, double penalty) {
    public Trace {
        z = List.copyOf(z);
        a = List.copyOf(a);
    }

    /// Forward through the network.
    public static Trace of(Setup setup) {
        var z = new ArrayList<Matrix>();
        var a = new ArrayList<Matrix>();
        a.add(setup.inputs());
        for (Layer layer : setup.network().layers()) {
            z.add(a.getLast().times(layer.weights().transposed()).plusRow(layer.biases()));
            a.add(z.getLast().map(layer.activation()::value));
        }
        Matrix losses = setup.loss().perSample(a.getLast(), setup.targets());
        return new Trace(
                z,
                a,
                setup.loss().outputs().prediction(a.getLast()),
                losses,
                setup.factor() * losses.sum(),
                penalty(setup.network(), setup.conventions()));
    }

    private static double penalty(Network network, Conventions conventions) {
        double squares = 0;
        for (Layer layer : network.layers()) {
            squares += layer.weights().squaredNorm();
            squares += conventions.biases() ? layer.biases().squaredNorm() : 0;
        }
        return conventions.penaltyFactor() * squares;
    }

    /// J̃, the loss with its penalty.
    public double loss() {
        return dataLoss + penalty;
    }
}
