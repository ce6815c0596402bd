package nabla.math.expr.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// Where a function of fractions is itself a fraction, known without rounding: sig(0) = 1/2, sqrt(9/4) = 3/2.
public sealed interface ExactValues {

    /// No such value is known.
    record Nowhere() implements ExactValues {}

    /// At one argument alone, such as log(1) = 0.
    record At(Rational argument, Rational value) implements ExactValues {}

    /// At the squares of fractions.
    record OfSquares() implements ExactValues {}

    /// At every fraction, such as max(1/2, 1/3) = 1/2.
    record Everywhere(BinaryOperator<Rational> value) implements ExactValues {}

    /// The exact value at these arguments, where there is one.
    default Optional<Rational> of(List<Rational> arguments) {
        Rational first = arguments.getFirst();
        return switch (this) {
            case Nowhere nowhere -> Optional.empty();
            case At(var argument, var value) -> first.equals(argument) ? Optional.of(value) : Optional.empty();
            case OfSquares squares -> first.root();
            case Everywhere(var value) -> Optional.of(value.apply(first, arguments.getLast()));
        };
    }

    /// Whether the value that was computed in digits is the exact one.
    default boolean isExact(BigDecimal argument, BigDecimal computed) {
        return switch (this) {
            case Nowhere nowhere -> false;
            case At(var exactly, var value) ->
                new BigDecimal(exactly.numerator()).compareTo(argument.multiply(new BigDecimal(exactly.denominator())))
                        == 0;
            case OfSquares squares -> computed.multiply(computed).compareTo(argument) == 0;
            case Everywhere everywhere -> true;
        };
    }

    /// Whether the value that was computed in doubles is the exact one; false also where that is not seen.
    default boolean isExact(double argument, double computed) {
        return switch (this) {
            case Nowhere nowhere -> false;
            case At(var exactly, var value) -> argument == exactly.value();
            case OfSquares squares ->
                argument == 0 || (argument > 1e-280 && Math.fma(computed, computed, -argument) == 0);
            case Everywhere everywhere -> true;
        };
    }
}
