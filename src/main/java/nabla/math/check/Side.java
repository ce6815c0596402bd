package nabla.math.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nabla.math.Budget;
import nabla.math.calculus.Need;
import nabla.math.calculus.Resolve;
import nabla.math.calculus.Resolved;
import nabla.math.calculus.Trees;
import nabla.math.expr.Arithmetic;
import nabla.math.expr.Compiled;
import nabla.math.expr.Declaration;
import nabla.math.expr.Evaluate;
import nabla.math.expr.Expr;
import nabla.math.expr.Scope;

/// One side of a claim, ready to be evaluated at points of its scope's parameters.
final class Side {
    /// What a value in 50 digits costs, in nodes evaluated in doubles.
    private static final int DECIMAL_COST = 100;
    private static final BigDecimal KINK = new BigDecimal("1e-40");

    private final Resolved resolved;
    private final List<String> names;
    private final Compiled compiled;
    private final List<Compiled> kinks;
    private final List<Need> needs;
    private final long size;
    private final Budget budget;

    private Side(
            Resolved resolved,
            List<String> names,
            Compiled compiled,
            List<Compiled> kinks,
            List<Need> needs,
            long size,
            Budget budget) {
        this.resolved = resolved;
        this.names = names;
        this.compiled = compiled;
        this.kinks = kinks;
        this.needs = needs;
        this.size = size;
        this.budget = budget;
    }

    /// @throws Budget.Spent             where it grows too large
    /// @throws IllegalArgumentException where a name is not declared
    static Side of(Expr expression, Scope scope, Budget budget) {
        Resolved resolved = Resolve.closed(expression, scope, budget);
        List<String> names =
                scope.parameters().stream().map(Declaration.Parameter::name).toList();
        return new Side(
                resolved,
                names,
                Compiled.of(resolved.expression(), names),
                resolved.kinks().stream().map(kink -> Compiled.of(kink, names)).toList(),
                Need.of(resolved, scope),
                Trees.size(resolved.expression())
                        + resolved.kinks().stream().mapToLong(Trees::size).sum(),
                budget);
    }

    /// The same side, its work charged to another budget.
    Side within(Budget other) {
        return new Side(resolved, names, compiled, kinks, needs, size, other);
    }

    Expr expression() {
        return resolved.expression();
    }

    List<Expr> kinks() {
        return resolved.kinks();
    }

    List<Need> needs() {
        return needs;
    }

    /// The parameters its value depends on.
    Set<String> occurring() {
        var occurring = new TreeSet<>(Trees.names(resolved.expression()));
        resolved.kinks().forEach(kink -> occurring.addAll(Trees.names(kink)));
        return occurring;
    }

    /// The value in doubles; NaN at a kink, and NaN or infinite where there is none.
    double at(double[] point) {
        budget.spend(size);
        for (Compiled kink : kinks) {
            double value = kink.at(point);
            if (value == 0 || Double.isNaN(value)) {
                return Double.NaN;
            }
        }
        return compiled.at(point);
    }

    /// The value in another arithmetic, the point taken in decimal as it is shown; absent where there is none.
    Optional<BigDecimal> at(double[] point, Arithmetic<BigDecimal> numbers) {
        return at(values(point), numbers);
    }

    /// The values of a point by name, in decimal as they are shown.
    Map<String, BigDecimal> values(double[] point) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            values.put(names.get(i), BigDecimal.valueOf(point[i]));
        }
        return values;
    }

    /// The value at numbers with any digits.
    Optional<BigDecimal> at(Map<String, BigDecimal> values, Arithmetic<BigDecimal> numbers) {
        budget.spend(size * DECIMAL_COST);
        try {
            for (Expr kink : resolved.kinks()) {
                if (Evaluate.in(numbers, kink, values).abs().compareTo(KINK) < 0) {
                    return Optional.empty();
                }
            }
            return Optional.of(Evaluate.in(numbers, resolved.expression(), values));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
