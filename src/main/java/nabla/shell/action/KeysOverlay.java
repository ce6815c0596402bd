package nabla.shell.action;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nabla.ui.base.Modal;

/// All keys over the whole window, made from the table of actions; a click anywhere closes it. What it shows is made
/// when it is first shown: it has as many nodes as the rest of the window.
public final class KeysOverlay extends StackPane {
    private static final List<String[]> SLIDER = List.of(
            new String[] {"one step", "← →"},
            new String[] {"a tenth of it, ten of them", "Shift ←", "Ctrl →"},
            new String[] {"far", "Page Up", "Page Down"},
            new String[] {"to an end", "Home", "End"},
            new String[] {"type a number, such as 1/3 or 2pi", "click it"},
            new String[] {"back to its start", "double click"});

    /// @param shown whether it lies over the window
    public KeysOverlay(Actions actions, ReadOnlyBooleanProperty shown, Runnable close) {
        getStyleClass().add("nabla-veil");
        setId("keys-overlay");
        setOnMousePressed(press -> close.run());
        visibleProperty().bind(shown);
        shown.subscribe(now -> {
            if (now && getChildren().isEmpty()) {
                getChildren().add(card(actions));
            }
        });
        Modal.make(this, close);
    }

    private static VBox card(Actions actions) {
        GridPane left = grid();
        addGroup(left, actions, Action.Group.STEPS);
        addGroup(left, actions, Action.Group.LESSON);
        addGroup(left, actions, Action.Group.WINDOW);
        GridPane right = grid();
        addGroup(right, actions, Action.Group.SHOW);
        addTitle(right, "A slider with the focus");
        for (String[] row : SLIDER) {
            addRow(right, row[0], List.of(row).subList(1, row.length));
        }
        var columns = new HBox(48, left, right);
        var head = new Label("Keys");
        head.getStyleClass().add("head");
        var note = new Label("* for a presenter remote, in projector mode. Letters and digits wait while you type.");
        note.getStyleClass().add("or");
        var card = new VBox(head, columns, note);
        card.getStyleClass().add("nabla-keys");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private static void addGroup(GridPane grid, Actions actions, Action.Group group) {
        addTitle(grid, group.title());
        for (Action action : actions.of(group)) {
            addRow(
                    grid,
                    action.text(),
                    action.keys().stream().map(KeysOverlay::text).toList());
        }
    }

    private static void addTitle(GridPane grid, String title) {
        var label = new Label(title);
        label.getStyleClass().add("group");
        grid.add(label, 0, grid.getRowCount(), 2, 1);
    }

    private static String text(Key key) {
        return key.when() == Key.When.PROJECTOR ? key.text() + " *" : key.text();
    }

    private static GridPane grid() {
        var grid = new GridPane(24, 5);
        var words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, new ColumnConstraints());
        return grid;
    }

    private static void addRow(GridPane grid, String text, List<String> keys) {
        var caps = new HBox(5);
        caps.setAlignment(Pos.CENTER_LEFT);
        for (String key : keys) {
            var cap = new Label(key);
            cap.getStyleClass().add("key");
            caps.getChildren().add(cap);
        }
        grid.addRow(grid.getRowCount(), new Label(text), caps);
    }
}
