package nabla.ui.figure;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Pins a run, so that another one with other settings can race it.
public final class PinButton extends ToggleButton {
    /// @param pinned whether there is a pinned run
    public PinButton(ObservableValue<Boolean> pinned, Runnable pin, Runnable unpin) {
        setId("pin");
        setGraphic(new FontIcon("mdi2p-pin-outline"));
        setAccessibleText("Pin this run and race another one against it");
        setTooltip(
                new Tooltip("Pin this run, then change something: both runs are drawn.\nA second click lets it go."));
        getStyleClass().add("quiet-button");
        setOnAction(pressed -> {
            if (isSelected()) {
                pin.run();
            } else {
                unpin.run();
            }
        });
        pinned.subscribe(this::setSelected);
    }
}
