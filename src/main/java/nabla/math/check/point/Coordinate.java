package nabla.math.check.point;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;

/// One parameter of a claim: where its values are drawn from.
///
/// @param index its place in a point
/// @param low   the lower end of its slider
/// @param high  the upper end of its slider
public record Coordinate(int index, String name, Domain domain, double low, double high) {

    static Coordinate of(int index, Declaration.Parameter parameter) {
        Domain domain = parameter.domain();
        double low = Math.min(domain.sliderFrom(), parameter.start());
        double high = Math.max(domain.sliderTo(), parameter.start());
        return new Coordinate(index, parameter.name(), domain, low, high);
    }

    public boolean onSlider(double value) {
        return value >= low && value <= high;
    }

    public boolean continuous() {
        return domain instanceof Domain.Interval;
    }

    /// How many values there are; a very large number where there are infinitely many.
    public long count() {
        return switch (domain) {
            case Domain.Interval interval -> Long.MAX_VALUE;
            case Domain.Integers(var from, var to) -> (long) to - from + 1;
            case Domain.Values(var values) -> values.size();
        };
    }

    /// All values of a finite domain.
    public List<Double> values() {
        return switch (domain) {
            case Domain.Interval interval -> List.of();
            case Domain.Integers(var from, var to) -> {
                var values = new ArrayList<Double>();
                for (int value = from; value <= to; value++) {
                    values.add((double) value);
                }
                yield values;
            }
            case Domain.Values(var values) -> values;
        };
    }

    /// Simple values on the slider, the simplest first.
    public List<Double> simple() {
        var simple = new LinkedHashSet<Double>();
        if (domain instanceof Domain.Values(var values)) {
            simple.addAll(values.stream().limit(30).toList());
        }
        for (double number : NumberSimplicity.NUMBERS) {
            if (onSlider(number) && domain.contains(number)) {
                simple.add(number);
            }
        }
        if (simple.size() < 4) {
            for (double share : new double[] {0.5, 0.25, 0.75, 0.1, 0.9, 0, 1}) {
                double value = tidy(low + share * (high - low), 2);
                if (domain.contains(value)) {
                    simple.add(value);
                }
            }
        }
        return List.copyOf(simple);
    }

    /// Values at the ends of the domain and close to them.
    List<Double> borders() {
        var borders = new ArrayList<Double>();
        for (double share : new double[] {0, 1e-9, 1e-6, 1e-3, 0.02}) {
            for (double value : new double[] {low + share * (high - low), high - share * (high - low)}) {
                if (domain.contains(value)) {
                    borders.add(value);
                }
            }
        }
        return borders;
    }

    /// Evenly over the slider.
    public double uniform(RandomGenerator random) {
        return at(random.nextDouble());
    }

    /// The value at a share of the slider, from 0 to 1.
    public double at(double share) {
        return switch (domain) {
            case Domain.Interval interval -> {
                double value = tidy(low + share * (high - low), 6);
                yield domain.contains(value) ? value : (low + high) / 2;
            }
            case Domain.Integers(var from, var to) -> Math.min(to, from + Math.floor(share * ((double) to - from + 1)));
            case Domain.Values(var values) -> values.get((int) Math.min(values.size() - 1, share * values.size()));
        };
    }

    /// A whole number on the slider where there is one.
    public double whole(RandomGenerator random) {
        double value = Math.rint(uniform(random));
        return domain.contains(value) ? value : uniform(random);
    }

    /// At a distance between two powers of ten from 0 or from an end of the domain, and maybe far beyond the slider.
    public double magnitude(RandomGenerator random, int smallest, int largest) {
        double size = tidy(Math.pow(10, random.nextDouble(smallest, largest)), 3);
        double sign = random.nextBoolean() ? 1 : -1;
        double[] candidates = {sign * size, low + size * (high - low), high - size * (high - low), size, -size};
        int first = random.nextInt(candidates.length);
        for (int i = 0; i < candidates.length; i++) {
            double value = candidates[(first + i) % candidates.length];
            if (continuous() && domain.contains(value)) {
                return value;
            }
        }
        return uniform(random);
    }

    /// The value as close as the domain has it, or NaN.
    double inside(double value) {
        double near = continuous() ? value : Math.rint(value);
        return domain.contains(near) ? near : Double.NaN;
    }

    /// Rounded to some significant digits.
    public static double tidy(double value, int digits) {
        return Significant.rounded(value, digits);
    }

    /// Whether a number of any digits lies in the domain; of whole numbers and listed ones none is asked for.
    public boolean contains(BigDecimal value) {
        if (!(domain() instanceof Domain.Interval(var from, var to, var fromClosed, var toClosed))) {
            return false;
        }
        boolean above = Double.isInfinite(from) || value.compareTo(new BigDecimal(from)) > (fromClosed ? -1 : 0);
        return above && (Double.isInfinite(to) || value.compareTo(new BigDecimal(to)) < (toClosed ? 1 : 0));
    }
}
