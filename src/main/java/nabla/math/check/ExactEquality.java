package nabla.math.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.calculus.NormalForm;
import nabla.math.calculus.Trees;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;

/// Whether two expressions are equal at a point, without rounding: its numbers are put in as they are shown.
final class ExactEquality {
    private static final long NORMAL_FORM_BUDGET = 100_000;
    private static final int NORMAL_FORM_UNIT = 100;

    private ExactEquality() {}

    /// @param names of the point's values
    static boolean at(double[] point, List<String> names, Expr left, Expr right, Budget whole) {
        return same(put(point, names, left), put(point, names, right), whole);
    }

    /// An expression with a point's numbers in it.
    static Expr put(double[] point, List<String> names, Expr expression) {
        Map<String, Expr> values = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            values.put(names.get(i), new Expr.Num(Rational.of(BigDecimal.valueOf(point[i]))));
        }
        return Trees.substitute(expression, values);
    }

    /// Whether two expressions without names are equal; false where that takes long.
    static boolean same(Expr left, Expr right, Budget whole) {
        try {
            return NormalForm.same(left, right, name -> false, whole.part(NORMAL_FORM_BUDGET, NORMAL_FORM_UNIT));
        } catch (Budget.Spent e) {
            whole.spend(0); // passes on where the whole budget is spent
            return false;
        }
    }
}
