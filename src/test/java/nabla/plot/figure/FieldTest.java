package nabla.plot.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nabla.model.Role;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.MapPixels;
import nabla.plot.picture.Palette;
import nabla.plot.picture.Shades;
import org.junit.jupiter.api.Test;

class FieldTest {
    @Test
    void shadesRiseWithTheValuesFromNoughtToOne() {
        Shading shading = Shading.of(LayerFigures.bowl());
        assertThat(shading.shade(0)).isZero();
        assertThat(shading.shade(8)).isEqualTo(1);
        double last = -1;
        for (double value = 0; value < 8; value += 0.1) {
            assertThat(shading.shade(value)).isGreaterThan(last);
            assertThat(shading.value(shading.shade(value))).isCloseTo(value, within(1e-9));
            last = shading.shade(value);
        }
        assertThat(shading.shade(Double.NaN)).isNaN();
        assertThat(shading.shade(Double.POSITIVE_INFINITY)).isNaN();
        assertThat(shading.shade(-5)).isZero();
    }

    @Test
    void levelsAreRoundAndAscendAcrossAHugeRange() {
        double[] values = new double[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.pow(10, i / 10.0 - 4);
        }
        Field field = Field.of(new Lattice(10, 10, values, 0, 1, 0, 1), 8);
        assertThat(field.contours()).hasSizeBetween(6, 8);
        double[] levels =
                field.contours().stream().mapToDouble(Field.Contour::level).toArray();
        assertThat(levels).isSorted().doesNotHaveDuplicates();
        assertThat(levels[0]).isLessThan(20);
        assertThat(levels[levels.length - 1]).isGreaterThan(1000);
        assertThat(field.contours())
                .allSatisfy(contour ->
                        assertThat(contour.label().replaceAll("[^0-9]", "")).hasSizeLessThan(9));
    }

    @Test
    void constantAndMissingValuesAreNoTrouble() {
        double[] same = new double[9];
        Arrays.fill(same, 3);
        assertThat(Field.of(new Lattice(3, 3, same, 0, 1, 0, 1), 5).shades()).containsOnly(0f);
        double[] none = new double[9];
        Arrays.fill(none, Double.NaN);
        Field empty = Field.of(new Lattice(3, 3, none, 0, 1, 0, 1), 5);
        for (float shade : empty.shades()) {
            assertThat(shade).isNaN();
        }
        assertThat(empty.contours())
                .allSatisfy(contour -> assertThat(contour.xs()).isEmpty());
    }

    @Test
    void theValueAtAPlaceIsThatOfItsPoints() {
        Field field = Field.of(LayerFigures.bowl(), 5);
        assertThat(field.at(1, -1)).isCloseTo(2, within(1e-3));
        assertThat(field.at(2, 2)).isCloseTo(8, within(1e-9));
        assertThat(field.at(2.01, 0)).isNaN();
    }

    @Test
    void coloursGoOneWayFromTheGround() {
        for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            var shades = new Shades(palette, Field.Ramp.SEQUENTIAL);
            double direction = Math.signum(light(shades.rgb(1)) - light(shades.rgb(0)));
            for (double shade = 0.05; shade <= 1; shade += 0.05) {
                double step = light(shades.rgb(shade)) - light(shades.rgb(shade - 0.05));
                assertThat(direction * step).isPositive();
            }
            // What lies over a map can be told from all of it.
            for (Role role : new Role[] {Role.RED, Role.BLUE}) {
                double line = light(palette.of(role).getRGB());
                assertThat(contrast(line, light(shades.rgb(0)))).isGreaterThan(3);
            }
        }
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /// Relative luminance as WCAG defines it.
    private static double light(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int part) {
        double value = (part & 255) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void aPixelOfTheMapHasTheColourOfItsValue() {
        Field field = Field.of(LayerFigures.bowl(), 5);
        var plane = new Geometry(20, 10, 400, 400, new Viewport(-4, 4, -4, 4));
        var shades = new Shades(Palette.LIGHT, Field.Ramp.SEQUENTIAL);
        MapPixels pixels = MapPixels.of(field, plane, Palette.LIGHT, 1);
        assertThat(pixels.left()).isEqualTo(120);
        assertThat(pixels.top()).isEqualTo(110);
        assertThat(pixels.width()).isEqualTo(200);
        int middle = pixels.argb()[100 * 200 + 100];
        assertThat(middle & 0xFFFFFF).isEqualTo(shades.rgb(0) & 0xFFFFFF);
        int corner = pixels.argb()[0];
        assertThat(Math.abs((corner & 255) - (shades.rgb(1) & 255))).isLessThan(4);
    }
}
