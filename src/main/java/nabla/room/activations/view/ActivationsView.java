package nabla.room.activations.view;

import java.util.List;
import javafx.scene.layout.StackPane;
import nabla.plot.figure.Figure;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsPage;
import nabla.room.activations.model.ActivationsPicture;

/// The stage: functions of one number with their derivatives, or softmax with its Jacobians.
public final class ActivationsView extends StackPane {
    private final ActivationsModel model;
    private final FunctionsPane functions;
    private final SoftmaxPane softmax;

    public ActivationsView(ActivationsModel model) {
        this.model = model;
        functions = new FunctionsPane(model);
        softmax = new SoftmaxPane(model);
        getStyleClass().add("activations-stage");
        getChildren().addAll(functions, softmax);
        model.pictureProperty().subscribe(this::show);
    }

    /// What is on the stage now.
    public List<Figure> figures() {
        return switch (model.state().page()) {
            case FUNCTIONS -> functions.figures();
            case SOFTMAX -> softmax.figures(model.picture());
        };
    }

    private void show(ActivationsPicture picture) {
        boolean many = picture.state().page() == ActivationsPage.SOFTMAX;
        functions.setVisible(!many);
        softmax.setVisible(many);
        if (many) {
            softmax.show(picture);
        } else {
            functions.show(picture);
        }
    }
}
