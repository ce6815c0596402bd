package nabla.math.calculus.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// What is asked of an expression as a tree: its names, its size, and itself with parts replaced.
public final class Trees {
    private Trees() {}

    /// The names that occur, in order of appearance. A function that a lesson defined counts with its name.
    public static Set<String> names(Expr expression) {
        var names = new LinkedHashSet<String>();
        collectNames(expression, names);
        return names;
    }

    private static void collectNames(Expr expression, Set<String> names) {
        switch (expression) {
            case Expr.Sym(var name) -> names.add(name);
            case Expr.Apply(var name, var arguments) -> names.add(name);
            case Expr.Derivative(var of, var by) -> names.add(by);
            case Expr.Primed primed -> names.add(primed.function());
            case Expr.Shaped shaped -> {}
            case Expr.Num num -> {}
            case Expr.Const constant -> {}
            case Expr.Sum sum -> {}
            case Expr.Product product -> {}
            case Expr.Quotient quotient -> {}
            case Expr.Power power -> {}
            case Expr.Neg neg -> {}
            case Expr.Call call -> {}
            case Expr.If choice -> {}
        }
        for (Expr part : expression.parts()) {
            collectNames(part, names);
        }
    }

    /// Whether a name occurs.
    public static boolean mentions(Expr expression, String name) {
        return switch (expression) {
            case Expr.Sym symbol -> symbol.name().equals(name);
            case Expr.Derivative(var of, var by) when by.equals(name) -> true;
            case Expr.Apply apply when apply.name().equals(name) -> true;
            default -> expression.parts().stream().anyMatch(part -> mentions(part, name));
        };
    }

    /// Whether an index stands in it outside of sums over it.
    public static boolean isFree(String index, Expr in) {
        if (in instanceof Expr.Sym(var name)) {
            return name.equals(index);
        }
        boolean bound = in instanceof Expr.Fold fold && fold.index().equals(index);
        return !bound && in.parts().stream().anyMatch(part -> isFree(index, part));
    }

    /// Whether a sum or product over an index of this name stands somewhere in it.
    public static boolean binds(Expr expression, String index) {
        return (expression instanceof Expr.Fold fold && fold.index().equals(index))
                || expression.parts().stream().anyMatch(part -> binds(part, index));
    }

    /// Whether `part` stands somewhere in it.
    public static boolean contains(Expr expression, Expr part) {
        return expression.equals(part) || expression.parts().stream().anyMatch(each -> contains(each, part));
    }

    /// How many nodes it has.
    public static long size(Expr expression) {
        long size = 1;
        for (Expr part : expression.parts()) {
            size += size(part);
        }
        return size;
    }

    /// How many nodes it has, where that is less than `most`; counts no further.
    public static long size(Expr expression, long most) {
        long size = 1;
        for (Expr part : expression.parts()) {
            if (size >= most) {
                return most;
            }
            size += size(part, most - size);
        }
        return size;
    }

    /// Every occurrence of `part` replaced by `by`; what is put in is not looked into again.
    public static Expr replace(Expr expression, Expr part, Expr by) {
        if (expression.equals(part)) {
            return by;
        }
        return mapParts(expression, each -> replace(each, part, by));
    }

    /// Names replaced by expressions, all at once.
    ///
    /// @throws IllegalArgumentException where it has a derivative by one of the names
    public static Expr substitute(Expr expression, Map<String, Expr> values) {
        return substitute(expression, values, new IdentityHashMap<>());
    }

    private static Expr substitute(Expr expression, Map<String, Expr> values, IdentityHashMap<Expr, Expr> done) {
        if (expression instanceof Expr.Sym(var name)) {
            return values.getOrDefault(name, expression);
        }
        Expr known = done.get(expression);
        if (known != null) {
            return known;
        }
        if (expression instanceof Expr.Derivative(var of, var by) && values.containsKey(by)) {
            throw new IllegalArgumentException("d(..., " + by + ") must be carried out before " + by + " gets a value");
        }
        Expr substituted = mapParts(expression, each -> substitute(each, values, done));
        done.put(expression, substituted);
        return substituted;
    }

    /// Without products in products and sums in sums, as far as no minus sign is between.
    public static Expr flat(Expr expression) {
        Expr flat = mapParts(expression, Trees::flat);
        return switch (flat) {
            case Expr.Product(var factors)
            when factors.stream().anyMatch(Expr.Product.class::isInstance) -> Exprs.product(factors);
            case Expr.Sum(var terms) when terms.stream().anyMatch(Expr.Sum.class::isInstance) -> Exprs.sum(terms);
            default -> flat;
        };
    }

    /// The same node over changed parts; the very same where no part changes, so that what is shared stays shared.
    @SuppressWarnings("ReferenceEquality")
    public // a part that is equal but not the same is as good as changed, and cheaper
    static Expr mapParts(Expr expression, UnaryOperator<Expr> change) {
        List<Expr> parts = expression.parts();
        List<Expr> changed = new ArrayList<>(parts.size());
        boolean same = true;
        for (Expr part : parts) {
            Expr other = change.apply(part);
            same &= other == part;
            changed.add(other);
        }
        return same ? expression : expression.withParts(changed);
    }
}
