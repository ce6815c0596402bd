package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import nabla.shell.action.Showing;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import nabla.shell.library.WindowModel;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;
import nabla.ui.matrix.MatrixView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is typed into a field is text: no field of any screen gives a key to the window.
class TypingTest {
    private static final List<KeyCode> TYPED = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9,
            KeyCode.DIGIT0,
            KeyCode.PERIOD,
            KeyCode.V,
            KeyCode.B,
            KeyCode.R,
            KeyCode.T,
            KeyCode.SPACE,
            KeyCode.LEFT,
            KeyCode.RIGHT);

    static Stream<String> lessons() {
        return Library.builtIn().stream().map(Entry::key);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyFieldOfEveryScreenTakesDigitsLettersSpaceAndArrows(String lesson) {
        var settings = new WindowSettings(new MemoryPreferences());
        settings.rememberLesson(lesson);
        try (var window = new TestWindow(settings)) {
            window.start(Optional.empty());
            Set<Node> fields = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Node page : pages(window)) {
                onFx(((ButtonBase) page)::fire);
                window.settle();
                typeIntoNew(window, fields);
            }
            typeIntoNew(window, fields);
            assertThat(fields).as("the find box is one").isNotEmpty();
        }
    }

    @Test
    void fieldsThatOpenTakeThemToo() {
        var settings = new WindowSettings(new MemoryPreferences());
        settings.rememberLesson("backpropagation");
        try (var window = new TestWindow(settings)) {
            window.start(Optional.empty());
            List<MatrixView> inputs = get(() -> all(window.scene().getRoot()).stream()
                    .filter(node -> node instanceof MatrixView matrix && matrix.isTyping("1") && canBeTyped(node))
                    .map(MatrixView.class::cast)
                    .toList());
            assertThat(inputs).isNotEmpty();
            for (MatrixView matrix : inputs) {
                String screen = screen(window);
                onFx(matrix::requestFocus);
                for (KeyCode key : TYPED.subList(0, 10)) {
                    window.type(key);
                }
                var editor = (TextInputControl) get(() -> matrix.lookup("#matrix-editor"));
                assertThat(TestWindow.<String>get(editor::getText)).isEqualTo("1234567890");
                type(window, editor);
                assertThat(screen(window)).isEqualTo(screen);
            }
        }
    }

    @Test
    void anOwnLineThatIsEditedTakesThem() {
        var settings = new WindowSettings(new MemoryPreferences());
        settings.rememberLesson("sigmoid");
        try (var window = new TestWindow(settings)) {
            window.start(Optional.empty());
            var field = (TextInputControl) window.find(".try-field");
            onFx(() -> {
                field.requestFocus();
                field.setText("= 3 z");
            });
            window.type(KeyCode.ENTER);
            window.settle();
            onFx(((ButtonBase) window.find(".own-edit"))::fire);
            var edited = (TextInputControl) window.find(".own-line .try-field");
            Await.until("it can be typed into", () -> edited.getSkin() != null);
            type(window, edited);
        }
    }

    @Test
    void aSpinnerTakesTheDigitsThatSwitchTheView() {
        var settings = new WindowSettings(new MemoryPreferences());
        settings.rememberLesson("backpropagation");
        try (var window = new TestWindow(settings)) {
            window.start(Optional.empty());
            onFx(((ButtonBase) window.find("#page-network"))::fire);
            window.settle();
            Node samples = window.find("#samples");
            var editor = (TextInputControl) window.find("#samples .text-field");
            onFx(() -> {
                samples.requestFocus();
                editor.selectAll();
            });
            window.type(KeyCode.DIGIT1);
            window.type(KeyCode.DIGIT2);
            assertThat(TestWindow.<String>get(editor::getText)).isEqualTo("12");
            assertThat(get(() -> window.shell.model().showingProperty().get())).isEqualTo(Showing.BOTH);
        }
    }

    private static List<Node> pages(TestWindow window) {
        return get(() -> all(window.scene().getRoot()).stream()
                .filter(node -> node instanceof ButtonBase
                        && node.isVisible()
                        && String.valueOf(node.getId()).startsWith("page-"))
                .toList());
    }

    /// Into fields that were not there on the pages before.
    private static void typeIntoNew(TestWindow window, Set<Node> done) {
        List<Node> fields = get(() -> all(window.scene().getRoot()).stream()
                .filter(node -> node instanceof TextInputControl)
                .filter(field -> canBeTyped(field) && !done.contains(field))
                .toList());
        for (Node field : fields) {
            type(window, (TextInputControl) field);
        }
        done.addAll(fields);
    }

    private static void type(TestWindow window, TextInputControl field) {
        String screen = screen(window);
        // a spinner has the focus for its field
        onFx(() -> (field.isFocusTraversable() ? field : field.getParent()).requestFocus());
        onFx(field::clear);
        window.typeOneAfterAnother(TYPED);
        assertThat(TestWindow.<String>get(field::getText)).as("in %s", field).containsIgnoringCase("1234567890.vbrt ");
        assertThat(screen(window)).as("after typing into %s", field).isEqualTo(screen);
        window.type(KeyCode.ESCAPE);
        onFx(() -> window.scene().getRoot().requestFocus());
    }

    private static String screen(TestWindow window) {
        return get(() -> {
            WindowModel model = window.shell.model();
            return List.of(
                            model.showingProperty().get(),
                            model.verdictsShownProperty().get(),
                            model.blankProperty().get(),
                            model.themeProperty().getValue(),
                            window.shell.current().orElseThrow().walk().position(),
                            window.shell.current().orElseThrow().playback().map(it -> it.isPlaying()))
                    .toString();
        });
    }

    private static boolean canBeTyped(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible() || each.isDisabled()) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> all(Parent root) {
        var found = new ArrayList<Node>();
        for (Node child : root.getChildrenUnmodifiable()) {
            found.add(child);
            if (child instanceof Parent parent) {
                found.addAll(all(parent));
            }
        }
        return found;
    }
}
