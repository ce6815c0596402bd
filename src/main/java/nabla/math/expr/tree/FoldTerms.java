package nabla.math.expr.tree;

import java.util.Map;

/// How many terms sums and products over an index have when they are written out, told before that is done.
public final class FoldTerms {
    /// More is not counted.
    private static final long MANY = 1_000_000_000;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private FoldTerms() {}

    /// At least so many, those of sums in one another multiplied: a range that cannot be told counts for nothing.
    ///
    /// @param lengths of sizes, by name
    public static long least(Expr expression, Map<String, Integer> lengths) {
        if (expression instanceof Expr.Fold fold) {
            long terms = terms(fold.from(), fold.to(), lengths);
            return Math.min(MANY, terms * Math.max(1, least(fold.body(), lengths)));
        }
        long all = 0;
        for (Expr part : expression.parts()) {
            all = Math.min(MANY, all + least(part, lengths));
        }
        return all;
    }

    private static long terms(Expr from, Expr to, Map<String, Integer> lengths) {
        long first = whole(from, lengths);
        long last = whole(to, lengths);
        return first == UNKNOWN || last == UNKNOWN ? 0 : Math.clamp(last - first + 1, 0, MANY);
    }

    private static long whole(Expr end, Map<String, Integer> lengths) {
        return switch (end) {
            case Expr.Num(var value)
            when value.isInteger() && value.numerator().bitLength() < Integer.SIZE ->
                value.numerator().longValue();
            case Expr.Neg(var operand) -> {
                long whole = whole(operand, lengths);
                yield whole == UNKNOWN ? UNKNOWN : -whole;
            }
            case Expr.Sym(var name) when lengths.containsKey(name) -> lengths.getOrDefault(name, 0);
            default -> UNKNOWN;
        };
    }
}
