package nabla.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import javafx.scene.paint.Color;
import nabla.Assets;
import nabla.model.Role;
import nabla.shell.setting.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every theme names every colour, and what is read stands out from what it stands on (WCAG 2: 4.5 to 1 for text,
/// 3 to 1 for curves).
class ThemesTest {
    private static final Pattern COLOUR = Pattern.compile("-nabla-([a-z-]+):\\s*(#[0-9a-f]{6})\\s*;");
    private static final List<String> TEXT = List.of("ink", "muted", "accent", "good", "bad", "unsure");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsReadable(Theme theme) {
        Map<String, Color> colours = colours(theme);
        for (String ground : List.of("surface", "ground")) {
            for (String text : TEXT) {
                assertThat(contrast(colours, text, ground))
                        .as("%s on %s in %s", text, ground, theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(colours, "accent", "accent-soft")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colours, "ink", "accent-soft")).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyRoleStandsOutFromTheStage(Theme theme) {
        Map<String, Color> colours = colours(theme);
        for (Role role : Role.values()) {
            assertThat(contrast(colours, role.name().toLowerCase(Locale.ROOT), "surface"))
                    .as("%s in %s", role, theme)
                    .isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(colours, "axis", "surface")).isGreaterThanOrEqualTo(3);
        assertThat(colours).containsKeys("grid", "line");
    }

    /// What JavaFX reads first; it must not lag behind what is written.
    @ParameterizedTest
    @MethodSource("sheets")
    void theBinaryFormSaysWhatIsWritten(String name) throws IOException {
        Stylesheet written = new CssParser().parse(Assets.url("themes/" + name + ".css"));
        Stylesheet binary = Stylesheet.loadBinary(Assets.url("themes/" + name + ".bss"));
        assertThat(binary.getRules()).hasSameSizeAs(written.getRules()).isNotEmpty();
        assertThat(texts(binary)).isEqualTo(texts(written));
    }

    private static List<String> texts(Stylesheet sheet) {
        return sheet.getRules().stream()
                .map(rule -> rule.getSelectors() + " " + rule.getDeclarations())
                .toList();
    }

    private static Stream<String> sheets() {
        return Stream.of(Theme.values())
                .flatMap(theme -> theme.sheets().stream())
                .distinct();
    }

    private static Map<String, Color> colours(Theme theme) {
        var colours = new HashMap<String, Color>();
        Matcher matcher = COLOUR.matcher(Assets.text("themes/" + theme.word() + ".css"));
        while (matcher.find()) {
            colours.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return colours;
    }

    private static double contrast(Map<String, Color> colours, String ink, String ground) {
        assertThat(colours).containsKeys(ink, ground);
        double a = luminance(Objects.requireNonNull(colours.get(ink)));
        double b = luminance(Objects.requireNonNull(colours.get(ground)));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
