package nabla.room.activations.model;

import nabla.math.nn.Activation;

/// The slopes of an activation at a kink, from either side, and the one that is used there.
///
/// @param convention what a program writes there: it has to write something
public record OneSided(double left, double right, double convention) {

    /// At z = 0, of an activation that has a kink there: for it is straight on either side.
    static OneSided of(Activation activation) {
        return new OneSided(activation.slope(-1), activation.slope(1), activation.slope(0));
    }
}
