package nabla.room.backprop;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// The stage: buttons for the pages, and the page that is open.
final class BackpropView extends VBox {
    private final BackpropModel model;
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);
    private final StackPane open = new StackPane();

    BackpropView(BackpropModel model) {
        this.model = model;
        getStyleClass().add("backprop-stage");
        setMinSize(0, 0);
        pages.put(Page.STEPS, new StepsPage(model));
        open.setMinSize(0, 0);
        open.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(open, Priority.ALWAYS);
        getChildren().addAll(top(), open);
        model.pictureProperty().subscribe(picture -> show(picture.state().page()));
    }

    private HBox top() {
        var segments = new SegmentedButton();
        for (Page page : pages.keySet()) {
            var button = new ToggleButton(page.title());
            button.setId("page-" + page.name().toLowerCase(Locale.ROOT));
            button.setTooltip(new Tooltip(page.tip()));
            button.setOnAction(pressed -> {
                button.setSelected(true); // one is always chosen
                model.open(page);
            });
            buttons.put(page, button);
            segments.getButtons().add(button);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(segments, space, new SampleChoice(model));
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("backprop-top");
        return top;
    }

    private void show(Page page) {
        Node wanted = Objects.requireNonNull(pages.getOrDefault(page, pages.get(Page.STEPS)));
        if (!open.getChildren().contains(wanted)) {
            open.getChildren().setAll(wanted);
        }
        ToggleButton button = buttons.get(page);
        if (button != null && !button.isSelected()) {
            button.setSelected(true);
        }
    }
}
