package nabla.math.check.order;

import nabla.math.Budget;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;

/// The heights of two expressions at a point, in doubles, and whether two points stand in different orders by them.
final class PairHeights {
    /// Heights that differ by a smaller share are called equal.
    static final double PLAIN = 1e-7;

    private final DoubleEvaluation doubles;
    private final EvaluationWork work;
    private final Budget budget;

    /// @param graph whose first two roots are the two expressions
    PairHeights(Graph graph, Budget budget) {
        this.doubles = new DoubleEvaluation(graph);
        this.work = EvaluationWork.of(graph);
        this.budget = budget;
    }

    /// A point and the two heights there.
    record Height(double[] at, double left, double right) {}

    Height at(double[] point) {
        budget.spend(work.doubles());
        doubles.at(point);
        return new Height(point, doubles.root(0), doubles.root(1));
    }

    static boolean isFinite(Height height) {
        return Double.isFinite(height.left) && Double.isFinite(height.right);
    }

    /// −1, 0 or 1, where doubles can tell.
    private static int sign(double a, double b) {
        double size = Math.max(Math.abs(a), Math.abs(b));
        return Math.abs(a - b) <= PLAIN * size ? 0 : a < b ? -1 : 1;
    }

    static boolean crosses(Height one, Height other) {
        int left = sign(one.left, other.left);
        int right = sign(one.right, other.right);
        boolean tied = (left == 0 && one.left == other.left) || (right == 0 && one.right == other.right);
        return left * right < 0 || (tied && left != right);
    }

    /// Whether one side plainly rises and the other plainly falls.
    static boolean opposes(Height one, Height other) {
        return sign(one.left, other.left) * sign(one.right, other.right) < 0;
    }

    /// What one height costs.
    long work() {
        return work.doubles();
    }
}
