package nabla.room.backprop.model;

import nabla.math.nn.Matrix;
import nabla.math.nn.Network;

/// What is followed on the page of transposes: the element ∂z_i/∂h_j, counted from 0.
///
/// @param layer   whose weights are Ω
/// @param printed whether sheet 001's equation is looked at instead, where there is no room for both
public record Pick(int layer, int i, int j, boolean printed) {
    static final Pick FIRST = new Pick(0, 1, 2, false);

    public Pick withPrinted(boolean other) {
        return new Pick(layer, i, j, other);
    }

    /// The nearest there is.
    public Pick within(Network network) {
        int at = Math.min(layer, network.layers().size() - 1);
        Matrix weights = network.layers().get(at).weights();
        return new Pick(at, Math.min(i, weights.rows() - 1), Math.min(j, weights.columns() - 1), printed);
    }
}
