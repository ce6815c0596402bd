package nabla.math.expr.value;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.MathContext;
import java.util.List;
import nabla.math.expr.number.Rational;
import nabla.math.expr.number.TwoDoubleFunctions;
import nabla.math.expr.number.TwoDoubles;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;

/// Arithmetic with two doubles to a number: 29 digits, some fifty times faster than 50.
///
/// Nothing is thrown: NaN where there is no value or where the digits cannot be promised, as [TwoDoubles] says.
public enum TwoDoubleArithmetic implements Arithmetic<TwoDoubles> {
    INSTANCE;

    /// How large the error of one operation may be, relative to its result.
    public static final double PROMISED = 1e-29;

    private static final MathContext DIGITS = new MathContext(60);
    private static final TwoDoubles PI = TwoDoubles.of(BigDecimalMath.pi(DIGITS));
    private static final TwoDoubles E = TwoDoubles.of(BigDecimalMath.e(DIGITS));

    @Override
    public TwoDoubles of(Rational value) {
        return TwoDoubles.of(value);
    }

    @Override
    public TwoDoubles of(double value) {
        return TwoDoubles.of(value);
    }

    @Override
    public TwoDoubles of(Constant constant) {
        return switch (constant) {
            case PI -> PI;
            case E -> E;
            case INFINITY -> TwoDoubles.NONE;
        };
    }

    @Override
    public TwoDoubles add(TwoDoubles a, TwoDoubles b) {
        return a.plus(b);
    }

    @Override
    public TwoDoubles multiply(TwoDoubles a, TwoDoubles b) {
        return a.times(b);
    }

    @Override
    public TwoDoubles divide(TwoDoubles a, TwoDoubles b) {
        return a.over(b);
    }

    @Override
    public TwoDoubles negate(TwoDoubles a) {
        return a.negated();
    }

    @Override
    public TwoDoubles power(TwoDoubles base, TwoDoubles exponent) {
        return TwoDoubleFunctions.power(base, exponent);
    }

    @Override
    public TwoDoubles call(Function function, List<TwoDoubles> arguments) {
        return function.value(arguments.getFirst(), arguments.getLast());
    }

    @Override
    public boolean comparable(TwoDoubles a, TwoDoubles b) {
        return a.isNumber() && b.isNumber();
    }

    @Override
    public int compare(TwoDoubles a, TwoDoubles b) {
        return a.compareTo(b);
    }

    @Override
    public double toDouble(TwoDoubles a) {
        return a.high();
    }
}
