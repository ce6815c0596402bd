package nabla.math.expr.value;

import java.util.List;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;

/// The numbers that evaluation is written over: doubles for the screen, 50 digits to confirm a counterexample.
///
/// Where an operation has no value, doubles give NaN or ±∞ as IEEE 754 says (a `table` shows that); 50 digits throw
/// [ArithmeticException].
///
/// @param <T> the number
public interface Arithmetic<T> {
    T of(Rational value);

    T of(double value);

    T of(Constant constant);

    T add(T a, T b);

    T multiply(T a, T b);

    T divide(T a, T b);

    T negate(T a);

    T power(T base, T exponent);

    /// The value of a function of the language; as many arguments as it takes.
    T call(Function function, List<T> arguments);

    /// Whether one of the two is the smaller or they are equal: false only where one is NaN.
    boolean comparable(T a, T b);

    /// Negative, zero or positive, as `a` is less than, equal to or greater than `b`, which is [#comparable].
    int compare(T a, T b);

    double toDouble(T a);
}
