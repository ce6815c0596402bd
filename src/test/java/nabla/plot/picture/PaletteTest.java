package nabla.plot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nabla.Assets;
import nabla.model.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An exported picture has the colours that are seen on screen: a palette and its theme's style sheet agree.
class PaletteTest {
    private static final Pattern COLOUR = Pattern.compile("-nabla-([a-z]+): #([0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isItsThemesColours(String theme) {
        Palette palette = theme.equals("light") ? Palette.LIGHT : Palette.DARK;
        Map<String, Color> colours = colours(theme);
        assertThat(palette.ground()).isEqualTo(colours.get("surface"));
        assertThat(palette.ink()).isEqualTo(colours.get("ink"));
        assertThat(palette.muted()).isEqualTo(colours.get("muted"));
        assertThat(palette.grid()).isEqualTo(colours.get("grid"));
        assertThat(palette.axis()).isEqualTo(colours.get("axis"));
        for (Role role : Role.values()) {
            assertThat(palette.of(role))
                    .as(role.name())
                    .isEqualTo(colours.get(role.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static Map<String, Color> colours(String theme) {
        var colours = new HashMap<String, Color>();
        try (var in = Assets.url("themes/" + theme + ".css").openStream()) {
            COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> colours.put(found.group(1), new Color(Integer.parseInt(found.group(2), 16))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return colours;
    }
}
