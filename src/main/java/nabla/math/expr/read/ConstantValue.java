package nabla.math.expr.read;

import java.util.HashMap;
import java.util.Map;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Uses;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Limits;
import nabla.math.expr.value.Evaluate;

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
        return of(expression, tokens, where, scope);
    }

    /// @param where what an error points at
    /// @return a number or ±∞, never NaN
    static double of(Expr expression, Tokens tokens, Token where, Scope scope) throws SyntaxError {
        double value = new ConstantValue(tokens, scope, where).value(expression, Limits.DEPTH);
        if (Double.isNaN(value)) {
            throw tokens.error(where, "this has no value");
        }
        return value + 0.0; // -0.0 is shown as 0
    }

    /// @param levels how many definitions may still stand in one another
    private double value(Expr expression, int levels) throws SyntaxError {
        for (Uses.Use use : Uses.of(expression)) {
            if (values.containsKey(use.name())) {
                continue;
            }
            if (levels == 0 || !(scope.find(use.name()).orElse(null) instanceof Declaration.Definition definition)) {
                throw tokens.error(where, "a fixed number is expected here; `" + use.name() + "` is none");
            }
            values.put(use.name(), value(definition.body(), levels - 1));
        }
        return Evaluate.at(expression, values);
    }
}
