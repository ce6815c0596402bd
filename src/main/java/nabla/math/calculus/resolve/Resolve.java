package nabla.math.calculus.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.math.Budget;
import nabla.math.calculus.rule.Differentiate;
import nabla.math.calculus.rule.Numbers;
import nabla.math.calculus.rule.Simplify;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Limits;

/// Expands definitions and carries out derivatives, until only parameters are left.
///
/// Where `by` is a definition it is held as a variable of its own: `d(f, sigma)` is the partial derivative with every
/// other definition expanded, and `sigma` is expanded afterwards. `d(f, z)` goes through the definitions. In
/// `d(d(f, z), sigma)` the inner derivative is the chain rule `d(f, sigma) * d(sigma, z)` with `sigma` still held, so
/// that the order of the two does not matter.
public final class Resolve {
    private static final long DEFAULT_BUDGET = 2_000_000;
    private static final int DEEPEST = 3 * Limits.DEPTH;

    /// Larger derivatives are not simplified as a person would do it: they are not read.
    private static final long MOST_READ = 2_000;

    private final Scope scope;
    private final Budget budget;
    private final boolean forValue;
    private final SharedSlope slopes;
    private final Map<Key, Expanded> known = new HashMap<>();
    private boolean derived;
    private int depth;

    private record Key(String name, Set<String> held) {}

    private record Expanded(Expr expression, List<Kink> kinks) {}

    /// @param forValue whether derivatives are taken in the form that keeps its digits, and kinks are not asked for
    private Resolve(Scope scope, Budget budget, boolean forValue) {
        this.scope = scope;
        this.budget = budget;
        this.forValue = forValue;
        this.slopes = new SharedSlope(forValue ? Function::stableSlope : Function::derivative, budget);
    }

    /// The closed form of an expression under the names of a scope.
    ///
    /// @throws Budget.Spent where it grows beyond [Limits#NODES] or takes too long
    public static Resolved closed(Expr expression, Scope scope) {
        return closed(expression, scope, Budget.of(DEFAULT_BUDGET));
    }

    /// The closed form of an expression under the names of a scope.
    ///
    /// @throws Budget.Spent where it grows beyond [Limits#NODES] or takes too long
    public static Resolved closed(Expr expression, Scope scope, Budget budget) {
        var kinks = new ArrayList<Kink>();
        var written = new Resolve(scope, budget, false);
        Expr closed = written.expand(expression, Set.of(), kinks);
        Expr value = written.derived
                ? new Resolve(scope, budget, true).expand(expression, Set.of(), new ArrayList<>())
                : closed;
        List<Expr> real = kinks.stream()
                .map(Kink::zero)
                .distinct()
                .filter(kink -> !Requirement.of(new Resolved(Exprs.ZERO, List.of(kink)), scope)
                        .isEmpty())
                .toList();
        return new Resolved(
                closed,
                value,
                real,
                kinks.stream().filter(kink -> real.contains(kink.zero())).toList());
    }

    /// The closed forms of several expressions for their values alone, equal parts of all of them one object.
    ///
    /// @throws Budget.Spent where it takes too long
    public static List<Expr> values(List<Expr> expressions, Scope scope, Budget budget) {
        var resolve = new Resolve(scope, budget, true);
        return expressions.stream()
                .map(expression -> resolve.slopes.parts().of(resolve.expand(expression, Set.of(), new ArrayList<>())))
                .toList();
    }

    /// @param held  names that stay as they are
    /// @param kinks takes up where derivatives do not exist
    private Expr expand(Expr expression, Set<String> held, List<Kink> kinks) {
        budget.spend(1);
        if (++depth > DEEPEST) {
            throw new Budget.Spent("the definitions are nested too deep");
        }
        Expr expanded = switch (expression) {
            case Expr.Num num -> num;
            case Expr.Const constant -> constant;
            case Expr.Sym(var name) -> held.contains(name) ? expression : named(name, held, kinks);
            case Expr.Apply(var name, var arguments) -> apply(name, arguments, held, kinks);
            case Expr.Derivative(var of, var by) -> derivative(of, by, held, kinks);
            case Expr.Shaped shaped -> throw new IllegalArgumentException("To be written out by its entries first");
            case Expr.Sum sum -> parts(sum, held, kinks);
            case Expr.Product product -> parts(product, held, kinks);
            case Expr.Quotient quotient -> parts(quotient, held, kinks);
            case Expr.Power power -> parts(power, held, kinks);
            case Expr.Neg neg -> parts(neg, held, kinks);
            case Expr.Call call -> ofEquals(parts(call, held, kinks));
            case Expr.If choice -> parts(choice, held, kinks);
        };
        depth--;
        return expanded;
    }

    private Expr parts(Expr expression, Set<String> held, List<Kink> kinks) {
        Expr expanded = Trees.mapParts(expression, part -> expand(part, held, kinks));
        checkSize(expanded);
        return expanded;
    }

    /// max(a, a) is a: its two arguments meet everywhere, and that is no kink.
    private static Expr ofEquals(Expr expanded) {
        boolean same = expanded instanceof Expr.Call(var function, var arguments)
                && function.firstWhere().isPresent()
                && arguments.getFirst().equals(arguments.getLast());
        return same ? expanded.parts().getFirst() : expanded;
    }

    private void checkSize(Expr made) {
        if (!forValue) {
            checkSize(Trees.size(made, Limits.NODES + 1));
        }
    }

    private void checkSize(long size) {
        budget.spend(1);
        if (size > Limits.NODES) {
            throw new Budget.Spent(
                    "written out, this has more than %,d numbers, names and operations".formatted(Limits.NODES));
        }
    }

    private Expr named(String name, Set<String> held, List<Kink> kinks) {
        return switch (scope.find(name).orElse(null)) {
            case null -> Exprs.sym(name);
            case Declaration.Parameter parameter -> Exprs.sym(name);
            case Declaration.Shaped shaped -> Exprs.sym(name);
            case Declaration.Definition definition -> known(name, definition.body(), held, kinks);
            case Declaration.Defined defined ->
                apply(name, defined.parameters().stream().map(Exprs::sym).toList(), held, kinks);
        };
    }

    private Expr known(String name, Expr body, Set<String> held, List<Kink> kinks) {
        var key = new Key(name, held);
        Expanded expanded = known.get(key);
        if (expanded == null) {
            var inner = new ArrayList<Kink>();
            expanded = new Expanded(expand(body, held, inner), inner);
            known.put(key, expanded);
        }
        kinks.addAll(expanded.kinks());
        checkSize(expanded.expression());
        return expanded.expression();
    }

    /// The body with its parameters as names of their own, which nothing outside can mean; then the arguments put in.
    private Expr apply(String name, List<Expr> arguments, Set<String> held, List<Kink> kinks) {
        Declaration.Defined function = scope.find(name)
                .filter(Declaration.Defined.class::isInstance)
                .map(Declaration.Defined.class::cast)
                .orElseThrow(() -> new IllegalArgumentException(name + " is no function here"));
        Map<String, String> own = new HashMap<>();
        function.parameters().forEach(parameter -> own.put(parameter, name + "." + parameter));
        Map<String, Expr> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.put(own.getOrDefault(function.parameters().get(i), ""), expand(arguments.get(i), held, kinks));
        }
        var inner = new ArrayList<Kink>();
        var alsoHeld = new HashSet<>(held);
        alsoHeld.addAll(own.values());
        Expr body = known(name + "(...)", renamed(function.body(), own), Set.copyOf(alsoHeld), inner);
        kinks.addAll(Kink.with(inner, values));
        return substituted(body, values);
    }

    private static Expr renamed(Expr body, Map<String, String> names) {
        if (body instanceof Expr.Sym(var name)) {
            return Exprs.sym(names.getOrDefault(name, name));
        }
        Expr renamed = body.withParts(
                body.parts().stream().map(part -> renamed(part, names)).toList());
        return renamed instanceof Expr.Derivative(var of, var by)
                ? new Expr.Derivative(of, names.getOrDefault(by, by))
                : renamed;
    }

    private Expr substituted(Expr body, Map<String, Expr> values) {
        if (!forValue) {
            checkSize(sizeAfter(body, values));
        }
        return Trees.substitute(body, values);
    }

    private static long sizeAfter(Expr body, Map<String, Expr> values) {
        if (body instanceof Expr.Sym(var name)) {
            return values.containsKey(name) ? Trees.size(values.getOrDefault(name, body)) : 1;
        }
        return 1
                + body.parts().stream()
                        .mapToLong(part -> sizeAfter(part, values))
                        .sum();
    }

    private Expr derivative(Expr of, String by, Set<String> held, List<Kink> kinks) {
        derived = true;
        Optional<Expr> definition = held.contains(by) ? Optional.empty() : definition(by);
        var inside = new HashSet<>(held);
        definition.ifPresent(body -> inside.add(by));
        var inner = new ArrayList<Kink>();
        Expr function = expand(of, Set.copyOf(inside), inner);
        var zeros = new LinkedHashSet<Expr>();
        inner.forEach(kink -> zeros.add(kink.zero()));
        Expr slope = total(function, by, Set.copyOf(inside), zeros);
        if (!zeros.isEmpty()) {
            var carriedOut = DerivativeAt.of(through(function, by, inside), through(slope, by, inside), by);
            zeros.forEach(zero -> inner.add(new Kink(zero, carriedOut)));
        }
        if (definition.isEmpty()) {
            kinks.addAll(inner);
            return slope;
        }
        Map<String, Expr> value = Map.of(by, named(by, held, kinks));
        kinks.addAll(Kink.with(inner, value));
        return substituted(slope, value);
    }

    /// With every definition expanded that is held, but for `by`.
    private Expr through(Expr expression, String by, Set<String> held) {
        Map<String, Expr> values = new HashMap<>();
        for (String between : held) {
            if (!between.equals(by) && definition(between).isPresent()) {
                values.put(between, named(between, Set.of(by), new ArrayList<>()));
            }
        }
        return values.isEmpty() ? expression : substituted(expression, values);
    }

    private Optional<Expr> definition(String name) {
        return scope.find(name)
                .filter(Declaration.Definition.class::isInstance)
                .map(declaration -> ((Declaration.Definition) declaration).body());
    }

    /// The derivative by a name, and through every definition that is held while it depends on that name.
    ///
    /// @param zeros takes up what is 0 where it does not exist
    private Expr total(Expr function, String by, Set<String> held, Set<Expr> zeros) {
        List<Expr> terms = new ArrayList<>();
        terms.add(partial(function, by, zeros));
        for (String between : held) {
            Optional<Expr> body = definition(between);
            if (between.equals(by) || body.isEmpty() || !depends(function, between)) {
                continue;
            }
            var rest = new HashSet<>(held);
            rest.remove(between);
            var inner = new ArrayList<Kink>();
            Expr slope = derivative(body.get(), by, Set.copyOf(rest), inner);
            if (!Numbers.is(slope, 0)) {
                inner.forEach(kink -> zeros.add(kink.zero()));
                terms.add(Exprs.product(partial(function, between, zeros), slope));
            }
        }
        Expr total = Exprs.sum(terms);
        if (!forValue && Trees.size(total, MOST_READ) < MOST_READ) {
            total = Simplify.of(total, budget);
        }
        checkSize(total);
        return total;
    }

    private boolean depends(Expr function, String name) {
        return forValue ? !Numbers.is(slopes.by(function, name), 0) : Trees.mentions(function, name);
    }

    private Expr partial(Expr function, String by, Set<Expr> zeros) {
        if (forValue) {
            return slopes.by(function, by);
        }
        if (!Trees.mentions(function, by)) {
            return Exprs.ZERO;
        }
        Expr slope = written(function, by);
        checkSize(slope);
        zeros.addAll(Kinks.of(function, by));
        List<Requirement> stillNeeded = Requirement.of(slope, scope);
        for (Requirement need : Requirement.of(function, scope)) {
            if (!stillNeeded.contains(need)) {
                zeros.add(need.asKink());
            }
        }
        return slope;
    }

    /// As a person would write it, where it is short enough for that.
    private Expr written(Expr function, String by) {
        Expr slope = slopes.by(function, by);
        return Trees.size(slope, MOST_READ) < MOST_READ ? Differentiate.by(function, by, budget) : slope;
    }
}
