package nabla.shell;

import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
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
    public ButtonBase iconButton() {
        ButtonBase button = ActionUtils.createButton(control());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("button", "nabla-icon-button");
        button.setId(id);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(
                keys.isEmpty() ? text : text + "  (" + keys.getFirst().text() + ")"));
        return button;
    }

    public MenuItem menuItem() {
        MenuItem item = ActionUtils.createMenuItem(control());
        item.setId(id + "-item");
        if (!keys.isEmpty()) {
            item.setText(text + "    " + keys.getFirst().text());
        }
        return item;
    }

    private org.controlsfx.control.action.Action control() {
        var control = new org.controlsfx.control.action.Action(text, pressed -> what.run());
        control.setGraphic(new FontIcon(icon));
        return control;
    }
}
