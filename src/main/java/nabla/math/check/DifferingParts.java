package nabla.math.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;

/// The deepest pair of parts of two expressions that differ in value, reached through operations that both have alike:
/// the place to look at first.
///
/// e.g. `2 * (x + 1)^2` and `2 * (x - 1)^2` differ in the 1 and the −1.
///
/// @param left  the number of the part among the nodes of the left expression, in preorder from 0
/// @param right the same in the right one
public record DifferingParts(int left, int right) {
    private static final double CLOSE = 1e-9;

    private record Found(int depth, DifferingParts parts) {}

    private record Pair(int left, int right) {}

    /// Empty where the two differ as a whole, and no part is to blame.
    ///
    /// @param value of a part at the point that is looked at; NaN where it has none
    public static Optional<DifferingParts> of(Expr left, Expr right, ToDoubleFunction<Expr> value) {
        return Optional.of(deepest(left, 0, right, 0, 0, value))
                .filter(found -> found.depth > 0)
                .map(Found::parts);
    }

    private static Found deepest(
            Expr left, int leftNumber, Expr right, int rightNumber, int depth, ToDoubleFunction<Expr> value) {
        var best = new Found(depth, new DifferingParts(leftNumber, rightNumber));
        if (!sameOperation(left, right)) {
            return best;
        }
        for (Pair pair : pairs(left, right)) {
            Expr a = left.parts().get(pair.left);
            Expr b = right.parts().get(pair.right);
            if (differ(value.applyAsDouble(a), value.applyAsDouble(b))) {
                Found below = deepest(
                        a,
                        number(left, leftNumber, pair.left),
                        b,
                        number(right, rightNumber, pair.right),
                        depth + 1,
                        value);
                best = below.depth > best.depth ? below : best;
            }
        }
        return best;
    }

    /// Whether both are the same operation on other parts. A sum stays a sum with one term more.
    private static boolean sameOperation(Expr left, Expr right) {
        if (isUnordered(left)) {
            return left.getClass() == right.getClass();
        }
        return !left.parts().isEmpty()
                && left.parts().size() == right.parts().size()
                && left.withParts(right.parts()).equals(right);
    }

    private static boolean isUnordered(Expr expression) {
        return expression instanceof Expr.Sum || expression instanceof Expr.Product;
    }

    /// Part by part; in a sum or product, whose order does not matter, parts that are written alike find each other.
    private static List<Pair> pairs(Expr left, Expr right) {
        var free = new LinkedHashSet<Integer>();
        for (int i = 0; i < right.parts().size(); i++) {
            free.add(i);
        }
        var alone = new ArrayList<Integer>();
        for (int i = 0; i < left.parts().size(); i++) {
            Optional<Integer> twin = twin(left, i, right, free);
            twin.ifPresentOrElse(free::remove, leave(alone, i));
        }
        var pairs = new ArrayList<Pair>();
        for (Integer place : alone) {
            if (!free.isEmpty()) {
                Integer partner = free.contains(place) ? place : free.getFirst();
                free.remove(partner);
                pairs.add(new Pair(place, partner));
            }
        }
        return pairs;
    }

    private static Runnable leave(List<Integer> alone, int place) {
        return () -> alone.add(place);
    }

    /// Where among the free parts of the right side the same is written: at the same place, or, where the order does
    /// not matter, at one whose own twin is not there.
    private static Optional<Integer> twin(Expr left, int place, Expr right, Set<Integer> free) {
        Expr part = left.parts().get(place);
        return free.stream()
                .filter(j -> part.equals(right.parts().get(j)))
                .filter(j -> j == place
                        || (isUnordered(left)
                                && !(j < left.parts().size()
                                        && left.parts().get(j).equals(part))))
                .min((a, b) -> Boolean.compare(b == place, a == place));
    }

    private static int number(Expr whole, int number, int part) {
        return number
                + 1
                + (int) whole.parts().subList(0, part).stream()
                        .mapToLong(Trees::size)
                        .sum();
    }

    private static boolean differ(double a, double b) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return Double.compare(a, b) != 0;
        }
        return Math.abs(a - b) > CLOSE * Math.max(Math.abs(a), Math.abs(b));
    }
}
