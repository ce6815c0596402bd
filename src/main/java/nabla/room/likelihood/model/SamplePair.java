package nabla.room.likelihood.model;

import java.util.List;

/// Two samples, each with a target and a variance of its own, and what is predicted for them: one f for both, or one
/// for each. With one f for both the best depends on the variances (Sheet 004, what its last line takes for granted).
///
/// @param targets   t, two numbers
/// @param variances σ², two positive numbers
/// @param differ    how far the variances are let differ, from 0, both like the first, to 1
/// @param shared    whether both samples have the same f, which is the first of `guesses`
/// @param guesses   f, two numbers
public record SamplePair(
        List<Double> targets, List<Double> variances, double differ, boolean shared, List<Double> guesses) {
    public static final int COUNT = 2;
    public static final double LOWEST = -4;
    public static final double HIGHEST = 8;
    public static final double LEAST_VARIANCE = 0.1;
    public static final double LARGEST_VARIANCE = 16;

    public static final SamplePair START =
            new SamplePair(List.of(0.0, 4.0), List.of(1.0, 9.0), 0, true, List.of(2.0, 2.0));

    public SamplePair {
        targets = targets.stream().map(SamplePair::within).toList();
        guesses = guesses.stream().map(SamplePair::within).toList();
        variances = variances.stream()
                .map(v -> Math.clamp(v, LEAST_VARIANCE, LARGEST_VARIANCE))
                .toList();
        differ = Math.clamp(differ, 0.0, 1.0);
        if (targets.size() != COUNT || guesses.size() != COUNT || variances.size() != COUNT) {
            throw new IllegalArgumentException("two samples, not %s, %s, %s".formatted(targets, variances, guesses));
        }
    }

    private static double within(double number) {
        return Math.clamp(number, LOWEST, HIGHEST) + 0.0;
    }

    /// As far as it is let differ.
    public double variance(int i) {
        double first = variances.getFirst();
        return differ == 1 ? variances.get(i) : first + differ * (variances.get(i) - first);
    }

    public double sigma(int i) {
        return Math.sqrt(variance(i));
    }

    /// What is predicted for a sample.
    public double guess(int i) {
        return guesses.get(shared ? 0 : i);
    }

    /// (t_i − f)²/(2σ_i²)
    public double cost(int i, double f) {
        double residual = targets.get(i) - f;
        return residual * residual / (2 * variance(i));
    }

    /// Of both, with one f.
    public double cost(double f) {
        return cost(0, f) + cost(1, f);
    }

    /// The one f that is best for both: their mean, each weighted by 1/σ².
    public double best() {
        double first = variance(0);
        double second = variance(1);
        return (second * targets.getFirst() + first * targets.getLast()) / (first + second);
    }

    /// The best where the variances are alike.
    public double bestAlike() {
        return (targets.getFirst() + targets.getLast()) / 2;
    }

    /// The best f of a sample: what both share, or its own, which is its target whatever the variances are.
    public double best(int i) {
        return shared ? best() : targets.get(i);
    }

    public SamplePair withTargets(List<Double> other) {
        return new SamplePair(other, variances, differ, shared, guesses);
    }

    public SamplePair withVariances(List<Double> other) {
        return new SamplePair(targets, other, differ, shared, guesses);
    }

    public SamplePair differing(double other) {
        return new SamplePair(targets, variances, other, shared, guesses);
    }

    public SamplePair sharing(boolean other) {
        return new SamplePair(targets, variances, differ, other, guesses);
    }

    public SamplePair withGuesses(List<Double> other) {
        return new SamplePair(targets, variances, differ, shared, other);
    }

    public SamplePair withGuess(int i, double f) {
        return withGuesses(Outputs.replaced(guesses, shared ? 0 : i, f));
    }
}
