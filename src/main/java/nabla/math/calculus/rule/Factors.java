package nabla.math.calculus.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;

/// A term as a number times powers: `-3 x y^2/z` is −3 times x¹ y² z⁻¹. The order of the powers does not matter for
/// equality, but it is kept.
record Factors(Rational coefficient, Map<Expr, Integer> powers) {

    static Factors of(Expr term) {
        var powers = new LinkedHashMap<Expr, Integer>();
        Rational coefficient = collect(term, 1, powers);
        powers.values().removeIf(exponent -> exponent == 0);
        return new Factors(coefficient, powers);
    }

    private static Rational collect(Expr term, int times, Map<Expr, Integer> powers) {
        var number = Numbers.of(term).flatMap(value -> Numbers.power(value, times));
        if (number.isPresent()) {
            return number.get();
        }
        return switch (term) {
            case Expr.Neg(var operand) -> {
                Rational rest = collect(operand, times, powers);
                yield times % 2 == 0 ? rest : rest.negated();
            }
            case Expr.Product(var factors) -> {
                Rational coefficient = Rational.ONE;
                for (Expr factor : factors) {
                    coefficient = coefficient.times(collect(factor, times, powers));
                }
                yield coefficient;
            }
            case Expr.Quotient(var numerator, var denominator) ->
                collect(numerator, times, powers).times(collect(denominator, -times, powers));
            case Expr.Power(var base, var exponent)
            when small(exponent) ->
                collect(base, times * Numbers.whole(exponent).orElse(1), powers);
            default -> {
                powers.merge(term, times, Integer::sum);
                yield Rational.ONE;
            }
        };
    }

    private static boolean small(Expr exponent) {
        return Numbers.whole(exponent).filter(n -> n != 0 && Math.abs(n) <= 100).isPresent();
    }

    Factors withCoefficient(Rational other) {
        return new Factors(other, powers);
    }

    /// With the exponents of `common` taken away.
    Factors over(Map<Expr, Integer> common) {
        var rest = new LinkedHashMap<>(powers);
        common.forEach((base, exponent) -> rest.merge(base, -exponent, Integer::sum));
        rest.values().removeIf(exponent -> exponent == 0);
        return new Factors(coefficient, rest);
    }

    /// As one would write it: the minus sign first, then one fraction, each number before its letters.
    Expr expression() {
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        Rational size = coefficient.signum() < 0 ? coefficient.negated() : coefficient;
        add(above, new Rational(size.numerator(), BigInteger.ONE));
        add(below, new Rational(size.denominator(), BigInteger.ONE));
        powers.forEach((base, exponent) -> {
            Expr power = Math.abs(exponent) == 1 ? base : Exprs.power(base, Math.abs(exponent));
            (exponent > 0 ? above : below).add(power);
        });
        Expr result =
                below.isEmpty() ? Exprs.product(above) : Exprs.quotient(Exprs.product(above), Exprs.product(below));
        return coefficient.signum() < 0 ? Exprs.neg(result) : result;
    }

    private static void add(List<Expr> factors, Rational number) {
        if (!number.equals(Rational.ONE)) {
            factors.add(Exprs.num(number));
        }
    }
}
