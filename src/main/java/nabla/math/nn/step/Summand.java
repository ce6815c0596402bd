package nabla.math.nn.step;

import java.math.BigDecimal;
import java.util.Optional;
import nabla.math.expr.tree.Expr;

/// One summand of an entry, over the entries of other matrices.
///
/// @param term    with names: `a1[4, 2] * W1[7, 2]`
/// @param numbers the same with the numbers that they are, rounded as they are shown
/// @param value   in doubles; not finite where that is too large for them
/// @param far     in 50 digits, where doubles have lost it
public record Summand(Expr term, Expr numbers, double value, Optional<BigDecimal> far) {

    /// In decimal; empty where it has no value.
    Optional<BigDecimal> exact() {
        return far.or(() -> Double.isFinite(value) ? Optional.of(BigDecimal.valueOf(value)) : Optional.empty());
    }
}
