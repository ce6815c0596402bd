package nabla.ui.text;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Nodes side by side on one baseline that running text never breaks apart, such as a formula and the comma after it.
final class Unbreakable extends Region {
    Unbreakable(List<Node> nodes) {
        getChildren().setAll(nodes);
    }

    private double largest(ToDoubleFunction<Node> measure) {
        return getManagedChildren().stream().mapToDouble(measure).max().orElse(0);
    }

    @Override
    public double getBaselineOffset() {
        return largest(Node::getBaselineOffset);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(node -> node.prefWidth(-1))
                .sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getBaselineOffset() + largest(node -> node.prefHeight(-1) - node.getBaselineOffset());
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double baseline = getBaselineOffset();
        for (Node node : getManagedChildren()) {
            node.autosize();
            node.relocate(x, baseline - node.getBaselineOffset());
            x += node.prefWidth(-1);
        }
    }
}
