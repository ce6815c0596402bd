package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import nabla.ui.matrix.MatrixView;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The field in which an entry of a lesson's matrix is typed, wider than the entry.
class EntryFieldTest {
    /// Half a border.
    private static final double CUT = 0.5;

    @RegisterExtension
    final RoomWindow window = new RoomWindow("two-layer-network");

    @ParameterizedTest
    @ValueSource(strings = {"A1", "b2", "W2", "k"})
    void isSeenWholeAtBothEndsOfARow(String name) {
        window.settle();
        var matrix = (MatrixView) get(() -> window.room().stage().lookup("#entries-" + name));
        for (KeyCode end : new KeyCode[] {KeyCode.HOME, KeyCode.END}) {
            onFx(matrix::requestFocus);
            window.type(end);
            window.type(KeyCode.DIGIT1);
            onFx(() -> {
                var field = (TextField) matrix.lookup("#matrix-editor");
                assertThat(field.isVisible()).isTrue();
                Bounds whole = field.localToScene(field.getLayoutBounds());
                for (Parent parent = matrix; parent != null; parent = parent.getParent()) {
                    if (parent.getClip() != null) {
                        Bounds shown = parent.localToScene(parent.getClip().getBoundsInParent());
                        assertThat(whole.getMinX()).as(name + " " + end).isGreaterThanOrEqualTo(shown.getMinX() - CUT);
                        assertThat(whole.getMaxX()).as(name + " " + end).isLessThanOrEqualTo(shown.getMaxX() + CUT);
                    }
                }
            });
            window.type(KeyCode.ESCAPE);
        }
    }
}
