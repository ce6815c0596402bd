package nabla.shell.open;

import java.util.Optional;
import nabla.lesson.Lesson;
import nabla.room.Room;
import nabla.ui.run.Playback;

/// What moves by itself in an open lesson: the room's clock, else a sweep. As a greeting a sweep ends where it began,
/// whatever interrupts it.
final class Greeting {
    private final Optional<Sweep> sweep;
    private final Optional<Playback> playback;
    /// Whether the sweep is the one that a lesson opens with.
    private boolean opening;
    /// Whether a button of the mouse is down.
    private boolean held;

    Greeting(Lesson lesson, Room room) {
        sweep = room.playback().isPresent() ? Optional.empty() : Sweep.of(lesson, room.parameters());
        playback = room.playback().or(() -> sweep.map(Sweep::playback));
        playback.ifPresent(it -> it.playingProperty().subscribe(playing -> end()));
    }

    Optional<Playback> playback() {
        return playback;
    }

    /// @param inSight whether what moves can be seen
    void play(boolean inSight) {
        opening = sweep.isPresent();
        playback.filter(clock -> inSight).ifPresent(Playback::play);
    }

    void pause() {
        playback.ifPresent(Playback::pause);
    }

    /// A hand takes hold of something: nothing moves by itself under it.
    void hold() {
        held = true;
        pause();
    }

    /// The hand has let go.
    void release() {
        held = false;
        end();
    }

    /// Ends a greeting that still goes on.
    void finish() {
        if (opening) {
            pause();
        }
    }

    /// Whether it is the greeting that moves something now.
    boolean isUnderWay() {
        return opening && isPlaying();
    }

    private boolean isPlaying() {
        return playback.filter(Playback::isPlaying).isPresent();
    }

    private void end() {
        if (opening && !held && !isPlaying()) {
            opening = false;
            sweep.ifPresent(Sweep::goHome);
        }
    }
}
