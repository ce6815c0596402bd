package nabla.data.network;

import java.util.Locale;

/// The keys of a network file, for reading and writing alike.
final class Keys {
    static final String LAYERS = "layers";
    static final String WEIGHTS = "weights";
    static final String BIASES = "biases";
    static final String ACTIVATION = "activation";
    static final String INPUTS = "inputs";
    static final String LABELS = "labels";
    static final String TARGETS = "targets";
    static final String LOSS = "loss";
    static final String CONVENTIONS = "conventions";
    static final String LAMBDA = "lambda";
    static final String PENALTY = "penalty";
    static final String PENALISED_BIASES = "penalised biases";
    static final String REDUCTION = "reduction";
    static final String FORWARD = "forward";
    static final String BACKWARD = "backward";
    static final String CHECK = "check";

    private Keys() {}

    /// How a choice is written.
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
