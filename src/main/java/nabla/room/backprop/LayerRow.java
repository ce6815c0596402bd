package nabla.room.backprop;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import nabla.math.nn.Activation;
import nabla.math.nn.NetworkSettings;
import org.kordamp.ikonli.javafx.FontIcon;

/// The settings of one layer: its units, its activation, and a button that takes it away.
final class LayerRow extends HBox {
    private final Label name = new Label();
    private final CountBox units;
    private final ComboBox<Activation> activation =
            new ComboBox<>(FXCollections.observableArrayList(Activation.values()));
    private final Button remove = new Button();
    private boolean following;

    LayerRow(BackpropModel model, int layer) {
        units = new CountBox(
                "The number of units",
                1,
                NetworkSettings.MOST_UNITS,
                count -> model.reshape(it -> Reshape.units(it, layer, count)));
        units.setId("units-" + (layer + 1));
        activation.setId("activation-" + (layer + 1));
        activation.setAccessibleText("Activation of layer " + (layer + 2));
        activation.setConverter(new Words());
        activation.setOnAction(chosen -> {
            if (!following && activation.getValue() != null) {
                model.reshape(it -> Reshape.activation(it, layer, activation.getValue()));
            }
        });
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
        following = true;
        name.setText(title);
        if (!units.getValue().equals(count)) {
            units.show(count);
        }
        activation.setValue(now);
        remove.setDisable(only);
        following = false;
    }

    private static final class Words extends StringConverter<Activation> {
        @Override
        public String toString(Activation value) {
            return value == null ? "" : value == Activation.ROOT ? "root: √(1 + z²)" : value.word();
        }

        @Override
        public Activation fromString(String text) {
            throw new IllegalArgumentException(text);
        }
    }
}
