package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import nabla.shell.action.Showing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The window in a lecture: the controls lie in a drawer, and what was revealed can be taken back.
class LectureTest {
    @RegisterExtension
    final RoomWindow window = new RoomWindow("sigmoid");

    @BeforeEach
    void present() {
        onFx(() -> window.shell.model().projectorProperty().set(true));
        window.settle();
    }

    @Test
    void theDrawerTakesThePlaceOfTheLineAndNotOfTheStage() {
        assertThat(window.lookup("#slider-z")).as("not needed while presenting").isEmpty();
        Bounds stage = bounds("#stage");
        window.type(KeyCode.D);
        window.settle();
        assertThat(window.lookup("#spoken")).isEmpty();
        Bounds drawer = bounds(".nabla-bottom");
        Bounds beside = bounds("#stage");
        assertThat(beside.getHeight()).isEqualTo(stage.getHeight());
        assertThat(drawer.getMinY()).isGreaterThanOrEqualTo(beside.getMaxY());
        assertThat(drawer.getMaxY()).isLessThanOrEqualTo(window.scene().getHeight());

        var slider = (Slider) window.find("#slider-z");
        onFx(() -> slider.setValue(3));
        window.settle();
        assertThat(get(() -> window.room().parameters().values().get("z"))).isEqualTo(3);
        window.type(KeyCode.D);
        window.settle();
        assertThat(window.lookup("#spoken")).isPresent();
        assertThat(window.lookup("#slider-z")).isEmpty();
    }

    @Test
    void itsButtonOpensAndClosesItToo() {
        window.press("#controls");
        assertThat(window.lookup("#slider-z")).isPresent();
        window.press("#controls");
        assertThat(window.lookup("#slider-z")).isEmpty();
    }

    @Test
    void itIsThereBelowTheTextAndBelowTheStageAlone() {
        for (Showing parts : List.of(Showing.DERIVATION, Showing.STAGE)) {
            onFx(() -> window.shell.show(parts));
            window.settle();
            assertThat(window.lookup("#slider-z")).as("%s", parts).isEmpty();
            window.type(KeyCode.D);
            window.settle();
            assertThat(window.lookup("#slider-z")).as("%s", parts).isPresent();
            window.type(KeyCode.D);
            window.settle();
        }
    }

    @Test
    void aLetterDInAFieldIsOne() {
        onFx(() -> window.shell.show(Showing.DERIVATION));
        window.settle();
        Node field = window.find(".derivation > .try-line .try-field");
        onFx(field::requestFocus);
        window.type(KeyCode.D);
        window.settle();
        assertThat(window.lookup("#slider-z")).isEmpty();
    }

    @Test
    void outOfTheLectureTheControlsAreBelowAgainWhetherTheDrawerWasOpenOrNot() {
        for (int times = 0; times < 2; times++) {
            onFx(() -> window.shell.model().projectorProperty().set(false));
            window.settle();
            assertThat(window.lookup("#slider-z")).isPresent();
            assertThat(window.lookup("#reading")).isPresent();
            onFx(() -> window.shell.model().projectorProperty().set(true));
            window.settle();
            window.type(KeyCode.D);
            window.settle();
        }
    }

    @Test
    void aRevealedLineIsTakenBackAndGivenAgain() {
        window.type(KeyCode.RIGHT);
        window.type(KeyCode.RIGHT);
        assertThat(lines()).isEqualTo(2);
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(lines()).isOne();
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(lines()).isZero();
        window.type(KeyCode.CONTROL, KeyCode.Y);
        window.type(KeyCode.CONTROL, KeyCode.Y);
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void aLineRevealedWithAButtonAndASliderBetweenAreTakenBackOneByOne() {
        onFx(() -> window.shell.model().projectorProperty().set(false));
        window.settle();
        double start = z();
        window.click(window.find("#next"));
        window.settle();
        Node slider = window.find("#slider-z");
        onFx(slider::requestFocus);
        window.type(KeyCode.RIGHT);
        window.settle();
        assertThat(z()).isNotEqualTo(start);
        assertThat(lines()).isOne();
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(z()).isEqualTo(start);
        assertThat(lines()).isOne();
        window.type(KeyCode.CONTROL, KeyCode.Z);
        assertThat(lines()).isZero();
    }

    @Test
    void aLessonWithoutADerivationHasTheStageAloneOrItsTextAlone(@TempDir Path folder) throws IOException {
        String given = "---\ntitle: Bare\n---\nOnly words.\n\n```given\nz : real in [-6, 6] = 0\n```\n";
        Path curve = Files.writeString(
                folder.resolve("curve.md"), given + "```plot S\nz in [-6, 6] \"z\"\nsig(z) # s | blue\n```\n");
        window.openFile(curve);
        assertThat(window.lookup("#spoken")).isEmpty();
        assertThat(bounds("#stage").getHeight())
                .isGreaterThan(0.8 * window.scene().getHeight());
        Path words = Files.writeString(folder.resolve("words.md"), given);
        window.openFile(words);
        assertThat(window.lookup("#spoken")).isEmpty();
        assertThat(window.lookup("#reading")).isPresent();
    }

    private double z() {
        return get(() -> window.room().parameters().values().get("z"));
    }

    private int lines() {
        return get(() -> window.shell.current().orElseThrow().walk().position());
    }

    private Bounds bounds(String selector) {
        Node node = window.find(selector);
        return get(() -> node.localToScene(node.getLayoutBounds()));
    }
}
