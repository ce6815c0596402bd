package nabla.ui;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import nabla.typeset.Formula;

/// The menu of a formula: to take it along as LaTeX, or as lesson files have it.
final class CopyFormula extends ContextMenu {
    CopyFormula(Formula formula) {
        getItems().addAll(item("Copy as LaTeX", formula.latex()), item("Copy as lesson text", formula.plain()));
    }

    private static MenuItem item(String name, String text) {
        var item = new MenuItem(name);
        item.setOnAction(chosen -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return item;
    }
}
