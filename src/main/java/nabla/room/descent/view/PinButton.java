package nabla.room.descent.view;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import nabla.room.descent.model.DescentModel;
import org.kordamp.ikonli.javafx.FontIcon;

/// Pins the run, so that another one with other settings can race it.
final class PinButton extends ToggleButton {
    PinButton(DescentModel model) {
        setId("pin");
        setGraphic(new FontIcon("mdi2p-pin-outline"));
        setAccessibleText("Pin this run and race another one against it");
        setTooltip(
                new Tooltip("Pin this run, then change something: both runs are drawn.\nA second click lets it go."));
        getStyleClass().add("quiet-button");
        setOnAction(pressed -> {
            if (isSelected()) {
                model.pin();
            } else {
                model.unpin();
            }
        });
        model.pictureProperty()
                .subscribe(picture -> setSelected(picture.pinned().isPresent()));
    }
}
