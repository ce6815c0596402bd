package nabla.shell;

import static nabla.shell.TestWindow.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import nabla.plot.stage.FigureView;
import nabla.shell.library.LessonRow;
import nabla.shell.setting.Grouping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every choice between a few buttons is reached with Tab and changed with the arrow keys, several in a row.
class ChoiceKeysTest {
    private static final String THREE_PLOTS = """
            ---
            title: Three plots
            room: document
            ---
            ```given
            z : real in [-6, 6] = 1 step 0.5
            ```

            ```derive a slope
            d(z^2, z)
            = 2 z        # power rule
            = z + z
            ```

            ```plot one
            z in [-6, 6]
            z      # z | blue
            ```

            ```plot two
            z in [-6, 6]
            z^2    # z^2 | blue
            ```

            ```plot three
            z in [-6, 6]
            z^3    # z^3 | blue
            ```
            """;

    @TempDir
    Path folder;

    @Test
    void theOrderOfTheLessons() throws IOException {
        try (var window = document()) {
            window.tabTo("#by-sheet");
            List<LessonRow> bySheet = rows(window);
            window.type(KeyCode.RIGHT);
            assertThat(focused(window)).isEqualTo("By topic");
            assertThat(get(() -> window.shell.model().groupingProperty().get())).isEqualTo(Grouping.TOPIC);
            assertThat(rows(window)).isNotEqualTo(bySheet);
            window.type(KeyCode.RIGHT); // there is no other
            assertThat(focused(window)).isEqualTo("By topic");
            window.type(KeyCode.UP);
            assertThat(rows(window)).isEqualTo(bySheet);
            assertThat(line(window)).as("the arrows were not the window's").isZero();
        }
    }

    @Test
    void thePlotsOfADocument() throws IOException {
        try (var window = document()) {
            assertThat(figure(window)).isEqualTo("one");
            window.tabTo(".plot-choice .toggle-button");
            window.type(KeyCode.RIGHT);
            window.type(KeyCode.RIGHT);
            assertThat(focused(window)).isEqualTo("three");
            assertThat(figure(window)).isEqualTo("three");
            window.type(KeyCode.LEFT);
            assertThat(figure(window)).isEqualTo("two");
            assertThat(line(window)).as("the arrows were not the window's").isZero();
            window.type(KeyCode.ALT, KeyCode.RIGHT);
            assertThat(figure(window)).as("with Alt they are").isEqualTo("two");
            assertThat(line(window)).isOne();
        }
    }

    @Test
    void afterAClickTheArrowsStepTheLesson() throws IOException {
        try (var window = document()) {
            window.click(window.find(".plot-choice .toggle-button"));
            window.type(KeyCode.RIGHT);
            assertThat(figure(window)).isEqualTo("one");
            assertThat(line(window)).isOne();
        }
    }

    @Test
    void thePagesAndTheSignOfTheDescent() {
        try (var window = new RoomWindow("gaussian-loss")) {
            window.start(Optional.empty());
            window.tabTo(".page-choice .toggle-button");
            for (int i = 0; i < 5; i++) {
                window.type(KeyCode.RIGHT);
            }
            window.settle();
            assertThat(focused(window)).isEqualTo("Numbers");
            assertThat(window.find(".numbers-scroll").isVisible()).isTrue();
            window.tabTo("#sign-descent");
            window.type(KeyCode.RIGHT);
            window.settle();
            assertThat(focused(window)).isEqualTo("↓ J");
            assertThat(window.label(".room-remark")).matches(".*(sign is wrong|diverged).*");
        }
    }

    private TestWindow document() throws IOException {
        return new TestWindow().startWith(Files.writeString(folder.resolve("plots.md"), THREE_PLOTS));
    }

    private static List<LessonRow> rows(TestWindow window) {
        @SuppressWarnings("unchecked")
        var list = (ListView<LessonRow>) window.find("#lessons");
        return get(() -> List.copyOf(list.getItems()));
    }

    private static String focused(TestWindow window) {
        return get(() -> window.scene().getFocusOwner() instanceof ToggleButton button ? button.getText() : "");
    }

    private static String figure(TestWindow window) {
        window.settle();
        var figure = (FigureView) window.scene().getRoot().lookupAll(".figure-view").stream()
                .filter(node -> node.getParent().isVisible())
                .findFirst()
                .orElseThrow();
        return get(() -> figure.getFigure().title());
    }

    private static int line(TestWindow window) {
        return get(() -> window.shell.current().orElseThrow().walk().position());
    }
}
