package nabla.room.backprop.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import nabla.math.nn.Activation;
import nabla.math.nn.NetworkSettings;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.Reshape;
import nabla.ui.control.Choice;
import org.kordamp.ikonli.javafx.FontIcon;

/// The settings of one layer: its units, its activation, and a button that takes it away.
final class LayerRow extends HBox {
    private final Label name = new Label();
    private final CountBox units;
    private final Choice<Activation> activation;
    private final Button remove = new Button();

    LayerRow(BackpropModel model, int layer) {
        units = new CountBox(
                "The number of units",
                1,
                NetworkSettings.MOST_UNITS,
                count -> model.reshape(it -> Reshape.units(it, layer, count)));
        units.setId("units-" + (layer + 1));
        activation = new Choice<>(
                List.of(Activation.values()),
                LayerRow::name,
                wanted -> model.reshape(it -> Reshape.activation(it, layer, wanted)));
        activation.setId("activation-" + (layer + 1));
        activation.setAccessibleText("Activation of layer " + (layer + 2));
        remove.setGraphic(new FontIcon("mdi2c-close"));
        remove.getStyleClass().add("nabla-icon-button");
        remove.setId("remove-" + (layer + 1));
        remove.setAccessibleText("Take layer " + (layer + 2) + " away");
        remove.setTooltip(new Tooltip("Take this layer away"));
        remove.setOnAction(pressed -> model.reshape(it -> Reshape.without(it, layer)));
        name.getStyleClass().add("setting-name");
        getStyleClass().add("setting-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, units, activation, remove);
    }

    /// @param only whether there is no other layer: a network needs one
    void show(String title, int count, Activation now, boolean only) {
        name.setText(title);
        if (!units.getValue().equals(count)) {
            units.show(count);
        }
        activation.show(now);
        remove.setDisable(only);
    }

    private static String name(Activation activation) {
        return activation == Activation.ROOT ? "root: √(1 + z²)" : activation.word();
    }
}
