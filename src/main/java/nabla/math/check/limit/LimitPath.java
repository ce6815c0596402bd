package nabla.math.check.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.check.digits.FarDecimals;
import nabla.math.check.side.Side;

/// The values of a function on the way to a limit's point, each with how far it is to be trusted.
final class LimitPath {
    private static final BigDecimal MARGIN = BigDecimal.valueOf(30);
    private static final MathContext DIGITS = new MathContext(60);
    /// Farther out a power of the step is larger than an exponential of which only the order is kept.
    private static final int MOST_BESIDE_CLAMPED = 65_536;
    /// Up to which power of ten a difference of the fourth order has digits left in series.
    private static final int MOST_SERIES = 50;

    /// Up to which a step has digits behind the point: far out cos(2πz) is 1 at every one.
    private static final int MOST_SERIES_OUTWARDS = 40;
    private static final int FEW_DIGITS = 22;
    private static final int DIGITS_OF_SERIES = 40;

    private final Side function;
    private final String variable;
    private final Map<String, BigDecimal> others;
    private final Approach approach;
    private final PathValues first;
    private final PathValues second;
    private final boolean whole;
    private final List<Sample> samples = new ArrayList<>();

    /// @param whole whether it is followed where no digits are left
    private LimitPath(
            Side function, String variable, Map<String, BigDecimal> others, Approach approach, boolean whole) {
        this.function = function;
        this.variable = variable;
        this.others = others;
        this.approach = approach;
        this.whole = whole;
        this.first = new PathValues(function, variable, false);
        this.second = new PathValues(function, variable, true);
    }

    /// @param others the values of all other parameters
    static LimitPath of(Side function, String variable, Approach approach, Map<String, BigDecimal> others) {
        return of(function, variable, approach, others, false);
    }

    /// The same with values as sums of powers of e where decimals do not reach, which takes longer.
    static LimitPath inSeries(Side function, String variable, Approach approach, Map<String, BigDecimal> others) {
        return of(function, variable, approach, others, true);
    }

    private static LimitPath of(
            Side function, String variable, Approach approach, Map<String, BigDecimal> others, boolean whole) {
        var path = new LimitPath(function, variable, others, approach, whole);
        for (int exponent : approach.exponents()) {
            path.sample(approach.step(exponent), exponent).ifPresent(path.samples::add);
        }
        return path;
    }

    /// The same as long as something is to be seen of it, no nearer than a power of ten.
    static LimitPath near(
            Side function, String variable, Approach approach, Map<String, BigDecimal> others, int nearest) {
        var path = new LimitPath(function, variable, others, approach, false);
        for (int exponent : approach.exponents()) {
            if (exponent > nearest
                    || (!path.samples.isEmpty() && path.samples.getLast().exhausted(BigDecimal.ZERO))) {
                break;
            }
            path.sample(approach.step(exponent), exponent).ifPresent(path.samples::add);
        }
        return path;
    }

    /// A value, drawn twice.
    ///
    /// @param exponent the power of ten of the step
    /// @param noise    how far it may be off
    /// @param garbled  whether an angle in it was drawn by chance
    /// @param clamped  whether of an exponential in it only the order is known
    record Sample(
            int exponent,
            BigDecimal at,
            BigDecimal one,
            BigDecimal two,
            BigDecimal noise,
            boolean garbled,
            boolean clamped) {

        /// How far it is from a number at most.
        BigDecimal farthest(BigDecimal number) {
            return distance(one, number).max(distance(two, number)).add(margin(), DIGITS);
        }

        /// How far it is from a number at least.
        BigDecimal nearest(BigDecimal number) {
            return distance(one, number)
                    .min(distance(two, number))
                    .subtract(margin(), DIGITS)
                    .max(BigDecimal.ZERO);
        }

        /// Whether its distance from a number is known in some digits.
        boolean sharp(BigDecimal number) {
            return margin().scaleByPowerOfTen(3).compareTo(distance(one, number)) <= 0;
        }

        /// Whether rounding has eaten what was left of the distance.
        boolean exhausted(BigDecimal number) {
            return !garbled && distance(one, number).compareTo(margin()) <= 0;
        }

        private BigDecimal margin() {
            return noise.multiply(MARGIN, DIGITS);
        }
    }

    /// Rounded: written out, 1 and 10^(−10^8) together would have a hundred million digits.
    static BigDecimal distance(BigDecimal a, BigDecimal b) {
        return a.subtract(b, DIGITS).abs();
    }

    /// Those that have a value, the farthest from the point first.
    List<Sample> samples() {
        return samples;
    }

    int length() {
        return samples.size();
    }

    /// Some more of the same size as one.
    List<Sample> around(int exponent, int count) {
        var around = new ArrayList<Sample>();
        for (int i = 1; i <= count; i++) {
            sample(approach.another(exponent, i), exponent).ifPresent(around::add);
        }
        return around;
    }

    /// At numbers that can be read.
    List<Sample> readable() {
        return approach.readable().stream()
                .flatMap(at -> sample(at, 0).stream())
                .toList();
    }

    private Optional<Sample> sample(BigDecimal step, int exponent) {
        var values = new HashMap<>(others);
        values.put(variable, step);
        Optional<BigDecimal> one = first.at(values);
        Optional<BigDecimal> two = one.flatMap(some -> second.at(values));
        if (one.isEmpty() || two.isEmpty()) {
            return whole ? inSeries(values, step, exponent) : Optional.empty();
        }
        if (first.clamped() && exponent > MOST_BESIDE_CLAMPED) {
            return Optional.empty();
        }
        BigDecimal noise = distance(one.get(), two.get());
        var usual = new Sample(exponent, step, one.get(), two.get(), noise, first.garbled(), first.clamped());
        if (first.garbled() || second.garbled()) {
            return Optional.of(usual);
        }
        boolean lost = first.isLostBeside(second);
        boolean few = noise.compareTo(one.get().abs().scaleByPowerOfTen(-FEW_DIGITS)) > 0;
        boolean unsure = lost || first.saturated();
        if (whole && (unsure || few)) {
            Optional<Sample> closer = inSeries(values, step, exponent);
            return closer.isPresent() || unsure ? closer : Optional.of(usual);
        }
        return lost ? Optional.empty() : Optional.of(usual);
    }

    /// The same where digits do not reach, as far as parts of a number can be told apart.
    private Optional<Sample> inSeries(Map<String, BigDecimal> values, BigDecimal step, int exponent) {
        if (exponent > (approach.centre().isPresent() ? MOST_SERIES : MOST_SERIES_OUTWARDS)) {
            return Optional.empty();
        }
        return function.inSeries(values)
                .map(value -> new Sample(
                        exponent, step, value, value, value.abs().scaleByPowerOfTen(-DIGITS_OF_SERIES), false, false));
    }

    /// Beyond which power of ten the function has shown all it has: three times the largest number written in it, and
    /// some more.
    long settledFrom() {
        long scale = WrittenScale.of(function.expression());
        for (var other : others.entrySet()) {
            BigDecimal value = other.getValue();
            if (!other.getKey().equals(variable) && value.signum() != 0) {
                scale = Math.max(scale, Math.abs(FarDecimals.magnitude(value)));
            }
        }
        return 3 * scale + 5;
    }
}
