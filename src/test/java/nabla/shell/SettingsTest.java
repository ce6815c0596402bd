package nabla.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Rectangle2D;
import nabla.shell.setting.Grouping;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.Theme;
import nabla.shell.setting.WindowSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final List<Rectangle2D> SCREENS =
            List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(1920, 0, 1280, 720));

    private final MemoryPreferences node = new MemoryPreferences();
    private final WindowSettings settings = new WindowSettings(node);

    @Test
    void startsWithSensibleValues() {
        assertThat(settings.lesson()).isEmpty();
        assertThat(settings.theme()).isEmpty();
        assertThat(settings.grouping()).isEqualTo(Grouping.SHEET);
        assertThat(settings.divider()).isBetween(0.4, 0.7);
        assertThat(settings.place(SCREENS)).isEmpty();
        assertThat(settings.maximized()).isFalse();
    }

    @Test
    void remembers() {
        var place = new Rectangle2D(100, 50, 1280, 800);
        settings.rememberLesson("sigmoid");
        settings.rememberTheme(Theme.DARK);
        settings.rememberGrouping(Grouping.TOPIC);
        settings.rememberDivider(0.4);
        settings.rememberPlace(place, false);

        var next = new WindowSettings(node);
        assertThat(next.lesson()).contains("sigmoid");
        assertThat(next.theme()).contains(Theme.DARK);
        assertThat(next.grouping()).isEqualTo(Grouping.TOPIC);
        assertThat(next.divider()).isEqualTo(0.4);
        assertThat(next.place(SCREENS)).contains(place);
    }

    @Test
    void aMaximizedWindowKeepsThePlaceItHadBefore() {
        var place = new Rectangle2D(100, 50, 1280, 800);
        settings.rememberPlace(place, false);
        settings.rememberPlace(new Rectangle2D(0, 0, 1920, 1080), true);

        assertThat(settings.maximized()).isTrue();
        assertThat(settings.place(SCREENS)).contains(place);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, 1280, 700, true",
        "2000, 0, 1200, 700, true",
        "5000, 50, 1280, 700, false",
        "100, -300, 1280, 700, false",
        "100, 50, 2500, 700, false"
    })
    void aPlaceCountsOnlyWhileItsTitleBarIsOnAScreen(double x, double y, double width, double height, boolean counts) {
        settings.rememberPlace(new Rectangle2D(x, y, width, height), false);

        assertThat(settings.place(SCREENS).isPresent()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1920, 1080", "0, 25, 1366, 743", "0, 0, 1280, 720", "-1024, 0, 1024, 768", "3840, 0, 2560, 1400"
    })
    void theFirstPlaceIsWhollyOnTheScreenAndInItsMiddle(double x, double y, double width, double height) {
        var screen = new Rectangle2D(x, y, width, height);
        Rectangle2D place = WindowSettings.firstPlace(screen);

        assertThat(screen.contains(place)).isTrue();
        assertThat(place.getMinX() - screen.getMinX()).isCloseTo(screen.getMaxX() - place.getMaxX(), within(1.0));
        assertThat(place.getMinY() - screen.getMinY()).isCloseTo(screen.getMaxY() - place.getMaxY(), within(1.0));
        assertThat(place.equals(screen)).as("all of it").isEqualTo(width < 1280 || height < 830);
    }

    @Test
    void whatCannotBeReadCountsAsAbsent() {
        node.put("theme", "pink");
        node.put("divider", "half");
        node.put("place", "here");
        node.put("grouping", "colour");

        assertThat(settings.theme()).isEmpty();
        assertThat(settings.divider()).isBetween(0.4, 0.7);
        assertThat(settings.place(SCREENS)).isEmpty();
        assertThat(settings.grouping()).isEqualTo(Grouping.SHEET);
    }
}
