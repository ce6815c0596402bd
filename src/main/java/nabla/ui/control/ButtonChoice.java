package nabla.ui.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nabla.ui.base.ArrowKeys;
import org.controlsfx.control.SegmentedButton;

/// Buttons in a row for a few things, of which one is chosen; arrow keys go from one to the next.
public final class ButtonChoice<T> extends HBox {
    private final SegmentedButton segments = new SegmentedButton();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private List<T> offered = List.of();

    /// @param title  what a button says
    /// @param id     a button's
    /// @param chosen told what the user has chosen
    public ButtonChoice(List<T> things, Function<T, String> title, Function<T, String> id, Consumer<T> chosen) {
        for (T thing : things) {
            var button = new ToggleButton(title.apply(thing));
            button.setId(id.apply(thing));
            button.setMinWidth(Region.USE_PREF_SIZE); // a title cut short is none
            button.setOnAction(pressed -> {
                button.setSelected(true); // one is always chosen
                chosen.accept(thing);
            });
            buttons.put(thing, button);
        }
        ArrowKeys.among(segments);
        getChildren().add(segments);
        offer(things);
    }

    /// Has buttons for these things only.
    public void offer(List<T> things) {
        if (!things.equals(offered)) {
            offered = List.copyOf(things);
            segments.getButtons().setAll(things.stream().map(this::button).toList());
        }
    }

    /// Shows what is chosen; where it is not offered, the first.
    public void select(T thing) {
        T shown = offered.contains(thing) || offered.isEmpty() ? thing : offered.getFirst();
        ToggleButton button = button(shown);
        if (!button.isSelected()) {
            button.setSelected(true);
        }
    }

    /// Another title for a button.
    public void name(T thing, String title) {
        button(thing).setText(title);
    }

    private ToggleButton button(T thing) {
        return Objects.requireNonNull(buttons.get(thing));
    }
}
