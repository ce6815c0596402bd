package nabla.wrong.model;

import javafx.scene.Node;
import nabla.wrong.Assets;

/// A model that knows how it is shown.
public record Slider(Node node) {
    String picture() {
        return Assets.ANY;
    }
}
