package nabla.room.playground.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import nabla.math.optim.Optimizers;
import nabla.room.Room;
import nabla.room.playground.file.PointsOpening;
import nabla.room.playground.model.ClassifierRun;
import nabla.room.playground.model.PlaygroundModel;
import nabla.ui.control.Choice;
import nabla.ui.control.RateField;
import nabla.ui.figure.PinButton;
import nabla.ui.run.Playback;
import nabla.ui.run.TransportBar;
import org.kordamp.ikonli.javafx.FontIcon;

/// Below the stage: where in the run one is, the points, the optimizer and the network.
public final class PlaygroundControls extends VBox {
    /// Wide enough for all of them in one row: without this a pane counts on two.
    private static final double ONE_ROW = 2_000;

    public PlaygroundControls(PlaygroundModel model, Playback playback, PointsOpening opening) {
        getStyleClass().add("run-controls");
        getProperties().put(Room.KEEPS_PLAYING, true);
        var position = model.pictureProperty()
                .map(it -> new TransportBar.Position(it.step(), it.run().end()));
        var more = more();
        var details = new TrainingDetails(model, opening);
        details.visibleProperty().bind(more.selectedProperty());
        details.managedProperty().bind(more.selectedProperty());
        var pinned = model.pictureProperty().map(it -> it.pinned().isPresent());
        var row = new FlowPane(
                new DataChoice(model),
                new NoiseField(model),
                method(model),
                rate(model),
                new PinButton(pinned, model::pin, model::unpin),
                more);
        row.getStyleClass().addAll("run-settings", "playground-settings");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWrapLength(ONE_ROW);
        var transport = new TransportBar(playback, position, model::moveTo);
        transport.addAfterEnd(goOn(model, playback));
        getChildren().addAll(transport, row, details);
    }

    private static Button goOn(PlaygroundModel model, Playback playback) {
        var goOn = new Button("+%,d".formatted(ClassifierRun.STEPS));
        goOn.setId("go-on");
        goOn.setMinWidth(USE_PREF_SIZE);
        goOn.setAccessibleText("Train %,d steps more".formatted(ClassifierRun.STEPS));
        goOn.setTooltip(new Tooltip("Train %,d steps more".formatted(ClassifierRun.STEPS)));
        goOn.getStyleClass().add("quiet-button");
        goOn.setOnAction(pressed -> {
            if (model.goOn()) {
                playback.play();
            }
        });
        model.pictureProperty().subscribe(it -> goOn.setDisable(!model.canGoOn()));
        return goOn;
    }

    private static Choice<Optimizers> method(PlaygroundModel model) {
        var method = new Choice<>(
                List.of(Optimizers.values()),
                Optimizers::title,
                wanted -> model.change(settings -> settings.with(wanted)));
        method.setId("optimizer");
        method.setAccessibleText("Optimizer");
        method.setTooltip(new Tooltip("Optimizer"));
        model.pictureProperty().subscribe(it -> method.show(it.settings().method()));
        return method;
    }

    private static RateField rate(PlaygroundModel model) {
        var rate = new RateField(value -> model.change(settings -> settings.withRate(value)));
        model.pictureProperty().subscribe(it -> rate.show(it.settings().rate()));
        return rate;
    }

    private static ToggleButton more() {
        var more = new ToggleButton();
        more.setId("run-more");
        more.setGraphic(new FontIcon("mdi2t-tune"));
        more.setAccessibleText("More settings: classes, points, test share, activation, penalty");
        more.setTooltip(new Tooltip("More settings: classes, points, test share, activation, penalty"));
        more.getStyleClass().add("quiet-button");
        return more;
    }
}
