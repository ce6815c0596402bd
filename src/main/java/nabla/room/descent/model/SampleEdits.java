package nabla.room.descent.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;
import nabla.math.Numerals;
import nabla.ui.work.Background;

/// Adds, moves and removes samples as hands ask for it. Where there are many, the new samples are made in the
/// background, since a million numbers are copied and looked over for each.
///
/// Edits wait for each other; of several moves of one sample that wait only the newest is made. Where meanwhile other
/// samples have come, what was to be done to the old ones is left.
public final class SampleEdits {
    /// With no more samples than this an edit takes less than a millisecond.
    private static final int AT_ONCE = 20_000;

    private final DescentModel model;
    private final Background background;
    private final Deque<Edit> waiting = new ArrayDeque<>();
    private Optional<Background.Job> job = Optional.empty();
    private BiConsumer<String, Runnable> removed = (text, undo) -> {};

    public SampleEdits(DescentModel model, Background background) {
        this.model = model;
        this.background = background;
    }

    /// @param x of the feature that is shown, in its own units
    public void add(double x, double t) {
        make(model.adding(fitted(x), t));
    }

    /// @param x of the feature that is shown, in its own units
    public void move(int row, double x, double t) {
        make(new Edit.Move(row, model.state().feature(), fitted(x), t));
    }

    private double fitted(double x) {
        return model.settings().samples().fitted(model.state().feature(), x);
    }

    /// Says so, with a way back: it is a single press of a button of the mouse.
    public void remove(int row) {
        Samples before = model.settings().samples();
        if (row >= before.size() || before.size() == 1) {
            return;
        }
        int feature = model.state().feature();
        make(new Edit.Remove(row));
        removed.accept(
                "Sample %d was removed (%s = %s, %s = %s)."
                        .formatted(
                                row + 1,
                                before.features().get(feature),
                                Numerals.of(before.own(feature, before.x()[feature][row]), Numerals.SHORT),
                                before.target(),
                                Numerals.of(before.t()[row], Numerals.SHORT)),
                () -> make(new Edit.PutBack(before, row)));
    }

    /// @param tell told what was removed, and what puts it back
    public void setOnRemoved(BiConsumer<String, Runnable> tell) {
        removed = tell;
    }

    public void close() {
        waiting.clear();
        job.ifPresent(Background.Job::cancel);
    }

    private void make(Edit edit) {
        if (job.isEmpty() && model.settings().samples().size() <= AT_ONCE) {
            model.take(edit, edit.of(model.settings().samples()));
            return;
        }
        if (edit instanceof Edit.Move now && waiting.peekLast() instanceof Edit.Move last && last.row() == now.row()) {
            waiting.removeLast();
        }
        waiting.add(edit);
        next();
    }

    private void next() {
        if (job.isPresent() || waiting.isEmpty()) {
            return;
        }
        Edit edit = waiting.remove();
        Samples samples = model.settings().samples();
        job = Optional.of(background.run(cancelled -> edit.of(samples), edited -> done(edit, samples, edited)));
    }

    /// Samples are compared as objects: they never change.
    @SuppressWarnings("ReferenceEquality")
    private void done(Edit edit, Samples before, Samples edited) {
        job = Optional.empty();
        if (model.settings().samples() == before) {
            model.take(edit, edited);
            next();
        } else {
            waiting.clear();
        }
    }
}
