package nabla.room.likelihood.view;

import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Losses;
import nabla.room.likelihood.model.Outputs;

/// What is to be seen on the stage, in a sentence or two.
final class LikelihoodRemarks {
    private LikelihoodRemarks() {}

    static String of(LikelihoodState state) {
        return switch (state.page()) {
            case BELLS -> bells(state);
            case FACTORS ->
                "Each factor is a density at its peak. A double has no number so near to 0, or so large: the product"
                        + " is lost, the sum of the logarithms is not.";
            case LOSSES -> losses(state);
            case SQUARE ->
                "The slope is −2(y − f): down toward y from either side, and steeper the farther away. Drag f.";
            case PAIR -> pair(state);
        };
    }

    private static String bells(LikelihoodState state) {
        Outputs outputs = state.outputs();
        boolean above = false;
        for (int d = 0; d < Outputs.COUNT; d++) {
            above |= outputs.density(d) > 1;
        }
        if (above && outputs.logLikelihood() > 0) {
            return "A density may be above 1, for only areas are probabilities; here the product is too, and the NLL"
                    + " is negative.";
        }
        if (above) {
            return "A density may be above 1: only areas under the bell are probabilities.";
        }
        return state.rewriting().logs() < 0.5
                ? "The bell over a prediction is as high at the measurement as its density is. The likelihood is the"
                        + " product of the ten. Drag a dot."
                : "Logarithms are added where densities are multiplied: each bar begins where the one below ends.";
    }

    private static String losses(LikelihoodState state) {
        if (!state.rewriting().minus()) {
            return "Without its minus the loss is small where the likelihood is: making it small runs away from the data.";
        }
        double dropped = state.rewriting().dropped();
        if (dropped < Losses.CONSTANT) {
            return "Four losses with different values and one minimiser. Drag b.";
        }
        return dropped < Losses.FACTOR
                ? "Without its constant each loss is a multiple of the sum of squares. Their minima have not moved."
                : "Without constant and factor every loss is the sum of squares, whatever σ is.";
    }

    private static String pair(LikelihoodState state) {
        if (!state.pair().shared()) {
            return "With an f of its own each sample has its minimum at its target, however wide it is.";
        }
        return state.pair().differ() == 0
                ? "One f for both, and one σ: the best f is the mean."
                : "One f for both, each with its own σ: the narrow sample counts more, and the best f moves toward it.";
    }
}
