package nabla.room.playground.model;

import java.util.Optional;
import nabla.room.Room;

/// Everything about the room that a user has changed; the rest is computed from it.
///
/// @param settings of the run
/// @param step     the one that is shown
/// @param pinned   the settings of the run that is raced against
/// @param alone    the class that is shown alone, from 0, and that a click adds points of; empty for all classes
/// @param chosen   the point that is chosen; −1 where none is
public record PlaygroundState(
        TrainingSettings settings, int step, Optional<TrainingSettings> pinned, Optional<Integer> alone, int chosen)
        implements Room.State {

    public static PlaygroundState of(TrainingSettings settings) {
        return new PlaygroundState(settings, 0, Optional.empty(), Optional.empty(), -1);
    }

    /// As it was kept; what does not fit is left out.
    public PlaygroundState recalled(int at, Optional<TrainingSettings> race, Optional<Integer> label) {
        return new PlaygroundState(
                settings,
                Math.clamp(at, 0, ClassifierRun.STEPS),
                race.filter(settings::canRace),
                label.filter(it -> it >= 0 && it < settings.classes()),
                -1);
    }

    PlaygroundState with(TrainingSettings other) {
        return new PlaygroundState(
                other,
                step,
                pinned.filter(other::canRace),
                alone.filter(it -> it < other.classes()),
                chosen < other.points().size() ? chosen : -1);
    }

    PlaygroundState at(int other) {
        return new PlaygroundState(settings, other, pinned, alone, chosen);
    }

    PlaygroundState withPinned(Optional<TrainingSettings> other) {
        return new PlaygroundState(settings, step, other, alone, chosen);
    }

    PlaygroundState showing(Optional<Integer> other) {
        return new PlaygroundState(settings, step, pinned, other, chosen);
    }

    PlaygroundState choosing(int other) {
        return new PlaygroundState(settings, step, pinned, alone, other);
    }
}
