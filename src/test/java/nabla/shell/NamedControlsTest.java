package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the keyboard reaches says what it is to those who do not see it: by its words or by an accessible text.
class NamedControlsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sigmoid",
                "gaussian-loss",
                "backpropagation",
                "two-layer-network",
                "activations",
                "ten-outputs",
                "finite-differences",
                "deep-linear-networks",
                "training"
            })
    void whateverTheKeyboardReachesHasAName(String lesson) {
        var settings = new WindowSettings(new MemoryPreferences());
        settings.rememberLesson(lesson);
        try (var window = new TestWindow(settings)) {
            window.start(Optional.empty());
            onFx(() -> window.shell.current().orElseThrow().room().playback().ifPresent(playback -> playback.pause()));
            window.settle();
            List<Node> reached = get(() -> reached(window.scene().getRoot()));
            assertThat(reached).hasSizeGreaterThan(15);
            assertThat(get(() -> reached.stream()
                            .filter(NamedControlsTest::isNameless)
                            .map(Node::toString)
                            .toList()))
                    .isEmpty();
        }
    }

    private static List<Node> reached(Node node) {
        var reached = new ArrayList<Node>();
        if (!node.isVisible()) {
            return reached;
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            reached.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> reached.addAll(reached(child)));
        }
        return reached;
    }

    private static boolean isNameless(Node node) {
        boolean words = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return !words
                && (node.getAccessibleText() == null || node.getAccessibleText().isBlank());
    }
}
