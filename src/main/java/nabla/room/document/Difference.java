package nabla.room.document;

import java.util.List;
import java.util.Optional;
import nabla.lesson.Block;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Expr;

/// The one number in which a curve differs from another that is written alike.
///
/// @param value    of that number
/// @param argument the name that a lesson's function gives to it, as `y` in `L(0, p)`; empty elsewhere
record Difference(double value, Optional<String> argument) {

    /// Empty where they differ in more than one number, or in something else.
    static Optional<Difference> between(Expr one, Expr other, Block.Plot plot) {
        if (number(one).isPresent() && number(other).isPresent()) {
            return number(one).map(value -> new Difference(value, Optional.empty()));
        }
        List<Expr> parts = one.parts();
        if (parts.isEmpty() || parts.size() != other.parts().size() || !isAlike(one, other)) {
            return Optional.empty();
        }
        Optional<Difference> found = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).equals(other.parts().get(i))) {
                continue;
            }
            if (found.isPresent()) {
                return Optional.empty();
            }
            int place = i;
            found = between(parts.get(i), other.parts().get(i), plot)
                    .map(inner -> inner.argument.isPresent()
                            ? inner
                            : new Difference(inner.value, argument(one, place, plot)));
            if (found.isEmpty()) {
                return Optional.empty();
            }
        }
        return found;
    }

    /// The same operation: with the same parts they are the same.
    private static boolean isAlike(Expr one, Expr other) {
        return one.withParts(other.parts()).equals(other);
    }

    private static Optional<Double> number(Expr expression) {
        return switch (expression) {
            case Expr.Num(var value) ->
                Optional.of(
                        value.numerator().doubleValue() / value.denominator().doubleValue());
            case Expr.Neg(Expr.Num(var value)) ->
                Optional.of(
                        -value.numerator().doubleValue() / value.denominator().doubleValue());
            default -> Optional.empty();
        };
    }

    private static Optional<String> argument(Expr expression, int place, Block.Plot plot) {
        return expression instanceof Expr.Apply(var name, var arguments)
                        && plot.scope().find(name).orElse(null) instanceof Declaration.Defined function
                ? Optional.of(function.parameters().get(place))
                : Optional.empty();
    }
}
