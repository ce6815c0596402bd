package nabla.ui.control;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import nabla.math.expr.tree.Expr;
import nabla.model.Parameter;
import nabla.model.Parameters;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;

/// The sliders of a lesson in as many columns as there is room for, all equally wide, their rows equally full.
///
/// Style class `nabla-sliders`.
public final class ParameterSliders extends Pane {
    public ParameterSliders(Parameters parameters) {
        getStyleClass().add("nabla-sliders");
        for (Parameter parameter : withSlider(parameters)) {
            int choices = parameter.choices().size();
            Formula symbol = Formula.of(new Expr.Sym(parameter.name()), parameters.names(), Typesetter.Style.TEXT);
            getChildren()
                    .add(
                            choices > 0 && choices <= ParameterChoice.MOST
                                    ? new ParameterChoice(parameters, parameter, symbol)
                                    : new ParameterSlider(parameters, parameter, symbol));
        }
    }

    /// Entries of vectors and matrices have none.
    public static List<Parameter> withSlider(Parameters parameters) {
        return parameters.all().stream()
                .filter(parameter -> !parameter.isEntry())
                .toList();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + widest(child -> child.minWidth(-1)) + snappedRightInset();
    }

    /// All beside one another.
    @Override
    protected double computePrefWidth(double height) {
        double widest = widest(child -> child.prefWidth(-1));
        return snappedLeftInset() + widest * getManagedChildren().size() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = getManagedChildren().isEmpty() ? 0 : rows(columns(width));
        return snappedTopInset() + rows * rowHeight() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Node> children = getManagedChildren();
        if (children.isEmpty()) {
            return;
        }
        int columns = columns(getWidth());
        double room = (getWidth() - snappedLeftInset() - snappedRightInset()) / columns;
        double width = Math.floor(Math.min(room, widest(child -> child.maxWidth(-1))));
        double height = rowHeight();
        double blank = Math.max(0, getHeight() - computePrefHeight(getWidth())) / 2;
        for (int i = 0; i < children.size(); i++) {
            int column = i % columns;
            int row = i / columns;
            children.get(i)
                    .resizeRelocate(
                            snappedLeftInset() + column * width,
                            snapPositionY(snappedTopInset() + blank + row * height),
                            width,
                            height);
        }
    }

    /// As many as fit, but no more than equally full rows need: four are 2 + 2, not 3 + 1.
    private int columns(double width) {
        int count = getManagedChildren().size();
        if (width < 0) {
            return count;
        }
        double room = width - snappedLeftInset() - snappedRightInset();
        int fit = Math.clamp((long) (room / widest(child -> child.minWidth(-1))), 1, count);
        return Math.ceilDiv(count, Math.ceilDiv(count, fit));
    }

    private int rows(int columns) {
        return Math.ceilDiv(getManagedChildren().size(), columns);
    }

    private double rowHeight() {
        return snapSizeY(widest(child -> child.prefHeight(-1)));
    }

    private double widest(ToDoubleFunction<Node> size) {
        return getManagedChildren().stream().mapToDouble(size).max().orElse(0);
    }
}
