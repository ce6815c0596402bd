package nabla.math.expr.number;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The values of a function at the arguments that it was last asked for. What is checked is looked at at the same
/// simple points again and again: of ten exponentials in many digits nine are known.
///
/// A value is the same whether it was known or not. Without a lock: two threads may both work out a value.
final class KnownValues {
    private static final int PLACES = 1 << 11;

    private final UnaryOperator<BigDecimal> function;
    private final @Nullable Known[] known = new Known[PLACES];

    private record Known(BigDecimal argument, BigDecimal value) {}

    /// @param function may throw where it has no value; that is not kept
    KnownValues(UnaryOperator<BigDecimal> function) {
        this.function = function;
    }

    BigDecimal at(BigDecimal argument) {
        int hash = argument.hashCode();
        int place = (hash ^ hash >>> 11 ^ hash >>> 22) & (PLACES - 1);
        Known before = known[place];
        if (before != null && before.argument.scale() == argument.scale() && before.argument.compareTo(argument) == 0) {
            return before.value;
        }
        BigDecimal value = function.apply(argument);
        known[place] = new Known(argument, value);
        return value;
    }
}
