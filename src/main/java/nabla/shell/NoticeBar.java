package nabla.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import nabla.ui.Playback;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A calm line at the foot of the window: what has happened, perhaps with something to do about it.
///
/// It has a place of its own, so that it covers nothing; it goes away by itself once it could be read, and can be
/// closed
/// before.
final class NoticeBar extends HBox {
    private static final double LEAST_SECONDS = 6;
    /// How many signs are read in a second, by somebody who looks elsewhere first.
    private static final double SIGNS_PER_SECOND = 12;
    /// Whoever could do something about it needs time to decide.
    private static final double MORE_SECONDS = 6;

    private final Label words = new Label();
    private final Button act = new Button();
    private Optional<Act> shown = Optional.empty();
    private @Nullable Playback fading;

    NoticeBar() {
        getStyleClass().add("notification-bar");
        setId("notice");
        setAlignment(Pos.CENTER_LEFT);
        var icon = new FontIcon("mdi2i-information-outline");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        act.setId("notice-act");
        act.setMinWidth(USE_PREF_SIZE);
        act.setFocusTraversable(false);
        var close = new Button();
        close.setId("notice-close");
        close.setGraphic(new FontIcon("mdi2c-close"));
        close.getStyleClass().add("nabla-icon-button");
        close.setAccessibleText("Close the message");
        close.setFocusTraversable(false);
        close.setOnAction(pressed -> close());
        getChildren().addAll(icon, words, act, close);
        managedProperty().bind(visibleProperty());
        act.managedProperty().bind(act.visibleProperty());
        close();
    }

    /// A button of a notice.
    record Act(String text, Runnable what) {}

    void show(String text, Optional<Act> offered) {
        words.setText(text);
        shown = offered;
        act.setVisible(offered.isPresent());
        offered.ifPresent(it -> {
            act.setText(it.text());
            act.setOnAction(pressed -> {
                close();
                it.what().run();
            });
        });
        setVisible(true);
        fadeLater(text.length(), offered.isPresent());
    }

    /// Something else in the place of a notice, as long as that is there.
    void sayInstead(Optional<Act> of, String text) {
        if (isVisible() && of.equals(shown)) {
            show(text, of);
        }
    }

    String text() {
        return isVisible() ? words.getText() : "";
    }

    void close() {
        setVisible(false);
        if (fading != null) {
            fading.pause();
        }
    }

    /// How long it stands.
    static double seconds(int signs, boolean act) {
        return Math.max(LEAST_SECONDS, signs / SIGNS_PER_SECOND) + (act ? MORE_SECONDS : 0);
    }

    private void fadeLater(int signs, boolean offered) {
        if (fading != null) {
            fading.pause();
        }
        Playback clock = Playback.ofSteps(1 / seconds(signs, offered), () -> {
            close();
            return false;
        });
        fading = clock;
        clock.play();
    }
}
