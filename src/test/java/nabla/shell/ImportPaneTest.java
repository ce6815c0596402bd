package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import nabla.shell.pane.NoticeBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What was said of a table is not forgotten, and its keys reach nothing below it.
class ImportPaneTest {
    @RegisterExtension
    final RoomWindow window = new RoomWindow("gaussian-loss");

    @TempDir
    Path folder;

    @Test
    void anotherDelimiterAndBackForgetsNothing() throws IOException {
        window.give(Files.writeString(folder.resolve("d.csv"), "a;b;c;t\n1;2;3;4\n2;3;4,5;5\n3;4;5;7\n"));
        tick("b");
        choose("#import-target", "c");
        tick("t");
        window.press("#import-bias");
        window.press("#import-standardise");
        assertThat(ticked()).containsExactly("a", "t");

        choose("#import-delimiter", "commas");
        assertThat(ticked()).as("other columns").doesNotContain("a", "t");
        choose("#import-delimiter", "semicolons");
        assertThat(ticked()).containsExactly("a", "t");
        assertThat(target()).isEqualTo("c");
        assertThat(isOn("#import-bias")).isTrue();
        assertThat(isOn("#import-standardise")).isTrue();
    }

    @Test
    void columnsThatGetOtherNamesKeepTheirTicks() throws IOException {
        window.give(Files.writeString(folder.resolve("d.csv"), "a,b,c\n1,2,3\n2,3,5\n3,4,9\n"));
        tick("a");
        choose("#import-target", "b");
        tick("c");
        onFx(((ButtonBase) window.find("#import-header"))::fire);
        window.settle();
        assertThat(target()).isEqualTo("column 2");
        assertThat(ticked()).containsExactly("column 3");
        onFx(((ButtonBase) window.find("#import-header"))::fire);
        window.settle();
        assertThat(target()).isEqualTo("b");
        assertThat(ticked()).containsExactly("c");
    }

    @Test
    void anotherTableIsChosenFromAnew() throws IOException {
        window.give(Files.writeString(folder.resolve("d.csv"), "a,b,t\n1,2,3\n2,3,5\n"));
        tick("a");
        window.give(Files.writeString(folder.resolve("e.csv"), "a,b,t\n1,2,3\n2,3,5\n"));
        assertThat(ticked()).containsExactly("a", "b");
    }

    @Test
    void tabGoesRoundInItAndTheControlThatWasUsedKeepsTheFocus() throws IOException {
        window.give(Files.writeString(folder.resolve("d.csv"), "a,b,t\n1,2,3\n2,3,5\n"));
        Set<Node> met = new LinkedHashSet<>();
        for (int stops = 0; stops < 25; stops++) {
            window.type(KeyCode.TAB);
            assertThat(get(() -> isInside(owner())))
                    .as("stop %d: %s", stops, owner())
                    .isTrue();
            assertThat(get(() -> owner().isFocusVisible()))
                    .as("stop %d: %s", stops, owner())
                    .isTrue();
            met.add(owner());
        }
        assertThat(met.stream().map(Node::getId))
                .contains("import-target", "import-delimiter", "import-cancel", "import-load");
        window.tabTo("#import-target");
        window.type(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(get(() -> owner().getId())).isEqualTo("import-load");

        window.tabTo("#import-header");
        window.type(KeyCode.SPACE);
        window.settle();
        assertThat(get(() -> owner().getId()))
                .as("of the table that was opened again")
                .isEqualTo("import-header");
        window.type(KeyCode.ESCAPE);
        window.settle();
        assertThat(window.lookup("#import")).isEmpty();
    }

    @Test
    void whatWasSaidOfAFileGoesWithTheNextOne() throws IOException {
        window.give(Files.writeString(folder.resolve("empty.csv"), ""));
        assertThat(get(window.find("#said")::isVisible)).isTrue();
        window.give(Files.writeString(folder.resolve("d.csv"), "a,t\n1,2\n2,3\n"));
        assertThat(get(window.find("#said")::isVisible)).isFalse();
        window.press("#import-cancel");

        window.give(folder.resolve("empty.csv"));
        assertThat(get(window.find("#said")::isVisible)).isTrue();
        onFx(() -> window.shell.lesson().reset());
        assertThat(get(window.find("#said")::isVisible))
                .as("it is still what was tried last")
                .isTrue();
    }

    @Test
    void aRemovedSampleThatIsBackIsNotOfferedToBePutBack() {
        onFx(() -> window.shell.current().orElseThrow().history().note());
        remove();
        assertThat(notice()).contains("was removed");
        onFx(() -> window.shell.lesson().undo());
        assertThat(notice()).isEmpty();

        remove();
        onFx(() -> window.shell.lesson().reset());
        assertThat(notice()).isEmpty();
    }

    private void remove() {
        Node data = window.find("#stage");
        onFx(() -> data.fireEvent(new nabla.room.RoomNotice("Sample 3 was removed.", () -> {})));
        window.settle();
    }

    private String notice() {
        return get(() -> ((NoticeBar) window.scene().getRoot().lookup("#notice")).text());
    }

    private boolean isInside(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if ("import".equals(each.getId())) {
                return true;
            }
        }
        return false;
    }

    private Node owner() {
        return window.scene().getFocusOwner();
    }

    private boolean isOn(String box) {
        return get(((CheckBox) window.find(box))::isSelected);
    }

    private void tick(String column) {
        onFx(() -> boxes().stream().filter(box -> box.getText().equals(column)).forEach(CheckBox::fire));
    }

    private List<String> ticked() {
        return get(() -> boxes().stream()
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList());
    }

    private List<CheckBox> boxes() {
        return window.scene().getRoot().lookupAll(".import-features .check-box").stream()
                .map(CheckBox.class::cast)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void choose(String selector, String value) {
        var box = (ComboBox<String>) window.find(selector);
        onFx(() -> box.setValue(value));
        window.settle();
    }

    private Object target() {
        return get(((ComboBox<?>) window.find("#import-target"))::getValue);
    }
}
