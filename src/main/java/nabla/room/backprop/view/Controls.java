package nabla.room.backprop.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import nabla.math.nn.Conventions;
import nabla.math.nn.step.Layout;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.Page;
import nabla.ui.base.ArrowKeys;
import nabla.ui.control.ParameterSliders;
import org.controlsfx.control.SegmentedButton;

/// Below the stage: λ and η, and the conventions that books differ in; each shows its effect at once.
public final class Controls extends VBox {
    private static final double WRAP = 700;

    private final BackpropModel model;

    /// @param settings of the network, stand here while a class looks at it
    public Controls(BackpropModel model, VBox settings) {
        this.model = model;
        getStyleClass().add("backprop-controls");
        var switches = new FlowPane();
        switches.getStyleClass().add("backprop-switches");
        switches.setPrefWrapLength(WRAP);
        switches.setAlignment(Pos.CENTER_LEFT);
        switches.getChildren()
                .addAll(
                        choice(
                                it -> it.shown().conventions().penalty(),
                                it -> model.change(conventions -> conventions.withPenalty(it)),
                                List.of(
                                        new Option<>(
                                                Conventions.Penalty.WHOLE, "λ‖W‖²", "The penalty has the slope 2λW"),
                                        new Option<>(
                                                Conventions.Penalty.HALF, "½λ‖W‖²", "The penalty has the slope λW"))),
                        choice(
                                it -> it.shown().conventions().biases(),
                                it -> model.change(conventions -> conventions.withBiases(it)),
                                List.of(
                                        new Option<>(false, "W", "Biases are not penalised"),
                                        new Option<>(true, "W, b", "Biases are penalised too"))),
                        choice(
                                it -> it.shown().conventions().reduction(),
                                it -> model.change(conventions -> conventions.withReduction(it)),
                                List.of(
                                        new Option<>(
                                                Conventions.Reduction.MEAN, "mean", "J is the mean over the samples"),
                                        new Option<>(
                                                Conventions.Reduction.SUM, "sum", "J is the sum over the samples"))),
                        choice(
                                it -> it.state().layout().samples(),
                                it -> model.lay(model.state().layout().with(it)),
                                List.of(
                                        new Option<>(
                                                Layout.Samples.ROWS,
                                                "rows",
                                                "Samples are rows: a sample is a row of X"),
                                        new Option<>(
                                                Layout.Samples.COLUMNS,
                                                "columns",
                                                "Samples are columns: a sample is a column of X"))),
                        choice(
                                it -> it.state().layout().derivatives(),
                                it -> model.lay(model.state().layout().with(it)),
                                List.of(
                                        new Option<>(
                                                Layout.Derivatives.DENOMINATOR,
                                                "denominator",
                                                "Denominator layout: ∂J/∂W has the shape of W; ∂z/∂h = Ωᵀ"),
                                        new Option<>(
                                                Layout.Derivatives.NUMERATOR,
                                                "numerator",
                                                "Numerator layout: ∂J/∂W has the shape of Wᵀ; ∂z/∂h = Ω"))));
        switches.getChildren().add(3, new SampleChoice(model));
        switches.getChildren().add(new OptimizerChoice(model));
        var sliders = new ParameterSliders(model.parameters());
        getChildren().addAll(sliders, switches, settings);
        Runnable arrange = () -> {
            boolean network = model.state().page() == Page.NETWORK
                    && !settings.getChildren().isEmpty();
            shown(settings, network);
            shown(sliders, !network);
            shown(switches, !network);
        };
        model.pictureProperty().subscribe(picture -> arrange.run());
        settings.getChildren().subscribe(arrange);
    }

    /// One button of a switch.
    private record Option<T>(T value, String title, String tip) {}

    private <T> SegmentedButton choice(Function<BackpropPicture, T> now, Consumer<T> choose, List<Option<T>> options) {
        var segments = new SegmentedButton();
        for (Option<T> option : options) {
            var button = new ToggleButton(option.title);
            button.setId(id(option.value));
            button.setTooltip(new Tooltip(option.tip));
            button.setOnAction(pressed -> {
                button.setSelected(true); // one is always chosen
                choose.accept(option.value);
            });
            model.pictureProperty().subscribe(picture -> {
                if (option.value.equals(now.apply(picture)) && !button.isSelected()) {
                    button.setSelected(true);
                }
            });
            segments.getButtons().add(button);
        }
        ArrowKeys.among(segments);
        return segments;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static String id(Object value) {
        return value instanceof Boolean on
                ? on ? "switch-biases" : "switch-no-biases"
                : "switch-" + value.toString().toLowerCase(java.util.Locale.ROOT);
    }
}
