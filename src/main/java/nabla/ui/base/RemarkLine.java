package nabla.ui.base;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A sentence that may change with every frame, in as many lines as it needs: it asks for a new layout only where
/// those become more or fewer, and nothing is styled anew for it.
///
/// Style class `room-remark`; of its type, `remark-text`.
public final class RemarkLine extends Region {
    private final Text text = new Text();
    private double lines;

    public RemarkLine() {
        text.getStyleClass().add("remark-text");
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        getStyleClass().add("room-remark");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(text);
    }

    public String getText() {
        return text.getText();
    }

    public void setText(String said) {
        if (said.equals(text.getText())) {
            return;
        }
        text.setText(said);
        setAccessibleText(said);
        double high = text.getLayoutBounds().getHeight();
        if (high != lines) {
            lines = high;
            requestLayout();
        }
    }

    public Font getFont() {
        return text.getFont();
    }

    @Override
    protected double computePrefHeight(double width) {
        text.setWrappingWidth(Math.max(0, width));
        return Math.ceil(text.getLayoutBounds().getHeight());
    }

    @Override
    protected void layoutChildren() {
        text.setWrappingWidth(getWidth());
        lines = text.getLayoutBounds().getHeight();
        text.setX(0);
        text.setY(Math.rint((getHeight() - lines) / 2));
    }
}
