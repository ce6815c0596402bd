package nabla.shell;

import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import nabla.model.RunPosition;
import nabla.plot.picture.Palette;
import nabla.room.Extra;
import nabla.room.Room;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;
import nabla.ui.base.RemarkLine;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A window with one lesson open for the length of each test, and hands for what its room adds to the window.
final class RoomWindow extends TestWindow implements BeforeEachCallback, AfterEachCallback {

    /// @param lesson a built-in lesson's id
    RoomWindow(String lesson) {
        super(settings(lesson));
    }

    private static WindowSettings settings(String lesson) {
        var settings = new WindowSettings(new MemoryPreferences());
        settings.rememberLesson(lesson);
        return settings;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        start(Optional.empty());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    Room room() {
        return shell.current().orElseThrow().room();
    }

    Room.State state() {
        return get(() -> room().state());
    }

    RunPosition runPosition() {
        return room().runPosition().orElseThrow();
    }

    /// Has the room open a file, and waits for what becomes of it.
    void give(Path file) {
        onFx(() -> room().open(file));
        settle();
    }

    void press(String button) {
        var found = (ButtonBase) find(button);
        onFx(found::fire);
        settle();
    }

    /// Types into a field, and Enter.
    void enter(String field, String typed) {
        var found = (TextField) find(field);
        onFx(() -> {
            found.setText(typed);
            found.getOnAction().handle(null);
        });
        settle();
    }

    String label(String selector) {
        var found = find(selector);
        return get(() -> found instanceof RemarkLine remark ? remark.getText() : ((Labeled) found).getText());
    }

    /// What the room offers to write, besides its figures.
    Extra extra(String id) {
        return get(() -> room().extras().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    void write(String id, Path file) throws IOException {
        assertThat(extra(id).writer().write(file, Palette.LIGHT, share -> true)).startsWith("Exported");
    }
}
