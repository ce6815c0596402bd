package nabla.room.playground.model;

/// What is worth saying of the step that is shown.
///
/// @param serious whether the run has failed
public record Comment(String text, boolean serious) {
    /// By so much the test loss must have risen above its lowest value, in nats.
    private static final double RISEN = 0.05;

    public static Comment of(PlaygroundPicture picture) {
        ClassifierRun run = picture.run();
        int step = picture.step();
        if (run.divergence().isPresent() && step == run.last()) {
            return new Comment(run.divergence().get().message(), true);
        }
        if (step == 0) {
            return new Comment("The weights are drawn at random: the regions say nothing yet.", false);
        }
        int best = best(run, step);
        if (run.testLoss()[step] > run.testLoss()[best] + RISEN && run.loss()[step] < run.loss()[best]) {
            return new Comment(
                    ("The test loss was lowest at step %,d and has risen since, while the training loss fell on: the"
                                    + " network learns the noise.")
                            .formatted(best),
                    false);
        }
        Score score = picture.score();
        String test = score.held() == 0 ? "" : ", %,d of %,d test points".formatted(score.heldRight(), score.held());
        return new Comment(
                "In their own region: %,d of %,d training points%s.".formatted(score.right(), score.points(), test),
                false);
    }

    /// The step up to this one at which the test loss is lowest.
    private static int best(ClassifierRun run, int step) {
        int best = 0;
        for (int k = 1; k <= step; k++) {
            if (run.testLoss()[k] < run.testLoss()[best]) {
                best = k;
            }
        }
        return best;
    }
}
