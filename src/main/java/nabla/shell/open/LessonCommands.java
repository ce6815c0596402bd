package nabla.shell.open;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nabla.model.RunPosition;
import nabla.shell.action.LessonVerbs;
import nabla.ui.run.Playback;

/// Does what is asked of the lesson that is open; where none is, nothing.
public final class LessonCommands implements LessonVerbs {
    private final Supplier<Optional<OpenLesson>> open;
    private final BooleanSupplier unblank;
    private final Runnable takenBack;

    /// @param unblank brings a black screen back and says whether it was black: a step back into sight is no further
    /// one
    /// @param takenBack told when something was undone, redone or reset
    public LessonCommands(Supplier<Optional<OpenLesson>> open, BooleanSupplier unblank, Runnable takenBack) {
        this.open = open;
        this.unblank = unblank;
        this.takenBack = takenBack;
    }

    @Override
    public void next() {
        if (!unblank.getAsBoolean()) {
            open.get().ifPresent(it -> it.walk().next());
        }
    }

    @Override
    public void back() {
        if (!unblank.getAsBoolean()) {
            open.get().ifPresent(it -> it.walk().back());
        }
    }

    @Override
    public void toStart() {
        open.get().ifPresent(OpenLesson::toStart);
    }

    @Override
    public void toEnd() {
        open.get().ifPresent(it -> it.walk().toEnd());
    }

    @Override
    public void play() {
        if (unblank.getAsBoolean()) {
            return;
        }
        open.get().ifPresent(it -> it.playback().ifPresentOrElse(Playback::toggle, this::next));
    }

    @Override
    public void stepRun() {
        runPosition().ifPresent(RunPosition::step);
    }

    @Override
    public void backRun() {
        runPosition().ifPresent(RunPosition::back);
    }

    @Override
    public void reset() {
        open.get().ifPresent(OpenLesson::reset);
        takenBack.run();
    }

    @Override
    public void undo() {
        open.get().ifPresent(OpenLesson::undo);
        takenBack.run();
    }

    @Override
    public void redo() {
        open.get().ifPresent(OpenLesson::redo);
        takenBack.run();
    }

    private Optional<RunPosition> runPosition() {
        return open.get().flatMap(it -> it.room().runPosition());
    }
}
