package nabla.ui.formula;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import nabla.typeset.Formula;

/// The menu of a formula: to take it along as LaTeX, or as lesson files have it.
public final class CopyFormula extends ContextMenu {
    private CopyFormula(Formula formula) {
        getItems().addAll(item("Copy as LaTeX", formula.latex()), item("Copy as lesson text", formula.plain()));
    }

    /// Opens where the menu is asked for on a node, unless something on it has its own.
    public static void offer(Node node, Supplier<Formula> formula) {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Formula now = formula.get();
            if (!now.plain().isEmpty()) {
                new CopyFormula(now).show(node, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    private static MenuItem item(String name, String text) {
        var item = new MenuItem(name);
        item.setOnAction(chosen -> copy(text));
        return item;
    }

    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
