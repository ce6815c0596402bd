package nabla.room.linear.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nabla.room.linear.model.LayerStack;
import nabla.room.linear.model.LinearModel;
import nabla.room.linear.model.LinearPicture;
import nabla.ui.control.Choice;

/// What stands below the stage: how many layers, whether a ReLU stands between them, and in a drawer their sizes.
public final class LinearControls extends VBox {
    private static final double ONE_ROW = 2_000;

    private final Choice<Integer> depth;
    private final ToggleButton relu = new ToggleButton("ReLU");
    private final ToggleButton drawer = new ToggleButton("Sizes");
    private final List<Choice<Integer>> sizes = new ArrayList<>();
    private final List<HBox> named = new ArrayList<>();

    public LinearControls(LinearModel model) {
        getStyleClass().add("linear-controls");
        depth = new Choice<>(
                IntStream.rangeClosed(LayerStack.FEWEST, LayerStack.MOST)
                        .boxed()
                        .toList(),
                number -> number + " layers",
                model::resize);
        depth.setId("layer-count");
        depth.setAccessibleText("The number of layers");
        relu.setId("relu");
        relu.setAccessibleText("A ReLU between the layers");
        relu.setTooltip(new Tooltip("Negative numbers become 0 between one layer and the next"));
        relu.setOnAction(pressed -> model.rectify(relu.isSelected()));
        drawer.setId("sizes-drawer");
        drawer.setTooltip(new Tooltip("How many numbers there are between the layers, and at the ends"));
        var row = new FlowPane(depth, relu, drawer);
        row.setPrefWrapLength(ONE_ROW);
        row.getStyleClass().add("linear-row");
        var all = new FlowPane(sizes(model).toArray(HBox[]::new));
        all.setPrefWrapLength(ONE_ROW);
        all.getStyleClass().add("linear-row");
        all.visibleProperty().bind(drawer.selectedProperty());
        all.managedProperty().bind(drawer.selectedProperty());
        getChildren().addAll(row, all);
        model.pictureProperty().subscribe(this::show);
    }

    private List<HBox> sizes(LinearModel model) {
        for (int space = 0; space <= LayerStack.MOST; space++) {
            int passed = space;
            var choice = new Choice<>(
                    IntStream.rangeClosed(1, LayerStack.WIDEST).boxed().toList(),
                    String::valueOf,
                    (Integer size) -> model.widen(passed, size));
            choice.setId("size-" + space);
            sizes.add(choice);
            var label = new Label();
            label.setLabelFor(choice);
            var both = new HBox(label, choice);
            both.getStyleClass().add("size-choice");
            named.add(both);
        }
        return named;
    }

    private void show(LinearPicture picture) {
        LayerStack stack = picture.state().stack();
        depth.show(stack.depth());
        relu.setSelected(stack.relu());
        for (int passed = 0; passed <= LayerStack.MOST; passed++) {
            boolean there = passed <= stack.depth();
            HBox both = named.get(passed);
            both.setVisible(there);
            both.setManaged(there);
            if (there) {
                String name = passed == 0
                        ? "x (d)"
                        : "after " + LinearWords.weights(stack.number(passed))
                                + (passed == stack.depth() ? " (k)" : "");
                var label = (Label) both.getChildren().getFirst();
                if (!Objects.equals(label.getText(), name)) {
                    label.setText(name);
                    sizes.get(passed).setAccessibleText("The size of " + name);
                }
                sizes.get(passed).show(stack.size(passed));
            }
        }
    }
}
