package nabla.shell.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import nabla.model.RunPosition;
import nabla.model.Stepper;
import nabla.plot.figure.Figure;
import nabla.room.Room;
import nabla.room.RoomMemory;
import nabla.room.RoomParts;
import org.junit.jupiter.api.Test;

/// "Next" does what it has said it would do, and that can be seen.
class WalkTest {
    private final Stepper lines = new Stepper(2);
    private final ObjectProperty<Showing> showing = new SimpleObjectProperty<>(Showing.BOTH);
    private final BooleanProperty lineInSight = new SimpleBooleanProperty(true);
    private final List<String> said = new ArrayList<>();

    @Test
    void aLessonOfLinesSaysWhichComesAndThatItEnds() {
        Walk walk = walk(new Some(Optional.empty(), Optional.empty()));
        assertThat(saidNow()).isEqualTo("line 1");
        walk.next();
        assertThat(saidNow()).isEqualTo("line 2");
        walk.next();
        assertThat(saidNow()).isEqualTo("the end");
        assertThat(walk.nextWords()).isEmpty();
        assertThat(walk.next()).isFalse();
        walk.back();
        assertThat(saidNow()).isEqualTo("line 2");
    }

    @Test
    void aLineThatCouldNotBeSeenComesIntoSight() {
        showing.set(Showing.STAGE);
        Walk walk = walk(new Some(Optional.empty(), Optional.empty()));
        assertThat(saidNow()).isEqualTo("line 1");
        walk.next();
        assertThat(lines.position()).isOne();
        assertThat(showing.get()).isEqualTo(Showing.BOTH);
    }

    @Test
    void aRunIsSteppedUntilItEndsAndThatIsTakenBack() {
        var run = new Run(2);
        Walk walk = walk(new Some(Optional.empty(), Optional.of(run)));
        walk.toEnd();
        assertThat(saidNow()).isEqualTo("1 step");
        walk.next();
        walk.next();
        assertThat(run.position()).isEqualTo(2);
        assertThat(saidNow()).isEqualTo("the end");
        assertThat(walk.goesOn()).isFalse();
        run.moveTo(0); // as a hand at the run's own slider does
        assertThat(saidNow()).isEqualTo("1 step");
    }

    @Test
    void onTheStageAloneARunIsSteppedAndBackTakesThatBackFromTheFirst() {
        showing.set(Showing.STAGE);
        var run = new Run(5);
        Walk walk = walk(new Some(Optional.empty(), Optional.of(run)));
        assertThat(walk.goesBack()).isFalse();
        walk.next();
        assertThat(lines.position()).isZero();
        assertThat(walk.goesBack()).isTrue();
        walk.back();
        assertThat(run.position()).isZero();
        assertThat(walk.goesBack()).isFalse();
    }

    @Test
    void stepsThatAreNotOnTheStageComeAfterTheLinesAndAreBroughtThere() {
        var room = new Some(Optional.of(new Stepper(1)), Optional.empty());
        lineInSight.set(false);
        Walk walk = walk(room);
        assertThat(saidNow()).isEqualTo("step 2");
        room.seen.set(false);
        assertThat(saidNow()).isEqualTo("line 1");
        walk.next();
        walk.next();
        assertThat(saidNow()).isEqualTo("step 2");
        assertThat(room.seen.get()).isFalse();
        walk.next();
        assertThat(room.seen.get()).isTrue();
        assertThat(saidNow()).isEqualTo("the end");
    }

    private Walk walk(Room room) {
        var walk = new Walk(lines, room, showing, lineInSight);
        walk.follow(() -> said.add(walk.ahead()));
        return walk;
    }

    /// What the button says, which is told and does not ask.
    private String saidNow() {
        return said.getLast();
    }

    private static final class Run implements RunPosition {
        private final int last;
        private int position;
        private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(false);

        Run(int last) {
            this.last = last;
        }

        @Override
        public int position() {
            return position;
        }

        @Override
        public boolean moveTo(int step) {
            int there = Math.clamp(step, 0, last);
            boolean moves = there != position;
            position = there;
            atEnd.set(there == last);
            return moves;
        }

        @Override
        public int last() {
            return last;
        }

        @Override
        public ObservableBooleanValue atEndProperty() {
            return atEnd;
        }
    }

    /// A room of which only its steps matter.
    private static final class Some implements Room {
        private final Optional<Stepper> steps;
        private final Optional<RunPosition> run;
        final BooleanProperty seen = new SimpleBooleanProperty(true);

        Some(Optional<Stepper> steps, Optional<RunPosition> run) {
            this.steps = steps;
            this.run = run;
        }

        @Override
        public Optional<Stepper> steps() {
            return steps;
        }

        @Override
        public Optional<RunPosition> runPosition() {
            return run;
        }

        @Override
        public ObservableBooleanValue stepsInSight() {
            return seen;
        }

        @Override
        public void showSteps() {
            seen.set(true);
        }

        @Override
        public RoomParts parts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Figure> figures() {
            return List.of();
        }

        @Override
        public RoomMemory<?> memory() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
