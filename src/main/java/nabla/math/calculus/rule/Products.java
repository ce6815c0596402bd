package nabla.math.calculus.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// How products are simplified; each method is one rule of [Simplify].
final class Products {
    private Products() {}

    /// a * (b * c) → a b c
    static Optional<Expr> unnest(Expr.Product product) {
        boolean nested = product.factors().stream().anyMatch(Expr.Product.class::isInstance);
        return nested ? Optional.of(Exprs.product(product.factors())) : Optional.empty();
    }

    /// x * 0 → 0
    static Optional<Expr> timesZero(Expr.Product product) {
        boolean zero = product.factors().stream().anyMatch(factor -> Numbers.is(factor, 0));
        return zero ? Optional.of(Exprs.ZERO) : Optional.empty();
    }

    /// x * 1 → x
    static Optional<Expr> dropOnes(Expr.Product product) {
        List<Expr> rest = product.factors().stream()
                .filter(factor -> !Numbers.is(factor, 1))
                .toList();
        return rest.size() < product.factors().size() ? Optional.of(Exprs.product(rest)) : Optional.empty();
    }

    /// x * (-y) → -(x y)
    static Optional<Expr> signFirst(Expr.Product product) {
        var rest = new ArrayList<Expr>();
        boolean negative = false;
        boolean found = false;
        for (Expr factor : product.factors()) {
            if (factor instanceof Expr.Neg(var operand)) {
                rest.add(operand);
                negative = !negative;
                found = true;
            } else {
                rest.add(factor);
            }
        }
        Expr size = Exprs.product(rest);
        return found ? Optional.of(negative ? Exprs.neg(size) : size) : Optional.empty();
    }

    /// x * (y/z) → x y/z
    static Optional<Expr> oneFraction(Expr.Product product) {
        var above = new ArrayList<Expr>();
        var below = new ArrayList<Expr>();
        for (Expr factor : product.factors()) {
            if (factor instanceof Expr.Quotient(var numerator, var denominator)) {
                above.add(numerator);
                below.add(denominator);
            } else {
                above.add(factor);
            }
        }
        return below.isEmpty()
                ? Optional.empty()
                : Optional.of(Exprs.quotient(Exprs.product(above), Exprs.product(below)));
    }

    /// 2 * x * 3 → 6 x
    static Optional<Expr> multiplyNumbers(Expr.Product product) {
        Rational total = Rational.ONE;
        var rest = new ArrayList<Expr>();
        for (Expr factor : product.factors()) {
            Optional<Rational> number = Numbers.of(factor);
            total = total.times(number.orElse(Rational.ONE));
            if (number.isEmpty()) {
                rest.add(factor);
            }
        }
        int numbers = product.factors().size() - rest.size();
        boolean first = Numbers.of(product.factors().getFirst()).isPresent();
        if (numbers == 0 || (numbers == 1 && first)) {
            return Optional.empty();
        }
        rest.addFirst(Exprs.num(total));
        return Optional.of(Exprs.product(rest));
    }

    /// x^2 * x → x^3
    static Optional<Expr> sameBase(Expr.Product product) {
        Map<Expr, Rational> exponents = new LinkedHashMap<>();
        var written = new LinkedHashMap<Expr, Expr>();
        for (Expr factor : product.factors()) {
            Expr base = base(factor);
            Rational exponent = exponent(factor);
            Rational before = exponents.get(base);
            if (before != null && before.signum() == exponent.signum()) {
                exponents.put(base, before.plus(exponent));
                written.remove(base);
            } else if (before == null) {
                exponents.put(base, exponent);
                written.put(base, factor);
            } else {
                return Optional.empty(); // x^2 x^(-1): left as written, the -1 says that x is not 0
            }
        }
        if (exponents.size() == product.factors().size()) {
            return Optional.empty();
        }
        var factors = new ArrayList<Expr>();
        exponents.forEach(
                (base, exponent) -> factors.add(written.getOrDefault(base, Exprs.power(base, Exprs.num(exponent)))));
        return Optional.of(Exprs.product(factors));
    }

    private static Expr base(Expr factor) {
        return factor instanceof Expr.Power(var base, var exponent)
                        && Numbers.of(exponent).isPresent()
                ? base
                : factor;
    }

    private static Rational exponent(Expr factor) {
        return factor instanceof Expr.Power(var base, var exponent)
                ? Numbers.of(exponent).orElse(Rational.ONE)
                : Rational.ONE;
    }
}
