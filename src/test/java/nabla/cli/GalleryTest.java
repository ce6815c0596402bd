package nabla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import nabla.shell.Clipping;
import nabla.shell.Complaints;
import nabla.shell.FromAfar;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import nabla.shell.library.Origin;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lesson, with every page of its room, in every theme and size: nothing complains, nothing is cut off, no
/// picture is empty.
class GalleryTest {
    private static final List<RenderCommand.Size> SIZES = List.of(
            new RenderCommand.Size(1024, 700), new RenderCommand.Size(1280, 720), new RenderCommand.Size(1920, 1080));

    /// Rooms whose stage tells a story with the lesson's lines.
    private static final Set<String> TOLD = Set.of("activations", "likelihood", "differences", "linear");

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    static Stream<Arguments> pictures() {
        return Stream.concat(
                Stream.of(Arguments.of(new RenderCommand.Size(900, 700), Theme.LIGHT)),
                SIZES.stream().flatMap(size -> Stream.of(Theme.values()).map(theme -> Arguments.of(size, theme))));
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
                check(picture, painter, lesson.title());
                fromAfar(theme, painter, lesson.title());
                for (String page : pages(painter, turnsEveryPage(lesson, size, theme))) {
                    check(painter.paint(root -> open(page, root)), painter, lesson.title() + ", " + page);
                    fromAfar(theme, painter, lesson.title() + ", " + page);
                }
            }
            assertThat(complaints.heard()).isEmpty();
        }
    }

    private static void check(WritableImage picture, Painter painter, String what) {
        assertThat(colours(picture)).as("colours in %s", what).hasSizeGreaterThan(100);
        assertThat(TestScenes.on(painter, Clipping::in).stream().limit(10))
                .as(what)
                .isEmpty();
    }

    /// What a class must be able to read.
    private static void fromAfar(Theme theme, Painter painter, String what) {
        if (theme == Theme.PROJECTOR) {
            assertThat(TestScenes.on(painter, FromAfar::in).stream().limit(10))
                    .as(what)
                    .isEmpty();
        }
    }

    /// Every theme and every size, but not all of them together: that would take minutes.
    private static boolean turnsEveryPage(Entry lesson, RenderCommand.Size size, Theme theme) {
        return TOLD.contains(lesson.lesson().orElseThrow().room())
                && theme == (size.width() == 1920 ? Theme.DARK : size.width() == 1280 ? Theme.LIGHT : Theme.PROJECTOR);
    }

    /// The pages between which a room has buttons.
    ///
    /// @param every also those between which the lesson's lines turn
    private static List<String> pages(Painter painter, boolean every) {
        return TestScenes.on(
                painter,
                root -> root.lookupAll(every ? ".toggle-button" : ".page-button").stream()
                        .filter(Node::isVisible)
                        .map(Node::getId)
                        .filter(id -> id != null && (id.startsWith("page-") || id.startsWith("plane-")))
                        .toList());
    }

    private static void open(String page, Parent root) {
        ((ButtonBase) root.lookup("#" + page)).fire();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theFivePagesOfANetworkCanBeReadOnALargeScreen(Theme theme) throws InterruptedException {
        Entry lesson = Library.read(new Origin.BuiltIn("backpropagation.md"));
        try (var painter = new Painter(List.of(lesson), 3840, 2160, theme)) {
            painter.paint(lesson);
            assertThat(pages(painter, false))
                    .containsExactlyInAnyOrder(
                            "page-steps", "page-transpose", "page-check", "page-training", "page-network");
            for (String page : pages(painter, false)) {
                check(painter.paint(root -> open(page, root)), painter, page);
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pictures")
    void thePagesOfADescentCanBeRead(RenderCommand.Size size, Theme theme) throws InterruptedException {
        Entry lesson = Library.read(new Origin.BuiltIn("gaussian-loss.md"));
        try (var painter = new Painter(List.of(lesson), size.width(), size.height(), theme)) {
            painter.paint(lesson);
            List<String> pages = pages(painter, true);
            assertThat(pages.isEmpty() || pages.contains("page-numbers")).isTrue(); // all at once on a large screen
            for (String page : pages) {
                check(painter.paint(root -> open(page, root)), painter, page);
                fromAfar(theme, painter, page);
            }
        }
    }

    static List<RenderCommand.Size> sizes() {
        return SIZES;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void sixLinearLayersHaveRoom(RenderCommand.Size size) throws InterruptedException {
        Entry lesson = Library.read(new Origin.BuiltIn("deep-linear-networks.md"));
        try (var painter = new Painter(List.of(lesson), size.width(), size.height(), Theme.LIGHT)) {
            painter.paint(lesson);
            check(
                    painter.paint(root -> ((ComboBox<?>) root.lookup("#layer-count"))
                            .getSelectionModel()
                            .selectLast()),
                    painter,
                    "six layers");
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
