package nabla.ui.counterexample;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// A line of formulas that takes no more than its share of the height: a tall one is set smaller, and one that would
/// not be readable then is left out, for the picture below says the same.
final class LowLine extends Region {
    private static final double[] SIZES = {1, 0.85, 0.72, 0.6};

    private final SidesLine line;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private double most = Double.POSITIVE_INFINITY;

    LowLine(SidesLine line) {
        this.line = line;
        line.getTransforms().setAll(scale);
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(line);
    }

    /// From now on it may be so high.
    void atMost(double height) {
        if (most != height) {
            most = height;
            requestLayout();
        }
    }

    /// Against its own size; 0 where it is left out.
    private double size(double width) {
        for (double size : SIZES) {
            if (height(width, size) <= most) {
                return size;
            }
        }
        return 0;
    }

    private double height(double width, double size) {
        return size == 0 ? 0 : Math.ceil(size * line.prefHeight(width / size));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return line.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        return height(room, size(room));
    }

    @Override
    protected void layoutChildren() {
        double size = size(getWidth());
        line.setVisible(size > 0);
        if (size > 0) {
            scale.setX(size);
            scale.setY(size);
            line.resizeRelocate(0, 0, getWidth() / size, line.prefHeight(getWidth() / size));
        }
    }
}
