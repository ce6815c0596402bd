package nabla.ui;

import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/// How fast a playback plays, from a quarter to eight times; style class `speed-menu`.
public final class SpeedMenu extends ChoiceBox<Double> {
    public SpeedMenu(Playback playback) {
        super(FXCollections.observableArrayList(0.25, 0.5, 1.0, 2.0, 4.0, 8.0));
        getStyleClass().add("speed-menu");
        setAccessibleText("Speed");
        setTooltip(new Tooltip("Speed"));
        setConverter(new Times());
        valueProperty().bindBidirectional(playback.speedProperty().asObject());
    }

    /// `½×`
    private static final class Times extends StringConverter<Double> {
        @Override
        public String toString(Double speed) {
            return (speed == 0.25 ? "¼" : speed == 0.5 ? "½" : String.valueOf(Math.round(speed))) + "×";
        }

        @Override
        public Double fromString(String times) {
            return switch (times) {
                case "¼×" -> 0.25;
                case "½×" -> 0.5;
                default -> Double.valueOf(times.substring(0, times.length() - 1));
            };
        }
    }
}
