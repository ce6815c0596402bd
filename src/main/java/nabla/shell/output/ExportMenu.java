package nabla.shell.output;

import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import nabla.room.Extra;
import nabla.room.Room;

/// What can be exported from a room that has more than figures.
final class ExportMenu extends ContextMenu {
    ExportMenu(Room room, Runnable figures, Consumer<Extra> extra) {
        setId("export-menu");
        getItems().add(item("export-figures", "The figures (PNG or SVG)", figures));
        getItems().add(new SeparatorMenuItem());
        for (Extra each : room.extras()) {
            getItems().add(item("export-" + each.id(), each.title(), () -> extra.accept(each)));
        }
    }

    void showBelow(Node button) {
        show(button, Side.BOTTOM, 0, 4);
    }

    private static MenuItem item(String id, String text, Runnable what) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(chosen -> what.run());
        return item;
    }
}
