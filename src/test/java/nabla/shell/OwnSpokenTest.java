package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import nabla.shell.action.Showing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a class hears of in a lecture is the step that was taken last, also where it is one's own.
class OwnSpokenTest {
    private static final String LESSON = """
            ---
            title: Own lines, spoken
            room: document
            ---
            ```given
            z : real in [-6, 6] = 1 step 0.5
            ```

            ```derive a slope
            d(z^2 + z, z)
            = d(z^2, z) + d(z, z)
            ! = 3 z
            = 2 z + 1
            ```

            ```derive another
            (z + 1)^2
            = z^2 + 2 z + 1
            ```

            ```plot a picture
            z in [-6, 6]
            z^2
            ```
            """;

    @TempDir
    Path folder;

    private TestWindow window;

    @BeforeEach
    void open() throws IOException {
        window = new TestWindow().startWith(Files.writeString(folder.resolve("own.md"), LESSON));
        onFx(() -> window.shell.model().projectorProperty().set(true));
        window.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anAcceptedOneIsSpokenOfBelowWhatItGoesOnFrom() {
        enter(0, "= 2 z + d(z, z)");
        assertThat(formulas("spoken-now").getLast()).contains("2 z");
        assertThat(formulas("spoken-before").getLast()).startsWith("the derivative of");
        assertThat(title()).isEqualTo("Your line");
        assertThat(spoken(".verdict")).singleElement().asString().doesNotContain("false");

        enter(0, "= z + z + 1");
        assertThat(formulas("spoken-before").getLast())
                .as("one's own step before it")
                .contains("2 z");

        next();
        assertThat(title()).as("the lesson's line is the step now").isEmpty();
        assertThat(formulas("spoken-now").getLast()).startsWith("the derivative of");
        onFx(() -> window.shell.lesson().back());
        assertThat(title()).as("and one's own again after a step back").isEqualTo("Your line");
    }

    @Test
    void aRefusedOneIsNoStepButAClassThatVotesDoesNotLearnThat() {
        enter(0, "= 3 z + 5");
        assertThat(title()).isEqualTo("a slope");

        onFx(() -> window.shell.model().verdictsShownProperty().set(false));
        assertThat(title()).isEqualTo("Your line");
        assertThat(formulas("spoken-now").getLast()).contains("3 z");
        onFx(() -> window.shell.model().verdictsShownProperty().set(true));
        assertThat(title()).isEqualTo("a slope");
    }

    @Test
    void onesOwnInAnotherDerivationIsSpokenOfUntilTheLessonGoesOn() {
        next();
        enter(1, "= (1 + z)^2");
        assertThat(formulas("spoken-now").getLast()).contains("1 plus z");
        next();
        assertThat(title()).isEmpty();
        assertThat(formulas("spoken-now").getLast()).contains("3 z");
    }

    @Test
    void undoTakesItBack() {
        enter(0, "= 1 + 2 z");
        assertThat(title()).isEqualTo("Your line");
        onFx(() -> window.shell.lesson().undo());
        window.settle();
        assertThat(title()).isEqualTo("a slope");
        onFx(() -> window.shell.lesson().redo());
        window.settle();
        assertThat(title()).isEqualTo("Your line");
    }

    @Test
    void aLineThatGoesOnFromBeforeAMistakeStandsBelowThatOne() {
        next();
        next();
        next();
        assertThat(formulas("spoken-now").getLast()).contains("2 z plus 1");
        assertThat(formulas("spoken-before").getLast()).as("not the mistake").startsWith("the derivative of");
        onFx(() -> window.shell.model().verdictsShownProperty().set(false));
        assertThat(formulas("spoken-before").getLast())
                .as("who votes has the line above")
                .contains("3 z");
    }

    private void next() {
        onFx(() -> window.shell.lesson().next());
        window.settle();
    }

    /// In the text that has the window to itself, then with stage and spoken line again.
    private void enter(int derivation, String text) {
        onFx(() -> window.shell.show(Showing.DERIVATION));
        window.settle();
        onFx(() -> {
            TextField field =
                    (TextField) window.scene().getRoot().lookupAll(".derivation > .try-line .try-field").stream()
                            .skip(derivation)
                            .findFirst()
                            .orElseThrow();
            field.requestFocus();
            field.setText(text);
        });
        window.type(KeyCode.ENTER);
        window.settle();
        window.settle();
        onFx(() -> window.shell.show(Showing.BOTH));
        window.settle();
    }

    private List<String> formulas(String styleClass) {
        return spoken("." + styleClass);
    }

    private List<String> spoken(String selector) {
        return get(() -> window.scene().getRoot().lookupAll("#spoken " + selector).stream()
                .map(Node::getAccessibleText)
                .map(String::valueOf)
                .toList());
    }

    private String title() {
        return get(() -> {
            Node title = window.scene().getRoot().lookup("#spoken .spoken-title");
            return title.isVisible() ? ((Labeled) title).getText() : "";
        });
    }
}
