package nabla.ui.run;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/// How fast a playback plays: from an eighth to 64 times, and as fast as it goes; style class `speed-menu`.
public final class SpeedMenu extends ComboBox<Double> {
    /// The speed at which every frame shows as much as there is.
    public static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    private static final String FAST = "max";

    public SpeedMenu(Playback playback) {
        super(FXCollections.observableArrayList(DoubleStream.concat(
                        IntStream.rangeClosed(-3, 6).mapToDouble(power -> Math.pow(2, power)),
                        DoubleStream.of(UNBOUNDED))
                .boxed()
                .toList()));
        getStyleClass().add("speed-menu");
        setId("speed");
        setAccessibleText("Speed");
        setTooltip(new Tooltip("Speed; max: as fast as it goes"));
        setConverter(new Times());
        valueProperty().bindBidirectional(playback.speedProperty().asObject());
    }

    /// `½×`
    private static final class Times extends StringConverter<Double> {
        @Override
        public String toString(Double speed) {
            if (speed == null) {
                return "";
            }
            if (speed == UNBOUNDED) {
                return FAST;
            }
            String times =
                    speed == 0.125 ? "⅛" : speed == 0.25 ? "¼" : speed == 0.5 ? "½" : String.valueOf(Math.round(speed));
            return times + "×";
        }

        @Override
        public Double fromString(String times) {
            return switch (times) {
                case FAST -> UNBOUNDED;
                case "⅛×" -> 0.125;
                case "¼×" -> 0.25;
                case "½×" -> 0.5;
                default -> Double.valueOf(times.substring(0, times.length() - 1));
            };
        }
    }
}
