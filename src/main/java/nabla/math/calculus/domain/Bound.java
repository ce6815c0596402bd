package nabla.math.calculus.domain;

import java.util.List;
import java.util.Optional;
import nabla.math.calculus.normal.Polynomial;
import nabla.math.calculus.resolve.Requirement;
import nabla.math.expr.number.Rational;

/// Where one parameter must be: `x > 1/2`, `x ≤ 3`, `x ≠ 0`.
///
/// @param at the number it is compared with
public record Bound(String name, Side side, Rational at) {
    /// How the parameter stands to the number.
    public enum Side {
        ABOVE,
        AT_LEAST,
        BELOW,
        AT_MOST,
        NOT
    }

    /// What a need of a polynomial says, where it is about one parameter and its roots are fractions.
    static Optional<List<Bound>> of(Requirement.Kind kind, Polynomial of) {
        Optional<Univariate> polynomial = Univariate.of(of);
        return switch (kind) {
            case NOT_ZERO ->
                polynomial
                        .flatMap(Univariate::roots)
                        .map(roots -> roots.stream()
                                .map(root -> new Bound(polynomial.get().name(), Side.NOT, root))
                                .toList());
            case POSITIVE, NOT_NEGATIVE -> polynomial.flatMap(p -> p.threshold(kind == Requirement.Kind.POSITIVE));
            case A_VALUE -> Optional.empty();
        };
    }
}
