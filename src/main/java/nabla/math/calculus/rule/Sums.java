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
}
