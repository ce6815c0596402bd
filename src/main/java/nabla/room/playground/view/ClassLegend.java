package nabla.room.playground.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
import nabla.room.playground.model.PlaygroundModel;
import nabla.room.playground.model.PlaygroundPicture;
import nabla.ui.base.ArrowKeys;
import org.controlsfx.control.SegmentedButton;

/// The classes with their colours: all of them, or one alone, whose probability is shown then and of which a click in
/// the plane adds points. Beside them which points are for training and which for the test.
final class ClassLegend extends FlowPane {
    private static final double RADIUS = 0.36;

    private final PlaygroundModel model;
    private final SegmentedButton segments = new SegmentedButton();
    private final ToggleButton all = button("All", "class-all", "What the network says: all classes");
    private List<String> classes = List.of();

    ClassLegend(PlaygroundModel model) {
        this.model = model;
        getStyleClass().add("class-legend");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        all.setOnAction(pressed -> choose(all, Optional.empty()));
        ArrowKeys.among(segments);
        getChildren().addAll(segments, key(false, "training"), key(true, "test"));
        model.pictureProperty().subscribe(this::show);
    }

    private void show(PlaygroundPicture picture) {
        List<String> names = picture.settings().points().classes();
        if (!names.equals(classes)) {
            classes = names;
            segments.getButtons().setAll(all);
            IntStream.range(0, names.size())
                    .forEach(label -> segments.getButtons().add(button(picture, label)));
        }
        ToggleButton wanted = segments.getButtons()
                .get(picture.state().alone().map(it -> it + 1).orElse(0));
        if (!wanted.isSelected()) {
            wanted.setSelected(true);
        }
    }

    private ToggleButton button(PlaygroundPicture picture, int label) {
        String name = LandscapeFigure.name(picture, label);
        ToggleButton button = button(
                name,
                "class-" + label,
                "The probability of %s alone; a click in the plane adds a point of it".formatted(name));
        mark(button, swatch(label));
        button.setMnemonicParsing(false);
        button.setOnAction(pressed -> choose(button, Optional.of(label)));
        return button;
    }

    private void choose(ToggleButton button, Optional<Integer> label) {
        button.setSelected(true); // one is always chosen
        model.showAlone(label);
    }

    private static ToggleButton button(String text, String id, String tip) {
        var button = new ToggleButton(text);
        button.setId(id);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleHelp(tip);
        return button;
    }

    private static Circle swatch(int label) {
        var swatch = new Circle();
        swatch.getStyleClass().addAll("class-swatch", ClassInks.style(label));
        return swatch;
    }

    /// A dot before the words that grows with their type.
    private static void mark(Labeled words, Circle dot) {
        words.setGraphic(dot);
        words.fontProperty().subscribe(font -> {
            dot.setRadius(RADIUS * font.getSize());
            words.setGraphicTextGap(RADIUS * font.getSize());
        });
    }

    /// What a dot that is filled, or open, stands for.
    private static Label key(boolean open, String text) {
        var label = new Label(text);
        var dot = new Circle();
        dot.getStyleClass().add(open ? "key-dot-open" : "key-dot");
        mark(label, dot);
        label.getStyleClass().add("class-key");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
