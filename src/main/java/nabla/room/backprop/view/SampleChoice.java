package nabla.room.backprop.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Tooltip;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropState;
import nabla.ui.control.Choice;

/// Chooses one sample to be looked at alone, or the whole batch.
final class SampleChoice extends Choice<Integer> {
    private static final int BATCH = -1;

    SampleChoice(BackpropModel model) {
        super(
                List.of(),
                sample -> sample == BATCH ? "Whole batch" : "Sample " + (sample + 1),
                sample -> model.alone(sample == BATCH ? Optional.empty() : Optional.of(sample)));
        setId("sample");
        setAccessibleText("Samples that are shown");
        setTooltip(new Tooltip("The whole batch, or one sample alone"));
        getStyleClass().add("sample-choice");
        setMinWidth(USE_PREF_SIZE);
        model.pictureProperty().subscribe(picture -> show(picture.state()));
    }

    private void show(BackpropState state) {
        int count = state.setup().samples();
        show(IntStream.range(BATCH, count).boxed().toList(), state.sample().orElse(BATCH));
    }
}
