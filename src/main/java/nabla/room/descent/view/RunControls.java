package nabla.room.descent.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import nabla.math.optim.Optimizers;
import nabla.room.Room;
import nabla.room.descent.file.DataOpening;
import nabla.room.descent.model.DescentModel;
import nabla.room.descent.model.RunSettings;
import nabla.ui.base.ArrowKeys;
import nabla.ui.control.Choice;
import nabla.ui.control.RateField;
import nabla.ui.figure.PinButton;
import nabla.ui.run.Playback;
import nabla.ui.run.TransportBar;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/// The room's controls below the stage: where in the run one is, and what the run depends on.
public final class RunControls extends VBox {
    /// Wide enough for all of them in one row: without this a pane counts on two.
    private static final double ONE_ROW = 2_000;

    private final DescentModel model;
    private final Choice<Optimizers> method;
    private final RateField rate;
    private final ToggleButton ascent = sign("↑ J", "Ascent on J: climb the likelihood", "sign-ascent", false);
    private final ToggleButton descent =
            sign("↓ −J", "Descent on −J: the same run as the ascent on J", "sign-descent", false);
    private final ToggleButton wrong = sign("↓ J", "Descent on J: the wrong sign, it runs away", "sign-wrong", true);

    public RunControls(DescentModel model, Playback playback, DataOpening opening) {
        this.model = model;
        this.rate = new RateField(value -> model.change(settings -> settings.withRate(value)));
        getStyleClass().add("run-controls");
        getProperties().put(Room.KEEPS_PLAYING, true);
        method = new Choice<>(
                List.of(Optimizers.values()),
                Optimizers::title,
                wanted -> model.change(settings -> settings.withMethod(wanted)));
        method.setId("optimizer");
        method.setAccessibleText("Optimizer");
        method.setTooltip(new Tooltip("Optimizer"));
        ToggleButton more = more();
        var signs = new SegmentedButton(ascent, descent, wrong);
        ArrowKeys.among(signs);
        var row = new FlowPane(
                method,
                rate,
                signs,
                new DataMenu(model, opening),
                new StartMenu(model),
                new PinButton(model.pictureProperty().map(it -> it.pinned().isPresent()), model::pin, model::unpin),
                more);
        row.getStyleClass().add("run-settings");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWrapLength(ONE_ROW);
        var position = model.pictureProperty().map(it -> new TransportBar.Position(it.step(), it.last()));
        var numbers = new MoreControls(model, opening);
        numbers.visibleProperty().bind(more.selectedProperty());
        numbers.managedProperty().bind(more.selectedProperty());
        getChildren().addAll(new TransportBar(playback, position, model::moveTo), row, numbers);
        model.pictureProperty().subscribe(picture -> show(picture.settings()));
    }

    private static ToggleButton more() {
        var more = new ToggleButton();
        more.setId("run-more");
        more.setGraphic(new FontIcon("mdi2t-tune"));
        more.setAccessibleText("More settings: steps, samples, seed, mini-batches");
        more.setTooltip(new Tooltip("More settings: steps, samples, seed, mini-batches"));
        more.getStyleClass().add("quiet-button");
        return more;
    }

    private void show(RunSettings settings) {
        method.show(settings.method());
        rate.show(settings.rate());
        if (settings.wrongSign()) {
            wrong.setSelected(true);
        } else if (!ascent.isSelected() && !descent.isSelected()) {
            descent.setSelected(true);
        }
    }

    private ToggleButton sign(String text, String help, String id, boolean isWrong) {
        var button = new ToggleButton(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setOnAction(pressed -> {
            button.setSelected(true); // one is always chosen
            if (model.settings().wrongSign() != isWrong) {
                model.restart(settings -> settings.withWrongSign(isWrong));
            }
        });
        return button;
    }
}
