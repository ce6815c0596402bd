package nabla.shell.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final AtomicReference<String> state = new AtomicReference<>("start");
    private final History<String> history = new History<>(state::get, state::set);

    @Test
    void goesBackAndForthByGestures() {
        gesture("one");
        gesture("two");

        assertThat(history.undo()).isTrue();
        assertThat(state).hasValue("one");
        assertThat(history.undo()).isTrue();
        assertThat(state).hasValue("start");
        assertThat(history.undo()).isFalse();
        assertThat(history.redo()).isTrue();
        assertThat(history.redo()).isTrue();
        assertThat(state).hasValue("two");
        assertThat(history.redo()).isFalse();
    }

    @Test
    void aGestureThatChangesNothingIsNone() {
        gesture("one");
        gesture("one");

        history.undo();

        assertThat(state).hasValue("start");
    }

    @Test
    void aNewGestureEndsRedo() {
        gesture("one");
        history.undo();
        gesture("other");

        assertThat(history.redo()).isFalse();
        assertThat(state).hasValue("other");
    }

    @Test
    void undoTakesAlongWhatWasNotNotedYet() {
        gesture("one");
        state.set("still dragging");

        history.undo();

        assertThat(state).hasValue("one");
    }

    @Test
    void forgetsOnRequest() {
        gesture("one");
        history.forget();

        assertThat(history.undo()).isFalse();
        assertThat(state).hasValue("one");
        assertThat(history.canUndoProperty().get()).isFalse();
    }

    private void gesture(String after) {
        state.set(after);
        history.note();
    }
}
