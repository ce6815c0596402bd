package nabla.shell.pane;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;
import nabla.ui.run.Playback;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A calm line at the foot of the window: what has happened, perhaps with something to do about it.
///
/// It has a place of its own, so that it covers nothing; it goes away by itself once it could be read or concerns
/// nothing any more, and can be closed before.
public final class NoticeBar extends HBox {
    private static final double LEAST_SECONDS = 6;
    /// How many signs are read in a second, by a reader who looks elsewhere first.
    private static final double SIGNS_PER_SECOND = 12;
    /// A reader who could do something about it needs time to decide.
    private static final double MORE_SECONDS = 6;

    private final Label words = new Label();
    private final Button act = new Button();
    private @Nullable Shown shown;
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

    /// The notice that stands there.
    private final class Shown implements Notice {
        private final Stay stay;
        private final Optional<Act> offered;

        Shown(Stay stay, Optional<Act> offered) {
            this.stay = stay;
            this.offered = offered;
        }

        @Override
        public void say(String text) {
            if (isThere()) {
                put(text, this);
            }
        }

        @Override
        public void withdraw() {
            if (isThere()) {
                close();
            }
        }

        private boolean isThere() {
            return equals(shown);
        }
    }

    Notice show(String text, Notice.Stay stay, Optional<Act> offered) {
        var notice = new Shown(stay, offered);
        shown = notice;
        act.setVisible(offered.isPresent());
        offered.ifPresent(it -> {
            act.setText(it.text());
            act.setOnAction(pressed -> {
                close();
                it.what().run();
            });
        });
        put(text, notice);
        return notice;
    }

    private void put(String text, Shown notice) {
        words.setText(text);
        setVisible(true);
        stopFading();
        if (notice.stay == Notice.Stay.UNTIL_READ) {
            fadeLater(seconds(text.length(), notice.offered.isPresent()));
        }
    }

    /// Another lesson is shown, or the same one anew: what was said of the one before is of no concern any more.
    void lessonChanged() {
        if (shown != null && shown.stay != Notice.Stay.WHILE_TRUE) {
            close();
        }
    }

    public String text() {
        return isVisible() ? words.getText() : "";
    }

    void close() {
        shown = null;
        setVisible(false);
        stopFading();
    }

    /// How long it takes to read it.
    public static double seconds(int signs, boolean act) {
        return Math.max(LEAST_SECONDS, signs / SIGNS_PER_SECOND) + (act ? MORE_SECONDS : 0);
    }

    private void stopFading() {
        if (fading != null) {
            fading.pause();
        }
    }

    private void fadeLater(double seconds) {
        fading = Playback.ofSteps(1 / seconds, this::staysOn);
        fading.play();
    }

    /// At the end of its time: a user who works in another window has not read it, and under the mouse nothing goes
    /// away.
    private boolean staysOn() {
        Window window = getScene() == null ? null : getScene().getWindow();
        boolean staysOn = isHover() || (window != null && !window.isFocused());
        if (!staysOn) {
            close();
        }
        return staysOn;
    }
}
