package nabla.math.expr.value;

import java.util.List;
import nabla.math.expr.number.Doubles;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Function;

/// Double arithmetic, with everything floating point does: `exp(1000)` is ∞ and `0/0` is NaN.
public enum DoubleArithmetic implements Arithmetic<Double> {
    INSTANCE;

    @Override
    public Double of(Rational value) {
        return value.value();
    }

    @Override
    public Double of(double value) {
        return value;
    }

    @Override
    public Double of(Constant constant) {
        return constant.value();
    }

    @Override
    public Double add(Double a, Double b) {
        return a + b;
    }

    @Override
    public Double multiply(Double a, Double b) {
        return a * b;
    }

    @Override
    public Double divide(Double a, Double b) {
        return a / b;
    }

    @Override
    public Double negate(Double a) {
        return -a;
    }

    @Override
    public Double power(Double base, Double exponent) {
        return Doubles.power(base, exponent);
    }

    @Override
    public Double call(Function function, List<Double> arguments) {
        return function.arity() == 1
                ? function.value(arguments.getFirst())
                : function.value(arguments.get(0), arguments.get(1));
    }

    @Override
    public boolean comparable(Double a, Double b) {
        return !Double.isNaN(a) && !Double.isNaN(b);
    }

    /// As numbers: −0 equals 0.
    @Override
    public int compare(Double a, Double b) {
        return Double.compare(a + 0.0, b + 0.0);
    }

    @Override
    public double toDouble(Double a) {
        return a;
    }
}
