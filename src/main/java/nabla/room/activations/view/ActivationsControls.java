package nabla.room.activations.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nabla.math.expr.tree.Exprs;
import nabla.math.nn.Activation;
import nabla.model.Parameters;
import nabla.room.activations.file.ActivationsValues;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsPage;
import nabla.room.activations.model.ActivationsPicture;
import nabla.room.activations.model.ActivationsState;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.control.ButtonChoice;
import nabla.ui.control.Choice;
import nabla.ui.control.NumbersField;
import nabla.ui.control.ParameterSlider;

/// What stands below the stage: which page, which activations and where the point is; or how many logits there are,
/// what they are, and what is added to all of them.
public final class ActivationsControls extends FlowPane {
    private static final double ONE_ROW = 2_000;

    private final ButtonChoice<ActivationsPage> pages;
    private final Map<Activation, ToggleButton> activations = new EnumMap<>(Activation.class);
    private final Node point;
    /// What is left of the first row where the activations do not all fit into it: they begin the second one.
    private final Region rest = new Region();

    private final List<Node> ofFunctions;
    private final List<Node> ofSoftmax;
    private final Choice<Integer> count;
    private final NumbersField logits;

    public ActivationsControls(ActivationsModel model, Parameters parameters) {
        getStyleClass().add("activations-controls");
        setPrefWrapLength(ONE_ROW);
        pages = new ButtonChoice<>(
                List.of(ActivationsPage.values()), ActivationsPage::title, page -> "page-" + page.key(), model::open);
        count = new Choice<>(
                IntStream.rangeClosed(ActivationsState.FEWEST_LOGITS, ActivationsState.MOST_LOGITS)
                        .boxed()
                        .toList(),
                number -> number + " logits",
                model::resize);
        count.setId("logit-count");
        count.getStyleClass().add("logit-count");
        count.setAccessibleText("The number of logits");
        logits = new NumbersField(
                "logits",
                "The logits",
                new NumbersField.Count(ActivationsState.FEWEST_LOGITS, ActivationsState.MOST_LOGITS),
                -ActivationsState.LARGEST,
                ActivationsState.LARGEST,
                model::take);
        logits.setTooltip(new Tooltip("Type the logits, such as 2, 1, 0"));
        point = slider(parameters, ActivationsValues.Z);
        ofFunctions = Stream.concat(Stream.of(point, rest), activations(model).stream())
                .toList();
        ofSoftmax = List.of(count, logits, shift(parameters));
        getChildren().add(pages);
        getChildren().addAll(ofFunctions);
        getChildren().addAll(ofSoftmax);
        model.pictureProperty().subscribe(this::show);
        widthProperty().subscribe(this::breakRow);
        point.layoutBoundsProperty().subscribe(this::breakRow);
    }

    private void breakRow() {
        double before = pages.prefWidth(-1) + getHgap() + point.prefWidth(-1);
        double all = before
                + activations.values().stream()
                        .mapToDouble(button -> getHgap() + button.prefWidth(-1))
                        .sum()
                + getHgap();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        rest.setPrefWidth(all <= room ? 0 : Math.max(0, Math.floor(room - before - getHgap()) - 1));
    }

    /// One by one, so that they may take two rows: together they would push a small window out of the screen.
    private List<ToggleButton> activations(ActivationsModel model) {
        var buttons = new ArrayList<ToggleButton>();
        for (Activation activation : Activation.values()) {
            var button = new ToggleButton(ActivationInks.name(activation));
            String name = ActivationInks.name(activation);
            button.setId("activation-" + activation.key());
            button.getStyleClass()
                    .add("role-" + ActivationInks.role(activation).name().toLowerCase(Locale.ROOT));
            button.setTooltip(new Tooltip("Show or hide %s; three at most".formatted(name)));
            button.setAccessibleText("Show " + name);
            button.setOnAction(pressed -> {
                model.toggle(activation);
                show(model.picture());
            });
            activations.put(activation, button);
            buttons.add(button);
        }
        return buttons;
    }

    private static Node shift(Parameters parameters) {
        var label = new Label("all +");
        var both = new HBox(label, slider(parameters, ActivationsValues.SHIFT));
        both.getStyleClass().add("shift-control");
        return both;
    }

    private static Node slider(Parameters parameters, String name) {
        return new ParameterSlider(
                parameters,
                parameters.find(name).orElseThrow(),
                Formula.of(Exprs.sym(name), parameters.names(), Typesetter.Style.TEXT));
    }

    private void show(ActivationsPicture picture) {
        ActivationsState state = picture.state();
        pages.select(state.page());
        activations.forEach(
                (activation, button) -> button.setSelected(state.shown().contains(activation)));
        ofFunctions.forEach(node -> seen(node, state.page() == ActivationsPage.FUNCTIONS));
        ofSoftmax.forEach(node -> seen(node, state.page() == ActivationsPage.SOFTMAX));
        count.show(state.logits().size());
        logits.show(state.logits());
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
