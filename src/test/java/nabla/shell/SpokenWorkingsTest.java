package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// In a lecture a line tells how its derivative is worked out, too.
class SpokenWorkingsTest {
    /// `-1/N * 1/psi[a, k[a]] * d(psi[a, k[a]], Z[a, b])`.
    private static final int WITH_A_DERIVATIVE = 5;

    @RegisterExtension
    final RoomWindow window = new RoomWindow("softmax-cross-entropy");

    @BeforeEach
    void present() {
        onFx(() -> window.shell.model().projectorProperty().set(true));
        window.settle();
        for (int i = 0; i < WITH_A_DERIVATIVE; i++) {
            window.type(KeyCode.RIGHT);
        }
        window.settle();
    }

    private void press() {
        var button = (Button) window.find("#spoken .how-button");
        onFx(button::fire);
        window.settle();
    }

    private boolean isSeen(String selector) {
        return window.lookup(selector).filter(Node::isVisible).isPresent();
    }

    @Test
    void itStandsInPlaceOfTheFormulasWhileItIsAskedFor() {
        assertThat(isSeen("#spoken .spoken-now")).isTrue();
        assertThat(window.lookup("#spoken .how-line")).isEmpty();
        press();
        assertThat(isSeen("#spoken .spoken-now")).isFalse();
        Bounds workings = bounds("#spoken .how-line");
        Bounds line = bounds("#spoken");
        assertThat(line.contains(workings.getCenterX(), workings.getMinY() + 2)).isTrue();
        press();
        assertThat(isSeen("#spoken .spoken-now")).isTrue();
        assertThat(isSeen("#spoken .how-panel")).isFalse();
    }

    @Test
    void theNextLineIsSeenAtOnce() {
        press();
        window.type(KeyCode.RIGHT);
        window.settle();
        assertThat(isSeen("#spoken .spoken-now")).isTrue();
        assertThat(window.lookup("#spoken .how-line")).isEmpty();
    }

    @Test
    void whileAClassVotesItIsNotTold() {
        press();
        window.type(KeyCode.V);
        window.settle();
        assertThat(isSeen("#spoken .how-button")).isFalse();
        assertThat(isSeen("#spoken .spoken-now")).isTrue();
    }

    private Bounds bounds(String selector) {
        Node node = window.find(selector);
        return get(() -> node.localToScene(node.getLayoutBounds()));
    }
}
