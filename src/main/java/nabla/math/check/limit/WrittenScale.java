package nabla.math.check.limit;

import java.math.BigDecimal;
import java.util.Map;
import nabla.math.check.digits.FarDecimals;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Evaluate;

/// The size of the largest or smallest number written in an expression: beyond it nothing new is to be expected of the
/// function.
final class WrittenScale {
    private WrittenScale() {}

    /// As a power of ten, without its sign.
    static long of(Expr expression) {
        if (isConstant(expression)) {
            try {
                BigDecimal value = Evaluate.in(new FarDecimals(false), expression, Map.of());
                return value.signum() == 0 ? 0 : Math.abs(FarDecimals.magnitude(value));
            } catch (ArithmeticException e) {
                return 0;
            }
        }
        return expression.parts().stream().mapToLong(WrittenScale::of).max().orElse(0);
    }

    private static boolean isConstant(Expr expression) {
        return !(expression instanceof Expr.Sym) && expression.parts().stream().allMatch(WrittenScale::isConstant);
    }
}
