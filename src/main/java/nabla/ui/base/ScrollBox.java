package nabla.ui.base;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;
import org.jspecify.annotations.Nullable;

/// A scroll pane that draws its content directly.
///
/// JavaFX's own keeps a picture of what is seen, the size of the pane. It is let go of only when the collector finds
/// it, long after a lesson was closed, and every frame of a curve inside is drawn twice.
public class ScrollBox extends ScrollPane {
    public ScrollBox() {}

    public ScrollBox(@Nullable Node content) {
        setContent(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = new ScrollPaneSkin(this);
        getChildrenUnmodifiable().stream()
                .filter(each -> each.getStyleClass().contains("viewport"))
                .forEach(each -> each.setCache(false));
        return skin;
    }
}
