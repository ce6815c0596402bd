package nabla.math.expr.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.expr.tree.Expr;

/// Evaluates a closed expression as the tree it is, part by part as written: what every other way must agree with.
final class TreeWalk {
    private TreeWalk() {}

    static <T> T in(Arithmetic<T> numbers, Expr closed, Map<String, T> values) {
        return switch (closed) {
            case Expr.Num(var value) -> numbers.of(value);
            case Expr.Const(var constant) -> numbers.of(constant);
            case Expr.Sym(var name) -> {
                T value = values.get(name);
                if (value == null) {
                    throw new IllegalArgumentException(name + " has no value");
                }
                yield value;
            }
            case Expr.Sum(var terms) -> {
                T sum = in(numbers, terms.getFirst(), values);
                for (Expr term : terms.subList(1, terms.size())) {
                    sum = numbers.add(sum, in(numbers, term, values));
                }
                yield sum;
            }
            case Expr.Product(var factors) -> {
                T product = in(numbers, factors.getFirst(), values);
                for (Expr factor : factors.subList(1, factors.size())) {
                    product = numbers.multiply(product, in(numbers, factor, values));
                }
                yield product;
            }
            case Expr.Quotient(var numerator, var denominator) ->
                numbers.divide(in(numbers, numerator, values), in(numbers, denominator, values));
            case Expr.Power(var base, var exponent) ->
                numbers.power(in(numbers, base, values), in(numbers, exponent, values));
            case Expr.Neg(var operand) -> numbers.negate(in(numbers, operand, values));
            case Expr.Call(var function, var arguments) -> {
                var each = new ArrayList<T>(arguments.size());
                for (Expr argument : arguments) {
                    each.add(in(numbers, argument, values));
                }
                yield numbers.call(function, List.copyOf(each));
            }
            case Expr.If(var condition, var then, var otherwise) -> {
                T left = in(numbers, condition.left(), values);
                T right = in(numbers, condition.right(), values);
                if (!numbers.comparable(left, right)) {
                    yield numbers.add(left, right);
                }
                boolean chosen = condition.relation().admits(numbers.compare(left, right));
                yield in(numbers, chosen ? then : otherwise, values);
            }
            case Expr.Apply(var name, var arguments) -> throw new IllegalArgumentException(name);
            case Expr.Derivative derivative -> throw new IllegalArgumentException(derivative.by());
            case Expr.Shaped shaped -> throw new IllegalArgumentException("To be written out by its entries first");
        };
    }

    static double at(Expr closed, Map<String, Double> values) {
        return in(DoubleArithmetic.INSTANCE, closed, values);
    }
}
