package nabla.math.expr.read;

import java.util.Optional;
import nabla.math.RoundNumbers;
import nabla.math.expr.tree.Domain;

/// Where a slider starts and how far it steps where a lesson does not say.
final class Sliders {
    private Sliders() {}

    /// 0 where the domain has it, else the middle of the slider, or the first of several values.
    static Optional<Double> start(Domain domain) {
        double start = domain.contains(0)
                ? 0
                : switch (domain) {
                    case Domain.Interval interval -> domain.sliderFrom() / 2 + domain.sliderTo() / 2;
                    case Domain.Values(var values) -> values.getFirst();
                    case Domain.Integers(var from, var to) -> from;
                };
        return domain.contains(start) ? Optional.of(start) : Optional.empty();
    }

    /// About a hundredth of the slider: 1, 2 or 5 times a power of ten. Between values it is their smallest distance.
    static double step(Domain domain, double start) {
        return switch (domain) {
            case Domain.Interval interval -> nice(length(domain, start) / 100);
            case Domain.Values(var values) -> {
                double[] sorted = values.stream()
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
                double step = Double.POSITIVE_INFINITY;
                for (int i = 1; i < sorted.length; i++) {
                    step = Math.min(step, sorted[i] - sorted[i - 1]);
                }
                yield step;
            }
            case Domain.Integers integers -> 1;
        };
    }

    /// A start beyond the usual ends lengthens the slider.
    private static double length(Domain domain, double start) {
        return Math.max(domain.sliderTo(), start) - Math.min(domain.sliderFrom(), start);
    }

    private static double nice(double length) {
        double nice = RoundNumbers.near(length);
        return nice > 0 ? nice : length;
    }

    /// Why a slider over `domain` cannot have this step.
    static Optional<String> wrong(double step, Domain domain, double start) {
        if (!(step > 0) || Double.isInfinite(step)) {
            return Optional.of("a step is greater than 0");
        }
        if (domain instanceof Domain.Values) {
            return Optional.of("a set of values has no step: the slider goes from value to value");
        }
        if (domain instanceof Domain.Integers && step != Math.rint(step)) {
            return Optional.of("the step between whole numbers is a whole number");
        }
        if (step > length(domain, start)) {
            return Optional.of("this step is longer than the slider");
        }
        return Optional.empty();
    }
}
