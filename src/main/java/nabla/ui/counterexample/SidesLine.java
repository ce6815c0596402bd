package nabla.ui.counterexample;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import nabla.ui.formula.FormulaView;

/// Two formulas and the relation between them: on one line where there is room, else the right one below the left.
final class SidesLine extends Region {
    private static final double GAP = 10;

    private final FormulaView left;
    private final FormulaView sign;
    private final FormulaView right;

    SidesLine(FormulaView left, FormulaView sign, FormulaView right) {
        this.left = left;
        this.sign = sign;
        this.right = right;
        getStyleClass().add("counterexample-line");
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(left, sign, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean onOneLine(double width) {
        return left.prefWidth(-1) + sign.prefWidth(-1) + right.prefWidth(-1) + 2 * GAP <= width;
    }

    private double rightRoom(double width) {
        return Math.max(1, width - sign.prefWidth(-1) - GAP);
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + sign.prefWidth(-1) + right.prefWidth(-1) + 2 * GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.POSITIVE_INFINITY : width;
        if (onOneLine(room)) {
            double ascent = ascent();
            return Math.ceil(ascent
                    + Math.max(
                            left.prefHeight(-1) - left.getBaselineOffset(),
                            right.prefHeight(-1) - right.getBaselineOffset()));
        }
        return Math.ceil(left.prefHeight(room) + GAP / 2 + right.prefHeight(rightRoom(room)));
    }

    private double ascent() {
        return Math.max(left.getBaselineOffset(), Math.max(sign.getBaselineOffset(), right.getBaselineOffset()));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (onOneLine(width)) {
            double ascent = ascent();
            double x = 0;
            for (FormulaView each : new FormulaView[] {left, sign, right}) {
                double own = each.prefWidth(-1);
                each.resizeRelocate(x, Math.rint(ascent - each.getBaselineOffset()), own, each.prefHeight(own));
                x += own + GAP;
            }
            return;
        }
        double top = left.prefHeight(width);
        left.resizeRelocate(0, 0, width, top);
        double room = rightRoom(width);
        right.resizeRelocate(width - room, top + GAP / 2, room, right.prefHeight(room));
        sign.resizeRelocate(
                0,
                top + GAP / 2 + Math.max(0, right.getBaselineOffset() - sign.getBaselineOffset()),
                sign.prefWidth(-1),
                sign.prefHeight(-1));
    }
}
