package nabla.ui.counterexample;

import java.util.HashMap;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import nabla.math.check.Counterexample;
import nabla.model.Parameters;
import nabla.plot.figure.Figure;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// The stage of any room, over which the picture of a counterexample comes when the user asks to see one, until it is
/// closed.
public final class CounterexampleStage extends StackPane {
    private final Node stage;
    private final Parameters parameters;
    private final LatestJob preparing;
    private final LatestJob matrices;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing", false);
    private Optional<GapPane> shown = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    /// @param stage      of the room
    /// @param parameters whose sliders go where the counterexample is
    public CounterexampleStage(Node stage, Parameters parameters, Background background) {
        this.stage = stage;
        this.parameters = parameters;
        this.preparing = background.latest();
        this.matrices = background.latest();
        getChildren().setAll(stage);
    }

    /// Moves the sliders there and draws it.
    public void show(Counterexample counterexample) {
        counterexample
                .refuted()
                .witness()
                .place()
                .ifPresent(entry -> entry.lengths().forEach((size, length) -> parameters.move(size, length)));
        parameters.move(counterexample.refuted().at());
        preparing.replace(
                cancelled -> ReadyCounterexample.of(counterexample, cancelled), ready -> ready.ifPresent(this::open));
    }

    /// The room's own stage again; false where it is there already.
    public boolean close() {
        preparing.cancel();
        matrices.cancel();
        following.unsubscribe();
        following = Subscription.EMPTY;
        boolean was = shown.isPresent();
        shown = Optional.empty();
        stage.setVisible(true);
        getChildren().setAll(stage);
        showing.set(false);
        return was;
    }

    /// Whether a counterexample is to be seen.
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// The picture as it looks now, for export.
    public Optional<Figure> figure() {
        return shown.map(GapPane::figure);
    }

    private void follow(EntrySides entries, GapModel model) {
        var values = new HashMap<>(parameters.values());
        values.putAll(model.place());
        matrices.follow(cancelled -> entries.at(values), entries::show);
    }

    private void open(ReadyCounterexample ready) {
        following.unsubscribe();
        var model = new GapModel(ready.sides(), ready.order(), parameters);
        var pane = new GapPane(model, ready, this::close);
        following = parameters.valuesProperty().subscribe(now -> {
            model.follow(now);
            pane.entries().ifPresent(entries -> follow(entries, model));
        });
        shown = Optional.of(pane);
        stage.setVisible(false); // so that Tab does not lead behind the picture
        getChildren().setAll(stage, pane);
        showing.set(true);
        pane.takeFocus();
    }
}
