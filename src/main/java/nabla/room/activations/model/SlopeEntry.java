package nabla.room.activations.model;

/// One entry of a [Jacobian]: the slope of an output by a logit.
///
/// @param output i, from 0
/// @param logit  j, from 0
public record SlopeEntry(JacobianKind kind, int output, int logit) {

    boolean isWithin(int logits) {
        return output >= 0 && output < logits && logit >= 0 && logit < logits;
    }
}
