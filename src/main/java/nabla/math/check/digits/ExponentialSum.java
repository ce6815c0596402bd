package nabla.math.check.digits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.DecimalArithmetic;

/// A sum such as 3 e^1000 − 2 + e^(−1000), whose exponents and coefficients are fractions: its sign is known however
/// far its terms are apart, for powers of e with different exponents never cancel.
///
/// @param terms the coefficient of each exponent; none is 0
record ExponentialSum(SortedMap<Rational, Rational> terms) {
    private static final int MOST_TERMS = 200;
    private static final int MOST_BITS = 4_000;
    private static final int DIGITS = 200;
    /// So far below the largest term nothing is seen of another.
    private static final Rational OUT_OF_SIGHT = Rational.of(-20_000);

    private static final Rational LARGEST = Rational.of(200_000);
    private static final BigDecimal SURE = new BigDecimal("1e-150");
    private static final MathContext SHOWN = new MathContext(60);

    static final ExponentialSum ZERO = new ExponentialSum(new TreeMap<>());
    static final ExponentialSum ONE = of(Rational.ONE);

    static ExponentialSum of(Rational number) {
        return term(Rational.ZERO, number);
    }

    /// e^exponent.
    static ExponentialSum power(Rational exponent) {
        return term(exponent, Rational.ONE);
    }

    private static ExponentialSum term(Rational exponent, Rational coefficient) {
        var terms = new TreeMap<Rational, Rational>();
        if (coefficient.signum() != 0) {
            terms.put(exponent, coefficient);
        }
        return new ExponentialSum(terms);
    }

    /// Its value where it has no power of e.
    Optional<Rational> number() {
        return terms.isEmpty()
                ? Optional.of(Rational.ZERO)
                : terms.size() == 1 ? Optional.ofNullable(terms.get(Rational.ZERO)) : Optional.empty();
    }

    /// @throws ArithmeticException where it grows too long
    ExponentialSum plus(ExponentialSum other) {
        var sum = new TreeMap<>(terms);
        other.terms.forEach((exponent, coefficient) -> add(sum, exponent, coefficient));
        return checked(sum);
    }

    /// @throws ArithmeticException where it grows too long
    ExponentialSum times(ExponentialSum other) {
        var product = new TreeMap<Rational, Rational>();
        terms.forEach((exponent, coefficient) ->
                other.terms.forEach((second, times) -> add(product, exponent.plus(second), coefficient.times(times))));
        return checked(product);
    }

    ExponentialSum negated() {
        return times(of(Rational.of(-1)));
    }

    private static void add(Map<Rational, Rational> terms, Rational exponent, Rational coefficient) {
        Rational total = terms.getOrDefault(exponent, Rational.ZERO).plus(coefficient);
        if (total.signum() == 0) {
            terms.remove(exponent);
        } else {
            terms.put(exponent, total);
        }
    }

    private static ExponentialSum checked(SortedMap<Rational, Rational> terms) {
        boolean long_ = terms.size() > MOST_TERMS
                || terms.entrySet().stream().anyMatch(term -> bits(term.getKey()) + bits(term.getValue()) > MOST_BITS);
        if (long_) {
            throw new ArithmeticException("a sum of powers of e that is too long");
        }
        return new ExponentialSum(terms);
    }

    private static int bits(Rational value) {
        return value.numerator().bitLength() + value.denominator().bitLength();
    }

    /// Absent where 200 digits do not tell it.
    OptionalInt sign() {
        if (terms.isEmpty()) {
            return OptionalInt.of(0);
        }
        BigDecimal share = share();
        BigDecimal size = parts().stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
        return share.abs().compareTo(size.multiply(SURE)) > 0 ? OptionalInt.of(share.signum()) : OptionalInt.empty();
    }

    /// Over its largest power of e.
    private BigDecimal share() {
        return parts().stream().reduce(BigDecimal.ZERO, DecimalArithmetic.of(DIGITS)::add);
    }

    /// Its terms over its largest power of e, without those that are out of sight.
    private List<BigDecimal> parts() {
        DecimalArithmetic numbers = DecimalArithmetic.of(DIGITS);
        var parts = new ArrayList<BigDecimal>();
        for (var term : terms.entrySet()) {
            Rational below = term.getKey().minus(terms.lastKey());
            if (below.compareTo(OUT_OF_SIGHT) > 0) {
                BigDecimal power = numbers.call(Function.EXP, List.of(numbers.of(below)));
                parts.add(numbers.multiply(numbers.of(term.getValue()), power));
            }
        }
        return parts;
    }

    /// The decimal logarithm of its size; absent where it is 0 or 200 digits do not tell.
    Optional<BigDecimal> magnitude() {
        if (terms.isEmpty() || sign().isEmpty()) {
            return Optional.empty();
        }
        DecimalArithmetic numbers = DecimalArithmetic.of(DIGITS);
        BigDecimal log = numbers.call(Function.LOG, List.of(share().abs()));
        BigDecimal ten = numbers.call(Function.LOG, List.of(BigDecimal.TEN));
        return Optional.of(numbers.divide(numbers.add(log, numbers.of(terms.lastKey())), ten));
    }

    /// In decimal, in some 60 digits; absent where it is too large or too small for that to be written.
    Optional<BigDecimal> value() {
        if (terms.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        Rational largest = terms.lastKey();
        Rational size = largest.signum() < 0 ? largest.negated() : largest;
        if (size.compareTo(LARGEST) > 0) {
            return Optional.empty();
        }
        DecimalArithmetic numbers = DecimalArithmetic.of(DIGITS);
        BigDecimal power = numbers.call(Function.EXP, List.of(numbers.of(largest)));
        return Optional.of(numbers.multiply(share(), power).round(SHOWN));
    }
}
