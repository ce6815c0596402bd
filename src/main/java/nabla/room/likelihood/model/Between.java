package nabla.room.likelihood.model;

import java.util.List;
import java.util.stream.IntStream;

/// A part of the way from one state to another: numbers go evenly, the rest is the other's from the start.
///
/// @param part from 0 to 1
record Between(LikelihoodState from, LikelihoodState to, double part) {

    LikelihoodState state() {
        if (part >= 1) {
            return to;
        }
        return to.with(outputs(from.outputs(), to.outputs()))
                .with(rewriting(from.rewriting(), to.rewriting()))
                .with(pair(from.pair(), to.pair()))
                .withFactors((int) Math.rint(number(from.factors(), to.factors())));
    }

    private Outputs outputs(Outputs before, Outputs after) {
        return new Outputs(
                numbers(before.measured(), after.measured()),
                numbers(before.own(), after.own()),
                number(before.shift(), after.shift()),
                number(before.sigma(), after.sigma()));
    }

    private Rewriting rewriting(Rewriting before, Rewriting after) {
        return new Rewriting(
                number(before.logs(), after.logs()), number(before.dropped(), after.dropped()), after.minus());
    }

    private SamplePair pair(SamplePair before, SamplePair after) {
        return new SamplePair(
                numbers(before.targets(), after.targets()),
                numbers(before.variances(), after.variances()),
                number(before.differ(), after.differ()),
                after.shared(),
                numbers(before.guesses(), after.guesses()));
    }

    private List<Double> numbers(List<Double> before, List<Double> after) {
        return IntStream.range(0, after.size())
                .mapToObj(i -> number(before.get(i), after.get(i)))
                .toList();
    }

    private double number(double before, double after) {
        return before + part * (after - before);
    }
}
