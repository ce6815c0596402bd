package nabla.math.check.digits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.tree.Function;

/// A number such as 1 − 0.0188 e^(−2500), whose parts lie farther apart than digits reach: the largest ones, each a
/// coefficient in 200 and 500 digits times a power of e, and how large what was left out may be.
///
/// @param parts with the largest first, each at least e^[#APART] times the next
/// @param rest  the natural logarithm of a size that what was left out stays below; absent where nothing was
public record ExponentialSeries(List<Part> parts, Optional<BigDecimal> rest) {
    /// Parts that are closer than this are one.
    static final int APART = 200;
    /// What is left out is seen to be small beside a part by such a factor, as a logarithm.
    private static final BigDecimal SURE = BigDecimal.valueOf(40);

    private static final int MOST_PARTS = 8;
    private static final TwoPrecisionArithmetic NUMBERS = TwoPrecisionArithmetic.OF_NUMBERS;
    static final MathContext ROUGH = new MathContext(40);
    static final ExponentialSeries ZERO = new ExponentialSeries(List.of(), Optional.empty());

    /// A coefficient times e^exponent.
    record Part(TwoPrecisions coefficient, TwoPrecisions exponent) {
        /// The natural logarithm of its size, in some 15 digits.
        BigDecimal size() {
            BigDecimal value = coefficient.fine().abs();
            int scale = value.precision() - value.scale();
            double rest = Math.log(value.movePointLeft(scale).doubleValue());
            return exponent.fine().add(BigDecimal.valueOf(rest + scale * Math.log(10)), ROUGH);
        }

        /// The coefficient beside e^other.
        private TwoPrecisions beside(TwoPrecisions other) {
            return NUMBERS.multiply(
                    coefficient, NUMBERS.call(Function.EXP, List.of(NUMBERS.add(exponent, NUMBERS.negate(other)))));
        }
    }

    static ExponentialSeries of(TwoPrecisions number) {
        return power(number, TwoPrecisions.ZERO);
    }

    /// coefficient · e^exponent.
    static ExponentialSeries power(TwoPrecisions coefficient, TwoPrecisions exponent) {
        return coefficient.isZero()
                ? ZERO
                : new ExponentialSeries(List.of(new Part(coefficient, exponent)), Optional.empty());
    }

    boolean isZero() {
        return parts.isEmpty() && rest.isEmpty();
    }

    /// The largest part.
    ///
    /// @throws ArithmeticException where there is none, and where another or what was left out may be as large
    Part largest() {
        if (parts.isEmpty()) {
            throw new ArithmeticException("nothing is left of it but what was left out");
        }
        Part largest = parts.getFirst();
        if (rest.isPresent() && largest.size().subtract(rest.get()).compareTo(SURE) < 0) {
            throw new ArithmeticException("what was left out may be as large");
        }
        if (parts.size() > 1 && largest.size().subtract(parts.get(1).size()).compareTo(SURE) < 0) {
            throw new ArithmeticException("two of its parts are as large");
        }
        return largest;
    }

    /// @throws ArithmeticException where what was left out may be larger
    public int sign() {
        return isZero() ? 0 : largest().coefficient().fine().signum();
    }

    public ExponentialSeries plus(ExponentialSeries other) {
        var all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return collected(all, larger(rest, other.rest));
    }

    ExponentialSeries times(ExponentialSeries other) {
        var all = new ArrayList<Part>();
        for (Part part : parts) {
            for (Part second : other.parts) {
                all.add(new Part(
                        NUMBERS.multiply(part.coefficient, second.coefficient),
                        NUMBERS.add(part.exponent, second.exponent)));
            }
        }
        Optional<BigDecimal> left = rest.flatMap(some -> other.size().map(some::add));
        Optional<BigDecimal> right = other.rest.flatMap(some -> size().map(some::add));
        return collected(all, larger(left, right));
    }

    /// How large it may be, as a natural logarithm; absent where it is 0.
    public Optional<BigDecimal> size() {
        return larger(parts.stream().findFirst().map(Part::size), rest);
    }

    public ExponentialSeries negated() {
        return times(of(NUMBERS.of(-1.0)));
    }

    /// Without its largest part.
    ExponentialSeries beyondLargest() {
        largest();
        return new ExponentialSeries(parts.subList(1, parts.size()), rest);
    }

    /// Over a power of e.
    ExponentialSeries over(TwoPrecisions coefficient, TwoPrecisions exponent) {
        return times(power(NUMBERS.divide(NUMBERS.of(1.0), coefficient), NUMBERS.negate(exponent)));
    }

    /// What was left out may be so large too.
    ExponentialSeries upTo(BigDecimal size) {
        return collected(parts, larger(rest, Optional.of(size)));
    }

    static Optional<BigDecimal> larger(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(a.get().max(b.get())) : a.or(() -> b);
    }

    private static ExponentialSeries collected(List<Part> all, Optional<BigDecimal> rest) {
        List<Part> left = all.stream()
                .filter(part -> !part.coefficient().isZero())
                .sorted(Comparator.comparing((Part part) -> part.exponent().fine())
                        .reversed())
                .toList();
        var parts = new ArrayList<Part>();
        for (Part part : left) {
            Part last = parts.isEmpty() ? null : parts.getLast();
            if (last == null || !isNear(last, part)) {
                parts.add(part);
                continue;
            }
            TwoPrecisions sum = NUMBERS.add(last.coefficient(), part.beside(last.exponent()));
            parts.removeLast();
            if (!sum.isZero()) {
                parts.add(new Part(sum, last.exponent()));
            }
        }
        parts.sort(Comparator.comparing(Part::size).reversed());
        Optional<BigDecimal> beyond = rest;
        if (parts.size() > MOST_PARTS) {
            beyond = larger(rest, Optional.of(parts.get(MOST_PARTS).size().add(SURE)));
        }
        Optional<BigDecimal> bound = beyond;
        return new ExponentialSeries(
                parts.stream()
                        .limit(MOST_PARTS)
                        .filter(part -> bound.isEmpty() || part.size().compareTo(bound.get()) > 0)
                        .toList(),
                beyond);
    }

    private static boolean isNear(Part a, Part b) {
        return a.exponent().fine().subtract(b.exponent().fine()).compareTo(BigDecimal.valueOf(APART)) < 0;
    }
}
