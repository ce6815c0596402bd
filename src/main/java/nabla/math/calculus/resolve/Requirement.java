package nabla.math.calculus.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nabla.math.calculus.rule.Numbers;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// What must be so for an expression to have a value: the denominator is not 0, the argument of log is above 0, ...
///
/// Inside `if(c, a, b)` a need of `a` is one of `if(c, ..., 1)`: it only matters where `a` is chosen.
public record Requirement(Kind kind, Expr of) {

    /// What `of` must be.
    public enum Kind {
        NOT_ZERO,
        POSITIVE,
        NOT_NEGATIVE,
        /// Said of a power x^y, whose needs have no simpler name.
        A_VALUE
    }

    /// The needs of a closed expression that are not seen to hold for all values of the parameters.
    public static List<Requirement> of(Expr closed, Scope scope) {
        var needs = new ArrayList<Requirement>();
        collect(closed, needs);
        return needs.stream().distinct().filter(need -> !need.always(scope)).toList();
    }

    /// The needs of a derivative: those of its expression, and that no kink is 0 or without a value.
    public static List<Requirement> of(Resolved resolved, Scope scope) {
        var needs = new ArrayList<Requirement>();
        collect(resolved.expression(), needs);
        for (Expr kink : resolved.kinks()) {
            needs.add(new Requirement(Kind.NOT_ZERO, kink));
            collect(kink, needs);
        }
        return needs.stream().distinct().filter(need -> !need.always(scope)).toList();
    }

    private static void collect(Expr expression, List<Requirement> needs) {
        switch (expression) {
            case Expr.Quotient quotient -> needs.add(new Requirement(Kind.NOT_ZERO, quotient.denominator()));
            case Expr.Power power -> collectPower(power, needs);
            case Expr.Call call -> collectCall(call, needs);
            case Expr.Const(var constant)
            when constant == Constant.INFINITY -> needs.add(new Requirement(Kind.NOT_ZERO, Exprs.ZERO));
            case Expr.If choice -> {
                collectChoice(choice, needs);
                return;
            }
            case Expr.Const constant -> {}
            case Expr.Num num -> {}
            case Expr.Sym symbol -> {}
            case Expr.Sum sum -> {}
            case Expr.Product product -> {}
            case Expr.Neg neg -> {}
            case Expr.Apply apply -> {}
            case Expr.Derivative derivative -> {}
            case Expr.Shaped shaped -> {}
        }
        for (Expr part : expression.parts()) {
            collect(part, needs);
        }
    }

    private static void collectPower(Expr.Power power, List<Requirement> needs) {
        var exponent = Numbers.of(power.exponent());
        if (exponent.isEmpty()) {
            needs.add(new Requirement(Kind.A_VALUE, power));
        } else if (!exponent.get().isInteger()) {
            boolean root = exponent.get().signum() > 0;
            needs.add(new Requirement(root ? Kind.NOT_NEGATIVE : Kind.POSITIVE, power.base()));
        } else if (exponent.get().signum() < 0) {
            needs.add(new Requirement(Kind.NOT_ZERO, power.base()));
        }
    }

    private static void collectCall(Expr.Call call, List<Requirement> needs) {
        Kind inside = call.function().domain().fromClosed() ? Kind.NOT_NEGATIVE : Kind.POSITIVE;
        call.function().edge(call.arguments()).ifPresent(edge -> needs.add(new Requirement(inside, edge)));
        call.function().poles(call.arguments()).forEach(pole -> needs.add(new Requirement(Kind.NOT_ZERO, pole)));
    }

    private static void collectChoice(Expr.If choice, List<Requirement> needs) {
        Expr.Condition condition = choice.condition();
        collect(condition.left(), needs);
        collect(condition.right(), needs);
        var inner = new ArrayList<Requirement>();
        collect(choice.then(), inner);
        inner.forEach(need -> needs.add(new Requirement(need.kind, new Expr.If(condition, need.of, Exprs.ONE))));
        inner.clear();
        collect(choice.otherwise(), inner);
        inner.forEach(need -> needs.add(new Requirement(need.kind, new Expr.If(condition, Exprs.ONE, need.of))));
    }

    /// An expression that is 0 or has no value where this need is not met.
    Expr asKink() {
        return switch (kind) {
            case NOT_ZERO -> of;
            case POSITIVE -> Exprs.sqrt(of);
            case NOT_NEGATIVE -> Exprs.sum(Exprs.ONE, Exprs.sqrt(of));
            case A_VALUE -> Exprs.sum(Exprs.ONE, Exprs.abs(of));
        };
    }

    private boolean always(Scope scope) {
        return switch (kind) {
            case NOT_ZERO -> !range(of, scope).hasZero();
            case POSITIVE -> range(of, scope).positive();
            case NOT_NEGATIVE -> range(of, scope).notNegative();
            case A_VALUE ->
                of instanceof Expr.Power(var base, var exponent)
                        && range(base, scope).positive();
        };
    }

    private static Range range(Expr closed, Scope scope) {
        return Range.of(
                closed,
                name -> scope.find(name)
                        .filter(Declaration.Parameter.class::isInstance)
                        .map(declaration -> Range.of(((Declaration.Parameter) declaration).domain()))
                        .orElse(Range.ALL));
    }

    /// Whether an expression is seen to be 0 nowhere.
    public static boolean neverZero(Expr closed, Scope scope) {
        return !range(closed, scope).hasZero();
    }

    /// 1 or −1 where an expression is seen to be above or below 0 everywhere.
    public static OptionalInt sign(Expr closed, Scope scope) {
        Range range = range(closed, scope);
        return range.positive()
                ? OptionalInt.of(1)
                : range.negated().positive() ? OptionalInt.of(-1) : OptionalInt.empty();
    }

    /// Whether a parameter is never below 0.
    public static boolean notNegative(String name, Scope scope) {
        return range(Exprs.sym(name), scope).notNegative();
    }
}
