package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nabla.math.Budget;
import nabla.math.check.digits.BoundedDecimals;
import nabla.math.check.digits.BoundedTwoPrecisions;
import nabla.math.check.digits.SaturatedComparison;
import nabla.math.check.side.Side;
import nabla.math.expr.value.Arithmetic;

/// How two sides stand to each other at a point that seems to refute: a refutation never hangs on the sign of a number
/// that rounding alone may have made, such as what a condition compares in `if(sin(pi) = 0, 1, 0)`.
final class SureFailure {
    /// In values in 50 digits.
    private static final int BOUNDED_COST = 3;

    private static final int TWO_PRECISIONS_COST = 10;
    private static final int MORE_DIGITS_COST = 40;

    private final Comparison comparison;
    private final Side left;
    private final Side right;

    SureFailure(Comparison comparison, Side left, Side right) {
        this.comparison = comparison;
        this.left = left;
        this.right = right;
    }

    /// The sign of the left side minus the right one; absent where it is not known.
    ///
    /// @param seen in 50 digits, which counts at a kink of a derivative
    OptionalInt order(double[] point, int seen, Budget budget) {
        try {
            return order(point, seen, BoundedDecimals.Bounded::exactly, BoundedDecimals.INSTANCE, BOUNDED_COST);
        } catch (ArithmeticException hidden) {
            return inTwoPrecisions(point, seen, budget);
        }
    }

    private OptionalInt inTwoPrecisions(double[] point, int seen, Budget budget) {
        for (BoundedTwoPrecisions numbers :
                new BoundedTwoPrecisions[] {BoundedTwoPrecisions.OF_POINTS, BoundedTwoPrecisions.OF_NUMBERS}) {
            boolean few = numbers == BoundedTwoPrecisions.OF_POINTS;
            try {
                return order(
                        point,
                        seen,
                        BoundedTwoPrecisions.Bounded::exactly,
                        numbers,
                        few ? TWO_PRECISIONS_COST : MORE_DIGITS_COST);
            } catch (ArithmeticException hidden) {
                // more digits may tell
            }
        }
        Optional<SaturatedComparison.Apart> apart = comparison.apart(point, budget);
        return apart.isPresent() ? OptionalInt.of(apart.get().sign()) : OptionalInt.empty();
    }

    private <T> OptionalInt order(
            double[] point, int seen, Function<BigDecimal, T> exactly, Arithmetic<T> numbers, int cost) {
        Optional<T> l = left.surely(point, exactly, numbers, cost);
        Optional<T> r = right.surely(point, exactly, numbers, cost);
        return OptionalInt.of(l.isPresent() && r.isPresent() ? numbers.compare(l.get(), r.get()) : seen);
    }
}
