package nabla.math.expr.scope;

import java.util.Locale;

/// Where the entries of the derivative of a vector by a vector stand.
public enum DerivativeLayout {
    /// A row for each entry of what it is taken by, as on the sheets: d(β + Ω h, h) = Ωᵀ.
    DENOMINATOR,
    /// A row for each entry of what is differentiated: d(β + Ω h, h) = Ω.
    NUMERATOR,
    /// The same, and the slope of a number turned over likewise: ∂J/∂W has the shape of Wᵀ. No lesson is written so;
    /// the backprop room shows it.
    STRICT_NUMERATOR;

    /// As front matter and switches call it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
