package nabla.room.backprop.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.Page;
import nabla.ui.base.ArrowKeys;

/// The buttons of the pages, on two rows where there is little room.
final class PageButtons extends FlowPane {
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    private boolean inOneRow;

    PageButtons(BackpropModel model) {
        var group = new ToggleGroup();
        for (Page page : Page.values()) {
            var button = new ToggleButton(page.title());
            button.setId("page-" + page.name().toLowerCase(Locale.ROOT));
            button.setTooltip(new Tooltip(page.tip()));
            button.setOnAction(pressed -> {
                button.setSelected(true); // one is always chosen
                model.open(page);
            });
            buttons.put(page, button);
            button.getStyleClass().add("page-button");
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        ArrowKeys.among(this, List.copyOf(buttons.values()));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("backprop-top");
    }

    void select(Page page) {
        Objects.requireNonNull(buttons.get(page)).setSelected(true);
    }

    /// Beside other controls they never break.
    void inOneRow(boolean on) {
        inOneRow = on;
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return inOneRow ? row() : super.computeMinWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return inOneRow ? row() : super.computePrefWidth(height);
    }

    private double row() {
        return snappedLeftInset()
                + snappedRightInset()
                + (buttons.size() - 1) * getHgap()
                + buttons.values().stream()
                        .mapToDouble(button -> Math.ceil(button.prefWidth(-1)))
                        .sum();
    }
}
