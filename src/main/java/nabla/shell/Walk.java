package nabla.shell;

import java.util.Optional;
import nabla.model.Reel;
import nabla.model.Stepper;

/// One way through a lesson: first its lines, then the room's own steps. "Next" is the same everywhere.
///
/// A run with a clock of its own is stepped after the last line too, but "back" takes back only what "next" did: a run
/// that has played on by itself does not have to be walked back before a line can be hidden.
final class Walk {
    private final Stepper lines;
    private final Optional<Stepper> steps;
    private final Optional<Reel> reel;
    private int walked;
    private int walkedTo;

    Walk(Stepper lines, Optional<Stepper> steps, Optional<Reel> reel) {
        this.lines = lines;
        this.steps = steps;
        this.reel = reel;
    }

    /// The next hidden line, then the room's next step; false at the end.
    boolean next() {
        return lines.step() || steps.map(Stepper::step).orElse(false) || wind();
    }

    boolean back() {
        return unwind() || steps.map(Stepper::back).orElse(false) || lines.back();
    }

    void toStart() {
        steps.ifPresent(it -> it.moveTo(0));
        lines.moveTo(0);
    }

    void toEnd() {
        lines.moveTo(lines.count());
        steps.ifPresent(it -> it.moveTo(it.count()));
    }

    int count() {
        return lines.count() + steps.map(Stepper::count).orElse(0);
    }

    int position() {
        return lines.position() + steps.map(Stepper::position).orElse(0);
    }

    /// How far one has come: in the lines while one is hidden, then in the room's steps, as the room counts them.
    String words() {
        boolean among = lines.position() == lines.count();
        return steps.filter(it -> among && it.count() > 0)
                .map(it -> "step %d of %d".formatted(it.position() + 1, it.count() + 1))
                .orElseGet(() -> "line %d of %d".formatted(lines.position(), lines.count()));
    }

    /// Whether "next" still does something at the end.
    boolean goesOn() {
        return reel.isPresent();
    }

    /// Calls `moved` after each move, and now.
    void follow(Runnable moved) {
        lines.positionProperty().subscribe(ignored -> moved.run());
        steps.ifPresent(it -> it.positionProperty().subscribe(ignored -> moved.run()));
        steps.ifPresent(it -> it.countProperty().subscribe(ignored -> moved.run()));
    }

    private boolean wind() {
        return reel.map(it -> {
                    boolean moved = it.step();
                    if (moved) {
                        walked = it.position() == walkedTo + 1 ? walked + 1 : 1;
                        walkedTo = it.position();
                    }
                    return moved;
                })
                .orElse(false);
    }

    private boolean unwind() {
        return reel.filter(it -> walked > 0 && it.position() == walkedTo)
                .map(it -> {
                    walked--;
                    boolean moved = it.back();
                    walkedTo = it.position();
                    return moved;
                })
                .orElse(false);
    }
}
