package nabla.math.calculus;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;

/// Values in 50 digits, for tests.
public final class Decimal {
    private static final MathContext DIGITS = new MathContext(60);

    private Decimal() {}

    public static Optional<BigDecimal> value(Expr expression, BigDecimal x, BigDecimal y) {
        try {
            return Optional.of(Evaluate.in(DecimalArithmetic.INSTANCE, expression, Map.of("x", x, "y", y)));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// (f(x + h) − f(x − h))/(2h): with 50 digits and a tiny h its own error is about 1e-24.
    public static Optional<BigDecimal> slope(Expr expression, BigDecimal x, BigDecimal y, BigDecimal h) {
        return value(expression, x.add(h), y)
                .flatMap(right -> value(expression, x.subtract(h), y)
                        .map(left -> right.subtract(left).divide(h.multiply(BigDecimal.TWO), DIGITS)));
    }

    public static boolean close(BigDecimal a, BigDecimal b, double tolerance) {
        BigDecimal size = a.abs().max(b.abs()).max(BigDecimal.ONE);
        return a.subtract(b).abs().compareTo(size.multiply(BigDecimal.valueOf(tolerance))) <= 0;
    }
}
