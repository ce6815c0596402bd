package nabla.math.expr.write;

import java.util.List;
import java.util.stream.Collectors;
import nabla.math.expr.tree.Expr;

/// Says what has entries or runs over an index: "X transposed", "Z sub i, j", "the sum over i from 1 to N of ...".
final class ShapedSpeech {
    private ShapedSpeech() {}

    static String of(Expr.Shaped node) {
        return switch (node) {
            case Expr.MatrixProduct(var factors) -> joined(factors, " times ");
            case Expr.Hadamard(var factors) -> joined(factors, " entrywise times ");
            case Expr.EntryPower(var base, var exponent) ->
                SpokenNotation.factor(base) + " with every entry to the power of " + SpokenNotation.argument(exponent);
            case Expr.Transpose(var of) -> SpokenNotation.argument(of) + " transposed";
            case Expr.Entry(var of, var indices) -> SpokenNotation.argument(of) + " sub " + list(indices);
            case Expr.Fold(var folding, var index, var from, var to, var body) ->
                "%s over %s from %s to %s of %s%s"
                        .formatted(
                                folding.spoken(),
                                SpokenNotation.name(index),
                                SpokenNotation.of(from),
                                SpokenNotation.of(to),
                                SpokenNotation.of(body),
                                SpokenNotation.isShort(body) ? "" : ", end " + folding.noun());
            case Expr.Delta(var left, var right) -> "delta sub " + list(List.of(left, right));
            case Expr.Form(var function, var arguments) -> function.spoken() + " " + list(arguments);
            case Expr.Primed(var function, var order, var argument) ->
                SpokenNotation.name(function) + " prime".repeat(order) + " of " + SpokenNotation.argument(argument);
            case Expr.EntryDerivative(var of, var by) ->
                "the derivative of " + SpokenNotation.argument(of) + " with respect to " + SpokenNotation.of(by);
            case Expr.Statement(var conditions) ->
                conditions.stream()
                        .map(condition -> "%s %s %s"
                                .formatted(
                                        SpokenNotation.of(condition.left()),
                                        condition.relation().spoken(),
                                        SpokenNotation.of(condition.right())))
                        .collect(Collectors.joining(", and "));
        };
    }

    private static String joined(List<Expr> factors, String by) {
        return factors.stream().map(SpokenNotation::factor).collect(Collectors.joining(by));
    }

    private static String list(List<Expr> parts) {
        return parts.stream().map(SpokenNotation::argument).collect(Collectors.joining(", "));
    }
}
