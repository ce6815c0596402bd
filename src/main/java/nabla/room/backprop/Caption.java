package nabla.room.backprop;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import nabla.math.nn.step.Step;

/// What is said of the stage while a class looks on: the equation of the step with a sentence, or what the page shows.
final class Caption extends StackPane {
    private final StepHead head = new StepHead();
    private final Label words = new Label();

    Caption(BackpropModel model) {
        getStyleClass().add("backprop-caption");
        words.getStyleClass().add("step-sentence");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        setMinWidth(0);
        head.standBelow();
        model.pictureProperty().subscribe(this::show);
    }

    private void show(BackpropPicture picture) {
        Page page = picture.state().page();
        if (page == Page.STEPS) {
            Step step = picture.step();
            head.show(step, "");
        } else {
            words.setText(page.tip());
        }
        getChildren().setAll(page == Page.STEPS ? head : words);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
