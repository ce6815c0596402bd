package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void noArgumentOrALessonFileOpensTheWindow() {
        assertThat(Main.opensWindow(new String[] {})).isTrue();
        assertThat(Main.opensWindow(new String[] {"own lesson.md"})).isTrue();
        assertThat(Main.opensWindow(new String[] {"check", "own.md"})).isFalse();
        assertThat(Main.opensWindow(new String[] {"--help"})).isFalse();
    }

    @Test
    void linuxNeedsADisplay() {
        assertThat(Main.obstacle("Linux", Map.of("DISPLAY", ":0"))).isEmpty();
        assertThat(Main.obstacle("Linux", Map.of()))
                .hasValueSatisfying(why -> assertThat(why).contains("DISPLAY"));
        assertThat(Main.obstacle("Linux", Map.of("DISPLAY", " "))).isPresent();
        assertThat(Main.obstacle("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .hasValueSatisfying(why -> assertThat(why).contains("XWayland"));
        assertThat(Main.obstacle("Mac OS X", Map.of())).isEmpty();
        assertThat(Main.obstacle("Windows 11", Map.of())).isEmpty();
    }
}
