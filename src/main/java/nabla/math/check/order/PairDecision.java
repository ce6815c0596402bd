package nabla.math.check.order;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.check.digits.PerturbedDecimals;
import nabla.math.check.search.ExactEquality;
import nabla.math.check.side.Side;
import nabla.math.check.side.Sides;
import nabla.math.expr.value.DecimalArithmetic;

/// Decides in 50 digits whether two expressions put two points in different orders.
final class PairDecision {
    private static final BigDecimal SIGNIFICANT = BigDecimal.valueOf(1000);
    /// Of a difference: without an end to its digits 1 − e^(−1000000) would have 434,345.
    private static final MathContext CARRIED = new MathContext(DecimalArithmetic.DIGITS + 10);

    private final Side left;
    private final Side right;
    private final List<String> names;
    private final Budget budget;

    PairDecision(Side left, Side right, List<String> names, Budget budget) {
        this.left = left;
        this.right = right;
        this.names = names;
        this.budget = budget;
    }

    /// Both sides at a point, NaN where there is no value.
    record Sides(double left, double right) {}

    Sides sides(double[] point) {
        return new Sides(value(left, point), value(right, point));
    }

    /// Whether one side alone has a value, however large.
    boolean isOneSided(double[] point) {
        return left.at(point, DecimalArithmetic.INSTANCE).isPresent()
                != right.at(point, DecimalArithmetic.INSTANCE).isPresent();
    }

    private static double value(Side side, double[] point) {
        return side.at(point, DecimalArithmetic.INSTANCE)
                .map(BigDecimal::doubleValue)
                .orElse(Double.NaN);
    }

    /// A tie on one side alone is a different order, too. Where rounding hides both differences neither is seen.
    boolean apart(OrderedPairs.Two pair) {
        Optional<Integer> one = sign(left, pair);
        Optional<Integer> other = sign(right, pair);
        if (one.isPresent() && other.isPresent()) {
            return !one.equals(other);
        }
        return one.isPresent()
                ? one.get() != 0 && isTie(right, pair)
                : other.isPresent() && other.get() != 0 && isTie(left, pair);
    }

    /// How the first point compares to the second; empty where rounding hides it.
    private static Optional<Integer> sign(Side side, OrderedPairs.Two pair) {
        Optional<BigDecimal> one = side.at(pair.one(), DecimalArithmetic.INSTANCE);
        Optional<BigDecimal> other = side.at(pair.other(), DecimalArithmetic.INSTANCE);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal difference = one.get().subtract(other.get(), CARRIED);
        BigDecimal noise = noise(side, pair.one(), one.get()).add(noise(side, pair.other(), other.get()), CARRIED);
        boolean plain = difference.abs().compareTo(noise.multiply(SIGNIFICANT)) > 0 || noise.signum() == 0;
        return plain ? Optional.of(difference.signum()) : Optional.empty();
    }

    private boolean isTie(Side side, OrderedPairs.Two pair) {
        return side.at(pair.one(), DecimalArithmetic.INSTANCE).isPresent()
                && side.at(pair.other(), DecimalArithmetic.INSTANCE).isPresent()
                && ExactEquality.same(
                        ExactEquality.put(pair.one(), names, side.expression()),
                        ExactEquality.put(pair.other(), names, side.expression()),
                        budget);
    }

    private static BigDecimal noise(Side side, double[] point, BigDecimal value) {
        BigDecimal noise = BigDecimal.ZERO;
        for (int direction = -1; direction <= 1; direction += 2) {
            Optional<BigDecimal> shaken = side.at(point, new PerturbedDecimals(1, direction));
            noise = noise.max(shaken.map(other -> other.subtract(value, CARRIED).abs())
                    .orElse(value.abs().max(BigDecimal.ONE)));
        }
        return noise;
    }
}
