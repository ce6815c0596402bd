package nabla.room.descent.view;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import nabla.room.descent.model.DescentModel;

/// Places to start from that show something.
final class StartMenu extends MenuButton {
    StartMenu(DescentModel model) {
        super("Start");
        setId("start-menu");
        setAccessibleText("Where the run starts");
        getStyleClass().add("quiet-button");
        getItems()
                .addAll(
                        item("start-zero", "At v = 0: it never leaves 0", model::startAtZero),
                        item("start-mirror", "At −v: pins this run and starts its mirror image", () -> {
                            model.pin();
                            model.startMirrored();
                        }),
                        item("start-lesson", "Where the lesson starts", model::startAsGiven));
    }

    private static MenuItem item(String id, String text, Runnable what) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(chosen -> what.run());
        return item;
    }
}
