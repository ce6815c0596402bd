package nabla.room.playground.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nabla.room.playground.model.PlaygroundModel;
import nabla.room.playground.model.TrainingSettings;

/// The network as it learns, with buttons for more and fewer layers, and over each hidden layer for its units.
final class NetworkPane extends Region {
    private final PlaygroundModel model;
    private final UnitsView units;
    private final Label title = new Label("Network");
    private final Button less = button("−", "layers-less", "One hidden layer less", this::withoutLayer);
    private final Button more = button("+", "layers-more", "One hidden layer more", this::withLayer);
    private final Label layers = new Label();
    private final HBox head = new HBox(title, less, more, layers);
    private final List<HBox> columns = new ArrayList<>();

    NetworkPane(PlaygroundModel model, UnitsView units) {
        this.model = model;
        this.units = units;
        title.getStyleClass().add("plot-title");
        title.setMinWidth(0);
        layers.setMinWidth(USE_PREF_SIZE);
        head.getStyleClass().add("network-head");
        getStyleClass().add("network-pane");
        for (int layer = 0; layer < TrainingSettings.MOST_LAYERS; layer++) {
            int at = layer;
            var column = new HBox(
                    button(
                            "−",
                            "units-less-" + (at + 1),
                            "One unit less in hidden layer " + (at + 1),
                            hidden -> changed(hidden, at, -1)),
                    button(
                            "+",
                            "units-more-" + (at + 1),
                            "One unit more in hidden layer " + (at + 1),
                            hidden -> changed(hidden, at, 1)));
            column.getStyleClass().add("network-units");
            columns.add(column);
        }
        getChildren().addAll(head, units);
        getChildren().addAll(columns);
        model.pictureProperty().subscribe(it -> show(it.settings().hidden()));
    }

    private Button button(String sign, String id, String tip, UnaryOperator<List<Integer>> change) {
        var button = new Button(sign);
        button.setId(id);
        button.setAccessibleText(tip);
        button.setTooltip(new Tooltip(tip));
        button.getStyleClass().add("count-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> model.restart(settings -> settings.withHidden(change.apply(settings.hidden()))));
        return button;
    }

    private static List<Integer> changed(List<Integer> hidden, int layer, int by) {
        var all = new ArrayList<>(hidden);
        all.set(layer, Math.clamp(all.get(layer) + by, 1, TrainingSettings.MOST_UNITS));
        return all;
    }

    /// As wide as the one before it.
    private List<Integer> withLayer(List<Integer> hidden) {
        var all = new ArrayList<>(hidden);
        all.add(hidden.isEmpty() ? 4 : hidden.getLast());
        return all;
    }

    private List<Integer> withoutLayer(List<Integer> hidden) {
        return hidden.subList(0, hidden.size() - 1);
    }

    private void show(List<Integer> hidden) {
        less.setDisable(hidden.isEmpty());
        more.setDisable(hidden.size() == TrainingSettings.MOST_LAYERS);
        layers.setText(hidden.size() == 1 ? "1 hidden" : hidden.size() + " hidden");
        for (int layer = 0; layer < columns.size(); layer++) {
            boolean there = layer < hidden.size();
            HBox column = columns.get(layer);
            column.setVisible(there);
            if (there) {
                column.getChildren().getFirst().setDisable(hidden.get(layer) == 1);
                column.getChildren().getLast().setDisable(hidden.get(layer) == TrainingSettings.MOST_UNITS);
            }
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        title.setManaged(true);
        title.setVisible(true);
        if (head.prefWidth(-1) > width) {
            title.setManaged(false);
            title.setVisible(false);
        }
        double top = snapSizeY(head.prefHeight(-1));
        head.resizeRelocate(0, 0, width, top);
        int hidden = model.settings().hidden().size();
        double row = snapSizeY(columns.getFirst().prefHeight(-1));
        double wide = columns.getFirst().prefWidth(-1);
        boolean room = hidden > 0 && width / (hidden + 1) > wide + 4;
        double above = top + (room ? row + 4 : 4);
        units.resizeRelocate(0, above, width, Math.max(0, getHeight() - above));
        for (int layer = 0; layer < columns.size(); layer++) {
            HBox column = columns.get(layer);
            column.setVisible(room && layer < hidden);
            if (column.isVisible()) {
                column.resizeRelocate(Math.rint(units.columnX(layer + 2) - wide / 2), top + 2, wide, row);
            }
        }
    }
}
