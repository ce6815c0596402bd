package nabla.room.backprop.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.math.nn.Loss;
import nabla.math.nn.NetworkSettings;
import nabla.math.nn.Setup;
import nabla.math.nn.Trace;
import nabla.room.FileRequest;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.Reshape;
import nabla.ui.base.ScrollBox;
import nabla.ui.control.Choice;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the network is made of: its layers, the loss, the samples; what still fits keeps its numbers.
final class NetworkPage extends VBox implements LecturePage {
    private static final int SEEDS = 9_999;
    /// The share of the height that the drawing of the network has above its settings.
    private static final double SKETCH = 0.34;

    private final BackpropModel model;
    private final CountBox samples;
    private final CountBox inputs;
    private final CountBox seed;
    private final Choice<Loss> loss;
    private final VBox layers = new VBox();
    private final List<LayerRow> rows = new ArrayList<>();
    private final Button add = new Button("One layer more");
    private final Label losses = new Label();
    private final LectureParts lecture = new LectureParts();
    private final VBox content;
    private final VBox drawer = new VBox();
    private final ScrollPane scroll = new ScrollBox();
    private final NetworkView network;
    private boolean toClass;

    NetworkPage(BackpropModel model, Opening opening) {
        this.model = model;
        getStyleClass().add("network-page");
        setMinSize(0, 0);
        samples = new CountBox(
                "The number of samples",
                1,
                NetworkSettings.MOST_SAMPLES,
                count -> model.reshape(it -> Reshape.samples(it, count)));
        samples.setId("samples");
        inputs = new CountBox(
                "The number of inputs",
                1,
                NetworkSettings.MOST_UNITS,
                count -> model.reshape(it -> Reshape.inputs(it, count)));
        inputs.setId("inputs");
        seed = new CountBox("The seed", 0, SEEDS, model::draw);
        seed.setId("seed");
        loss = new Choice<>(
                List.of(Loss.values()), NetworkPage::name, wanted -> model.reshape(it -> Reshape.loss(it, wanted)));
        loss.setId("loss");
        loss.setAccessibleText("Loss");
        prepareAdd();
        layers.getStyleClass().add("setting-rows");
        losses.setId("losses");
        losses.setWrapText(true);
        losses.setMinHeight(USE_PREF_SIZE);
        losses.getStyleClass().add("step-sentence");
        var numbers = new FlowPane(
                setting("samples N", samples), setting("inputs", inputs), setting("loss", loss), setting("seed", seed));
        numbers.getStyleClass().add("settings");
        content = new VBox(numbers, layers, buttons(opening), losses);
        content.getStyleClass().add("settings-content");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("reading-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        network = new NetworkView(model);
        network.getStyleClass().add("network-preview");
        getChildren().addAll(network, scroll);
        model.pictureProperty().subscribe(this::show);
    }

    @Override
    public LectureParts lecture() {
        return lecture;
    }

    /// The settings, as long as they are not on the page.
    VBox drawer() {
        return drawer;
    }

    @Override
    public void present(boolean on) {
        toClass = on;
        if (on) {
            LecturePage.move(lecture.words(), List.of(losses));
            LecturePage.move(drawer, List.of(scroll));
            getChildren().setAll(network);
        } else {
            LecturePage.move(this, List.of(network, scroll));
            lecture.words().getChildren().clear();
            if (!content.getChildren().contains(losses)) {
                content.getChildren().add(losses);
            }
        }
    }

    private static HBox setting(String name, Node control) {
        var label = new Label(name);
        label.getStyleClass().add("setting-label");
        var row = new HBox(label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("setting-row");
        return row;
    }

    private FlowPane buttons(Opening opening) {
        var file = new Button("Open a file …");
        file.setId("open-file");
        file.setGraphic(new FontIcon("mdi2f-folder-open-outline"));
        file.getStyleClass().add("derivation-next");
        file.setTooltip(new Tooltip("A network (JSON), or samples (CSV, the last column the target)"));
        file.setOnAction(pressed ->
                fireEvent(new FileRequest("Open a network or a table of samples", Opening.ENDINGS, opening::open)));
        var draw = new Button("Draw again");
        draw.setId("draw-again");
        draw.setGraphic(new FontIcon("mdi2d-dice-5-outline"));
        draw.getStyleClass().add("derivation-next");
        draw.setTooltip(new Tooltip("All numbers from the next seed"));
        draw.setOnAction(pressed -> model.draw((model.state().seed() + 1) % SEEDS));
        var buttons = new FlowPane(add, draw, file);
        buttons.getStyleClass().add("settings");
        return buttons;
    }

    private static String name(Loss loss) {
        return loss.hasWidths() ? loss.word() + ", outputs u and z" : loss.word();
    }

    private void prepareAdd() {
        add.setId("add-layer");
        add.setGraphic(new FontIcon("mdi2p-plus"));
        add.getStyleClass().add("derivation-next");
        add.setOnAction(pressed -> model.reshape(Reshape::longer));
    }

    private void show(BackpropPicture picture) {
        Setup setup = picture.state().setup();
        NetworkSettings settings = Reshape.settings(setup, picture.state().seed());
        show(samples, settings.samples());
        show(inputs, settings.inputs());
        show(seed, (int) settings.seed());
        loss.show(settings.loss());
        int count = settings.units().size();
        if (rows.size() != count) {
            rows.clear();
            for (int l = 0; l < count; l++) {
                rows.add(new LayerRow(model, l));
            }
            layers.getChildren().setAll(rows);
        }
        for (int l = 0; l < count; l++) {
            String title = l == count - 1 ? "outputs" : "layer " + (l + 2);
            rows.get(l)
                    .show(title, settings.units().get(l), settings.activations().get(l), count == 1);
        }
        add.setDisable(count == NetworkSettings.MOST_LAYERS);
        losses.setText(words(picture.steps().trace(), setup));
    }

    private static void show(CountBox box, int value) {
        if (!box.getValue().equals(value)) {
            box.show(value);
        }
    }

    /// Data loss and regularised loss apart.
    private static String words(Trace trace, Setup setup) {
        return "Data loss J = %s, with the penalty of %s it is %s.  %d numbers are learned."
                .formatted(
                        number(trace.dataLoss()),
                        number(trace.penalty()),
                        number(trace.loss()),
                        setup.network().parameterCount());
    }

    private static String number(double value) {
        return Numerals.of(value, Numerals.SHORT + 1);
    }

    @Override
    protected void layoutChildren() {
        network.setPrefHeight(Math.rint(getHeight() * (toClass ? 1 : SKETCH)));
        network.setMinHeight(USE_PREF_SIZE);
        super.layoutChildren();
    }
}
