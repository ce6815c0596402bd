package nabla.math.check.order;

import java.util.Set;
import nabla.math.Budget;
import nabla.math.check.verdict.Finding;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;

/// Decides `~`: whether two expressions put all points in the same order, so that both have the same minimiser, and if
/// so how they differ.
public final class SameOrder {
    private SameOrder() {}

    /// How two expressions that are ordered alike differ, as far as it was seen.
    public static final class Differences {
        private static final double CLOSE = 1e-9;

        private boolean none = true;
        private boolean constant = true;
        private boolean factor = true;
        private boolean both = true;

        /// Both sides at the same points, all but the chosen names being fixed.
        void look(double[] left, double[] right) {
            int low = 0;
            int high = 0;
            double size = 0;
            for (int i = 0; i < left.length; i++) {
                size = Math.max(size, Math.max(Math.abs(left[i]), Math.abs(right[i])));
                low = right[i] < right[low] ? i : low;
                high = right[i] > right[high] ? i : high;
            }
            double slope = right[high] > right[low] ? (left[high] - left[low]) / (right[high] - right[low]) : 1;
            for (int i = 0; i < left.length; i++) {
                double own = CLOSE * Math.max(Math.abs(left[i]), Math.abs(right[i]));
                none &= Math.abs(left[i] - right[i]) <= own;
                constant &= Math.abs(left[i] - right[i] - (left[low] - right[low])) <= CLOSE * size;
                factor &= Math.abs(left[i] * right[high] - left[high] * right[i])
                                <= CLOSE * (Math.abs(left[i] * right[high]) + Math.abs(left[high] * right[i]))
                        && left[i] * right[i] >= 0;
                both &= Math.abs(left[i] - left[low] - slope * (right[i] - right[low]))
                        <= CLOSE * Math.max(size, Math.abs(slope) * size);
            }
        }

        Finding.Dropped found() {
            return none
                    ? Finding.Dropped.NOTHING
                    : constant
                            ? Finding.Dropped.CONSTANT
                            : factor
                                    ? Finding.Dropped.FACTOR
                                    : both ? Finding.Dropped.CONSTANT_AND_FACTOR : Finding.Dropped.GROWTH;
        }
    }

    /// @param over  the names that a minimiser is sought over
    /// @param scope of numbers alone
    /// @throws Budget.Spent where it takes too long
    public static Verdict verdict(
            Scope scope, Expr left, Expr right, Set<String> over, Differences all, Budget budget, long seed) {
        var pairs = new OrderedPairs(scope, left, right, over, all, budget, seed);
        if (pairs.isConstant()) {
            return new Verdict.Undecided("neither side depends on what the minimiser is sought over");
        }
        var refuted = pairs.refutation();
        if (refuted.isPresent()) {
            return refuted.get();
        }
        if (pairs.compared() == 0) {
            return new Verdict.Undecided("no two points were found where both sides have a value");
        }
        return pairs.held();
    }
}
