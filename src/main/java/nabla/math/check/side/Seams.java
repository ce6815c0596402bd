package nabla.math.check.side;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nabla.math.calculus.rule.Numbers;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;

/// Where the sides of a claim change their form: what is 0 there, in factors, so that a root is simple where it can be.
public final class Seams {
    private static final int MOST = 80;
    private static final Set<Function> STAIRS = Set.of(Function.STEP, Function.SIGN);

    private final Set<Expr> zeros = new LinkedHashSet<>();
    private final Set<Expr> equalities = new LinkedHashSet<>();
    private final Set<Set<Expr>> crossings = new LinkedHashSet<>();
    private final Set<Set<Expr>> tips = new LinkedHashSet<>();
    private final Set<Expr> seen = new HashSet<>();
    private boolean jump;

    private Seams() {}

    public static Seams of(List<Side> sides) {
        var seams = new Seams();
        for (Side side : sides) {
            side.kinks().forEach(kink -> seams.factors(kink, seams.zeros));
            seams.collect(side.expression());
        }
        return seams;
    }

    /// What is 0 at a seam, the simplest first.
    public List<Expr> zeros() {
        return zeros.stream()
                .filter(zero -> !Trees.names(zero).isEmpty())
                .sorted(Comparator.comparingLong(Trees::size))
                .limit(MOST)
                .toList();
    }

    /// Of what must be 0 together for a condition to turn, or for a seam to be farthest from its usual side.
    public List<Set<Expr>> crossings() {
        return Stream.concat(crossings.stream(), tips.stream()).distinct().toList();
    }

    /// Of what must be 0 for a seam of a function to be farthest from its usual side.
    public Set<Set<Expr>> tips() {
        return tips;
    }

    /// Whether there are conditions that ask for equality beyond those seams.
    public boolean hasMoreEqualities() {
        List<Expr> looked = zeros();
        return equalities.stream().anyMatch(zero -> !Trees.names(zero).isEmpty() && !looked.contains(zero));
    }

    /// Whether a side may have another value on a seam than close to it.
    public boolean mayJump() {
        return jump;
    }

    /// Whether a function jumps.
    static boolean isStairs(Function function) {
        return STAIRS.contains(function);
    }

    /// Whether a condition is met, or not met, where its two sides are equal alone.
    static boolean asksForEquality(Expr left, Relation relation, Expr right) {
        return relation == Relation.EQUAL
                || NonnegativeParts.ofDifference(left, right).isPresent();
    }

    /// Whether this is 0 where a condition asks for equality.
    public boolean isEquality(Expr zero) {
        return equalities.contains(zero);
    }

    private void collect(Expr expression) {
        if (!seen.add(expression)) {
            return;
        }
        switch (expression) {
            case Expr.Call(var function, var arguments) -> {
                function.seams(arguments).forEach(zero -> {
                    factors(zero, zeros);
                    tip(zero);
                });
                if (isStairs(function)) {
                    touches(arguments.getFirst(), Exprs.ZERO);
                    jump = true;
                }
            }
            case Expr.If(var condition, var then, var otherwise) -> {
                Expr zero = difference(condition.left(), condition.right());
                factors(zero, zeros);
                if (condition.relation() == Relation.EQUAL) {
                    factors(zero, equalities);
                }
                touches(condition.left(), condition.right());
                tip(Exprs.difference(condition.left(), condition.right()));
                jump = true;
            }
            case Expr.Power(var base, var exponent)
            when Numbers.of(base).filter(value -> value.signum() == 0).isPresent() -> {
                factors(exponent, zeros); // 0^u is 1 where u is 0
                factors(exponent, equalities);
                jump = true;
            }
            default -> {}
        }
        expression.parts().forEach(this::collect);
    }

    /// e.g. `relu(1e-20 - abs(u) - abs(v))` is above 0 close to where u and v are 0, and nowhere else.
    private void tip(Expr zero) {
        NonnegativeParts.ofTip(zero).ifPresent(parts -> {
            parts.forEach(part -> factors(part, zeros));
            tips.add(parts);
        });
    }

    /// e.g. `u^2 <= 0` and `step(-abs(u))` ask whether u is 0, and `abs(u) + abs(v) > 0` whether both are.
    private void touches(Expr left, Expr right) {
        Optional<Set<Expr>> seen = NonnegativeParts.ofDifference(left, right);
        seen.ifPresent(parts -> {
            parts.forEach(part -> factors(part, zeros));
            if (parts.size() == 1) {
                parts.forEach(part -> factors(part, equalities));
            } else {
                crossings.add(parts);
            }
        });
        if (seen.isEmpty()) {
            crossings.addAll(NonnegativeParts.likely(left, right));
        }
    }

    private static Expr difference(Expr left, Expr right) {
        boolean zero = Numbers.of(right).filter(value -> value.signum() == 0).isPresent();
        return zero ? left : Exprs.difference(left, right);
    }

    /// e.g. `-2 * (x^2 - 2)^2 * abs(z)` is 0 where `x^2 - 2` is and where `z` is.
    private void factors(Expr zero, Set<Expr> into) {
        switch (zero) {
            case Expr.Neg(var operand) -> factors(operand, into);
            case Expr.Product(var all) -> all.forEach(factor -> factors(factor, into));
            case Expr.Quotient(var numerator, var denominator) -> factors(numerator, into);
            case Expr.Power(var base, var exponent)
            when Numbers.of(exponent)
                    .filter(value -> value.compareTo(Rational.ZERO) > 0)
                    .isPresent() -> factors(base, into);
            case Expr.Call(var function, var arguments)
            when function == Function.ABS || function == Function.SQRT -> factors(arguments.getFirst(), into);
            case Expr.Sum(var terms) -> {
                into.add(zero);
                if (terms.stream().allMatch(Seams::isNotNegative)) {
                    terms.forEach(term -> factors(term, into));
                }
            }
            default -> into.add(zero);
        }
    }

    /// e.g. `3*(x - 1)^2`: a sum of such is 0 only where all of them are.
    private static boolean isNotNegative(Expr term) {
        return switch (term) {
            case Expr.Num(var value) -> value.signum() == 0;
            case Expr.Call(var function, var arguments) -> function == Function.ABS || function == Function.SQRT;
            case Expr.Power(var base, var exponent) ->
                Numbers.of(exponent)
                        .filter(value -> value.isInteger() && !value.numerator().testBit(0) && value.signum() > 0)
                        .isPresent();
            case Expr.Product(var all) -> all.stream().allMatch(factor -> isNotNegative(factor) || isPositive(factor));
            case Expr.Quotient(var numerator, var denominator) -> isNotNegative(numerator) && isPositive(denominator);
            default -> false;
        };
    }

    private static boolean isPositive(Expr factor) {
        return Numbers.of(factor).filter(value -> value.signum() > 0).isPresent();
    }
}
