package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import nabla.room.Room;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;
import nabla.ui.matrix.MatrixView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is typed into the fields of a room: nothing throws, nothing complains, and the room goes on with numbers.
class NonsenseTest {
    private static final List<String> NONSENSE = List.of(
            "",
            "abc",
            "1e999",
            "NaN",
            "-1",
            "0",
            "1e-999",
            "-1e300",
            "1/0",
            "sqrt(-1)",
            "1, 2, , x",
            "(((((",
            "∞",
            "😀",
            "2\n3",
            "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
            "9".repeat(5_000));

    @ParameterizedTest
    @ValueSource(strings = {"activations", "ten-outputs", "finite-differences", "deep-linear-networks", "training"})
    void nothingBreaksWhateverIsTyped(String lesson) {
        var settings = new WindowSettings(new MemoryPreferences());
        settings.rememberLesson(lesson);
        try (var complaints = new Complaints();
                var window = new TestWindow(settings)) {
            window.start(Optional.empty());
            Room room = window.shell.current().orElseThrow().room();
            onFx(() -> room.playback().ifPresent(playback -> playback.pause()));
            openDrawers(window, room);
            Set<TextInputControl> typed = new LinkedHashSet<>();
            typeIntoNew(window, room, typed);
            typeIntoMatrices(window, room, typed);
            for (ButtonBase page : pages(room)) {
                onFx(page::fire);
                typeIntoNew(window, room, typed);
            }
            assertThat(typed).as("fields of " + lesson).isNotEmpty();
            window.settle();
            String kept = room.kept().get();
            assertThat(kept)
                    .as("what is kept")
                    .doesNotContainIgnoringCase("nan")
                    .doesNotContain("nfinity");
            onFx(room::reset);
            onFx(() -> room.recall(kept));
            window.settle();
            assertThat(get(room::figures)).isNotNull();
            assertThat(complaints.heard()).isEmpty();
        }
    }

    private static void typeIntoNew(TestWindow window, Room room, Set<TextInputControl> typed) {
        for (TextInputControl field : fields(room)) {
            if (typed.add(field)) {
                for (String text : NONSENSE) {
                    onFx(() -> {
                        field.requestFocus();
                        field.selectAll();
                        field.replaceSelection(text); // as pasting does
                    });
                    window.type(KeyCode.ENTER);
                }
                window.type(KeyCode.ESCAPE);
                window.settle();
            }
        }
    }

    /// An entry's field opens with the first digit.
    private static void typeIntoMatrices(TestWindow window, Room room, Set<TextInputControl> typed) {
        List<MatrixView> matrices = get(() -> all(room).stream()
                .filter(node -> node instanceof MatrixView matrix && isSeen(matrix) && matrix.isTyping("1"))
                .map(MatrixView.class::cast)
                .toList());
        for (MatrixView matrix : matrices) {
            for (String text : NONSENSE) {
                onFx(matrix::requestFocus);
                window.type(KeyCode.DIGIT1);
                var editor = (TextInputControl) get(() -> matrix.lookup("#matrix-editor"));
                typed.add(editor);
                onFx(() -> {
                    editor.selectAll();
                    editor.replaceSelection(text);
                });
                window.type(KeyCode.ENTER);
                window.type(KeyCode.ESCAPE);
            }
        }
    }

    private static List<TextInputControl> fields(Room room) {
        return get(() -> all(room).stream()
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .filter(field -> isSeen(field) && !field.isDisabled() && field.isEditable())
                .toList());
    }

    private static List<ButtonBase> pages(Room room) {
        return get(() -> all(room).stream()
                .filter(node -> node instanceof ButtonBase
                        && node.isVisible()
                        && String.valueOf(node.getId()).startsWith("page-"))
                .map(ButtonBase.class::cast)
                .toList());
    }

    private static void openDrawers(TestWindow window, Room room) {
        List<ToggleButton> drawers = get(() -> all(room).stream()
                .filter(node -> node instanceof ToggleButton && node.isVisible())
                .map(ToggleButton.class::cast)
                .filter(button -> String.valueOf(button.getId()).matches(".*(drawer|more).*"))
                .toList());
        drawers.forEach(drawer -> onFx(drawer::fire));
        window.settle();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static List<Node> all(Room room) {
        return Stream.concat(Stream.of(room.stage()), room.controls().stream())
                .flatMap(part -> below(part).stream())
                .toList();
    }

    private static List<Node> below(Node node) {
        var found = new ArrayList<Node>();
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(below(child)));
        }
        return found;
    }
}
