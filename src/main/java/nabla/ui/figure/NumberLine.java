package nabla.ui.figure;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Numbers in a line that change with every frame: it asks for no new layout, and leaves out the last ones where
/// there is no room for all, rather than cut one.
public final class NumberLine extends Region {
    private static final String BETWEEN = "    ";

    private final Text text = new Text();
    private List<String> numbers = List.of();

    public NumberLine() {
        text.getStyleClass().add("figure-numbers");
        text.setManaged(false);
        text.setTextOrigin(VPos.CENTER);
        getChildren().add(text);
    }

    public void show(List<String> numbers) {
        if (!numbers.equals(this.numbers)) {
            this.numbers = numbers;
            fit();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(1.4 * text.getFont().getSize());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        text.setX(0);
        text.setY(getHeight() / 2);
        fit();
    }

    private void fit() {
        for (int count = numbers.size(); count >= 0; count--) {
            text.setText(String.join(BETWEEN, numbers.subList(0, count)));
            if (text.getLayoutBounds().getWidth() <= getWidth()) {
                return;
            }
        }
    }
}
