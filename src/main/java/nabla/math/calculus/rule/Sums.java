package nabla.math.calculus.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// How sums are simplified; each method is one rule of [Simplify].
final class Sums {
    /// What is multiplied out to more terms than that is not read.
    private static final int MOST_TERMS = 8;

    private Sums() {}

    /// a + (b + c) → a + b + c, a - (b + c) → a - b - c
    static Optional<Expr> unnest(Expr.Sum sum) {
        var flat = new ArrayList<Expr>();
        for (Expr term : sum.terms()) {
            switch (term) {
                case Expr.Sum(var inner) -> flat.addAll(inner);
                case Expr.Neg(Expr.Sum(var inner)) -> inner.forEach(part -> flat.add(Exprs.neg(part)));
                default -> flat.add(term);
            }
        }
        return flat.size() > sum.terms().size() ? Optional.of(Exprs.sum(flat)) : Optional.empty();
    }

    /// x + 0 → x
    static Optional<Expr> dropZeros(Expr.Sum sum) {
        List<Expr> rest =
                sum.terms().stream().filter(term -> !Numbers.is(term, 0)).toList();
        return rest.size() < sum.terms().size() ? Optional.of(Exprs.sum(rest)) : Optional.empty();
    }

    /// 2 + x + 3 → 5 + x
    static Optional<Expr> addNumbers(Expr.Sum sum) {
        var rest = new ArrayList<Expr>();
        Rational total = Rational.ZERO;
        int first = -1;
        int count = 0;
        for (Expr term : sum.terms()) {
            Optional<Rational> number = Numbers.of(term);
            if (number.isEmpty()) {
                rest.add(term);
                continue;
            }
            total = total.plus(number.get());
            first = count == 0 ? rest.size() : first;
            count++;
        }
        if (count < 2) {
            return Optional.empty();
        }
        rest.add(first, Exprs.num(total));
        return Optional.of(Exprs.sum(rest));
    }

    /// 2 x + 3 x → 5 x, x - x → 0
    static Optional<Expr> likeTerms(Expr.Sum sum) {
        Map<Map<Expr, Integer>, Factors> collected = new LinkedHashMap<>();
        Map<Map<Expr, Integer>, Expr> written = new LinkedHashMap<>();
        for (Expr term : sum.terms()) {
            var factors = Factors.of(term);
            if (collected.containsKey(factors.powers())) {
                written.remove(factors.powers());
            } else {
                written.put(factors.powers(), term);
            }
            collected.merge(
                    factors.powers(),
                    factors,
                    (a, b) -> a.withCoefficient(a.coefficient().plus(b.coefficient())));
        }
        if (collected.size() == sum.terms().size()) {
            return Optional.empty();
        }
        var terms = new ArrayList<Expr>();
        collected.forEach((powers, factors) -> {
            Expr alone = written.get(powers);
            if (alone != null) {
                terms.add(alone);
            } else if (factors.coefficient().signum() != 0) {
                terms.add(factors.expression());
            }
        });
        return Optional.of(Exprs.sum(terms));
    }

    /// (1 - y) s - y (1 - s) → s - y, where that makes it shorter
    static Optional<Expr> multiplyOut(Expr.Sum sum) {
        List<Expr> terms =
                sum.terms().stream().flatMap(term -> expanded(term).stream()).toList();
        if (terms.size() == sum.terms().size() || terms.size() > MOST_TERMS) {
            return Optional.empty();
        }
        var expanded = new Expr.Sum(terms);
        Expr collected = likeTerms(expanded).orElse(expanded);
        return Trees.size(collected) < Trees.size(sum) ? Optional.of(collected) : Optional.empty();
    }

    /// The terms of a product with one sum among its factors; a term without is left as it is.
    private static List<Expr> expanded(Expr term) {
        if (term instanceof Expr.Neg(var operand)) {
            List<Expr> terms = expanded(operand);
            return terms.size() == 1
                    ? List.of(term)
                    : terms.stream().map(part -> signed(Exprs.neg(part))).toList();
        }
        if (!(term instanceof Expr.Product(var factors))
                || factors.stream().filter(Expr.Sum.class::isInstance).count() != 1) {
            return List.of(term);
        }
        var others = new ArrayList<>(factors);
        others.removeIf(Expr.Sum.class::isInstance);
        var sum = (Expr.Sum)
                factors.stream().filter(Expr.Sum.class::isInstance).findFirst().orElseThrow();
        return sum.terms().stream()
                .map(part -> signed(Exprs.product(Exprs.product(others), part)))
                .toList();
    }

    private static Expr signed(Expr term) {
        return Factors.of(term).expression();
    }
}
