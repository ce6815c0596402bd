package nabla.math.calculus.resolve;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.tree.Expr;

/// Where a derivative may not exist.
///
/// @param zero there it is 0 or has no value
/// @param of   the derivative
public record Kink(Expr zero, DerivativeAt of) {
    /// Where names have got values.
    static List<Kink> with(List<Kink> kinks, Map<String, Expr> values) {
        var known = new IdentityHashMap<DerivativeAt, DerivativeAt>();
        return kinks.stream()
                .map(kink -> new Kink(
                        Trees.substitute(kink.zero, values),
                        known.computeIfAbsent(kink.of, derivative -> derivative.with(values))))
                .toList();
    }
}
