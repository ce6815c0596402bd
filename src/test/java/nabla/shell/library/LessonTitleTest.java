package nabla.shell.library;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import nabla.shell.TestWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However long a title is, everything else stays in the window.
class LessonTitleTest {
    private static final String LESSON = """
            ---
            title: %s
            room: document
            ---
            ```given
            z : real in [-6, 6] = 1 step 0.5
            ```

            ```derive a slope
            z + z
            = 2 z
            ```

            ```plot a picture
            z in [-6, 6]
            z^2
            ```
            """;

    @TempDir
    Path folder;

    private final TestWindow window = new TestWindow();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aLongOnePushesNothingOutOfTheWindow() throws IOException {
        String title = "A lesson whose title is far longer than anybody would want to read aloud ".repeat(3);
        window.startWith(Files.writeString(folder.resolve("long.md"), LESSON.formatted(title.strip())));
        for (double width : new double[] {1280, 900}) {
            window.resize(width, 700);
            for (boolean projector : new boolean[] {false, true}) {
                onFx(() -> window.shell.model().projectorProperty().set(projector));
                window.settle();
                for (String selector : List.of("#stage", "#next", "#menu", ".nabla-title")) {
                    Node node = window.find(selector);
                    Bounds bounds = get(() -> node.localToScene(node.getLayoutBounds()));
                    String what = "%s at %.0f, projector %s".formatted(selector, width, projector);
                    assertThat(bounds.getMinX()).as(what).isGreaterThanOrEqualTo(-0.5);
                    assertThat(bounds.getMaxX())
                            .as(what)
                            .isLessThanOrEqualTo(window.scene().getWidth() + 0.5);
                }
            }
        }
    }

    @Test
    void anOrdinaryOneIsWhole() throws IOException {
        window.startWith(Files.writeString(
                folder.resolve("plain.md"), LESSON.formatted("Softmax and cross-entropy, index by index")));
        window.resize(900, 700);
        window.settle();
        Node title = window.find(".nabla-title");
        assertThat(get(() -> title.getLayoutBounds().getWidth()))
                .isGreaterThanOrEqualTo(get(() -> title.prefWidth(-1)) - 0.5);
    }
}
