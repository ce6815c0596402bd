package nabla.math.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.expr.DecimalArithmetic;
import nabla.math.expr.Expr;
import nabla.math.expr.Relation;

/// Two sides and how they should stand to each other, judged at one point: first in doubles, where that leaves a doubt
/// in
/// 50 digits.
///
/// In 50 digits a difference counts only if it is far larger than what [PerturbedDecimals] evaluations differ by among
/// themselves;
/// so neither doubles nor 50 digits cry wolf for what is only rounding.
final class Comparison {
    /// Doubles that differ by less are called equal; twenty thousand times the rounding unit leaves room for long sums.
    private static final double CLOSE = 4e-12;
    /// Below this a difference could not be shown in doubles.
    private static final BigDecimal VISIBLE = new BigDecimal("1e-13");
    /// A difference must be this many times what rounding makes.
    private static final BigDecimal SIGNIFICANT = BigDecimal.valueOf(1000);
    /// Rounding that small, beside 1 or the sides themselves, leaves no doubt that what is left of a difference is 0.
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-25");
    private static final MathContext SHORT = new MathContext(20);

    private final Side left;
    private final Relation relation;
    private final Side right;
    private final ExactTie tie;

    Comparison(Side left, Relation relation, Side right, ExactTie tie) {
        this.left = left;
        this.relation = relation;
        this.right = right;
        this.tie = tie;
    }

    /// Whether both sides are exactly equal at a point, decided without rounding.
    @FunctionalInterface
    interface ExactTie {
        boolean at(double[] point, Expr left, Expr right, Budget budget);
    }

    /// What was found at a point.
    ///
    /// @param error the relative difference of the two sides
    record Found(Kind kind, double left, double right, double error) {
        private static final Found NOTHING = new Found(Kind.NO_VALUE, Double.NaN, Double.NaN, Double.NaN);
    }

    /// What can be found at a point.
    enum Kind {
        /// The relation holds there.
        HOLDS,
        /// It does not, as far as this arithmetic can tell.
        FAILS,
        /// Both have a value, but rounding hides whether it holds.
        UNCLEAR,
        /// A side has no value there.
        NO_VALUE
    }

    boolean strict() {
        return relation == Relation.LESS || relation == Relation.GREATER;
    }

    /// How far the relation is from holding, relative to the size of the two sides; at most 0 where it holds. NaN where
    /// a
    /// side has no value.
    double violation(double[] point) {
        return violation(left.at(point), right.at(point));
    }

    private double violation(double l, double r) {
        double size = Math.max(Math.abs(l), Math.abs(r));
        return size == 0 ? 0 : difference(l, r) / size;
    }

    /// The same without the division, so that it grows where the sides grow.
    double excess(double[] point) {
        return difference(left.at(point), right.at(point));
    }

    private double difference(double l, double r) {
        return switch (relation) {
            case EQUAL -> Math.abs(l - r);
            case AT_MOST, LESS -> l - r;
            case AT_LEAST, GREATER -> r - l;
        };
    }

    /// In doubles. FAILS is a suspicion, NO_VALUE too: a double may overflow where there is a value.
    Found inDoubles(double[] point) {
        double l = left.at(point);
        double r = right.at(point);
        if (!Double.isFinite(l) || !Double.isFinite(r)) {
            return Found.NOTHING;
        }
        double violation = violation(l, r);
        boolean holds = strict() ? violation < -CLOSE : violation <= CLOSE;
        double error = relation == Relation.EQUAL ? violation : 0;
        return new Found(holds ? Kind.HOLDS : Kind.FAILS, l, r, error);
    }

    /// In 50 digits.
    Found exactly(double[] point, Budget budget) {
        Optional<BigDecimal> l = left.at(point, DecimalArithmetic.INSTANCE);
        Optional<BigDecimal> r = l.flatMap(some -> right.at(point, DecimalArithmetic.INSTANCE));
        if (l.isEmpty() || r.isEmpty()) {
            return Found.NOTHING;
        }
        BigDecimal difference = l.get().subtract(r.get());
        BigDecimal size = l.get().abs().max(r.get().abs());
        double error = size.signum() == 0
                ? 0
                : difference.abs().divide(size, SHORT).min(BigDecimal.TEN).doubleValue();
        boolean visible = difference.abs().compareTo(size.multiply(VISIBLE)) > 0;
        var found = new Found(
                Kind.HOLDS, l.get().doubleValue(), r.get().doubleValue(), relation == Relation.EQUAL ? error : 0);
        if (visible && relation.admits(difference.signum())) {
            return found;
        }
        if (!visible) {
            return strict() ? with(found, onATie(point, budget)) : found;
        }
        BigDecimal noise = noise(point, l.get(), r.get());
        if (difference.abs().compareTo(noise.multiply(SIGNIFICANT)) > 0) {
            return with(found, Kind.FAILS);
        }
        boolean equal = noise.compareTo(NEGLIGIBLE.multiply(size.max(BigDecimal.ONE))) <= 0;
        return equal ? new Found(Kind.HOLDS, found.left, found.right, 0) : with(found, Kind.UNCLEAR);
    }

    private static Found with(Found found, Kind kind) {
        return new Found(kind, found.left, found.right, found.error);
    }

    /// `<` fails where both sides are equal, but tanh(1000) < 1 only looks equal: without rounding or not at all.
    private Kind onATie(double[] point, Budget budget) {
        return tie.at(point, left.expression(), right.expression(), budget) ? Kind.FAILS : Kind.UNCLEAR;
    }

    /// How far rounding moves the two sides; more than anything where it moves them across an `if`.
    private BigDecimal noise(double[] point, BigDecimal l, BigDecimal r) {
        BigDecimal noise = BigDecimal.ZERO;
        for (long seed = 1; seed <= 2; seed++) {
            var shaken = new PerturbedDecimals(seed);
            Optional<BigDecimal> otherLeft = left.at(point, shaken);
            Optional<BigDecimal> otherRight = right.at(point, shaken);
            if (otherLeft.isEmpty() || otherRight.isEmpty()) {
                return l.abs().max(r.abs());
            }
            noise = noise.max(otherLeft.get().subtract(l).abs())
                    .max(otherRight.get().subtract(r).abs());
        }
        return noise;
    }
}
