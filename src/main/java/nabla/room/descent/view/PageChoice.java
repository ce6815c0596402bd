package nabla.room.descent.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import nabla.room.descent.model.DescentPage;
import nabla.ui.ArrowKeys;
import org.controlsfx.control.SegmentedButton;

/// Buttons for the pages that are not all seen at once.
final class PageChoice extends HBox {
    private final SegmentedButton segments = new SegmentedButton();
    private final Map<DescentPage, ToggleButton> buttons = new EnumMap<>(DescentPage.class);
    private List<DescentPage> offered = List.of();
    private DescentPage selected = DescentPage.DATA;

    PageChoice(Consumer<DescentPage> chosen) {
        for (DescentPage page : DescentPage.values()) {
            var button = new ToggleButton(page.title());
            button.setId("page-" + page.name().toLowerCase(java.util.Locale.ROOT));
            button.setOnAction(event -> {
                button.setSelected(true); // one is always chosen
                chosen.accept(page);
            });
            buttons.put(page, button);
        }
        ArrowKeys.among(segments);
        getStyleClass().add("page-choice");
        getChildren().add(segments);
    }

    /// @param together whether the first button stands for all pictures
    void offer(List<DescentPage> pages, boolean together) {
        button(DescentPage.DATA).setText(together ? "Pictures" : DescentPage.DATA.title());
        if (!pages.equals(offered)) {
            offered = pages;
            segments.getButtons().setAll(pages.stream().map(this::button).toList());
            mark();
        }
    }

    /// False where it is selected already.
    boolean select(DescentPage page) {
        boolean other = page != selected;
        selected = page;
        mark();
        return other;
    }

    private void mark() {
        DescentPage marked = offered.contains(selected) || offered.isEmpty() ? selected : offered.getFirst();
        ToggleButton button = button(marked);
        if (!button.isSelected()) {
            button.setSelected(true);
        }
    }

    private ToggleButton button(DescentPage page) {
        return java.util.Objects.requireNonNull(buttons.get(page));
    }
}
