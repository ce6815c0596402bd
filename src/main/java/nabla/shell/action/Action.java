package nabla.shell.action;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.action.ActionUtils;
import org.kordamp.ikonli.javafx.FontIcon;

/// Something the window can do: what it is called, how it looks, which keys ask for it.
///
/// @param text as menu, tooltip and overlay say it
/// @param icon an Ikonli literal
public record Action(String id, Group group, String text, String icon, List<Key> keys, Runnable what) {

    /// Under which heading the overlay and the menu show it.
    public enum Group {
        STEPS("Steps"),
        SHOW("On screen"),
        LESSON("Lesson"),
        WINDOW("Window");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Action {
        keys = List.copyOf(keys);
    }

    /// A button that is only the icon; its name and keys are in the tooltip, and its name is what a screen reader says.
    public Button iconButton() {
        var button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setOnAction(pressed -> what.run());
        button.getStyleClass().add("nabla-icon-button");
        button.setId(id);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(
                keys.isEmpty() ? text : text + "  (" + keys.getFirst().text() + ")"));
        return button;
    }

    public MenuItem menuItem() {
        var control = new org.controlsfx.control.action.Action(text, pressed -> what.run());
        control.setGraphic(new FontIcon(icon));
        if (!keys.isEmpty()) {
            control.setAccelerator(new KeyWords(keys.stream()
                    .filter(key -> key.when() != Key.When.PROJECTOR)
                    .map(Key::text)
                    .collect(Collectors.joining(", "))));
        }
        MenuItem item = ActionUtils.createMenuItem(control);
        item.setId(id + "-item");
        return item;
    }
}
