package nabla.room.differences.view;

import nabla.model.Dash;
import nabla.model.Role;
import nabla.room.differences.model.Quotient;

/// The colour and the dash of each quotient, in every picture the same.
final class QuotientInks {
    /// Of the function.
    static final Role FUNCTION = Role.BLUE;
    /// Of its true slope.
    static final Role TRUTH = Role.PURPLE;

    private QuotientInks() {}

    static Role role(Quotient quotient) {
        return switch (quotient) {
            case FORWARD -> Role.ORANGE;
            case CENTRAL -> Role.GREEN;
            case BACKWARD -> Role.SKY;
        };
    }

    static Dash dash(Quotient quotient) {
        return switch (quotient) {
            case FORWARD -> Dash.DASHED;
            case CENTRAL -> Dash.DASH_DOT;
            case BACKWARD -> Dash.DOTTED;
        };
    }
}
