package nabla.room.backprop.view;

import java.util.Map;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.Page;

/// What is said of the stage while a class looks on: the equation of the step with a sentence, or what the page shows.
public final class Caption extends StackPane {
    private final Map<Page, VBox> words;
    private final StepHead head;

    /// @param words what each page but the steps says
    /// @param head  what is said of a step
    public Caption(BackpropModel model, Map<Page, VBox> words, StepHead head) {
        this.words = words;
        this.head = head;
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
