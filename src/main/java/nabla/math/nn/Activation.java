package nabla.math.nn;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;

/// What a unit makes of its pre-activation z: value, derivative and kink, in one place.
public enum Activation {
    /// z, with derivative 1
    IDENTITY("identity", "\\operatorname{id}", "z", "1"),
    /// max(z, 0); its derivative is the Heaviside function, 0 at 0 by convention
    RELU("ReLU", "\\operatorname{ReLU}", "\\max(z, 0)", "\\mathbf{1}[z > 0]"),
    /// 1/(1 + e^(−z)); s′ = s (1 − s)
    SIGMOID(
            "sigmoid",
            "\\operatorname{sig}",
            "\\operatorname{sig}(z)",
            "\\operatorname{sig}(z)\\,(1 - \\operatorname{sig}(z))"),
    /// tanh z; tanh′ = 1 − tanh²
    TANH("tanh", "\\tanh", "\\tanh(z)", "1 - \\tanh^2(z)"),
    /// √(1 + z²), the width of sheet 000, with derivative z/√(1 + z²)
    ROOT("root", "g", "\\sqrt{1 + z^2}", "z/\\sqrt{1 + z^2}"),
    /// log(1 + e^z), with derivative sig(z)
    SOFTPLUS("softplus", "\\operatorname{softplus}", "\\log(1 + e^z)", "\\operatorname{sig}(z)");

    private final String word;
    private final String symbol;
    private final String latex;
    private final String slopeLatex;

    Activation(String word, String symbol, String latex, String slopeLatex) {
        this.word = word;
        this.symbol = symbol;
        this.latex = latex;
        this.slopeLatex = slopeLatex;
    }

    /// As people and files name it.
    public String word() {
        return word;
    }

    /// The word for it in a lesson's settings.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The activation of that [#key()].
    ///
    /// @throws IllegalArgumentException where there is none
    public static Activation ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /// The name in formulas, in LaTeX; √(1 + z²) is g there, as on sheet 000.
    String symbol() {
        return symbol;
    }

    /// The function of z, typeset.
    public String latex() {
        return latex;
    }

    /// Its derivative by z, typeset.
    String slopeLatex() {
        return slopeLatex;
    }

    /// What [#ROOT] is called in expressions, which have no function of that kind.
    public static final String ROOT_NAME = "g";

    /// As an expression of z, entry by entry; √(1 + z²) is [#ROOT_NAME] of it.
    public Expr of(Expr z) {
        return switch (this) {
            case IDENTITY -> z;
            case RELU -> Exprs.call(Function.RELU, z);
            case SIGMOID -> Exprs.sig(z);
            case TANH -> Exprs.tanh(z);
            case ROOT -> new Expr.Apply(ROOT_NAME, List.of(z));
            case SOFTPLUS -> Exprs.call(Function.SOFTPLUS, z);
        };
    }

    /// Its derivative as an expression of z, entry by entry; empty where it is 1 everywhere.
    public Optional<Expr> slopeOf(Expr z) {
        return switch (this) {
            case IDENTITY -> Optional.empty();
            case RELU -> Optional.of(Exprs.step(z));
            case SIGMOID -> Optional.of(new Expr.Primed(Function.SIG.word(), 1, z));
            case TANH -> Optional.of(new Expr.Primed(Function.TANH.word(), 1, z));
            case ROOT -> Optional.of(new Expr.Primed(ROOT_NAME, 1, z));
            case SOFTPLUS -> Optional.of(new Expr.Primed(Function.SOFTPLUS.word(), 1, z));
        };
    }

    /// The activation that a function of expressions is.
    public static Optional<Activation> named(String function) {
        return switch (function) {
            case "relu" -> Optional.of(RELU);
            case "sig" -> Optional.of(SIGMOID);
            case "tanh" -> Optional.of(TANH);
            case ROOT_NAME -> Optional.of(ROOT);
            case "softplus" -> Optional.of(SOFTPLUS);
            default -> Optional.empty();
        };
    }

    public double value(double z) {
        return switch (this) {
            case IDENTITY -> z;
            case RELU -> Math.max(z, 0);
            case SIGMOID -> Function.SIG.value(z);
            case TANH -> Math.tanh(z);
            case ROOT -> Math.hypot(1, z);
            case SOFTPLUS -> Function.SOFTPLUS.value(z);
        };
    }

    /// The derivative by z; at a kink, the subgradient that is used: 0.
    public double slope(double z) {
        return switch (this) {
            case IDENTITY -> 1;
            case RELU -> z > 0 ? 1 : 0;
            case SIGMOID -> slopeOfSigmoid(z);
            case TANH -> 4 * slopeOfSigmoid(2 * z); // 1 − tanh², without losing the digits where tanh is near 1
            case ROOT -> Double.isInfinite(z) ? Math.signum(z) : z / Math.hypot(1, z);
            case SOFTPLUS -> Function.SIG.value(z);
        };
    }

    /// e^(−∣z∣)/(1 + e^(−∣z∣))², which is s (1 − s).
    private static double slopeOfSigmoid(double z) {
        double e = Math.exp(-Math.abs(z));
        return e / ((1 + e) * (1 + e));
    }

    /// Whether there is no derivative at z = 0.
    public boolean hasKink() {
        return this == RELU;
    }
}
