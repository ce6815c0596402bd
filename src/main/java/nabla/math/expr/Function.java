package nabla.math.expr;

import java.util.Locale;
import java.util.Optional;

/// A function of the language.
public enum Function {
    EXP(1),
    LOG(1),
    SQRT(1),
    ABS(1),
    MIN(2),
    MAX(2),
    SIN(1),
    COS(1),
    TAN(1),
    TANH(1),
    SINH(1),
    COSH(1),
    SIG(1),
    SOFTPLUS(1),
    RELU(1),
    STEP(1),
    SIGN(1);

    private final int arity;

    Function(int arity) {
        this.arity = arity;
    }

    /// As written in a lesson file: `sqrt`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int arity() {
        return arity;
    }

    public static Optional<Function> named(String word) {
        for (Function function : values()) {
            if (function.word().equals(word)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }
}
