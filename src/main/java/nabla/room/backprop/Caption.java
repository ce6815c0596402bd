package nabla.room.backprop;

import java.util.Map;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is said of the stage while a class looks on: the equation of the step with a sentence, or what the page shows.
final class Caption extends StackPane {
    private final Map<Page, VBox> words;
    private final StepHead head = new StepHead();

    /// @param words what each page but the steps says
    Caption(BackpropModel model, Map<Page, VBox> words) {
        this.words = words;
        getStyleClass().add("backprop-caption");
        setMinWidth(0);
        head.standBelow();
        model.pictureProperty().subscribe(this::show);
    }

    private void show(BackpropPicture picture) {
        Page page = picture.state().page();
        head.show(picture.step(), "");
        VBox said = words.getOrDefault(page, head);
        if (!getChildren().contains(said)) {
            getChildren().setAll(said);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
