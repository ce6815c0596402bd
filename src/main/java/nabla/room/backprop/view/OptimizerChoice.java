package nabla.room.backprop.view;

import java.util.List;
import javafx.scene.control.Tooltip;
import nabla.math.optim.Optimizers;
import nabla.room.backprop.model.BackpropModel;
import nabla.ui.control.Choice;

/// Chooses how the update moves the parameters, in the steps and in training.
final class OptimizerChoice extends Choice<Optimizers> {
    OptimizerChoice(BackpropModel model) {
        super(List.of(Optimizers.values()), Optimizers::title, model::choose);
        setId("optimizer");
        setAccessibleText("Optimizer");
        setTooltip(new Tooltip("Optimizer of the update and of training; its rate is η"));
        setMinWidth(USE_PREF_SIZE);
        model.pictureProperty().subscribe(picture -> show(picture.state().method()));
    }
}
