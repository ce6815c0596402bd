package nabla.room.backprop.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A page that gives its controls and its words away while a class looks on, so that its picture has the stage.
interface LecturePage {

    /// Whether a class looks on.
    void present(boolean toClass);

    /// Where its parts go while a class looks on.
    LectureParts lecture();

    /// Two places outside the page.
    ///
    /// @param tools beside the pages' buttons: what one needs while presenting
    /// @param words below the stage: what is spoken about
    record LectureParts(HBox tools, VBox words) {
        LectureParts() {
            this(new HBox(), new VBox());
            tools.getStyleClass().add("lecture-tools");
            tools.setMinWidth(0);
            tools.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(tools, Priority.ALWAYS);
            words.getStyleClass().add("lecture-words");
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER);
        }
    }

    /// Moves parts from wherever they are.
    static void move(Pane to, List<? extends Node> parts) {
        parts.forEach(part -> {
            if (part.getParent() instanceof Pane from) {
                from.getChildren().remove(part);
            }
        });
        to.getChildren().setAll(parts);
    }
}
