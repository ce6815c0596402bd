package nabla.math.check.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import nabla.math.Numerals;
import nabla.math.check.digits.ExponentialNumber;
import nabla.math.check.digits.ExponentialSeries;
import nabla.math.check.digits.SeriesArithmetic;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluate;

/// How numbers are written that are so large or so small that no decimal is: e^(−10¹⁰) as 10^(−4.342945 × 10⁹).
final class OutOfReach {
    private static final int MOST_DIGITS = 15;
    private static final int FINER = 3;
    /// A larger power of ten is written as one.
    private static final long MOST_WRITTEN = 5_000;

    private static final BigDecimal NEAR = BigDecimal.valueOf(300);
    private static final BigDecimal TEN = BigDecimal.valueOf(Math.log(10));
    private static final MathContext SERIES = new MathContext(40);

    private OutOfReach() {}

    /// Whether it is written in its digits.
    static boolean isWritten(BigDecimal value) {
        return value.signum() == 0 || Math.abs((long) value.precision() - value.scale()) < MOST_WRITTEN;
    }

    /// What is known of a number.
    ///
    /// @param value     where it can be written
    /// @param magnitude the decimal logarithm of its size; absent where it is 0
    record Known(int sign, Optional<BigDecimal> value, Optional<BigDecimal> magnitude) {
        private static Known of(ExponentialNumber number) {
            Optional<BigDecimal> size = number.magnitude();
            Optional<BigDecimal> near = size.filter(power -> power.abs().compareTo(NEAR) < 0)
                    .map(power -> DecimalArithmetic.INSTANCE.power(BigDecimal.TEN, power))
                    .map(value -> number.sign() < 0 ? value.negate() : value);
            return new Known(number.sign(), number.value().or(() -> near), size);
        }

        private static Known of(ExponentialSeries number) {
            return new Known(
                    number.sign(), SeriesArithmetic.value(number), number.size().map(size -> size.divide(TEN, SERIES)));
        }

        /// In so many digits.
        private String written(int digits) {
            Optional<BigDecimal> some = value.filter(OutOfReach::isWritten);
            if (some.isPresent()) {
                return Numerals.of(some.get().round(new MathContext(digits)), digits);
            }
            String size = magnitude
                    .map(power -> "10^(" + Numerals.of(power, digits + FINER) + ")")
                    .orElse("0");
            return sign < 0 ? "−" + size : size;
        }

        private double near() {
            boolean large = magnitude.filter(size -> size.signum() > 0).isPresent();
            return value.map(BigDecimal::doubleValue).orElse(sign * (large ? Double.POSITIVE_INFINITY : 0.0) + 0.0);
        }

        private Known size() {
            return new Known(Math.abs(sign), value.map(BigDecimal::abs), magnitude);
        }
    }

    /// That two such numbers differ; absent where they look the same when they are written.
    ///
    /// @param at the point at which they are
    static Optional<Verdict.Refuted> refuted(Map<String, Double> at, Expr left, Expr right) {
        return asQuotients(at, left, right).or(() -> inSeries(at, left, right));
    }

    private static Optional<Verdict.Refuted> asQuotients(Map<String, Double> at, Expr left, Expr right) {
        try {
            ExponentialNumber l = ExponentialNumber.of(left);
            ExponentialNumber r = ExponentialNumber.of(right);
            return refuted(at, Known.of(l), Known.of(r), Known.of(l.plus(r.negated())));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Verdict.Refuted> inSeries(Map<String, Double> at, Expr left, Expr right) {
        try {
            ExponentialSeries l = Evaluate.in(SeriesArithmetic.INSTANCE, left, Map.of());
            ExponentialSeries r = Evaluate.in(SeriesArithmetic.INSTANCE, right, Map.of());
            return refuted(at, Known.of(l), Known.of(r), Known.of(l.plus(r.negated())));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Verdict.Refuted> refuted(Map<String, Double> at, Known left, Known right, Known rest) {
        for (int digits = Numerals.SHORT; digits <= MOST_DIGITS; digits++) {
            String one = left.written(digits);
            String other = right.written(digits);
            if (!one.equals(other)) {
                return Optional.of(shown(at, left, right, one, other));
            }
        }
        // e.g. `1 + 10^(−1.302883 × 10⁹)` beside 1
        String other = right.written(Numerals.SHORT);
        String small = rest.size().written(Numerals.SHORT);
        return small.equals(other)
                ? Optional.empty()
                : Optional.of(shown(at, left, right, other + (rest.sign() < 0 ? " − " : " + ") + small, other));
    }

    private static Verdict.Refuted shown(Map<String, Double> at, Known left, Known right, String one, String other) {
        return new Verdict.Refuted(at, left.near(), right.near()).showing(new Witness.Written(one, other));
    }
}
