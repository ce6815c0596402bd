package nabla.math.expr.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.math.expr.number.Rational;

/// Builds expressions as a person would write them.
///
/// What is built here was never written, so the shape is ours to choose: a sum in a sum becomes one sum and a product
/// in a product one product, an empty sum is 0, an empty product 1, and one part alone is that part. Nothing else is
/// simplified: `0 + x` stays, that is a step of its own. Minus signs are [Expr.Neg] and fractions [Expr.Quotient], as
/// the parser reads them. To keep a shape as it is, use the records.
public final class Exprs {
    public static final Expr ZERO = num(0);
    public static final Expr ONE = num(1);
    public static final Expr TWO = num(2);

    private Exprs() {}

    public static Expr num(long value) {
        return num(Rational.of(value));
    }

    /// A number as written by hand: `-3/2` is minus a quotient.
    public static Expr num(Rational value) {
        if (value.signum() < 0) {
            return new Expr.Neg(num(value.negated()));
        }
        return value.isInteger()
                ? new Expr.Num(value)
                : new Expr.Quotient(whole(value.numerator()), whole(value.denominator()));
    }

    private static Expr whole(BigInteger value) {
        return new Expr.Num(new Rational(value, BigInteger.ONE));
    }

    public static Expr sym(String name) {
        return new Expr.Sym(name);
    }

    public static Expr sum(Expr... terms) {
        return sum(Arrays.asList(terms));
    }

    public static Expr sum(List<Expr> terms) {
        var flat = new ArrayList<Expr>();
        for (Expr term : terms) {
            if (term instanceof Expr.Sum(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(term);
            }
        }
        return switch (flat.size()) {
            case 0 -> ZERO;
            case 1 -> flat.getFirst();
            default -> new Expr.Sum(flat);
        };
    }

    /// `a - b`; the minus of a number or of a negation is taken in: `a - (-b)` is `a + b`.
    public static Expr difference(Expr a, Expr b) {
        return b instanceof Expr.Neg(var operand) ? sum(a, operand) : new Expr.Sum(terms(a, new Expr.Neg(b)));
    }

    private static List<Expr> terms(Expr a, Expr b) {
        var terms = new ArrayList<Expr>();
        if (a instanceof Expr.Sum(var inner)) {
            terms.addAll(inner);
        } else {
            terms.add(a);
        }
        terms.add(b);
        return terms;
    }

    public static Expr product(Expr... factors) {
        return product(Arrays.asList(factors));
    }

    public static Expr product(List<Expr> factors) {
        var flat = new ArrayList<Expr>();
        for (Expr factor : factors) {
            if (factor instanceof Expr.Product(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(factor);
            }
        }
        return switch (flat.size()) {
            case 0 -> ONE;
            case 1 -> flat.getFirst();
            default -> new Expr.Product(flat);
        };
    }

    public static Expr quotient(Expr numerator, Expr denominator) {
        return new Expr.Quotient(numerator, denominator);
    }

    public static Expr power(Expr base, Expr exponent) {
        return new Expr.Power(base, exponent);
    }

    public static Expr power(Expr base, long exponent) {
        return new Expr.Power(base, num(exponent));
    }

    /// `-a`; of a negation, what was negated.
    public static Expr neg(Expr a) {
        return a instanceof Expr.Neg(var operand) ? operand : new Expr.Neg(a);
    }

    public static Expr call(Function function, Expr... arguments) {
        return new Expr.Call(function, Arrays.asList(arguments));
    }

    /// `if(left relation right, then, otherwise)`.
    public static Expr choice(Expr left, Relation relation, Expr right, Expr then, Expr otherwise) {
        return new Expr.If(new Expr.Condition(left, relation, right), then, otherwise);
    }

    public static Expr exp(Expr a) {
        return call(Function.EXP, a);
    }

    public static Expr log(Expr a) {
        return call(Function.LOG, a);
    }

    public static Expr sqrt(Expr a) {
        return call(Function.SQRT, a);
    }

    public static Expr abs(Expr a) {
        return call(Function.ABS, a);
    }

    public static Expr sin(Expr a) {
        return call(Function.SIN, a);
    }

    public static Expr cos(Expr a) {
        return call(Function.COS, a);
    }

    public static Expr tan(Expr a) {
        return call(Function.TAN, a);
    }

    public static Expr tanh(Expr a) {
        return call(Function.TANH, a);
    }

    public static Expr sinh(Expr a) {
        return call(Function.SINH, a);
    }

    public static Expr cosh(Expr a) {
        return call(Function.COSH, a);
    }

    public static Expr sig(Expr a) {
        return call(Function.SIG, a);
    }

    public static Expr step(Expr a) {
        return call(Function.STEP, a);
    }

    public static Expr sign(Expr a) {
        return call(Function.SIGN, a);
    }
}
