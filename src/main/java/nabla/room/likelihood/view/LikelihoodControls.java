package nabla.room.likelihood.view;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nabla.math.expr.tree.Exprs;
import nabla.model.Parameters;
import nabla.room.likelihood.file.LikelihoodValues;
import nabla.room.likelihood.model.LikelihoodModel;
import nabla.room.likelihood.model.LikelihoodPage;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Losses;
import nabla.room.likelihood.model.Outputs;
import nabla.room.likelihood.model.SamplePair;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;
import nabla.ui.control.ButtonChoice;
import nabla.ui.control.Choice;
import nabla.ui.control.NumbersField;
import nabla.ui.control.ParameterSlider;

/// What stands below the stage: what the story moves, and in a drawer what it does without.
public final class LikelihoodControls extends VBox {
    private static final double ONE_ROW = 2_000;

    private final LikelihoodModel model;
    private final BiConsumer<LikelihoodState, LikelihoodState> way;
    private final Map<Node, Set<LikelihoodPage>> pages = new LinkedHashMap<>();
    private final ToggleButton more = new ToggleButton("More controls");
    private final ButtonChoice<Boolean> logs;
    private final ButtonChoice<Double> dropped;
    private final ToggleButton minus = new ToggleButton("minus missing");
    private final ToggleButton differ = new ToggleButton("σ differs per sample");
    private final ToggleButton own = new ToggleButton("an f for each");
    private final Choice<Integer> output;
    private final Choice<Integer> samples;
    private final NumbersField measured;
    private final NumbersField predicted;
    private final NumbersField targets;
    private final NumbersField variances;

    /// @param way goes from one state to another, so that it can be seen
    public LikelihoodControls(
            LikelihoodModel model, Parameters parameters, BiConsumer<LikelihoodState, LikelihoodState> way) {
        this.model = model;
        this.way = way;
        logs = new ButtonChoice<>(
                List.of(false, true),
                it -> it ? "logarithms" : "densities",
                it -> it ? "show-logs" : "show-densities",
                it -> go(state -> state.with(state.rewriting().withLogs(it ? 1 : 0))));
        dropped = new ButtonChoice<>(
                List.of(Losses.NOTHING, Losses.CONSTANT, Losses.FACTOR),
                it -> it == Losses.NOTHING
                        ? "as they are"
                        : it == Losses.CONSTANT ? "without constant" : "without factor too",
                it -> "drop-" + it.intValue(),
                it -> go(state -> state.with(state.rewriting().dropping(it))));
        measured = new NumbersField(
                "measured",
                "The ten measurements",
                NumbersField.Count.of(Outputs.COUNT),
                -Outputs.FARTHEST,
                Outputs.FARTHEST,
                numbers -> model.change(model.state().outputs().withMeasured(numbers)));
        predicted = new NumbersField(
                "predicted",
                "The ten predictions without b",
                NumbersField.Count.of(Outputs.COUNT),
                -Outputs.FARTHEST,
                Outputs.FARTHEST,
                numbers -> model.change(model.state().outputs().withOwn(numbers)));
        targets = new NumbersField(
                "targets",
                "The two targets",
                NumbersField.Count.of(SamplePair.COUNT),
                SamplePair.LOWEST,
                SamplePair.HIGHEST,
                numbers -> model.change(model.state().pair().withTargets(numbers)));
        variances = new NumbersField(
                "variances",
                "The two variances",
                NumbersField.Count.of(SamplePair.COUNT),
                SamplePair.LEAST_VARIANCE,
                SamplePair.LARGEST_VARIANCE,
                numbers ->
                        model.change(model.state().pair().withVariances(numbers).differing(1)));
        output = choice(
                "output",
                "The output whose square is shown",
                Outputs.COUNT,
                "output ",
                it -> model.restore(model.state().withOutput(it - 1)));
        samples = choice(
                "samples",
                "The number of samples",
                LikelihoodState.MOST_SAMPLES,
                "N = ",
                it -> model.restore(model.state().withSamples(it)));
        prepareToggles();
        getStyleClass().add("likelihood-controls");
        getChildren().addAll(row(parameters), drawer());
        model.stateProperty().subscribe(this::show);
    }

    private static Choice<Integer> choice(String id, String name, int most, String before, Consumer<Integer> chosen) {
        var choice = new Choice<>(IntStream.rangeClosed(1, most).boxed().toList(), it -> before + it, chosen);
        choice.setId(id);
        choice.setAccessibleText(name);
        return choice;
    }

    private void prepareToggles() {
        minus.setId("minus-missing");
        minus.setTooltip(new Tooltip("The loss as printed here: the logarithm without a minus"));
        minus.setOnAction(pressed -> go(state -> state.with(state.rewriting().withMinus(!minus.isSelected()))));
        differ.setId("widths-differ");
        differ.setTooltip(new Tooltip("Each sample has a σ of its own, or both have that of the first"));
        differ.setOnAction(pressed -> go(state -> state.with(state.pair().differing(differ.isSelected() ? 1 : 0))));
        own.setId("own-means");
        own.setTooltip(new Tooltip("Each sample has a prediction of its own, or both share one"));
        more.setId("more-controls");
        more.setMinWidth(USE_PREF_SIZE);
        own.setOnAction(pressed -> go(state -> state.with(state.pair().sharing(!own.isSelected()))));
    }

    private Node row(Parameters parameters) {
        var row = new FlowPane();
        row.setPrefWrapLength(ONE_ROW);
        row.getStyleClass().add("likelihood-row");
        row.getChildren()
                .addAll(
                        on(slider(parameters, LikelihoodValues.SHIFT), LikelihoodPage.BELLS, LikelihoodPage.LOSSES),
                        on(slider(parameters, LikelihoodValues.FACTORS), LikelihoodPage.FACTORS),
                        on(
                                slider(parameters, LikelihoodValues.SIGMA),
                                LikelihoodPage.BELLS,
                                LikelihoodPage.LOSSES,
                                LikelihoodPage.FACTORS),
                        on(differ, LikelihoodPage.PAIR),
                        on(own, LikelihoodPage.PAIR),
                        on(output, LikelihoodPage.SQUARE),
                        on(more, LikelihoodPage.BELLS, LikelihoodPage.LOSSES, LikelihoodPage.PAIR));
        return row;
    }

    private Node drawer() {
        var drawer = new FlowPane(
                on(logs, LikelihoodPage.BELLS),
                on(named("y", measured), LikelihoodPage.BELLS),
                on(named("f − b", predicted), LikelihoodPage.BELLS),
                on(dropped, LikelihoodPage.LOSSES),
                on(minus, LikelihoodPage.LOSSES),
                on(samples, LikelihoodPage.LOSSES),
                on(named("t", targets), LikelihoodPage.PAIR),
                on(named("σ²", variances), LikelihoodPage.PAIR));
        drawer.setPrefWrapLength(ONE_ROW);
        drawer.getStyleClass().addAll("likelihood-row", "likelihood-drawer");
        drawer.visibleProperty().bind(more.selectedProperty().and(more.visibleProperty()));
        drawer.managedProperty().bind(drawer.visibleProperty());
        return drawer;
    }

    private static Node named(String symbol, Node field) {
        var label = new Label(symbol);
        label.setMinWidth(USE_PREF_SIZE);
        var both = new HBox(label, field);
        both.getStyleClass().add("named-field");
        return both;
    }

    private Node on(Node node, LikelihoodPage... where) {
        pages.put(node, EnumSet.copyOf(List.of(where)));
        return node;
    }

    private static Node slider(Parameters parameters, String name) {
        return new ParameterSlider(
                parameters,
                parameters.find(name).orElseThrow(),
                Formula.of(Exprs.sym(name), parameters.names(), Typesetter.Style.TEXT));
    }

    private void go(UnaryOperator<LikelihoodState> change) {
        way.accept(model.state(), change.apply(model.state()));
    }

    private void show(LikelihoodState state) {
        pages.forEach((node, where) -> seen(node, where.contains(state.page())));
        logs.select(state.rewriting().logs() >= 0.5);
        double drop = state.rewriting().dropped();
        dropped.select(
                drop == Losses.FACTOR ? Losses.FACTOR : drop >= Losses.CONSTANT ? Losses.CONSTANT : Losses.NOTHING);
        minus.setSelected(!state.rewriting().minus());
        differ.setSelected(state.pair().differ() > 0);
        own.setSelected(!state.pair().shared());
        output.show(state.output() + 1);
        samples.show(state.samples());
        measured.show(state.outputs().measured());
        predicted.show(state.outputs().own());
        targets.show(state.pair().targets());
        variances.show(state.pair().variances());
    }

    private static void seen(Node node, boolean seen) {
        if (node.isManaged() != seen) {
            node.setVisible(seen);
            node.setManaged(seen);
        }
    }
}
