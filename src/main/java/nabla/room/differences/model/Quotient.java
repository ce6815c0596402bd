package nabla.room.differences.model;

import java.math.BigDecimal;
import java.util.List;
import nabla.math.expr.value.DecimalArithmetic;

/// A difference quotient, from values of the function at one or two places beside the point.
public enum Quotient {
    /// (f(w + ε) − f(w))/ε
    FORWARD("forward"),
    /// (f(w + ε) − f(w − ε))/(2ε)
    CENTRAL("central"),
    /// (f(w) − f(w − ε))/ε
    BACKWARD("backward");

    /// Those the sheet asks about.
    public static final List<Quotient> OF_THE_SHEET = List.of(FORWARD, CENTRAL);

    private final String title;

    Quotient(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// As a program computes it, from rounded values over a rounded step.
    ///
    /// @param values left, here and right
    double at(double[] values, double step) {
        return switch (this) {
            case FORWARD -> (values[2] - values[1]) / step;
            case CENTRAL -> (values[2] - values[0]) / (2 * step);
            case BACKWARD -> (values[1] - values[0]) / step;
        };
    }

    /// As it is.
    ///
    /// @throws ArithmeticException where the function has no value
    BigDecimal exactly(TestFunction function, BigDecimal point, BigDecimal step, DecimalArithmetic numbers) {
        BigDecimal right = this == BACKWARD ? point : point.add(step);
        BigDecimal left = this == FORWARD ? point : point.subtract(step);
        BigDecimal rise = function.exactly(right, numbers).subtract(function.exactly(left, numbers));
        return numbers.divide(rise, right.subtract(left));
    }
}
