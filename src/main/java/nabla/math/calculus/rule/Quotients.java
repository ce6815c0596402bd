package nabla.math.calculus.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// How quotients are simplified; each method is one rule of [Simplify].
final class Quotients {
    private Quotients() {}

    /// 0/x → 0
    static Optional<Expr> zero(Expr.Quotient quotient) {
        return Numbers.is(quotient.numerator(), 0) && !Numbers.is(quotient.denominator(), 0)
                ? Optional.of(Exprs.ZERO)
                : Optional.empty();
    }

    /// x/1 → x
    static Optional<Expr> overOne(Expr.Quotient quotient) {
        return Numbers.is(quotient.denominator(), 1) ? Optional.of(quotient.numerator()) : Optional.empty();
    }

    /// x/(-y) → -(x/y)
    static Optional<Expr> signFirst(Expr.Quotient quotient) {
        boolean above = quotient.numerator() instanceof Expr.Neg;
        boolean below = quotient.denominator() instanceof Expr.Neg;
        if (!above && !below) {
            return Optional.empty();
        }
        Expr size = Exprs.quotient(positive(quotient.numerator()), positive(quotient.denominator()));
        return Optional.of(above == below ? size : Exprs.neg(size));
    }

    private static Expr positive(Expr expression) {
        return expression instanceof Expr.Neg(var operand) ? operand : expression;
    }

    /// (x/y)/z → x/(y z), x/(y/z) → x z/y
    static Optional<Expr> nested(Expr.Quotient quotient) {
        return switch (quotient) {
            case Expr.Quotient(Expr.Quotient(var x, var y), Expr.Quotient(var z, var w)) ->
                Optional.of(Exprs.quotient(Exprs.product(x, w), Exprs.product(y, z)));
            case Expr.Quotient(Expr.Quotient(var x, var y), var z) ->
                Optional.of(Exprs.quotient(x, Exprs.product(y, z)));
            case Expr.Quotient(var x, Expr.Quotient(var y, var z)) ->
                Optional.of(Exprs.quotient(Exprs.product(x, z), y));
            default -> Optional.empty();
        };
    }

    /// 6 x/(4 y) → 3 x/(2 y), (2 x + 4)/2 → x + 2
    static Optional<Expr> reduce(Expr.Quotient quotient) {
        List<Factors> above = terms(quotient.numerator());
        var below = Factors.of(quotient.denominator());
        if (below.coefficient().signum() == 0
                || above.stream().anyMatch(term -> term.coefficient().signum() == 0)) {
            return Optional.empty();
        }
        Rational common =
                above.stream().map(Factors::coefficient).reduce(Numbers::common).orElse(Rational.ONE);
        common = common.signum() < 0 ? common.negated() : common;
        Rational ratio = common.over(below.coefficient());
        boolean reduced = common.numerator().equals(ratio.numerator().abs())
                && common.isInteger()
                && below.coefficient().isInteger()
                && below.coefficient().numerator().equals(ratio.denominator());
        if (reduced) {
            return Optional.empty();
        }
        Rational factor = new Rational(ratio.numerator(), BigInteger.ONE).over(common);
        Expr numerator = Exprs.sum(above.stream()
                .map(term ->
                        term.withCoefficient(term.coefficient().times(factor)).expression())
                .toList());
        Expr denominator = below.withCoefficient(new Rational(ratio.denominator(), BigInteger.ONE))
                .expression();
        return Optional.of(Exprs.quotient(numerator, denominator));
    }

    /// x y/(x z) → y/z, (x y + x)/x → y + 1
    static Optional<Expr> cancel(Expr.Quotient quotient) {
        List<Factors> above = terms(quotient.numerator());
        var below = Factors.of(quotient.denominator());
        Map<Expr, Integer> common = new LinkedHashMap<>();
        below.powers().forEach((base, exponent) -> {
            int shared = exponent;
            for (Factors term : above) {
                shared = Math.min(shared, term.powers().getOrDefault(base, 0));
            }
            if (shared > 0) {
                common.put(base, shared);
            }
        });
        if (common.isEmpty()) {
            return Optional.empty();
        }
        var terms = new ArrayList<Expr>();
        above.forEach(term -> terms.add(term.over(common).expression()));
        return Optional.of(Exprs.quotient(Exprs.sum(terms), below.over(common).expression()));
    }

    private static List<Factors> terms(Expr numerator) {
        return numerator instanceof Expr.Sum(var terms)
                ? terms.stream().map(Factors::of).toList()
                : List.of(Factors.of(numerator));
    }
}
