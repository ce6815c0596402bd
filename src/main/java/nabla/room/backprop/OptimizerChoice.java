package nabla.room.backprop;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import nabla.math.optim.Optimizers;

/// Chooses how the update moves the parameters, in the steps and in training.
final class OptimizerChoice extends ComboBox<Optimizers> {
    private boolean following;

    OptimizerChoice(BackpropModel model) {
        super(FXCollections.observableArrayList(Optimizers.values()));
        setId("optimizer");
        setAccessibleText("Optimizer");
        setTooltip(new Tooltip("Optimizer of the update and of training; its rate is η"));
        setMinWidth(USE_PREF_SIZE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Optimizers optimizer) {
                return optimizer == null ? "" : optimizer.title();
            }

            @Override
            public Optimizers fromString(String title) {
                throw new IllegalArgumentException(title);
            }
        });
        setOnAction(chosen -> {
            if (!following && getValue() != null) {
                model.choose(getValue());
            }
        });
        model.pictureProperty().subscribe(picture -> {
            following = true;
            setValue(picture.state().method());
            following = false;
        });
    }
}
