package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A control that goes while it has the focus leaves the keys where they do no harm, and Tab where it was.
class FocusTest {
    private static final String LESSON = """
            ---
            title: Three lines
            room: document
            ---
            ```given
            z : real in [-6, 6] = 1 step 0.5
            ```

            ```derive first
            z + z
            = 2 z
            = 3 z - z
            ```

            ```derive second
            z - z
            = 0
            ```
            """;

    @TempDir
    Path folder;

    private TestWindow window;

    @BeforeEach
    void open() throws IOException {
        window = new TestWindow().startWith(Files.writeString(folder.resolve("three.md"), LESSON));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nextThatIsPressedToTheEndTakesNothingBack() {
        window.tabTo("#next");
        for (int presses = 0; presses < 5; presses++) {
            window.type(KeyCode.SPACE);
            window.settle();
        }
        assertThat(lines()).isEqualTo(3);
        assertThat(owner()).isEqualTo(window.scene().getRoot());
        window.type(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(get(() -> owner().getId())).as("the button beside it").isEqualTo("back");
        assertThat(get(() -> owner().isFocusVisible())).isTrue();
        window.type(KeyCode.SPACE);
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void backThatIsPressedToTheStartIsFollowedByNext() {
        onFx(() -> window.shell.lesson().next());
        window.settle();
        window.tabTo("#back");
        window.type(KeyCode.SPACE);
        window.settle();
        assertThat(owner()).isEqualTo(window.scene().getRoot());
        window.type(KeyCode.TAB);
        assertThat(get(() -> owner().getId())).isEqualTo("next");
    }

    @Test
    void belowTheLastLineOfADerivationTabComesToItsField() {
        window.tabTo(".derivation-next");
        window.type(KeyCode.SPACE);
        window.type(KeyCode.SPACE);
        window.settle();
        window.settle();
        assertThat(lines()).isEqualTo(2);
        assertThat(owner())
                .as("no letter is typed anywhere")
                .isEqualTo(window.scene().getRoot());
        window.type(KeyCode.TAB);
        assertThat(owner()).isInstanceOf(TextInputControl.class);
        assertThat(get(() -> inFirstDerivation(owner()))).isTrue();
    }

    @Test
    void whereALineOfOnesOwnWasRemovedTabGoesOn() {
        Node field = window.find(".derivation > .try-line .try-field");
        onFx(() -> {
            field.requestFocus();
            ((TextInputControl) field).setText("= z * 2");
        });
        window.type(KeyCode.ENTER);
        window.settle();
        window.settle();
        window.tabTo(".own-remove");
        window.type(KeyCode.SPACE);
        window.settle();
        window.settle();
        assertThat(window.lookup(".own-remove")).isEmpty();
        assertThat(owner()).isEqualTo(window.scene().getRoot());
        window.type(KeyCode.TAB);
        assertThat(get(() -> inFirstDerivation(owner()))).isTrue();
    }

    private boolean inFirstDerivation(Node node) {
        Node first = window.scene().getRoot().lookup(".derivation");
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(first)) {
                return true;
            }
        }
        return false;
    }

    private Node owner() {
        return window.scene().getFocusOwner();
    }

    private int lines() {
        return get(() -> window.shell.current().orElseThrow().walk().position());
    }
}
