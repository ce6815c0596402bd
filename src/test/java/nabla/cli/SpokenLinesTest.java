package nabla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import nabla.shell.Clipping;
import nabla.shell.Complaints;
import nabla.shell.FromAfar;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import nabla.shell.library.Origin;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;
import nabla.ui.formula.FormulaView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every line of every lesson, and every step of every room, as a class sees it: large enough, and not cut.
class SpokenLinesTest {
    private static final int MOST = 200;

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    /// Type grows with the height: the narrowest window is the hardest, and the others have the longest lessons.
    @ParameterizedTest
    @CsvSource({
        "1024, 700, ''",
        "1280, 720, gaussian-likelihood.md",
        "1280, 720, backpropagation.md",
        "1920, 1080, gaussian-likelihood.md",
        "1920, 1080, backpropagation.md"
    })
    void everyLineIsLargeAndWhole(int width, int height, String file) throws InterruptedException {
        List<Entry> lessons = file.isEmpty() ? Library.builtIn() : List.of(Library.read(new Origin.BuiltIn(file)));
        try (var complaints = new Complaints();
                var painter = new Painter(lessons, width, height, Theme.PROJECTOR)) {
            for (Entry lesson : lessons) {
                painter.paint(lesson);
                int lines = 0;
                while (lines < MOST && TestScenes.on(painter, SpokenLinesTest::back)) {
                    lines++;
                    String what = "%s, %d lines before the end".formatted(lesson.title(), lines);
                    assertThat(TestScenes.on(painter, FromAfar::in)).as(what).isEmpty();
                    assertThat(TestScenes.on(painter, SpokenLinesTest::clipped))
                            .as(what)
                            .isEmpty();
                    assertThat(TestScenes.on(painter, SpokenLinesTest::overflow))
                            .as("pixels by which the line is higher than its place, %s", what)
                            .isLessThan(1);
                }
                assertThat(lines).as(lesson.title()).isBetween(5, MOST - 1);
            }
            assertThat(complaints.heard()).isEmpty();
        }
    }

    /// One line back; false at the start.
    private static boolean back(Parent root) {
        var button = (ButtonBase) Objects.requireNonNull(root.lookup(".nabla-lecture-steps #back"));
        boolean goes = !button.isDisabled();
        button.fire();
        for (int frame = 0; frame < 3; frame++) { // an icon follows the words beside it a frame later
            root.applyCss();
            root.layout();
        }
        return goes;
    }

    /// A verdict that has come meanwhile is laid out first, as the next frame would.
    private static List<String> clipped(Parent root) {
        root.applyCss();
        root.layout();
        return Clipping.in(root);
    }

    private static double overflow(Parent root) {
        Parent place = (Parent) Objects.requireNonNull(root.lookup("#spoken"));
        return place.lookupAll(".spoken-now").stream()
                .filter(FormulaView.class::isInstance)
                .mapToDouble(line -> {
                    var here = line.localToScene(line.getLayoutBounds());
                    var room = place.localToScene(place.getLayoutBounds());
                    return Math.max(here.getMaxY() - room.getMaxY(), room.getMinY() - here.getMinY());
                })
                .max()
                .orElse(0);
    }
}
