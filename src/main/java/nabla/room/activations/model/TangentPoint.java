package nabla.room.activations.model;

import java.util.Optional;
import nabla.math.nn.Activation;

/// A point on an activation's curve with its tangent: over a run of 1 the tangent rises by the slope.
///
/// @param kink the slopes from either side where the point is on a kink; then `slope` is the convention
public record TangentPoint(Activation activation, double z, double value, double slope, Optional<OneSided> kink) {

    public static TangentPoint of(Activation activation, double z) {
        boolean onKink = z == 0 && activation.hasKink();
        return new TangentPoint(
                activation,
                z,
                activation.value(z),
                activation.slope(z),
                onKink ? Optional.of(OneSided.of(activation)) : Optional.empty());
    }
}
