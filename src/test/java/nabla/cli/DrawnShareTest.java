package nabla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.shell.FromAfar;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures grow into the room there is: in the plain window, too, no stage is half empty beside small ones.
class DrawnShareTest {
    /// What words and formulas of the stage leave at the least.
    private static final double LEAST = 0.45;

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @ParameterizedTest
    @CsvSource({"1024, 700", "1920, 1080"})
    void whatIsDrawnFillsTheStage(int width, int height) throws InterruptedException {
        List<Entry> lessons = Library.builtIn();
        var softly = new SoftAssertions();
        try (var painter = new Painter(lessons, width, height, Theme.LIGHT)) {
            int measured = 0;
            for (Entry lesson : lessons) {
                painter.paint(lesson);
                var share = TestScenes.on(painter, FromAfar::drawn);
                measured += share.isPresent() ? 1 : 0;
                share.ifPresent(it -> softly.assertThat(it).as(lesson.title()).isGreaterThan(LEAST));
            }
            assertThat(measured).as("lessons with a picture").isGreaterThan(lessons.size() / 2);
        }
        softly.assertAll();
    }
}
