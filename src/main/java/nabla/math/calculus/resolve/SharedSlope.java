package nabla.math.calculus.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Budget;
import nabla.math.calculus.rule.Numbers;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;

/// Derivatives for their value: each part is differentiated once, and equal parts of the result are one object, so that
/// a derivative of a derivative grows by a few nodes for each node and not with the length of its written form.
///
/// What is shown to a person is made by [Differentiate] instead. Where the derivative does not exist, [Kinks] says.
final class SharedSlope {
    private final SharedParts parts;
    private final FunctionSlope functions;
    private final Map<String, IdentityHashMap<Expr, Expr>> known = new HashMap<>();

    SharedSlope(FunctionSlope functions, Budget budget) {
        this.parts = new SharedParts(budget);
        this.functions = functions;
    }

    /// Which of a function's slopes is taken: the one a lecturer writes, or the one that keeps its digits.
    @FunctionalInterface
    interface FunctionSlope {
        Expr of(Function function, int argument, List<Expr> arguments);
    }

    SharedParts parts() {
        return parts;
    }

    /// The derivative by a name; the one object for 0 where it does not depend on it.
    ///
    /// @param closed without applications of definitions and without derivatives
    Expr by(Expr closed, String variable) {
        var done = known.computeIfAbsent(variable, name -> new IdentityHashMap<>());
        return slope(parts.of(closed), variable, done);
    }

    private Expr slope(Expr of, String variable, IdentityHashMap<Expr, Expr> done) {
        Expr slope = done.get(of);
        if (slope == null) {
            slope = ruled(of, part -> slope(part, variable, done), variable);
            done.put(of, slope);
        }
        return slope;
    }

    /// The derivative of a part.
    private interface D {
        Expr of(Expr part);
    }

    private Expr ruled(Expr of, D d, String variable) {
        return switch (of) {
            case Expr.Num number -> parts.zero();
            case Expr.Const constant -> parts.zero();
            case Expr.Sym(var name) -> parts.of(name.equals(variable) ? Exprs.ONE : Exprs.ZERO);
            case Expr.Sum(var terms) -> parts.sum(terms.stream().map(d::of).toList());
            case Expr.Product(var factors) -> product(factors, d);
            case Expr.Quotient(var u, var v) ->
                parts.quotient(parts.difference(d.of(u), parts.product(of, d.of(v))), v); // (u/v)' = (u' - u/v v')/v
            case Expr.Power(var u, var v) -> power(of, u, v, d);
            case Expr.Neg(var operand) -> parts.negative(d.of(operand));
            case Expr.Call(var function, var arguments) -> call(function, arguments, d);
            case Expr.If(var condition, var then, var otherwise) ->
                parts.choice(condition, d.of(then), d.of(otherwise));
            case Expr.Apply(var name, var arguments) ->
                throw new IllegalArgumentException(name + "(...) must be replaced by its definition first");
            case Expr.Derivative(var inner, var by) ->
                throw new IllegalArgumentException("d(..., " + by + ") must be carried out first");
            case Expr.Shaped shaped -> throw new IllegalArgumentException("To be written out by its entries first");
        };
    }

    /// Half of the factors against the other half, so that n factors cost n nodes and not n².
    private Expr product(List<Expr> factors, D d) {
        if (factors.size() == 1) {
            return d.of(factors.getFirst());
        }
        int middle = factors.size() / 2;
        List<Expr> left = factors.subList(0, middle);
        List<Expr> right = factors.subList(middle, factors.size());
        return parts.sum(
                List.of(parts.product(product(left, d), whole(right)), parts.product(whole(left), product(right, d))));
    }

    private Expr whole(List<Expr> factors) {
        if (factors.size() == 1) {
            return factors.getFirst();
        }
        int middle = factors.size() / 2;
        return parts.product(whole(factors.subList(0, middle)), whole(factors.subList(middle, factors.size())));
    }

    private Expr power(Expr of, Expr u, Expr v, D d) {
        Expr du = d.of(u);
        Expr dv = d.of(v);
        if (parts.isZero(dv)) {
            return parts.isZero(du) ? du : parts.product(parts.product(v, oneLess(u, v)), du);
        }
        if (u.equals(new Expr.Const(Constant.E))) {
            return parts.product(of, dv);
        }
        Expr exponential = parts.product(dv, parts.of(Exprs.log(u)));
        Expr inner = parts.sum(List.of(exponential, parts.quotient(parts.product(v, du), u)));
        return parts.product(of, inner);
    }

    /// u^(v − 1).
    private Expr oneLess(Expr u, Expr v) {
        if (Numbers.is(v, 2)) {
            return u;
        }
        if (Numbers.is(v, 1)) {
            return parts.of(Exprs.ONE);
        }
        Expr exponent = Numbers.of(v)
                .map(n -> Exprs.num(n.minus(Rational.ONE)))
                .orElseGet(() -> new Expr.Sum(List.of(v, new Expr.Neg(Exprs.ONE))));
        return parts.of(Exprs.power(u, exponent));
    }

    private Expr call(Function function, List<Expr> arguments, D d) {
        if (function.firstWhere().isPresent()) {
            var first = new Expr.Condition(
                    arguments.getFirst(), function.firstWhere().get(), arguments.getLast());
            return parts.choice(first, d.of(arguments.getFirst()), d.of(arguments.getLast()));
        }
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < arguments.size(); i++) {
            Expr inner = d.of(arguments.get(i));
            if (!parts.isZero(inner)) {
                terms.add(parts.product(parts.of(functions.of(function, i, arguments)), inner));
            }
        }
        return parts.sum(terms);
    }
}
