package nabla.math.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import nabla.math.Numerals;
import nabla.math.expr.tree.Expr;

/// How numbers are written that are so large or so small that no decimal is: e^(−10¹⁰) as 10^(−4.342945 × 10⁹).
final class OutOfReach {
    private static final int MOST_DIGITS = 15;
    private static final int FINER = 3;

    private OutOfReach() {}

    /// That two such numbers differ; absent where they look the same when they are written.
    static Optional<Verdict> refuted(Expr left, Expr right) {
        try {
            ExponentialNumber l = ExponentialNumber.of(left);
            ExponentialNumber r = ExponentialNumber.of(right);
            for (int digits = Numerals.SHORT; digits <= MOST_DIGITS; digits++) {
                String one = written(l, digits);
                String other = written(r, digits);
                if (!one.equals(other)) {
                    return Optional.of(
                            new Verdict.Refuted(Map.of(), near(l), near(r)).showing(new Witness.Written(one, other)));
                }
            }
            return beside(l, r);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// e.g. `1 + 10^(−1.302883 × 10⁹)` beside 1
    private static Optional<Verdict> beside(ExponentialNumber left, ExponentialNumber right) {
        ExponentialNumber rest = left.plus(right.negated());
        String other = written(right, Numerals.SHORT);
        String small = written(rest.sign() < 0 ? rest.negated() : rest, Numerals.SHORT);
        return small.equals(other)
                ? Optional.empty()
                : Optional.of(new Verdict.Refuted(Map.of(), near(left), near(right))
                        .showing(new Witness.Written(other + (rest.sign() < 0 ? " − " : " + ") + small, other)));
    }

    private static double near(ExponentialNumber number) {
        boolean large = number.magnitude().filter(size -> size.signum() > 0).isPresent();
        return number.value()
                .map(BigDecimal::doubleValue)
                .orElse(number.sign() * (large ? Double.POSITIVE_INFINITY : 0.0) + 0.0);
    }

    private static String written(ExponentialNumber number, int digits) {
        Optional<BigDecimal> value = number.value();
        if (value.isPresent()) {
            return Numerals.of(value.get().round(new MathContext(digits)), digits);
        }
        String size = number.magnitude()
                .map(power -> "10^(" + Numerals.of(power, digits + FINER) + ")")
                .orElse("0");
        return number.sign() < 0 ? "−" + size : size;
    }
}
