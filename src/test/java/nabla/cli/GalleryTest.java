package nabla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import nabla.shell.Clipping;
import nabla.shell.Complaints;
import nabla.shell.Entry;
import nabla.shell.Library;
import nabla.shell.Theme;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lesson in every theme and size: nothing complains, nothing is cut off, no picture is empty.
class GalleryTest {
    private static final List<RenderCommand.Size> SIZES = List.of(
            new RenderCommand.Size(1024, 700), new RenderCommand.Size(1280, 720), new RenderCommand.Size(1920, 1080));

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    static Stream<Arguments> pictures() {
        return SIZES.stream().flatMap(size -> Stream.of(Theme.values()).map(theme -> Arguments.of(size, theme)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pictures")
    void everyLessonCanBeRead(RenderCommand.Size size, Theme theme) throws InterruptedException {
        List<Entry> lessons = Library.builtIn();
        assertThat(lessons).isNotEmpty();
        try (var complaints = new Complaints();
                var painter = new Painter(lessons, size.width(), size.height(), theme)) {
            for (Entry lesson : lessons) {
                assertThat(lesson.problems()).isEmpty();
                WritableImage picture = painter.paint(lesson);

                assertThat(picture.getWidth()).isEqualTo(size.width());
                assertThat(picture.getHeight()).isEqualTo(size.height());
                assertThat(colours(picture)).as("colours in %s", lesson.title()).hasSizeGreaterThan(100);
                assertThat(TestScenes.on(painter, Clipping::in).stream().limit(10))
                        .as(lesson.title())
                        .isEmpty();
            }
            assertThat(complaints.heard()).isEmpty();
        }
    }

    private static Set<Integer> colours(WritableImage picture) {
        var colours = new HashSet<Integer>();
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                colours.add(pixels.getArgb(x, y));
            }
        }
        return colours;
    }
}
