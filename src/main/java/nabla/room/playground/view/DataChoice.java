package nabla.room.playground.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import nabla.data.LabelledPoints;
import nabla.data.LabelledSets;
import nabla.room.playground.model.PlaygroundModel;
import nabla.room.playground.model.Recipe;
import nabla.ui.base.ArrowKeys;
import org.controlsfx.control.SegmentedButton;

/// Which kind of points is learned: a button with a small picture for each.
final class DataChoice extends HBox {
    private static final int DOTS = 26;
    private static final double SIDE = 22;

    private final PlaygroundModel model;
    private final Map<LabelledSets, ToggleButton> buttons = new EnumMap<>(LabelledSets.class);

    DataChoice(PlaygroundModel model) {
        this.model = model;
        var segments = new SegmentedButton();
        for (LabelledSets kind : LabelledSets.values()) {
            ToggleButton button = button(kind);
            buttons.put(kind, button);
            segments.getButtons().add(button);
        }
        ArrowKeys.among(segments);
        getStyleClass().add("data-choice");
        getChildren().add(segments);
        model.pictureProperty().subscribe(picture -> show(picture.settings().recipe()));
    }

    private ToggleButton button(LabelledSets kind) {
        var button = new ToggleButton();
        button.setGraphic(picture(kind));
        button.setId("data-" + kind.key());
        button.setAccessibleText(kind.title());
        button.setTooltip(new Tooltip(kind.title()));
        button.setOnAction(pressed -> {
            button.setSelected(true); // one is always chosen
            model.restart(settings ->
                    settings.with(settings.recipe().orElse(Recipe.of(kind)).with(kind)));
        });
        return button;
    }

    private void show(Optional<Recipe> recipe) {
        buttons.forEach((kind, button) -> {
            boolean chosen = recipe.filter(it -> it.kind() == kind).isPresent();
            if (button.isSelected() != chosen) {
                button.setSelected(chosen);
            }
        });
    }

    /// A few points without noise.
    private static Node picture(LabelledSets kind) {
        LabelledPoints points = kind.make(2, DOTS, 0, kind.usualClasses());
        var pane = new Pane();
        pane.setMinSize(SIDE, SIDE);
        pane.setPrefSize(SIDE, SIDE);
        pane.setMaxSize(SIDE, SIDE);
        double unit = (SIDE / 2 - 1.5) / LabelledSets.REACH;
        for (int i = 0; i < points.size(); i++) {
            var dot = new Circle(SIDE / 2 + unit * points.x()[i], SIDE / 2 - unit * points.y()[i], 1.5);
            dot.getStyleClass().addAll("class-swatch", ClassInks.style(points.labels()[i]));
            pane.getChildren().add(dot);
        }
        return pane;
    }
}
