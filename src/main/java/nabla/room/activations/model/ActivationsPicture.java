package nabla.room.activations.model;

import java.util.List;
import java.util.Optional;

/// All that the room shows, computed from its state.
///
/// @param drawn   how far from the left the derivatives are drawn: a point that sweeps along draws them with its slope
/// @param points  for each activation that is shown
/// @param softmax of the logits with the shift
/// @param plain   the slopes of softmax
/// @param tanh    those of tanh of it
/// @param outputsInRows whether a row of a matrix is an output; else it is a logit
/// @param entry   the formula of the slope that is chosen
public record ActivationsPicture(
        ActivationsState state,
        double drawn,
        List<TangentPoint> points,
        Softmax softmax,
        Jacobian plain,
        Jacobian tanh,
        boolean outputsInRows,
        Optional<EntryCase> entry) {

    static ActivationsPicture of(ActivationsState state, double drawn, boolean outputsInRows) {
        Softmax softmax = Softmax.of(state.shifted());
        Jacobian plain = Jacobian.of(JacobianKind.SOFTMAX, softmax.probabilities());
        Jacobian tanh = Jacobian.of(JacobianKind.TANH_OF_SOFTMAX, softmax.probabilities());
        return new ActivationsPicture(
                state,
                drawn,
                state.shown().stream()
                        .map(activation -> TangentPoint.of(activation, state.z()))
                        .toList(),
                softmax,
                plain,
                tanh,
                outputsInRows,
                state.entry().map(entry -> {
                    Jacobian of = entry.kind() == JacobianKind.SOFTMAX ? plain : tanh;
                    return EntryCase.of(
                            entry, softmax.probabilities(), of.slopes().at(entry.output(), entry.logit()));
                }));
    }

    public Jacobian jacobian(JacobianKind kind) {
        return switch (kind) {
            case SOFTMAX -> plain;
            case TANH_OF_SOFTMAX -> tanh;
        };
    }

    /// The one whose tangent is shown.
    public TangentPoint ridden() {
        return points.get(state.shown().indexOf(state.ridden()));
    }

    public boolean isDrawnWholly() {
        return drawn >= ActivationsState.FARTHEST;
    }
}
