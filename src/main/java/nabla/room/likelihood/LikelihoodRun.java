package nabla.room.likelihood;

import nabla.room.likelihood.model.LikelihoodPage;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Outputs;

/// A descent on a loss that has lost its minus: the shift runs to the end of what can be shown.
final class LikelihoodRun {
    private LikelihoodRun() {}

    static boolean isWithoutEnd(LikelihoodState state) {
        return state.page() == LikelihoodPage.LOSSES && !state.rewriting().minus();
    }

    /// From the best shift, where it is at the end already.
    static LikelihoodState start(LikelihoodState state) {
        boolean there = state.outputs().shift() >= Outputs.FARTHEST_SHIFT;
        return there ? state.with(state.outputs().withShift(state.losses().best())) : state;
    }

    static LikelihoodState end(LikelihoodState state) {
        return state.with(state.outputs().withShift(Outputs.FARTHEST_SHIFT));
    }
}
