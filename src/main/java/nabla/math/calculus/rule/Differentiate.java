package nabla.math.calculus.rule;

import java.util.ArrayList;
import java.util.List;
import nabla.math.Budget;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;

/// Differentiates with named rules: the steps are the computation, their last line is the result.
///
/// Every name but the variable is a constant, and functions of a lesson must have been replaced by their definitions
/// ([Resolve] does both). A derivative inside, `d(d(e, x), x)`, is carried out first. Where the result is not the
/// derivative although it has a value, such as at a kink, [Kinks] says so.
public final class Differentiate {
    private final String variable;
    private final Budget budget;
    private final Simplify simplify;

    private Differentiate(String variable, Budget budget) {
        this.variable = variable;
        this.budget = budget;
        this.simplify = new Simplify(budget);
    }

    /// The derivative of `expression` by `variable` with all its steps; the result is [RuleStep#after()].
    ///
    /// @throws Budget.Spent             where it takes too long
    /// @throws IllegalArgumentException where a function of a lesson was not replaced by its definition
    public static RuleStep steps(Expr expression, String variable, Budget budget) {
        return new Differentiate(variable, budget).step(expression);
    }

    /// The derivative of `expression` by `variable`.
    public static Expr by(Expr expression, String variable, Budget budget) {
        return steps(expression, variable, budget).after();
    }

    private RuleStep step(Expr of) {
        budget.spend(1);
        if (constant(of)) {
            return RuleStep.of(Rule.CONSTANT, d(of), Exprs.ZERO);
        }
        return switch (of) {
            case Expr.Num num -> RuleStep.of(Rule.CONSTANT, d(of), Exprs.ZERO);
            case Expr.Const constant -> RuleStep.of(Rule.CONSTANT, d(of), Exprs.ZERO);
            case Expr.Sym variableItself -> RuleStep.of(Rule.VARIABLE, d(of), Exprs.ONE);
            case Expr.Sum(var terms) ->
                ruled(Rule.SUM, of, Exprs.sum(terms.stream().map(this::d).toList()), terms);
            case Expr.Neg(var operand) -> ruled(Rule.NEGATIVE, of, Exprs.neg(d(operand)), List.of(operand));
            case Expr.Product(var factors) -> product(of, factors);
            case Expr.Quotient(var u, var v) -> quotient(of, u, v);
            case Expr.Power(var u, var v) -> power(of, u, v);
            case Expr.Call(var function, var arguments) -> call(of, function, arguments);
            case Expr.If(var condition, var then, var otherwise) ->
                ruled(Rule.CASES, of, new Expr.If(condition, d(then), d(otherwise)), List.of(then, otherwise));
            case Expr.Derivative inner -> nested(inner);
            case Expr.Shaped shaped -> throw new IllegalArgumentException("To be written out by its entries first");
            case Expr.Apply(var name, var arguments) ->
                throw new IllegalArgumentException(name + "(...) must be replaced by its definition first");
        };
    }

    private RuleStep product(Expr of, List<Expr> factors) {
        var constants = factors.stream().filter(this::constant).toList();
        var moving = factors.stream().filter(factor -> !constant(factor)).toList();
        if (!constants.isEmpty()) {
            Expr rest = Exprs.product(moving);
            var all = new ArrayList<>(constants);
            all.add(d(rest));
            return ruled(Rule.FACTOR, of, Exprs.product(all), List.of(rest));
        }
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < factors.size(); i++) {
            var term = new ArrayList<>(factors);
            term.set(i, d(factors.get(i)));
            terms.add(Exprs.product(term));
        }
        budget.spend((long) factors.size() * factors.size());
        return ruled(Rule.PRODUCT, of, Exprs.sum(terms), factors);
    }

    private RuleStep quotient(Expr of, Expr u, Expr v) {
        if (constant(v)) {
            return ruled(Rule.FACTOR, of, Exprs.quotient(d(u), v), List.of(u));
        }
        Expr square = Exprs.power(v, 2);
        if (constant(u)) {
            return ruled(Rule.RECIPROCAL, of, Exprs.neg(Exprs.quotient(Exprs.product(u, d(v)), square)), List.of(v));
        }
        Expr numerator = Exprs.difference(Exprs.product(d(u), v), Exprs.product(u, d(v)));
        return ruled(Rule.QUOTIENT, of, Exprs.quotient(numerator, square), List.of(u, v));
    }

    private RuleStep power(Expr of, Expr u, Expr v) {
        if (constant(v)) {
            return ruled(Rule.POWER, of, chain(Exprs.product(v, oneLess(u, v)), u), List.of(u));
        }
        if (u.equals(new Expr.Const(Constant.E))) {
            return ruled(Rule.POWER_OF_E, of, chain(of, v), List.of(v));
        }
        if (constant(u)) {
            return ruled(Rule.EXPONENTIAL, of, chain(Exprs.product(of, Exprs.log(u)), v), List.of(v));
        }
        Expr inner = Exprs.sum(Exprs.product(d(v), Exprs.log(u)), Exprs.quotient(Exprs.product(v, d(u)), u));
        return ruled(Rule.GENERAL_POWER, of, Exprs.product(of, inner), List.of(v, u));
    }

    /// u^(v − 1).
    private static Expr oneLess(Expr u, Expr v) {
        if (Numbers.is(v, 2)) {
            return u;
        }
        Expr exponent = Numbers.of(v)
                .map(n -> Exprs.num(n.minus(Rational.ONE)))
                .orElseGet(() -> Exprs.difference(v, Exprs.ONE));
        return Exprs.power(u, exponent);
    }

    private RuleStep call(Expr of, Function function, List<Expr> arguments) {
        Rule rule = Rule.of(function);
        Expr u = arguments.getFirst();
        Expr v = arguments.getLast();
        return function.firstWhere()
                .map(relation -> ruled(rule, of, Exprs.choice(u, relation, v, d(u), d(v)), List.of(u, v)))
                .orElseGet(() -> ruled(rule, of, chain(function.derivative(0, arguments), u), List.of(u)));
    }

    private RuleStep nested(Expr.Derivative inner) {
        RuleStep first = steps(inner.of(), inner.by(), budget);
        RuleStep second = step(first.after());
        return new RuleStep(Rule.NESTED, d(inner), d(inner), List.of(first, second), second.after());
    }

    /// `outer` times the derivative of what is inside, which for the variable itself is 1 and not worth a line.
    private Expr chain(Expr outer, Expr inner) {
        return inner.equals(new Expr.Sym(variable)) ? outer : Exprs.product(outer, d(inner));
    }

    /// A rule, the derivatives it leaves to do, and the simplification of the whole.
    private RuleStep ruled(Rule rule, Expr of, Expr applied, List<Expr> parts) {
        budget.spend(parts.size());
        var substeps = new ArrayList<RuleStep>();
        Expr now = applied;
        for (Expr part : parts) {
            if (Trees.contains(now, d(part))) {
                RuleStep substep = step(part);
                substeps.add(substep);
                now = Trees.replace(now, substep.before(), substep.after());
            }
        }
        budget.spend(Trees.size(now));
        Simplify.Result simple = simplify.run(now);
        substeps.addAll(simple.steps());
        return new RuleStep(rule, d(of), applied, substeps, simple.expression());
    }

    private boolean constant(Expr expression) {
        return !Trees.mentions(expression, variable);
    }

    private Expr d(Expr expression) {
        return new Expr.Derivative(expression, variable);
    }
}
