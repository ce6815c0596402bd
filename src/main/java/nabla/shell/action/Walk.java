package nabla.shell.action;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;
import nabla.model.RunPosition;
import nabla.model.Stepper;
import nabla.room.Room;

/// One way through a lesson, through its lines and the room's own steps: "next" does the next thing that can be seen.
///
/// "Back" takes back what "next" did. Where something has moved otherwise since, such as a run that has played on by
/// itself, it goes back from what is shown.
public final class Walk implements AutoCloseable {
    private final Stepper lines;
    private final Room room;
    private final Optional<Stepper> steps;
    private final Optional<RunPosition> runPosition;
    private final Property<Showing> showing;
    private final ObservableBooleanValue lineInSight;
    private final Deque<Went> trail = new ArrayDeque<>();
    private final List<Runnable> followers = new ArrayList<>();
    private Subscription following = Subscription.EMPTY;

    /// What one goes through.
    private enum Part {
        LINES,
        STEPS,
        RUN
    }

    /// A move of "next" and where it led.
    private record Went(Part part, int to) {}

    /// @param showing     which side of the lesson is on screen; where the next thing is not, both are brought there
    /// @param lineInSight whether the place of the next line is
    public Walk(Stepper lines, Room room, Property<Showing> showing, ObservableBooleanValue lineInSight) {
        this.lines = lines;
        this.room = room;
        this.steps = room.steps();
        this.runPosition = room.runPosition();
        this.showing = showing;
        this.lineInSight = lineInSight;
    }

    /// The next hidden line or the room's next step, whichever is in sight; false at the end. Where neither is, the one
    /// that is left comes into sight.
    public boolean next() {
        Optional<Part> part = partAhead();
        part.ifPresent(it -> {
            bringIntoSight(it);
            boolean moved = switch (it) {
                case LINES -> lines.step();
                case STEPS -> steps.map(Stepper::step).orElse(false);
                case RUN -> runPosition.map(RunPosition::step).orElse(false);
            };
            if (moved) {
                trail.push(new Went(it, position(it)));
            }
            followers.forEach(Runnable::run);
        });
        return part.isPresent();
    }

    private void bringIntoSight(Part part) {
        Showing hidesIt = part == Part.LINES ? Showing.STAGE : Showing.DERIVATION;
        if (showing.getValue() == hidesIt) {
            showing.setValue(Showing.BOTH);
        }
        if (part == Part.STEPS && !room.stepsInSight().get()) {
            room.showSteps();
        }
    }

    public boolean back() {
        boolean moved = goBack();
        followers.forEach(Runnable::run);
        return moved;
    }

    private boolean goBack() {
        Went last = trail.poll();
        if (last != null && position(last.part()) == last.to()) {
            return back(last.part());
        }
        trail.clear();
        return order().stream().filter(part -> part != Part.RUN).anyMatch(this::back);
    }

    /// Whether "back" does something.
    public boolean goesBack() {
        Went last = trail.peek();
        return position() > 0 || (last != null && position(last.part()) == last.to());
    }

    public void toStart() {
        trail.clear();
        steps.ifPresent(it -> it.moveTo(0));
        lines.moveTo(0);
    }

    public void toEnd() {
        trail.clear();
        lines.moveTo(lines.count());
        steps.ifPresent(it -> it.moveTo(it.count()));
    }

    public int count() {
        return lines.count() + steps.map(Stepper::count).orElse(0);
    }

    public int position() {
        return lines.position() + steps.map(Stepper::position).orElse(0);
    }

    /// How far one has come in what "next" goes through.
    public String words() {
        return switch (partAhead().orElse(steps.isPresent() ? Part.STEPS : Part.LINES)) {
            case LINES -> "line %d of %d".formatted(lines.position(), lines.count());
            case STEPS -> "step %d of %d".formatted(position(Part.STEPS) + 1, count(Part.STEPS) + 1);
            case RUN -> lines.count() == 0 ? "" : "line %d of %d".formatted(lines.position(), lines.count());
        };
    }

    /// The same where there is little room: `3 of 23`.
    public String shortWords() {
        return words().replaceFirst("^[a-z]+ ", "");
    }

    /// What "next" will show, in a word or two, such as `line 4`.
    public String ahead() {
        return partAhead()
                .map(part -> switch (part) {
                    case LINES -> "line " + (lines.position() + 1);
                    case STEPS -> "step " + (position(Part.STEPS) + 2);
                    case RUN -> "1 step";
                })
                .orElse("the end");
    }

    /// What "next" will do; empty at the end.
    public String nextWords() {
        return partAhead()
                .map(part -> switch (part) {
                    case LINES -> "Next: line %d of %d".formatted(lines.position() + 1, lines.count());
                    case STEPS -> "Next: step %d of %d".formatted(position(Part.STEPS) + 2, count(Part.STEPS) + 1);
                    case RUN -> "Next: one step of the run";
                })
                .orElse("");
    }

    /// Whether "next" does something.
    public boolean goesOn() {
        return partAhead().isPresent();
    }

    /// Calls `moved` after each move and each change of what is in sight, and now; until the walk is closed.
    public void follow(Runnable moved) {
        followers.add(moved);
        lines.positionProperty().subscribe(ignored -> moved.run());
        steps.ifPresent(it -> it.positionProperty().subscribe(ignored -> moved.run()));
        steps.ifPresent(it -> it.countProperty().subscribe(ignored -> moved.run()));
        following = following.and(showing.subscribe(ignored -> moved.run()));
        lineInSight.subscribe(ignored -> moved.run());
        room.stepsInSight().subscribe(ignored -> moved.run());
        runPosition.ifPresent(run -> run.atEndProperty().subscribe(ignored -> moved.run()));
    }

    /// Lets go of the window, which outlives the lesson and would keep all of it.
    @Override
    public void close() {
        following.unsubscribe();
    }

    /// What has something left, the first in sight.
    private Optional<Part> partAhead() {
        return order().stream().filter(this::hasMore).findFirst();
    }

    /// What can be seen, and in which order. Beside steps of the room's own a line comes first only while its place is
    /// in sight; a run comes last, for it does not end.
    private List<Part> order() {
        var line = List.of(Part.LINES);
        var stage = List.of(Part.STEPS, Part.RUN);
        return switch (showing.getValue()) {
            case STAGE -> steps.isEmpty() && runPosition.isEmpty() ? line : stage;
            case DERIVATION -> lines.count() == 0 ? stage : line;
            case BOTH ->
                steps.isEmpty() || lineInSight.get() || !room.stepsInSight().get()
                        ? List.of(Part.LINES, Part.STEPS, Part.RUN)
                        : List.of(Part.STEPS, Part.RUN, Part.LINES);
        };
    }

    private boolean hasMore(Part part) {
        return switch (part) {
            case LINES, STEPS -> position(part) < count(part);
            case RUN -> runPosition.filter(run -> !run.atEndProperty().get()).isPresent();
        };
    }

    private boolean back(Part part) {
        return switch (part) {
            case LINES -> lines.back();
            case STEPS -> steps.map(Stepper::back).orElse(false);
            case RUN -> runPosition.map(RunPosition::back).orElse(false);
        };
    }

    private int position(Part part) {
        return switch (part) {
            case LINES -> lines.position();
            case STEPS -> steps.map(Stepper::position).orElse(0);
            case RUN -> runPosition.map(RunPosition::position).orElse(0);
        };
    }

    private int count(Part part) {
        return switch (part) {
            case LINES -> lines.count();
            case STEPS -> steps.map(Stepper::count).orElse(0);
            case RUN -> runPosition.map(RunPosition::last).orElse(0);
        };
    }
}
