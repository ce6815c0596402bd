package nabla.room.descent.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import nabla.room.descent.model.Page;
import nabla.ui.ArrowKeys;
import org.controlsfx.control.SegmentedButton;

/// Buttons for the pages that are not all seen at once.
final class PageChoice extends HBox {
    private final SegmentedButton segments = new SegmentedButton();
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    private List<Page> offered = List.of();
    private Page selected = Page.DATA;

    PageChoice(Consumer<Page> chosen) {
        for (Page page : Page.values()) {
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
    void offer(List<Page> pages, boolean together) {
        button(Page.DATA).setText(together ? "Pictures" : Page.DATA.title());
        if (!pages.equals(offered)) {
            offered = pages;
            segments.getButtons().setAll(pages.stream().map(this::button).toList());
            mark();
        }
    }

    /// False where it is selected already.
    boolean select(Page page) {
        boolean other = page != selected;
        selected = page;
        mark();
        return other;
    }

    private void mark() {
        Page marked = offered.contains(selected) || offered.isEmpty() ? selected : offered.getFirst();
        ToggleButton button = button(marked);
        if (!button.isSelected()) {
            button.setSelected(true);
        }
    }

    private ToggleButton button(Page page) {
        return java.util.Objects.requireNonNull(buttons.get(page));
    }
}
