package nabla.math.calculus.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.math.Budget;
import nabla.math.calculus.normal.Atom;
import nabla.math.calculus.normal.Fraction;
import nabla.math.calculus.normal.Monomial;
import nabla.math.calculus.normal.NormalForm;
import nabla.math.calculus.normal.Polynomial;
import nabla.math.calculus.resolve.Requirement;
import nabla.math.calculus.resolve.Requirement.Kind;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;

/// Compares what two expressions need to have a value, so that `x/x = 1` can be said to hold "except at x = 0".
public final class Requirements {
    private final NormalForm form;

    private Requirements(Scope scope, Budget budget) {
        this.form = new NormalForm(name -> Requirement.notNegative(name, scope), budget);
    }

    /// What one side needs and the other does not.
    ///
    /// @param bounds needs of one parameter that say plainly where it must be
    /// @param others all other needs
    public record Difference(List<Bound> bounds, List<Requirement> others) {
        public Difference {
            bounds = List.copyOf(bounds);
            others = List.copyOf(others);
        }

        boolean isNone() {
            return bounds.isEmpty() && others.isEmpty();
        }
    }

    /// @throws Budget.Spent where it takes too long
    public static Difference difference(List<Requirement> left, List<Requirement> right, Scope scope, Budget budget) {
        var needs = new Requirements(scope, budget);
        Map<Key, Requirement> lefts = needs.keys(left);
        Map<Key, Requirement> rights = needs.keys(right);
        Map<Key, Requirement> alone = new LinkedHashMap<>();
        lefts.forEach((key, need) -> keepUnless(rights.keySet(), key, need, alone));
        rights.forEach((key, need) -> keepUnless(lefts.keySet(), key, need, alone));
        var bounds = new LinkedHashSet<Bound>();
        var others = new ArrayList<Requirement>();
        alone.forEach(
                (key, need) -> Bound.of(key.kind, key.of).ifPresentOrElse(bounds::addAll, () -> others.add(need)));
        return new Difference(List.copyOf(bounds), others);
    }

    private static void keepUnless(Set<Key> others, Key key, Requirement need, Map<Key, Requirement> alone) {
        if (!implied(key, others)) {
            alone.put(key, need);
        }
    }

    /// A need in normal form; `of` is 0 where it has none.
    private record Key(Kind kind, Polynomial of) {}

    private static boolean implied(Key key, Set<Key> by) {
        return switch (key.kind) {
            case NOT_ZERO ->
                by.contains(key)
                        || by.contains(new Key(Kind.POSITIVE, key.of))
                        || by.contains(new Key(Kind.POSITIVE, key.of.negated()));
            case NOT_NEGATIVE -> by.contains(key) || by.contains(new Key(Kind.POSITIVE, key.of));
            case POSITIVE, A_VALUE -> by.contains(key);
        };
    }

    private Map<Key, Requirement> keys(List<Requirement> needs) {
        Map<Key, Requirement> keys = new LinkedHashMap<>();
        for (Requirement need : needs) {
            keys(need).forEach(key -> keys.putIfAbsent(key, need));
        }
        for (Key key : List.copyOf(keys.keySet())) {
            var positive = new Key(Kind.POSITIVE, key.of);
            boolean notZero = keys.containsKey(new Key(Kind.NOT_ZERO, key.of))
                    || keys.containsKey(new Key(Kind.NOT_ZERO, key.of.negated()));
            if (key.kind == Kind.NOT_NEGATIVE && notZero) {
                keys.putIfAbsent(positive, keys.getOrDefault(key, needs.getFirst()));
            }
        }
        keys.keySet().removeIf(key -> key.kind != Kind.POSITIVE && impliedByOther(key, keys.keySet()));
        return keys;
    }

    private static boolean impliedByOther(Key key, Set<Key> keys) {
        var others = new LinkedHashSet<>(keys);
        others.remove(key);
        return implied(key, others);
    }

    private Set<Key> keys(Requirement need) {
        try {
            Fraction of = form.of(need.of());
            return switch (need.kind()) {
                case NOT_ZERO -> notZero(of.numerator());
                case POSITIVE, NOT_NEGATIVE -> signed(need.kind(), of);
                case A_VALUE -> aValue(of);
            };
        } catch (ArithmeticException e) {
            return Set.of(new Key(Kind.NOT_ZERO, Polynomial.ZERO)); // it divides by 0: never met
        }
    }

    /// Each factor by itself.
    private static Set<Key> notZero(Polynomial product) {
        if (product.isZero()) {
            return Set.of(new Key(Kind.NOT_ZERO, Polynomial.ZERO));
        }
        var keys = new LinkedHashSet<Key>();
        Monomial common = product.common();
        common.powers().forEach(power -> keys.addAll(notZero(power.atom())));
        Polynomial rest = primitive(product.over(common));
        if (!rest.isOne()) {
            keys.add(new Key(Kind.NOT_ZERO, rest));
        }
        return keys;
    }

    private static Set<Key> notZero(Atom atom) {
        return switch (atom.kind()) {
            case Atom.Kind.Whole whole -> Set.of();
            case Atom.Kind.Named named -> Set.of();
            case Atom.Kind.Radicand(var of) -> notZero(of);
            case Atom.Kind.Absolute(var of) -> notZero(of);
            case Atom.Kind.Raised(var base, var exponent) -> notZero(base.numerator());
            case Atom.Kind.Symbol symbol -> Set.of(new Key(Kind.NOT_ZERO, Polynomial.of(atom)));
            case Atom.Kind.Called called -> Set.of(new Key(Kind.NOT_ZERO, Polynomial.of(atom)));
            case Atom.Kind.Choice choice -> Set.of(new Key(Kind.NOT_ZERO, Polynomial.of(atom)));
        };
    }

    /// A fraction has the sign of the product of what is above and below the line, without even powers.
    private Set<Key> signed(Kind kind, Fraction of) {
        Polynomial product = of.numerator();
        for (var factor : of.factors().entrySet()) {
            if (factor.getValue() % 2 != 0) {
                product = product.times(factor.getKey(), form.budget());
            }
        }
        var keys = new LinkedHashSet<Key>();
        if (kind == Kind.POSITIVE) {
            of.factors().keySet().forEach(factor -> keys.addAll(notZero(factor)));
        }
        if (product.isZero()) {
            return Set.of(new Key(kind, product));
        }
        Rational size = product.content();
        Polynomial signed = product.scaled(Rational.ONE.over(size.signum() < 0 ? size.negated() : size));
        if (signed.isOne()) {
            return keys;
        }
        if (signed.nonNegative()) { // √u > 0 says u > 0, where √u has a value
            return kind == Kind.POSITIVE ? notZero(signed) : keys;
        }
        keys.add(new Key(kind, signed));
        return keys;
    }

    private static Set<Key> aValue(Fraction of) {
        var keys = new LinkedHashSet<Key>();
        keys.add(new Key(Kind.A_VALUE, primitive(of.numerator())));
        of.factors().keySet().forEach(factor -> keys.addAll(notZero(factor)));
        return keys;
    }

    private static Polynomial primitive(Polynomial polynomial) {
        return polynomial.isZero() ? polynomial : polynomial.scaled(Rational.ONE.over(polynomial.content()));
    }

    /// Whether both sides need the same.
    public static boolean same(List<Requirement> left, List<Requirement> right, Scope scope, Budget budget) {
        return difference(left, right, scope, budget).isNone();
    }
}
