package nabla.room.differences.model;

import java.math.BigDecimal;
import java.util.Optional;
import nabla.math.expr.value.DecimalArithmetic;

/// Whether a function has a slope at a point, and which.
///
/// Where it is smooth the rules of differentiation say so. At a kink the quotients of each side are followed to steps
/// of 10⁻²⁸ in 100 digits: x |x| has the slope 0 at 0, |x| has 1 from the right and −1 from the left.
public sealed interface TrueSlope {
    /// There is one.
    ///
    /// @param smooth whether the rules give it; at a kink only its two sides do
    record Exists(BigDecimal value, boolean smooth) implements TrueSlope {}

    /// The two sides have slopes that differ.
    record Kink(double left, double right) implements TrueSlope {}

    /// On one side or on both the quotients come to no end: they grow, or they do not settle.
    record None(OneSidedLimit left, OneSidedLimit right) implements TrueSlope {}

    /// The function has no value at the point.
    record NoValue() implements TrueSlope {}

    static TrueSlope of(TestFunction function, double point) {
        DecimalArithmetic numbers = OneSidedLimit.NUMBERS;
        BigDecimal w = new BigDecimal(point);
        try {
            function.exactly(w, numbers);
        } catch (ArithmeticException none) {
            return new NoValue();
        }
        if (!Double.isFinite(function.at(point))) {
            return new NoValue();
        }
        if (function.isSmooth(w, numbers)) {
            try {
                return new Exists(function.derivative(1, w, numbers), true);
            } catch (ArithmeticException none) {
                // then its two sides decide
            }
        }
        OneSidedLimit left = OneSidedLimit.of(Quotient.BACKWARD, function, w);
        OneSidedLimit right = OneSidedLimit.of(Quotient.FORWARD, function, w);
        if (left instanceof OneSidedLimit.Slope(var a) && right instanceof OneSidedLimit.Slope(var b)) {
            return a.compareTo(b) == 0 ? new Exists(a, false) : new Kink(a.doubleValue(), b.doubleValue());
        }
        return new None(left, right);
    }

    /// The slope where there is one.
    default Optional<BigDecimal> slope() {
        return this instanceof Exists(var value, var smooth) ? Optional.of(value) : Optional.empty();
    }
}
