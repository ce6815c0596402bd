package nabla.shell.open;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What Undo and Redo go back and forth in: whole immutable states, one for each finished gesture.
///
/// @param <S> a record; compared by `equals`
public final class History<S> {
    private static final int LONGEST = 200;

    private final Supplier<S> now;
    private final Consumer<S> restore;
    private final Deque<S> before = new ArrayDeque<>();
    private final Deque<S> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo", false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo", false);
    private S noted;

    History(Supplier<S> now, Consumer<S> restore) {
        this.now = now;
        this.restore = restore;
        this.noted = now.get();
    }

    /// To be called when a gesture has ended: where it changed the state, it can be undone from now on.
    public void note() {
        S present = now.get();
        if (!Objects.equals(present, noted)) {
            before.push(noted);
            if (before.size() > LONGEST) {
                before.removeLast();
            }
            after.clear();
            noted = present;
            tell();
        }
    }

    /// Back to the state before the last gesture; false where there is none.
    public boolean undo() {
        note();
        return move(before, after);
    }

    /// Takes the last undo back; false where there is none.
    boolean redo() {
        note();
        return move(after, before);
    }

    /// The present state is where it begins; nothing can be undone.
    void forget() {
        before.clear();
        after.clear();
        noted = now.get();
        tell();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    private boolean move(Deque<S> from, Deque<S> to) {
        S wanted = from.poll();
        if (wanted == null) {
            return false;
        }
        to.push(noted);
        restore.accept(wanted);
        noted = now.get();
        tell();
        return true;
    }

    private void tell() {
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
    }
}
