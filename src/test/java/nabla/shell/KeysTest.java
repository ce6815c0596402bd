package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import nabla.room.RoomNotice;
import nabla.shell.action.Action;
import nabla.shell.action.Fields;
import nabla.shell.action.Key;
import nabla.shell.pane.NoticeBar;
import nabla.shell.setting.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys really typed do what the table of actions says.
class KeysTest {
    private static final String LESSON = """
            ---
            title: Keys
            room: document
            ---
            ```given
            z : real in [-6, 6] = 1 step 0.5
            ```

            ```derive a slope
            d(z^2, z)
            = 2 z        # power rule
            = z + z
            = 3 z - z
            ```

            ```plot a parabola
            z in [-6, 6]
            z^2   # z^2 | blue
            ```
            """;

    @TempDir
    Path folder;

    private TestWindow window;

    @BeforeEach
    void open() throws IOException {
        window = new TestWindow().startWith(Files.writeString(folder.resolve("keys.md"), LESSON));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void noKeyIsGivenTwice() {
        var seen = new HashSet<String>();
        window.shell
                .actions()
                .all()
                .forEach(action -> action.keys()
                        .forEach(key ->
                                assertThat(seen.add(key.text())).as(key.text()).isTrue()));
    }

    @Test
    void arrowsStepThroughTheLines() {
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.RIGHT);
        assertThat(lines()).isEqualTo(2);
        window.type(KeyCode.LEFT);
        assertThat(lines()).isEqualTo(1);
        window.type(KeyCode.ALT, KeyCode.END);
        assertThat(lines()).isEqualTo(3);
        window.type(KeyCode.RIGHT);
        assertThat(lines()).isEqualTo(3);
        window.type(KeyCode.ALT, KeyCode.HOME);
        assertThat(lines()).isZero();
    }

    @Test
    void aFocusedSliderKeepsTheArrowsButNotWithAlt() {
        focus("#slider-z");
        window.type(KeyCode.RIGHT);
        assertThat(z()).isEqualTo(1.5);
        assertThat(lines()).isZero();

        window.type(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(z()).isEqualTo(1.5);
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void resetCanBeUndoneAndRedone() {
        focus("#slider-z");
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(z()).isEqualTo(2);

        window.type(KeyCode.R);
        assertThat(z()).isEqualTo(1);
        assertThat(lines()).isZero();

        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(z()).isEqualTo(2);
        assertThat(lines()).isEqualTo(1);

        window.type(KeyCode.CONTROL, KeyCode.Z);
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(z()).isEqualTo(1.5);

        window.type(KeyCode.CONTROL, KeyCode.Y);
        assertThat(z()).isEqualTo(2);
        window.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.type(KeyCode.CONTROL, KeyCode.Y);
        assertThat(z()).isEqualTo(1);
        assertThat(lines()).isZero();
    }

    @Test
    void theLineThatWasShownLastIsCopiedAsLatex() {
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("2 z");
        Node notice = window.find("#notice");
        assertThat(get(() -> ((Label) notice.lookup(".label")).getText())).contains("copied");
    }

    @Test
    void theTextsBeginningIsInSightWhereTheLessonStartsAnew() {
        for (List<KeyCode> keys : List.of(List.of(KeyCode.R), List.of(KeyCode.ALT, KeyCode.HOME))) {
            window.type(KeyCode.ALT, KeyCode.END);
            var scroll = (ScrollPane) window.find(".reading-scroll");
            onFx(() -> scroll.setVvalue(1));
            window.type(keys.toArray(KeyCode[]::new));
            window.settle();
            assertThat(lines()).isZero();
            assertThat(get(scroll::getVvalue)).isZero();
        }
    }

    @Test
    void oneTwoThreeShowStageDerivationBoth() {
        window.type(KeyCode.DIGIT1);
        assertThat(shown()).containsExactly("stage");
        window.type(KeyCode.DIGIT2);
        assertThat(shown()).containsExactly("reading");
        window.type(KeyCode.DIGIT3);
        assertThat(shown()).containsExactly("stage", "reading");
    }

    @Test
    void lettersActOnlyOutsideFields() {
        window.type(KeyCode.V);
        assertThat(get(() -> window.shell.model().verdictsShownProperty().get()))
                .isFalse();

        window.type(KeyCode.CONTROL, KeyCode.K);
        window.type(KeyCode.V);
        window.type(KeyCode.B);
        window.type(KeyCode.DIGIT1);
        window.type(KeyCode.SPACE);

        assertThat(get(() -> window.shell.model().verdictsShownProperty().get()))
                .isFalse();
        assertThat(get(() -> window.shell.model().blankProperty().get())).isFalse();
        assertThat(shown()).hasSize(2);
        assertThat(((TextField) window.find("#find")).getText()).isEqualToIgnoringCase("vb1 ");
    }

    @Test
    void escapeClosesTheFindBoxAndThenLettersActAgain() {
        window.type(KeyCode.CONTROL, KeyCode.K);
        window.type(KeyCode.ESCAPE);
        window.type(KeyCode.DIGIT1);

        assertThat(window.find(".nabla-found").getParent().isVisible()).isFalse();
        assertThat(shown()).containsExactly("stage");
    }

    @Test
    void theFirstArrowAfterALessonWasChosenFromTheListSteps() {
        window.click(window.find("#lessons .nabla-lesson-cell .name"));
        focus("#lessons");
        window.type(KeyCode.RIGHT);
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void theFocusOfAButtonThatGoesPassesToNoField() {
        for (int line = 0; line < 3; line++) {
            window.click(window.find(".derivation-next"));
        }
        window.settle();
        assertThat(lines()).isEqualTo(3);
        assertThat(get(() -> Fields.isField(window.scene().getFocusOwner()))).isFalse();
        window.type(KeyCode.LEFT);
        assertThat(lines()).isEqualTo(2);
        window.type(KeyCode.DIGIT1);
        assertThat(shown()).containsExactly("stage");
    }

    @Test
    void aGreetingThatIsInterruptedEndsWhereItBegan() {
        for (Runnable interruption : List.<Runnable>of(
                () -> window.type(KeyCode.SPACE),
                () -> window.click(window.find(".nabla-title")),
                () -> window.type(KeyCode.R))) {
            onFx(() -> window.shell.current().orElseThrow().playOpening());
            Await.until("it moves", () -> z() != 1);
            interruption.run();
            onFx(() -> {});
            assertThat(playing()).isFalse();
            assertThat(z()).isEqualTo(1);
        }
    }

    @Test
    void aGreetingWhoseSliderIsTakenStaysWhereTheHandPutsIt() {
        onFx(() -> window.shell.current().orElseThrow().playOpening());
        Await.until("it moves", () -> z() != 1);
        onFx(() -> {
            var lesson = window.shell.current().orElseThrow();
            lesson.hold();
            lesson.room().parameters().move("z", -2);
            lesson.release();
        });
        assertThat(playing()).isFalse();
        assertThat(z()).isEqualTo(-2);
    }

    @Test
    void aGreetingWhoseSliderIsClickedStaysThereWhetherOrNotAFrameCameBetween() {
        Node slider = window.find("#slider-z");
        Node track = get(() -> slider.lookup(".track"));
        for (double share : List.of(0.3, 0.9, 0.1, 0.7, 0.2)) {
            double before = z();
            onFx(() -> window.shell.current().orElseThrow().playOpening());
            Await.until("it moves", () -> z() != before);
            Bounds line = get(track::getBoundsInLocal);
            window.clickAt(track, line.getMinX() + share * line.getWidth(), line.getCenterY());
            onFx(() -> {});
            assertThat(playing()).isFalse();
            assertThat(z()).as("clicked at " + share).isCloseTo(-6 + 12 * share, within(0.5));
        }
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(z()).as("each click can be undone by itself").isCloseTo(-6 + 12 * 0.7, within(0.5));
    }

    @Test
    void helpIsF1AndNothingPlaysBehindIt() {
        window.type(KeyCode.F1);
        assertThat(get(window.find("#keys-overlay")::isVisible)).isTrue();
        window.type(KeyCode.SPACE);
        window.type(KeyCode.RIGHT);
        assertThat(playing()).isFalse();
        assertThat(lines()).isZero();
        window.type(KeyCode.F1);
        assertThat(get(window.find("#keys-overlay")::isVisible)).isFalse();
    }

    @Test
    void theMenuNamesEveryKeyInAColumnOfItsOwn() {
        var menu = (MenuButton) window.find("#menu");
        for (Action action : window.shell.actions().all()) {
            MenuItem item = get(() -> menu.getItems().stream()
                    .filter(each -> (action.id() + "-item").equals(each.getId()))
                    .findFirst()
                    .orElseThrow());
            assertThat(get(item::getText)).isEqualTo(action.text());
            for (Key key : action.keys()) {
                if (key.when() != Key.When.PROJECTOR) {
                    assertThat(get(() -> item.getAccelerator().getDisplayText()))
                            .contains(key.text());
                }
            }
        }
    }

    @Test
    void aNoticeHasAPlaceOfItsOwnIsClosedAndGoesAway() {
        onFx(() -> window.scene()
                .getRoot()
                .fireEvent(new RoomNotice(
                        "Sample 3 was removed.",
                        () -> window.shell.model().keysShownProperty().set(true))));
        window.settle();
        Node notice = window.find("#notice");
        for (String selector : List.of("#stage", "#reading", ".nabla-bottom", ".nabla-title")) {
            Node other = window.find(selector);
            assertThat(get(() -> notice.localToScene(notice.getBoundsInLocal())
                            .intersects(other.localToScene(other.getBoundsInLocal()))))
                    .as(selector)
                    .isFalse();
        }
        window.click(window.find("#notice-act"));
        assertThat(get(() -> window.shell.model().keysShownProperty().get())).isTrue();
        assertThat(get(notice::isVisible)).isFalse();
        assertThat(NoticeBar.seconds(200, /* act= */ true)).isLessThan(25);
    }

    @Test
    void spacePlaysAndPauses() {
        window.type(KeyCode.SPACE);
        assertThat(playing()).isTrue();
        double before = z();
        Await.until("the parameter moves by itself", () -> z() != before);

        window.type(KeyCode.SPACE);
        assertThat(playing()).isFalse();
    }

    @Test
    void projectorAndItsRemote() {
        window.type(KeyCode.PAGE_DOWN);
        assertThat(lines()).as("at the desk Page Down scrolls").isZero();

        window.type(KeyCode.F5);
        assertThat(get(() -> window.shell.model().themeProperty().getValue())).isEqualTo(Theme.PROJECTOR);
        assertThat(window.desktop.fullScreen).endsWith(true);
        assertThat(get(() -> window.scene().getRoot().getStyleClass())).contains("projector");
        assertThat(window.lookup("#lessons")).isEmpty();

        window.type(KeyCode.D); // the sliders are in the drawer
        window.settle();
        focus("#slider-z");
        window.type(KeyCode.PAGE_DOWN);
        window.type(KeyCode.PAGE_DOWN);
        window.type(KeyCode.PAGE_UP);
        assertThat(lines()).isEqualTo(1);
        assertThat(z()).isEqualTo(1);

        window.type(KeyCode.PERIOD);
        assertThat(window.find("#blank").isVisible()).isTrue();
        window.type(KeyCode.PAGE_DOWN);
        assertThat(window.find("#blank").isVisible()).isFalse();
        assertThat(lines()).as("the first key only brings the picture back").isEqualTo(1);

        window.type(KeyCode.ESCAPE);
        assertThat(get(() -> window.shell.model().projectorProperty().get())).isFalse();
        assertThat(window.desktop.fullScreen).endsWith(false);
        assertThat(window.lookup("#lessons")).isPresent();
    }

    @Test
    void escapeLeavesOneThingAtATime() {
        window.type(KeyCode.F5);
        window.type(KeyCode.B);
        window.type(KeyCode.ESCAPE);
        assertThat(get(() -> window.shell.model().blankProperty().get())).isFalse();
        assertThat(get(() -> window.shell.model().projectorProperty().get())).isTrue();
        window.type(KeyCode.ESCAPE);
        assertThat(get(() -> window.shell.model().projectorProperty().get())).isFalse();
    }

    @Test
    void theQuestionMarkShowsEveryAction() {
        window.type(KeyCode.SHIFT, KeyCode.SLASH);
        Node overlay = window.find("#keys-overlay");
        assertThat(get(overlay::isVisible)).isTrue();
        List<String> texts = get(() -> overlay.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
        assertThat(texts)
                .containsAll(
                        window.shell.actions().all().stream().map(Action::text).toList());

        window.type(KeyCode.ESCAPE);
        assertThat(get(overlay::isVisible)).isFalse();
    }

    @Test
    void theThemeChangesAndIsRemembered() {
        window.type(KeyCode.T);
        Theme now = get(() -> window.shell.model().themeProperty().getValue());
        assertThat(window.settings.theme()).contains(now);
        window.type(KeyCode.T);
        assertThat(get(() -> window.shell.model().themeProperty().getValue())).isNotEqualTo(now);
    }

    private double z() {
        return get(() -> window.shell
                .current()
                .orElseThrow()
                .room()
                .parameters()
                .values()
                .get("z"));
    }

    private int lines() {
        return get(() -> window.shell.current().orElseThrow().walk().position());
    }

    private boolean playing() {
        return get(() ->
                window.shell.current().orElseThrow().playback().orElseThrow().isPlaying());
    }

    private List<String> shown() {
        return get(() -> window.scene().getRoot().lookupAll(".nabla-card").stream()
                .map(Node::getId)
                .filter(id -> id != null)
                .toList());
    }

    private void focus(String selector) {
        Node node = window.find(selector);
        get(() -> {
            node.requestFocus();
            return node;
        });
    }
}
