package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import nabla.model.OwnLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A line of one's own is part of the derivation and is never lost.
class OwnLinesTest {
    private static final String LESSON = """
            ---
            title: Own lines
            room: document
            ---
            ```given
            z : real in [-6, 6] = 1 step 0.5
            ```

            ```derive a slope
            d(z^2 + z, z)
            = d(z^2, z) + d(z, z)
            = 2 z + 1
            ```
            """;

    @TempDir
    Path folder;

    private TestWindow window;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        file = Files.writeString(folder.resolve("own.md"), LESSON);
        window = new TestWindow().startWith(file);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void itStaysWhenTheNextLineIsShown() {
        enter("= 2 z + d(z, z)");
        assertThat(field().getText()).isEmpty();
        onFx(() -> window.shell.lesson().next());
        window.settle();
        assertThat(own()).containsExactly(new OwnLine(0, "= 2 z + d(z, z)"));
        assertThat(verdicts()).singleElement().asString().matches("no counterexample.*|same expression.*");
    }

    @Test
    void whatIsTypedOnAfterEnterIsTheNextLine() {
        TextField field = field();
        onFx(() -> {
            field.requestFocus();
            field.setText("= 2 z + d(z, z)");
            field.getOnAction().handle(null);
            field.appendText("= z"); // before the first is read
        });
        window.settle();
        assertThat(own()).containsExactly(new OwnLine(0, "= 2 z + d(z, z)"));
        assertThat(get(field::getText).toString()).isEqualTo("= z");
        assertThat(get(field::isFocused)).isTrue();
    }

    @Test
    void eachIsUndoneAndRedone() {
        enter("= 2 z + d(z, z)");
        enter("= z + z + 1");
        assertThat(own()).hasSize(2);

        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(own()).as("though the field has the focus").hasSize(1);
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(own()).isEmpty();
        window.type(KeyCode.CONTROL, KeyCode.Y);
        window.type(KeyCode.CONTROL, KeyCode.Y);
        window.settle();
        assertThat(own()).hasSize(2);
        assertThat(verdicts()).hasSize(2).noneMatch(text -> text.contains("false"));
    }

    @Test
    void theNextGoesOnFromAnAcceptedOneAndPassesOverARefusedOne() {
        enter("= 2 z + 1 + exp(z)");
        assertThat(verdicts().getFirst()).startsWith("false at");
        enter("= z + z + 1");
        assertThat(verdicts().getLast()).doesNotContain("false");
        enter("<= 2 z + 2");
        enter("= 2 z + 2");
        assertThat(verdicts().getLast()).as("against the line above").doesNotStartWith("false");
    }

    @Test
    void aRefusedOneIsMendedWhereItStands() {
        enter("= 3 z");
        assertThat(verdicts()).singleElement().asString().startsWith("false at");

        press(".own-edit");
        TextField editor = (TextField) window.find(".own-line .try-field");
        assertThat(get(editor::getText).toString()).isEqualTo("= 3 z");
        onFx(() -> editor.setText("= 1 + z * 2"));
        window.settle();
        window.type(KeyCode.ENTER);
        window.settle();
        assertThat(own()).containsExactly(new OwnLine(0, "= 1 + z * 2"));
        assertThat(verdicts()).singleElement().asString().doesNotContain("false");

        onFx(() -> window.shell.lesson().undo());
        assertThat(own()).containsExactly(new OwnLine(0, "= 3 z"));
    }

    @Test
    void escLeavesALineThatIsMendedAsItWas() {
        enter("= 2 z + 1");
        press(".own-edit");
        onFx(() -> ((TextField) window.scene().getRoot().lookup(".own-line .try-field")).setText("= 7"));
        window.type(KeyCode.ESCAPE);
        window.settle();
        assertThat(own()).containsExactly(new OwnLine(0, "= 2 z + 1"));
        assertThat(window.lookup(".own-line .try-field")).isEmpty();
        assertThat(verdicts()).hasSize(1);
    }

    @Test
    void aRemovedOneComesBackWithUndo() {
        enter("= 2 z + 1");
        press(".own-remove");
        assertThat(own()).isEmpty();
        onFx(() -> window.shell.lesson().undo());
        assertThat(own()).hasSize(1);
    }

    @Test
    void doneIsTheLastLineInAnyOrderAndNotWhatMerelyEqualsIt() {
        enter("= z + z + 1");
        assertThat(window.lookup(".own-done")).isEmpty();
        enter("= 1 + z * 2");
        assertThat(window.lookup(".own-done")).isPresent();
    }

    @Test
    void withADerivativeLeftItIsNotDone() {
        enter("= d(z^2, z) + d(z, z)");
        assertThat(window.lookup(".own-done")).isEmpty();
    }

    @Test
    void severalPastedLinesAreTakenAndOneThatCannotBeReadIsKept() {
        onFx(() -> {
            var content = new ClipboardContent();
            content.putString("= d(z^2, z) + 1\n\n  = 2 z + (1\n= 2 z + 1\n");
            Clipboard.getSystemClipboard().setContent(content);
            field().requestFocus();
        });
        window.type(KeyCode.CONTROL, KeyCode.V);
        window.settle();
        assertThat(own().stream().map(OwnLine::text)).containsExactly("= d(z^2, z) + 1", "= 2 z + (1", "= 2 z + 1");
        assertThat(window.lookup(".own-done")).isPresent();
        assertThat(get(() -> ((Labeled) window.scene().getRoot().lookup(".own-line .try-caret")).getText()))
                .contains("^");
    }

    @Test
    void whatCannotBeReadStaysInItsField() {
        enter("= 2 (");
        assertThat(own()).isEmpty();
        assertThat(field().getText()).isEqualTo("= 2 (");
    }

    @Test
    void aChangedFileKeepsIt() throws IOException {
        enter("= 2 z + 1");
        Files.writeString(file, LESSON.replace("= d(z^2, z) + d(z, z)\n", "").replace("Own lines", "Changed"));
        Await.until(
                "the file is read again",
                () -> get(() -> window.shell.current().orElseThrow().lesson().title())
                        .equals("Changed"));
        window.settle();
        assertThat(own()).containsExactly(new OwnLine(0, "= 2 z + 1"));

        Files.writeString(file, LESSON.replace("a slope", "another").replace("Own lines", "Other"));
        Await.until(
                "the file is read again",
                () -> get(() -> window.shell.current().orElseThrow().lesson().title())
                        .equals("Other"));
        window.settle();
        Files.writeString(file, LESSON.replace("Own lines", "Again"));
        Await.until(
                "the file is read again",
                () -> get(() -> window.shell.current().orElseThrow().lesson().title())
                        .equals("Again"));
        window.settle();
        assertThat(own()).as("its derivation is there again").containsExactly(new OwnLine(0, "= 2 z + 1"));
        assertThat(verdicts()).hasSize(1);
    }

    private void enter(String text) {
        onFx(() -> {
            field().requestFocus();
            field().setText(text);
        });
        window.type(KeyCode.ENTER);
        window.settle();
        window.settle();
    }

    private void press(String selector) {
        var button = (Button) window.find(selector);
        onFx(button::fire);
        window.settle();
    }

    private TextField field() {
        return (TextField) window.scene().getRoot().lookup(".derivation > .try-line .try-field");
    }

    private List<OwnLine> own() {
        return get(() -> window.shell.current().orElseThrow().reading().own().values().stream()
                .flatMap(List::stream)
                .toList());
    }

    private List<String> verdicts() {
        return get(() -> window.scene().getRoot().lookupAll(".own-line .verdict").stream()
                .map(Node::getAccessibleText)
                .map(text -> Optional.ofNullable(text).orElse(""))
                .toList());
    }
}
