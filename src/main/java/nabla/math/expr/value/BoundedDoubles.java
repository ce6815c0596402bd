package nabla.math.expr.value;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;

/// Doubles that carry a bound of their own rounding error, which grows with the size of what was added up: of
/// sin² x + cos² x − 1 it says that nothing above 1e-16 means anything. Of a function it is how far the value moves
/// where the argument moves by its error.
public enum BoundedDoubles implements Arithmetic<BoundedDoubles.Bounded> {
    INSTANCE;

    private static final double[] BOTH_WAYS = {-1, 1};
    /// An angle that rounding may move by more tells nothing, nor does a tangent whose angle may move by more of
    /// ∣π/2 − a∣.
    private static final double WIDE = 0.1;

    private static final Set<Function> ANGLED = EnumSet.of(Function.SIN, Function.COS, Function.TAN);

    /// A value and how far it may be from the exact one; without end where nothing is known.
    public record Bounded(double value, double error) {
        public static final Bounded UNKNOWN = new Bounded(Double.NaN, Double.POSITIVE_INFINITY);
    }

    private static Bounded of(double value, double error) {
        return new Bounded(value, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
    }

    @Override
    public Bounded of(Rational value) {
        double rounded = value.value();
        return of(rounded, Math.abs(rounded) < 0x1p53 && rounded == Math.rint(rounded) ? 0 : Math.ulp(rounded) / 2);
    }

    @Override
    public Bounded of(double value) {
        return of(value, Math.abs(value) < 0x1p40 && value * 0x1p10 == Math.rint(value * 0x1p10) ? 0 : Math.ulp(value));
    }

    @Override
    public Bounded of(Constant constant) {
        return of(constant.value(), Math.ulp(constant.value()));
    }

    @Override
    public Bounded add(Bounded a, Bounded b) {
        double sum = a.value + b.value;
        double of = sum - a.value;
        double lost = Math.abs((a.value - (sum - of)) + (b.value - of));
        return of(sum, a.error + b.error + lost);
    }

    @Override
    public Bounded multiply(Bounded a, Bounded b) {
        double product = a.value * b.value;
        double lost = Math.abs(Math.fma(a.value, b.value, -product)) + underflow(product, a.value != 0 && b.value != 0);
        return of(product, share(a.value, b.error) + share(b.value, a.error) + share(a.error, b.error) + lost);
    }

    private static double share(double size, double error) {
        return error == 0 ? 0 : Math.abs(size) * error;
    }

    private static double underflow(double value, boolean notZero) {
        return notZero && Math.abs(value) < Double.MIN_NORMAL ? Double.MIN_VALUE : 0;
    }

    @Override
    public Bounded divide(Bounded a, Bounded b) {
        double quotient = a.value / b.value;
        double below = Math.abs(b.value) - b.error;
        if (!(below > 0)) { // 1/0 is no value, though atan(1/0) is one in doubles
            return of(quotient, Double.POSITIVE_INFINITY);
        }
        return of(quotient, (a.error + share(quotient, b.error)) / below + Math.ulp(quotient));
    }

    @Override
    public Bounded negate(Bounded a) {
        return of(-a.value, a.error);
    }

    @Override
    public Bounded power(Bounded base, Bounded exponent) {
        double value = Double.isNaN(base.value) ? base.value : Math.pow(base.value, exponent.value);
        double error = 4 * Math.ulp(value);
        double moved = 0;
        for (double up : BOTH_WAYS) {
            for (double aside : exponent.error == 0 ? new double[] {0} : BOTH_WAYS) {
                double other = Math.pow(base.value + up * seen(base), exponent.value + aside * seen(exponent));
                moved = Math.max(moved, distance(other, value));
            }
        }
        return of(value, moved + error);
    }

    /// The error, or the next double where it is less: 1e-20 beside 1 is seen by log(1 + x), though not by 1 + x.
    private static double seen(Bounded a) {
        return a.error == 0 ? 0 : Math.max(a.error, Math.ulp(a.value));
    }

    private static double distance(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.POSITIVE_INFINITY : a == b ? 0 : Math.abs(a - b);
    }

    @Override
    public Bounded call(Function function, List<Bounded> arguments) {
        Bounded a = arguments.getFirst();
        double value =
                function.arity() == 1 ? function.value(a.value) : function.value(a.value, arguments.getLast().value);
        if (function.arity() > 1) {
            return of(value, Math.max(a.error, arguments.getLast().error));
        }
        double rounding = 2 * Math.ulp(value);
        if (a.error == 0) {
            return of(value, rounding);
        }
        double aside = seen(a);
        if (ANGLED.contains(function) && !(aside * size(function, value) < WIDE)) {
            return of(value, Double.POSITIVE_INFINITY);
        }
        double moved = Math.max(
                distance(function.value(a.value + aside), value), distance(function.value(a.value - aside), value));
        return of(value, moved + rounding);
    }

    /// How quickly a function of an angle turns.
    private static double size(Function function, double value) {
        return function == Function.TAN ? Math.max(1, Math.abs(value)) : 1;
    }

    @Override
    public boolean comparable(Bounded a, Bounded b) {
        return !Double.isNaN(a.value) && !Double.isNaN(b.value);
    }

    /// @throws ArithmeticException where rounding hides which of the two is larger
    @Override
    public int compare(Bounded a, Bounded b) {
        double error = a.error + b.error;
        if (error > 0 && !(Math.abs(a.value - b.value) > error)) {
            throw new ArithmeticException("rounding hides which is larger");
        }
        return Double.compare(a.value + 0.0, b.value + 0.0);
    }

    @Override
    public double toDouble(Bounded a) {
        return a.value;
    }
}
