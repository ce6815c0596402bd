package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nabla.math.Budget;
import nabla.math.calculus.normal.NormalForm;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.digits.SaturatedComparison;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;

/// How two expressions stand to each other at a point, without rounding: its numbers are put in as they are shown.
public final class ExactEquality {
    private static final long NORMAL_FORM_BUDGET = 100_000;
    private static final int NORMAL_FORM_UNIT = 100;

    private ExactEquality() {}

    /// How the left stands to the right at a point, where that is seen.
    ///
    /// @param names of the point's values
    public static Optional<SaturatedComparison.Apart> apart(
            double[] point, List<String> names, Expr left, Expr right, Scope scope, Budget whole) {
        Expr l = put(point, names, left);
        Expr r = put(point, names, right);
        return same(l, r, whole)
                ? Optional.of(SaturatedComparison.Apart.EQUAL)
                : new SaturatedComparison(scope, whole).of(l, r);
    }

    /// An expression with a point's numbers in it.
    public static Expr put(double[] point, List<String> names, Expr expression) {
        Map<String, Expr> values = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            values.put(names.get(i), new Expr.Num(Rational.of(BigDecimal.valueOf(point[i]))));
        }
        return Trees.substitute(expression, values);
    }

    /// Whether two expressions without names are equal; false where that takes long.
    public static boolean same(Expr left, Expr right, Budget whole) {
        try {
            return NormalForm.same(left, right, name -> false, whole.part(NORMAL_FORM_BUDGET, NORMAL_FORM_UNIT));
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return false;
        }
    }

    /// How the first stands to the second where both are seen to be fractions.
    static OptionalInt order(Expr left, Expr right, Budget whole) {
        try {
            Budget part = whole.part(NORMAL_FORM_BUDGET, NORMAL_FORM_UNIT);
            Optional<Rational> l = NormalForm.exactValue(left, part);
            Optional<Rational> r = l.flatMap(some -> NormalForm.exactValue(right, part));
            return r.isPresent() ? OptionalInt.of(l.get().compareTo(r.get())) : OptionalInt.empty();
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return OptionalInt.empty();
        }
    }
}
