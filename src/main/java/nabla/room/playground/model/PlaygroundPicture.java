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

    /// Of both runs as far as is wanted of them.
    static PlaygroundPicture of(PlaygroundState state, ClassifierRun run, Optional<ClassifierRun> pinned) {
        Viewport window = Landscape.window(state.settings().points());
        ClassifierRun wanted = run.upTo(state.length());
        int step = Math.min(state.step(), wanted.last());
        Landscape landscape = Landscape.of(wanted.at(step), window);
        return new PlaygroundPicture(
                state,
                wanted,
                pinned.map(it -> it.upTo(state.length())),
                step,
                landscape,
                Score.of(landscape.network(), state.settings().points()));
    }

    /// The next picture; what the network says is computed again only where that can have changed.
    PlaygroundPicture then(PlaygroundState next, ClassifierRun more, Optional<ClassifierRun> race) {
        ClassifierRun wanted = more.upTo(next.length());
        int shown = Math.min(next.step(), wanted.last());
        boolean same = shown == step && next.settings().equals(state.settings());
        return same
                ? new PlaygroundPicture(next, wanted, race.map(it -> it.upTo(next.length())), step, landscape, score)
                : of(next, wanted, race);
    }

    public TrainingSettings settings() {
        return state.settings();
    }
}
