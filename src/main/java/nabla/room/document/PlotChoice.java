package nabla.room.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import nabla.ui.base.ArrowKeys;
import org.controlsfx.control.SegmentedButton;

/// Chooses one of several plots by its title; by its number where the titles do not fit.
final class PlotChoice extends Region {
    private final List<String> titles;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final SegmentedButton segments = new SegmentedButton();
    private final Text measure = new Text();
    private boolean numbered;

    PlotChoice(List<String> titles, IntConsumer chosen) {
        this.titles = titles;
        for (int i = 0; i < titles.size(); i++) {
            int plot = i;
            var button = new ToggleButton(titles.get(i));
            button.setMnemonicParsing(false);
            button.setAccessibleText("Plot %d of %d: %s".formatted(i + 1, titles.size(), titles.get(i)));
            button.setOnAction(event -> {
                button.setSelected(true); // one is always chosen
                chosen.accept(plot);
            });
            buttons.add(button);
        }
        segments.getButtons().setAll(buttons);
        ArrowKeys.among(segments);
        getChildren().add(segments);
        getStyleClass().add("plot-choice");
    }

    void select(int plot) {
        if (plot < buttons.size() && !buttons.get(plot).isSelected()) {
            buttons.get(plot).setSelected(true);
        }
    }

    /// Whether the buttons show numbers, and the title has to stand elsewhere.
    boolean isNumbered() {
        return numbered;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(getWidth(), segments.prefWidth(-1));
        segments.resizeRelocate(0, 0, width, getHeight());
    }

    double height() {
        return segments.prefHeight(-1);
    }

    /// Takes titles or numbers, whichever fits this width; whether that has changed.
    boolean fit(double width) {
        if (buttons.isEmpty() || titlesWidth() > width == numbered) {
            return false;
        }
        label(!numbered);
        return true;
    }

    private double titlesWidth() {
        ToggleButton button = buttons.getFirst();
        double around = button.snappedLeftInset() + button.snappedRightInset() + 4;
        measure.setFont(button.getFont());
        double width = 0;
        for (String title : titles) {
            measure.setText(title);
            width += Math.ceil(measure.getLayoutBounds().getWidth()) + around;
        }
        return width;
    }

    private void label(boolean numbers) {
        numbered = numbers;
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setText(numbers ? Integer.toString(i + 1) : titles.get(i));
            buttons.get(i).setTooltip(numbers ? new Tooltip(titles.get(i)) : null);
        }
    }
}
