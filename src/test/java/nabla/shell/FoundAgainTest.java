package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.model.OwnLine;
import nabla.room.Room;
import nabla.shell.library.Entry;
import nabla.shell.library.Origin;
import nabla.shell.open.Kept;
import nabla.shell.open.OpenLesson;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;
import nabla.ui.text.ReadingPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a student has done is found again: on coming back to a lesson, and after the program was closed.
class FoundAgainTest {
    private static final String LESSON = """
            ---
            title: Kept
            room: document
            ---
            ```given
            z : real in [-6, 6] = 1 step 0.5
            ```

            ```derive a slope
            d(z^2 + z, z)
            = d(z^2, z) + d(z, z)
            = 2 z + 1
            ```

            ```plot one
            z in [-6, 6]
            z^2   # z^2 | blue
            ```

            ```plot two
            z in [-6, 6]
            z   # z | blue
            ```
            """;

    private static final OwnLine OWN = new OwnLine(1, "= 2 z + d(z, z) # “mine” = ö");

    @TempDir
    Path folder;

    private final MemoryPreferences preferences = new MemoryPreferences();

    private TestWindow start() {
        var settings = new WindowSettings(preferences, Optional.of(folder.resolve("kept")));
        return new TestWindow(settings).start(Optional.empty());
    }

    private TestWindow start(String lesson) {
        new WindowSettings(preferences).rememberLesson(lesson);
        return start();
    }

    private static OpenLesson open(TestWindow window) {
        return window.shell.current().orElseThrow();
    }

    private static void change(TestWindow window) {
        onFx(() -> {
            open(window).walk().next();
            open(window).room().parameters().move("z", -2.5);
            open(window).reading().setOwn(Map.of("a slope", List.of(OWN, new OwnLine(1, "= 7"))));
        });
        window.settle();
    }

    private static void assertFound(TestWindow window) {
        assertThat(get(() -> open(window).room().parameters().values())).containsEntry("z", -2.5);
        assertThat(get(() -> open(window).walk().position())).isEqualTo(1);
        assertThat(get(() -> open(window).reading().own().get("a slope"))).containsExactly(OWN, new OwnLine(1, "= 7"));
    }

    @Test
    void afterARestart() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.md"), LESSON);
        try (var window = start()) {
            window.openFile(file);
            change(window);
        }
        try (var window = start()) {
            assertFound(window);
            assertThat(get(() -> window.scene()
                            .getRoot()
                            .lookupAll(".own-line .verdict")
                            .size()))
                    .isEqualTo(2);
        }
    }

    @Test
    void onComingBackToALesson() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.md"), LESSON);
        try (var window = start()) {
            window.openFile(file);
            change(window);
            onFx(() -> window.shell.open(window.shell.model().lessons().getFirst()));
            window.settle();
            window.openFile(file);
            assertFound(window);
        }
    }

    @Test
    void inALessonThatHasChangedMeanwhile() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.md"), LESSON);
        try (var window = start()) {
            window.openFile(file);
            change(window);
        }
        Files.writeString(file, LESSON.replace("z", "s").replace("= d(s^2, s) + d(s, s)\n", ""));
        try (var window = start()) {
            assertThat(get(() -> open(window).room().parameters().values())).containsOnly(Map.entry("s", 1.0));
            assertThat(get(() -> open(window).reading().own().get("a slope"))).hasSize(2);
        }
    }

    @Test
    void theNetworkAndWhatIsLookedAt() {
        Room.State left;
        try (var window = start("backpropagation")) {
            onFx(((ButtonBase) window.find("#page-network"))::fire);
            window.settle();
            onFx(((ButtonBase) window.find("#draw-again"))::fire);
            onFx(() -> open(window).room().steps().orElseThrow().moveTo(5));
            left = get(() -> open(window).room().state());
        }
        try (var window = start("backpropagation")) {
            assertThat(get(() -> open(window).room().state())).isEqualTo(left);
        }
    }

    @Test
    void theRunAndItsStep() {
        Room.State left;
        try (var window = start("gaussian-loss")) {
            onFx(() -> open(window).room().runPosition().orElseThrow().moveTo(7));
            left = get(() -> open(window).room().state());
        }
        try (var window = start("gaussian-loss")) {
            assertThat(get(() -> open(window).room().state())).isEqualTo(left);
            assertThat(get(() -> open(window).playback().orElseThrow().isPlaying()))
                    .isFalse();
        }
    }

    @Test
    void damagedFilesAreNoHindrance() throws IOException {
        try (var window = start("backpropagation")) {
            onFx(() -> open(window).room().steps().orElseThrow().moveTo(5));
        }
        try (var files = Files.list(folder.resolve("kept"))) {
            for (Path each : files.toList()) {
                Files.writeString(
                        each, Files.readString(each).replace("step", "st\\u00").substring(40));
            }
        }
        try (var complaints = new Complaints();
                var window = start("backpropagation")) {
            assertThat(window.lookup("#step-strip")).isPresent();
            assertThat(complaints.heard()).isEmpty();
        }
    }

    @Test
    void filesThatWereOpenedAreListedAndTheMissingSaySo() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.md"), LESSON);
        Path gone = Files.writeString(folder.resolve("gone.md"), LESSON);
        try (var window = start()) {
            window.openFile(gone);
            window.openFile(file);
        }
        Files.delete(gone);
        try (var window = start("sigmoid")) {
            List<Entry> own = get(() -> window.shell.model().lessons().stream()
                    .filter(entry -> entry.origin() instanceof Origin.Own)
                    .toList());
            assertThat(own).extracting(Entry::title).containsExactly("Kept", "gone.md");
            assertThat(own).extracting(Entry::isMissing).containsExactly(false, true);
            window.settings.forgetFile(gone);
            assertThat(window.settings.files()).containsExactly(file);
        }
    }

    @Test
    void everyPartIsReadByItself() {
        var kept = new Kept(
                Map.of("σ", 0.1, "w = 1", -2e-30),
                3,
                new ReadingPlace(0.25, Map.of("b) a.b = c", "= 2 z"), Map.of("b) a.b = c", List.of(OWN))),
                "a\nb: c\\n",
                "[{x=1}]",
                Optional.of(DerivativeLayout.NUMERATOR));
        assertThat(Kept.read(kept.text())).isEqualTo(kept);
        assertThat(Kept.read(kept.text().replace("version=1", "version=2")).reading())
                .isEqualTo(kept.reading());
        assertThat(Kept.read("lines=many\nvalue.z=1\nvalue.y=NaN\nscroll=7").values())
                .containsOnly(Map.entry("z", 1.0));
        assertThat(Kept.read("\\u12").reading()).isEqualTo(ReadingPlace.START);
    }
}
