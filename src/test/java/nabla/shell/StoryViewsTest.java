package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nabla.plot.stage.FigureView;
import nabla.plot.stage.Planes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A picture that was zoomed or panned shows its whole plane again where the story goes on.
class StoryViewsTest {
    private Optional<RoomWindow> window = Optional.empty();

    @AfterEach
    void close() {
        window.ifPresent(TestWindow::close);
    }

    /// @param presses of Next until another scene begins
    @ParameterizedTest
    @CsvSource({"activations, 3", "ten-outputs, 1", "finite-differences, 2", "deep-linear-networks, 1"})
    void theNextSceneIsSeenWhole(String lesson, int presses) {
        RoomWindow opened = open(lesson);
        zoomAll(opened);
        for (int press = 0; press < presses; press++) {
            onFx(() -> opened.shell.lesson().next());
            opened.settle();
        }
        assertThat(views(opened)).allMatch(view -> get(view::isHome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep-linear-networks", "sigmoid"})
    void resetShowsTheWholePlane(String lesson) {
        RoomWindow opened = open(lesson);
        zoomAll(opened);
        onFx(() -> opened.shell.lesson().reset());
        opened.settle();
        assertThat(views(opened)).allMatch(view -> get(view::isHome));
    }

    private RoomWindow open(String lesson) {
        var opened = new RoomWindow(lesson);
        window = Optional.of(opened);
        opened.start(Optional.empty());
        opened.settle();
        return opened;
    }

    private static void zoomAll(RoomWindow window) {
        List<FigureView> views = views(window);
        onFx(() -> views.forEach(Planes::zoom));
        window.settle();
        assertThat(views).isNotEmpty().noneMatch(view -> get(view::isHome));
    }

    private static List<FigureView> views(RoomWindow window) {
        return get(() -> window.room().stage().lookupAll(".figure-view").stream()
                .map(FigureView.class::cast)
                .toList());
    }
}
