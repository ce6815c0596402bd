package nabla.math.expr;

import java.util.HashMap;
import java.util.Map;

/// Reads an expression that must be a number: a bound, a start, a step. It may use definitions that are numbers too.
final class ConstantValue {
    private final Tokens tokens;
    private final Scope scope;
    private final Token where;
    private final Map<String, Double> values = new HashMap<>();

    private ConstantValue(Tokens tokens, Scope scope, Token where) {
        this.tokens = tokens;
        this.scope = scope;
        this.where = where;
    }

    /// Reads as far as the expression goes.
    ///
    /// @return a number or ±∞, never NaN
    static double read(Tokens tokens, Scope scope) throws SyntaxError {
        Token where = tokens.peek();
        Expr expression = new ExpressionParser(tokens, scope).expression();
        return new ConstantValue(tokens, scope, where).value(expression);
    }

    private double value(Expr expression) throws SyntaxError {
        define(expression, Limits.DEPTH);
        double value = calculate(expression);
        if (Double.isNaN(value)) {
            throw tokens.error(where, "this has no value");
        }
        return value + 0.0; // -0.0 is shown as 0
    }

    /// Finds the values of the definitions that `expression` uses.
    private void define(Expr expression, int levels) throws SyntaxError {
        for (Uses.Use use : Uses.of(expression)) {
            if (values.containsKey(use.name())) {
                continue;
            }
            if (levels == 0 || !(scope.find(use.name()).orElse(null) instanceof Declaration.Definition definition)) {
                throw tokens.error(where, "a fixed number is expected here; `" + use.name() + "` is none");
            }
            define(definition.body(), levels - 1);
            values.put(use.name(), calculate(definition.body()));
        }
    }

    private double calculate(Expr expression) {
        return switch (expression) {
            case Expr.Num(var value) -> value.value();
            case Expr.Const(var constant) -> constant.value();
            case Expr.Sum(var terms) ->
                terms.stream().mapToDouble(this::calculate).sum();
            case Expr.Product(var factors) ->
                factors.stream().mapToDouble(this::calculate).reduce(1, (a, b) -> a * b);
            case Expr.Quotient(var numerator, var denominator) -> calculate(numerator) / calculate(denominator);
            case Expr.Power(var base, var exponent) -> Math.pow(calculate(base), calculate(exponent));
            case Expr.Neg(var operand) -> -calculate(operand);
            case Expr.Sym(var name) -> values.getOrDefault(name, Double.NaN);
            case Expr.Call call -> Double.NaN;
            case Expr.Apply apply -> Double.NaN;
            case Expr.Derivative derivative -> Double.NaN;
            case Expr.If choice -> Double.NaN;
        };
    }
}
