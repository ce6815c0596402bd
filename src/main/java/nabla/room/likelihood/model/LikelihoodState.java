package nabla.room.likelihood.model;

import nabla.room.Story;

/// Everything about the room that a user has changed; the rest is computed from it.
///
/// @param page      what the stage shows
/// @param outputs   ten outputs and what was measured
/// @param samples   N, how many samples there are, all like these outputs
/// @param rewriting how far the likelihood is rewritten
/// @param output    which of the ten outputs has its square shown, from 0
/// @param factors   how many densities are multiplied on the page of many factors
/// @param pair      two samples with variances of their own
/// @param scene     how far the story has come; see [Story]
public record LikelihoodState(
        LikelihoodPage page,
        Outputs outputs,
        int samples,
        Rewriting rewriting,
        int output,
        int factors,
        SamplePair pair,
        int scene)
        implements Story.State<LikelihoodState> {
    public static final int MOST_SAMPLES = 4;

    /// Without a lesson's word.
    public static final LikelihoodState START =
            new LikelihoodState(LikelihoodPage.BELLS, Outputs.START, 3, Rewriting.NONE, 1, 100, SamplePair.START, 0);

    public LikelihoodState {
        samples = Math.clamp(samples, 1, MOST_SAMPLES);
        output = Math.clamp(output, 0, Outputs.COUNT - 1);
        factors = Math.clamp(factors, 1, ManyFactors.MOST);
    }

    public Losses losses() {
        return new Losses(outputs, samples);
    }

    public LikelihoodState on(LikelihoodPage other) {
        return new LikelihoodState(other, outputs, samples, rewriting, output, factors, pair, scene);
    }

    public LikelihoodState with(Outputs other) {
        return new LikelihoodState(page, other, samples, rewriting, output, factors, pair, scene);
    }

    public LikelihoodState with(Rewriting other) {
        return new LikelihoodState(page, outputs, samples, other, output, factors, pair, scene);
    }

    public LikelihoodState with(SamplePair other) {
        return new LikelihoodState(page, outputs, samples, rewriting, output, factors, other, scene);
    }

    public LikelihoodState withSamples(int other) {
        return new LikelihoodState(page, outputs, other, rewriting, output, factors, pair, scene);
    }

    /// @param other from 0
    public LikelihoodState withOutput(int other) {
        return new LikelihoodState(page, outputs, samples, rewriting, other, factors, pair, scene);
    }

    public LikelihoodState withFactors(int other) {
        return new LikelihoodState(page, outputs, samples, rewriting, output, other, pair, scene);
    }

    @Override
    public LikelihoodState ofScene(int other) {
        return new LikelihoodState(page, outputs, samples, rewriting, output, factors, pair, other);
    }
}
