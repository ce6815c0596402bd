package nabla.room.playground.model;

import java.util.Optional;
import nabla.plot.figure.Viewport;

/// All that the room shows at one moment: one snapshot, never half of a change.
///
/// @param run       as far as it is computed
/// @param pinned    the run that is raced against
/// @param step      the one that is shown: the last there is where the one wanted is still on its way
/// @param landscape of the network at that step
public record PlaygroundPicture(
        PlaygroundState state,
        ClassifierRun run,
        Optional<ClassifierRun> pinned,
        int step,
        Landscape landscape,
        Score score) {

    static PlaygroundPicture of(PlaygroundState state, ClassifierRun run, Optional<ClassifierRun> pinned) {
        Viewport window = Landscape.window(state.settings().points());
        int step = Math.min(state.step(), run.last());
        Landscape landscape = Landscape.of(run.at(step), window);
        return new PlaygroundPicture(
                state,
                run,
                pinned,
                step,
                landscape,
                Score.of(landscape.network(), state.settings().points()));
    }

    /// The next picture; what the network says is computed again only where that can have changed.
    PlaygroundPicture then(PlaygroundState next, ClassifierRun more, Optional<ClassifierRun> race) {
        int shown = Math.min(next.step(), more.last());
        boolean same = shown == step && next.settings().equals(state.settings());
        return same ? new PlaygroundPicture(next, more, race, step, landscape, score) : of(next, more, race);
    }

    public TrainingSettings settings() {
        return state.settings();
    }
}
