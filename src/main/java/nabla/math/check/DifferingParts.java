package nabla.math.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nabla.math.calculus.Trees;
import nabla.math.expr.Expr;

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
    /// @param value of a part where somebody looks; NaN where it has none
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

    private static boolean sameOperation(Expr left, Expr right) {
        return switch (left) {
            case Expr.Sum sum -> right instanceof Expr.Sum other && sameCount(sum, other);
            case Expr.Product product -> right instanceof Expr.Product other && sameCount(product, other);
            case Expr.Quotient quotient -> right instanceof Expr.Quotient;
            case Expr.Power power -> right instanceof Expr.Power;
            case Expr.Neg neg -> right instanceof Expr.Neg;
            case Expr.Call call ->
                right instanceof Expr.Call other && call.function() == other.function() && sameCount(call, other);
            case Expr.Apply apply ->
                right instanceof Expr.Apply other && apply.name().equals(other.name()) && sameCount(apply, other);
            case Expr.Derivative derivative ->
                right instanceof Expr.Derivative other && derivative.by().equals(other.by());
            case Expr.If choice ->
                right instanceof Expr.If other
                        && choice.condition().relation() == other.condition().relation();
            case Expr.Num num -> false;
            case Expr.Const constant -> false;
            case Expr.Sym sym -> false;
        };
    }

    private static boolean sameCount(Expr left, Expr right) {
        return left.parts().size() == right.parts().size();
    }

    /// Part by part; in a sum or product, whose order does not matter, parts that are written alike find each other.
    private static List<Pair> pairs(Expr left, Expr right) {
        var pairs = new ArrayList<Pair>();
        var free = new ArrayList<Integer>();
        for (int i = 0; i < right.parts().size(); i++) {
            free.add(i);
        }
        boolean anyOrder = left instanceof Expr.Sum || left instanceof Expr.Product;
        var alone = new ArrayList<Integer>();
        for (int i = 0; i < left.parts().size(); i++) {
            Expr part = left.parts().get(i);
            boolean alike = part.equals(right.parts().get(i));
            Optional<Integer> partner = alike
                    ? Optional.of(i)
                    : free.stream()
                            .filter(j -> anyOrder && part.equals(right.parts().get(j)))
                            .filter(j -> !left.parts().get(j).equals(part))
                            .findFirst();
            if (partner.isPresent()) {
                free.remove(partner.get());
            } else {
                alone.add(i);
            }
        }
        for (int i = 0; i < alone.size(); i++) {
            int place = alone.get(i);
            Integer partner = free.contains(place) ? Integer.valueOf(place) : free.getFirst();
            free.remove(partner);
            pairs.add(new Pair(place, partner));
        }
        return pairs;
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
