package nabla.room.activations.view;

import nabla.math.nn.Activation;
import nabla.model.Dash;
import nabla.model.Role;

/// How each activation looks on all pictures: its name, its colour and its dash.
final class ActivationInks {
    private ActivationInks() {}

    static String name(Activation activation) {
        return activation == Activation.ROOT ? "√(1 + z²)" : activation.word();
    }

    static Role role(Activation activation) {
        return switch (activation) {
            case SIGMOID -> Role.BLUE;
            case TANH -> Role.ORANGE;
            case RELU -> Role.GREEN;
            case SOFTPLUS -> Role.PURPLE;
            case ROOT -> Role.RED;
            case IDENTITY -> Role.GREY;
        };
    }

    static Dash dash(Activation activation) {
        return switch (activation) {
            case SIGMOID, RELU, IDENTITY -> Dash.SOLID;
            case TANH, ROOT -> Dash.DASHED;
            case SOFTPLUS -> Dash.DASH_DOT;
        };
    }
}
