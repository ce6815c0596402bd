package nabla.shell;

import java.util.Optional;
import nabla.model.Stepper;

/// One way through a lesson: first its lines, then the room's own steps. "Next" is the same everywhere.
final class Walk {
    private final Stepper lines;
    private final Optional<Stepper> steps;

    Walk(Stepper lines, Optional<Stepper> steps) {
        this.lines = lines;
        this.steps = steps;
    }

    /// The next hidden line, then the room's next step; false at the end.
    boolean next() {
        return lines.step() || steps.map(Stepper::step).orElse(false);
    }

    boolean back() {
        return steps.map(Stepper::back).orElse(false) || lines.back();
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

    /// Calls `moved` after each move, and now.
    void follow(Runnable moved) {
        lines.positionProperty().subscribe(ignored -> moved.run());
        steps.ifPresent(it -> it.positionProperty().subscribe(ignored -> moved.run()));
    }
}
