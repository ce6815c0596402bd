package nabla.math.check.digits;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nabla.math.Budget;
import nabla.math.calculus.normal.NormalForm;
import nabla.math.calculus.resolve.Requirement;
import nabla.math.calculus.rule.Simplify;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;

/// Compares two numbers without a parameter of which no digits tell which is larger: tanh(1000) and 1, sinh(400) and
/// cosh(400), softplus(1000) and 1000.
///
/// As [ExponentialNumber]s; or what is left when the difference is written with its small parts alone lies above or
/// below 0.
public final class SaturatedComparison {
    private static final int LONGEST = 300;
    private static final Rational LARGE = Rational.of(10);
    /// What one operation costs.
    private static final long SERIES = 20_000;

    private final Scope scope;
    private final Budget budget;

    public SaturatedComparison(Scope scope, Budget budget) {
        this.scope = scope;
        this.budget = budget;
    }

    /// How two numbers stand to each other.
    ///
    /// @param sign       of the left one minus the right one
    /// @param difference where it can be written
    public record Apart(int sign, Optional<BigDecimal> difference) {
        public static final Apart EQUAL = new Apart(0, Optional.empty());
    }

    /// Absent where not even this tells.
    public Optional<Apart> of(Expr left, Expr right) {
        if (Trees.size(left) + Trees.size(right) > LONGEST) {
            return Optional.empty();
        }
        Optional<Apart> seen = exponential(left, right)
                .or(() -> small(Exprs.difference(rewritten(left), rewritten(right))))
                .or(() -> small(Exprs.difference(left, right)))
                .or(() -> inverted(left, right))
                .or(() -> inverted(right, left).map(SaturatedComparison::turned));
        return seen.or(() -> inSeries(left, right));
    }

    /// Where their difference lies below all digits.
    private Optional<Apart> inSeries(Expr left, Expr right) {
        try {
            budget.spend(SERIES * (Trees.size(left) + Trees.size(right)));
            ExponentialSeries difference =
                    Evaluate.in(SeriesArithmetic.INSTANCE, Exprs.difference(left, right), Map.of());
            return Optional.of(new Apart(difference.sign(), SeriesArithmetic.value(difference)));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Apart turned(Apart apart) {
        return new Apart(-apart.sign, apart.difference.map(BigDecimal::negate));
    }

    /// Of numbers that may be so large or so small that no decimal is.
    public static Optional<Apart> exponential(Expr left, Expr right) {
        try {
            ExponentialNumber difference =
                    ExponentialNumber.of(left).plus(ExponentialNumber.of(right).negated());
            return Optional.of(new Apart(difference.sign(), difference.value()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// e.g. log(1 + e^1000) is above 1000 as 1 + e^1000 is above e^1000.
    private static Optional<Apart> inverted(Expr left, Expr right) {
        if (!(left instanceof Expr.Call(var function, var arguments))) {
            return Optional.empty();
        }
        Expr a = arguments.getFirst();
        Optional<Apart> apart = Optional.empty();
        if (function == Function.LOG) {
            apart = exponential(a, Exprs.exp(right));
        } else if (function == Function.LOG1P) {
            apart = exponential(Exprs.sum(Exprs.ONE, a), Exprs.exp(right));
        } else if (function == Function.SOFTPLUS) {
            apart = exponential(Exprs.sum(Exprs.ONE, Exprs.exp(a)), Exprs.exp(right));
        } else if (function == Function.SQRT
                && exponential(right, Exprs.ZERO).filter(root -> root.sign >= 0).isPresent()) {
            apart = exponential(a, Exprs.power(right, 2));
        }
        return apart.map(it -> new Apart(it.sign, Optional.empty()));
    }

    private Optional<Apart> small(Expr difference) {
        Expr simple = Simplify.of(difference, budget);
        if (simple.equals(Exprs.ZERO)) {
            return Optional.of(Apart.EQUAL);
        }
        OptionalInt sign = Requirement.sign(simple, scope);
        return sign.isEmpty()
                ? Optional.empty()
                : Optional.of(new Apart(sign.getAsInt(), value(simple).filter(value -> value.signum() != 0)));
    }

    private static Optional<BigDecimal> value(Expr number) {
        try {
            return Optional.of(Evaluate.in(DecimalArithmetic.INSTANCE, number, Map.of()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// What is small written by itself: e.g. sig(800) is 1 − sig(−800), softplus(1000) is 1000 + softplus(−1000).
    private Expr rewritten(Expr expression) {
        Expr parts = expression.withParts(
                expression.parts().stream().map(this::rewritten).toList());
        if (!(parts instanceof Expr.Call(var function, var arguments)) || function.arity() > 1) {
            return parts;
        }
        Expr a = arguments.getFirst();
        Rational at = NormalForm.exactValue(a, budget).orElse(Rational.ZERO);
        if (at.signum() < 0 && ODD.contains(function)) {
            return Exprs.neg(far(function, Exprs.num(at.negated()), at.negated()));
        }
        return far(function, at.signum() < 0 && EVEN.contains(function) ? Exprs.num(at.negated()) : a, at);
    }

    private static Expr far(Function function, Expr a, Rational at) {
        Rewriting rewriting = FAR.get(function);
        boolean large = at.compareTo(LARGE) > 0 || EVEN.contains(function);
        return rewriting == null || !large ? Exprs.call(function, a) : rewriting.of(a);
    }

    private static final Set<Function> ODD = Set.of(Function.TANH, Function.SINH, Function.ATAN, Function.ERF);
    private static final Set<Function> EVEN = Set.of(Function.COSH, Function.GAUSS);

    /// What a function is at a large argument.
    private interface Rewriting {
        Expr of(Expr a);
    }

    private static final Map<Function, Rewriting> FAR = Map.of(
            Function.SIG, a -> Exprs.difference(Exprs.ONE, Exprs.sig(Exprs.neg(a))),
            Function.SOFTPLUS, a -> Exprs.sum(a, Exprs.call(Function.SOFTPLUS, Exprs.neg(a))),
            Function.TANH, a -> Exprs.difference(Exprs.ONE, twice(Exprs.sig(Exprs.neg(twice(a))))),
            Function.COSH, a -> half(Exprs.sum(Exprs.exp(a), Exprs.exp(Exprs.neg(a)))),
            Function.SINH, a -> half(Exprs.difference(Exprs.exp(a), Exprs.exp(Exprs.neg(a)))),
            Function.ATAN, a -> Exprs.difference(half(new Expr.Const(Constant.PI)), inverse(a)));

    private static Expr twice(Expr a) {
        return Exprs.product(Exprs.TWO, a);
    }

    private static Expr half(Expr a) {
        return Exprs.quotient(a, Exprs.TWO);
    }

    private static Expr inverse(Expr a) {
        return Exprs.call(Function.ATAN, Exprs.quotient(Exprs.ONE, a));
    }
}
