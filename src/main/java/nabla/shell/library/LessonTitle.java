package nabla.shell.library;

import java.util.function.DoubleSupplier;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The title of the lesson that is open and where it belongs. It is whole as far as the window is wide enough; a longer
/// one ends in dots and does not push the rest out of the window.
public final class LessonTitle extends VBox {
    /// In pixels; of a window that is narrower, no more can be seen of anything.
    private static final double LEAST = 40;

    private final DoubleSupplier room;

    /// @param room what there is for it in the window
    public LessonTitle(WindowModel model, DoubleSupplier room) {
        this.room = room;
        var title = new Label();
        title.getStyleClass().add("nabla-title");
        title.textProperty()
                .bind(model.currentProperty()
                        .map(entry -> entry.map(Entry::title).orElse("Nabla")));
        var whole = new Tooltip();
        whole.textProperty().bind(title.textProperty());
        title.setTooltip(whole);
        title.setMinWidth(0);
        var place = new Label();
        place.getStyleClass().add("nabla-place");
        place.textProperty()
                .bind(model.currentProperty().map(entry -> entry.map(Places::of).orElse("")));
        place.managedProperty()
                .bind(place.textProperty()
                        .isNotEmpty()
                        .and(model.projectorProperty().not()));
        place.visibleProperty().bind(place.managedProperty());
        place.setMinWidth(0);
        getChildren().addAll(title, place);
        setAlignment(Pos.CENTER_LEFT);
        sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> requestLayout());
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(computePrefWidth(height), Math.max(LEAST, Math.floor(room.getAsDouble())));
    }
}
