package nabla.room.playground.model;

import java.util.Optional;
import nabla.room.Room;

/// Everything about the room that a user has changed; the rest is computed from it.
///
/// @param settings of the run
/// @param length   how many steps are wanted of the run
/// @param step     the one that is shown
/// @param pinned   the settings of the run that is raced against
/// @param alone    the class that is shown alone, from 0, and that a click adds points of; empty for all classes
/// @param chosen   the point that is chosen; −1 where none is
public record PlaygroundState(
        TrainingSettings settings,
        int length,
        int step,
        Optional<TrainingSettings> pinned,
        Optional<Integer> alone,
        int chosen)
        implements Room.State {

    public static PlaygroundState of(TrainingSettings settings) {
        return new PlaygroundState(settings, ClassifierRun.STEPS, 0, Optional.empty(), Optional.empty(), -1);
    }

    /// As it was kept; what does not fit is left out.
    public PlaygroundState recalled(int steps, int at, Optional<TrainingSettings> race, Optional<Integer> label) {
        int wanted = Math.clamp(steps, ClassifierRun.STEPS, ClassifierRun.longest(settings));
        return new PlaygroundState(
                settings,
                wanted,
                Math.clamp(at, 0, wanted),
                race.filter(settings::canRace),
                label.filter(it -> it >= 0 && it < settings.classes()),
                -1);
    }

    PlaygroundState with(TrainingSettings other) {
        return new PlaygroundState(
                other,
                Math.min(length, ClassifierRun.longest(other)),
                step,
                pinned.filter(other::canRace),
                alone.filter(it -> it < other.classes()),
                chosen < other.points().size() ? chosen : -1);
    }

    /// So many steps more; at most the longest run.
    PlaygroundState longer(int steps) {
        return new PlaygroundState(
                settings, Math.min(length + steps, ClassifierRun.longest(settings)), step, pinned, alone, chosen);
    }

    PlaygroundState at(int other) {
        return new PlaygroundState(settings, length, other, pinned, alone, chosen);
    }

    PlaygroundState withPinned(Optional<TrainingSettings> other) {
        return new PlaygroundState(settings, length, step, other, alone, chosen);
    }

    PlaygroundState showing(Optional<Integer> other) {
        return new PlaygroundState(settings, length, step, pinned, other, chosen);
    }

    PlaygroundState choosing(int other) {
        return new PlaygroundState(settings, length, step, pinned, alone, other);
    }
}
