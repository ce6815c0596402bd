package nabla.room.backprop;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/// Chooses one sample to be looked at alone, or the whole batch.
final class SampleChoice extends ComboBox<Integer> {
    private static final int BATCH = -1;

    private boolean following;

    SampleChoice(BackpropModel model) {
        setId("sample");
        setAccessibleText("Samples that are shown");
        setTooltip(new Tooltip("The whole batch, or one sample alone"));
        getStyleClass().add("sample-choice");
        setMinWidth(USE_PREF_SIZE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer sample) {
                return sample == null || sample == BATCH ? "Whole batch" : "Sample " + (sample + 1);
            }

            @Override
            public Integer fromString(String text) {
                throw new IllegalArgumentException(text);
            }
        });
        setOnAction(chosen -> {
            if (!following && getValue() != null) {
                model.alone(getValue() == BATCH ? Optional.empty() : Optional.of(getValue()));
            }
        });
        model.pictureProperty().subscribe(picture -> show(picture.state()));
    }

    private void show(BackpropState state) {
        following = true;
        int count = state.setup().samples();
        if (getItems().size() != count + 1) {
            getItems().setAll(IntStream.range(BATCH, count).boxed().toList());
        }
        setValue(state.sample().orElse(BATCH));
        following = false;
    }
}
