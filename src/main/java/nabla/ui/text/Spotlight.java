package nabla.ui.text;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import nabla.ui.run.Playback;

/// Lights up one place of a text for a while, so that a reader who was brought there sees where: the pseudo class
/// `lit`.
final class Spotlight {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double SECONDS = 6;

    private Optional<Node> lit = Optional.empty();
    private Playback fading = fading();

    /// Lights it, and nothing else.
    void on(Node node) {
        off();
        lit = Optional.of(node);
        node.pseudoClassStateChanged(LIT, true);
        fading = fading();
        fading.play();
    }

    void off() {
        fading.pause();
        lit.ifPresent(node -> node.pseudoClassStateChanged(LIT, false));
        lit = Optional.empty();
    }

    private Playback fading() {
        return Playback.ofSteps(1 / SECONDS, () -> {
            off();
            return false;
        });
    }
}
