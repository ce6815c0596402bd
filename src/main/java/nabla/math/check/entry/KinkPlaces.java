package nabla.math.check.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nabla.math.Budget;
import nabla.math.check.limit.LimitCheck;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.side.Side;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;

/// Where unknown functions are asked for their values as the step of an order vanishes: a function that is no smoother
/// than was said shows it there or nowhere.
public final class KinkPlaces {
    private static final int SAMPLES = 3;
    private static final int MOST = 3;
    private static final int DIGITS = 15;

    private KinkPlaces() {}

    /// At least one, which is 0.
    public static Set<Rational> of(
            Scope scope,
            Map<String, Integer> lengths,
            List<Declaration.Index> indices,
            Line.Link.UpToOrder link,
            List<Expr> sides,
            Budget budget) {
        var places = new LinkedHashSet<Rational>();
        places.add(Rational.ZERO);
        var arguments = new ArrayList<Expr>();
        sides.forEach(side -> collect(side, scope, arguments));
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.Definition(var name, var body)) {
                collect(body, scope, arguments);
            }
        }
        if (arguments.isEmpty() || LimitCheck.infinity(link.point()).isPresent()) {
            return places;
        }
        var names = new WrittenOut(scope, lengths, 0);
        Map<String, Integer> first = new IndexDraws(indices, lengths).some(1).getFirst();
        BigDecimal point = Evaluate.in(DecimalArithmetic.INSTANCE, link.point(), Map.of());
        for (Expr argument : arguments) {
            value(argument, names, first, link.variable(), point, budget).stream()
                    .takeWhile(value -> places.size() < MOST)
                    .forEach(places::add);
        }
        return places;
    }

    private static void collect(Expr expression, Scope scope, List<Expr> arguments) {
        boolean applied = expression instanceof Expr.Apply(var name, var given)
                && scope.find(name).orElse(null) instanceof Declaration.Unknown;
        if (applied || expression instanceof Expr.Primed) {
            arguments.add(expression.parts().getFirst());
        }
        expression.parts().forEach(part -> collect(part, scope, arguments));
    }

    /// At the first few points of simple numbers.
    private static List<Rational> value(
            Expr argument,
            WrittenOut names,
            Map<String, Integer> indices,
            String variable,
            BigDecimal point,
            Budget budget) {
        Side side;
        try {
            side = Side.of(names.of(argument, indices).entries().getFirst(), names.scope(), budget);
        } catch (IllegalArgumentException insideOfASum) {
            return List.of();
        }
        var others = new TreeSet<>(side.occurring());
        others.remove(variable);
        return SamplePoints.of(names.scope(), others).simple().stream()
                .limit(SAMPLES)
                .map(sample -> {
                    Map<String, BigDecimal> values = side.values(sample);
                    values.put(variable, point);
                    return side.at(values, DecimalArithmetic.INSTANCE);
                })
                .flatMap(Optional::stream)
                .filter(value -> value.stripTrailingZeros().precision() <= DIGITS)
                .map(Rational::of)
                .toList();
    }
}
