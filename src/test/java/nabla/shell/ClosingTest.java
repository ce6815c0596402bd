package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The window closes, whatever is open above it: nothing may throw.
class ClosingTest {
    /// @param opens what is clicked so that the field is there
    /// @param field in which something is typed that is no number
    @ParameterizedTest
    @CsvSource({
        "sigmoid, .number-field, #number-editor",
        "gaussian-loss, #rate, #rate",
        "backpropagation, #matrix-W1, #matrix-W1 #matrix-editor",
        "backpropagation, #page-network, #samples .text-field"
    })
    void underAMessageAtAField(String lesson, String opens, String field) {
        var settings = new WindowSettings(new MemoryPreferences());
        settings.rememberLesson(lesson);
        try (var complaints = new Complaints()) {
            try (var window = new TestWindow(settings)) {
                window.start(Optional.empty());
                window.clickAt(window.find(opens), 12, 12);
                window.settle();
                Node found = window.find(field);
                onFx(() -> {
                    found.requestFocus();
                    ((TextField) found).setText("nonsense");
                });
                window.type(KeyCode.ENTER);
                assertThat(get(ClosingTest::messages)).as("messages on screen").isOne();
            }
            onFx(() -> {});
            assertThat(complaints.heard()).isEmpty();
            assertThat(get(ClosingTest::messages)).isZero();
        }
    }

    private static long messages() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip tooltip
                        && tooltip.getStyleClass().contains("number-message"))
                .count();
    }
}
