package nabla.math.calculus;

import java.util.List;
import java.util.Optional;
import nabla.math.expr.Function;
import nabla.math.expr.Rational;

/// The exact values of functions at simple numbers, such as sig(0) = 1/2.
final class KnownValues {
    private KnownValues() {}

    static Optional<Rational> of(Function function, List<Rational> arguments) {
        Rational a = arguments.getFirst();
        Rational b = arguments.getLast();
        Optional<Rational> zero = a.signum() == 0 ? Optional.of(Rational.ZERO) : Optional.empty();
        return switch (function) {
            case EXP, COS, COSH -> zero.map(z -> Rational.ONE);
            case SIN, TAN, TANH, SINH -> zero;
            case SIG -> zero.map(z -> Rational.of(1, 2));
            case LOG -> a.equals(Rational.ONE) ? Optional.of(Rational.ZERO) : Optional.empty();
            case SQRT -> Numbers.root(a);
            case ABS -> Optional.of(a.signum() < 0 ? a.negated() : a);
            case MIN -> Optional.of(a.compareTo(b) <= 0 ? a : b);
            case MAX -> Optional.of(a.compareTo(b) >= 0 ? a : b);
            case RELU -> Optional.of(a.signum() > 0 ? a : Rational.ZERO);
            case STEP -> Optional.of(a.signum() > 0 ? Rational.ONE : Rational.ZERO);
            case SIGN -> Optional.of(Rational.of(a.signum()));
            case SOFTPLUS -> Optional.empty();
        };
    }
}
