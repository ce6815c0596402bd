package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import nabla.shell.action.Showing;
import nabla.shell.library.Entry;
import org.junit.jupiter.api.Test;

/// A lesson that is closed is forgotten: whatever was done with it, nothing in the window keeps its nodes.
class ClosedLessonsTest {
    /// A closed lesson by its key, and what was shown of it.
    private record Closed(String lesson, WeakReference<Node> shown) {}

    @Test
    void areCollected() {
        try (var window = new TestWindow().start(Optional.empty())) {
            List<Entry> lessons = get(() -> List.copyOf(window.shell.model().lessons()));
            var closed = new ArrayList<Closed>();
            for (int round = 0; round < 2; round++) {
                for (Entry lesson : lessons) {
                    onFx(() -> window.shell.open(lesson));
                    window.settle();
                    use(window);
                    closed.add(new Closed(lesson.key(), new WeakReference<>(window.find(".nabla-lesson"))));
                }
            }
            closed.removeLast(); // is still open
            assertThat(closed).hasSize(2 * lessons.size() - 1);
            Await.until("nothing keeps a closed lesson", () -> collect(window, closed));
        }
    }

    /// As a lecturer does: line by line, for the class and back, in the other colours, with the mouse over all of it.
    private static void use(TestWindow window) {
        window.click(window.find("#stage"));
        window.type(KeyCode.RIGHT);
        onFx(window.shell::projector);
        onFx(window.shell::controls);
        window.type(KeyCode.RIGHT);
        window.settle();
        onFx(window.shell::projector);
        onFx(window.shell::theme);
        onFx(window.shell::verdicts);
        window.settle();
        window.click(window.find("#reading"));
        onFx(() -> window.shell.show(Showing.STAGE));
        onFx(() -> window.shell.show(Showing.BOTH));
        onFx(window.shell.lesson()::play);
        window.settle();
    }

    private static boolean collect(TestWindow window, List<Closed> closed) {
        System.gc();
        window.settle();
        closed.removeIf(each -> each.shown().refersTo(null));
        return closed.isEmpty();
    }
}
