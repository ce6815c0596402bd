package nabla.plot.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import nabla.model.Role;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.MapPixels;
import nabla.plot.picture.Palette;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private static final int SIDE = 41;

    /// Class 2 is ahead right of x = 0.5, class 3 above both where y > 1.
    private final Regions regions = Regions.of(List.of(
            region("class 1", Role.BLUE, (x, y) -> y > 1 ? 0.1 : 0.5 - (x - 0.5) / 4),
            region("class 2", Role.ORANGE, (x, y) -> y > 1 ? 0.1 : 0.5 + (x - 0.5) / 4),
            region("class 3", Role.GREEN, (x, y) -> y > 1 ? 0.8 : 0)));

    private static Regions.Region region(String name, Role role, DoubleBinaryOperator share) {
        double[] values = new double[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int row = i / SIDE;
            values[i] = share.applyAsDouble(-2 + i % SIDE * 0.1, -2 + row * 0.1);
        }
        return new Regions.Region(name, role, new Lattice(SIDE, SIDE, values, -2, 2, -2, 2));
    }

    @Test
    void aPlaceIsReadByTheClassThatIsAhead() {
        assertThat(regions.reading(-1, -1)).contains("class 1: 0.875");
        assertThat(regions.reading(1.5, 0)).contains("class 2: 0.75");
        assertThat(regions.reading(0, 1.5)).contains("class 3: 0.8");
        assertThat(regions.reading(9, 0)).isEmpty();
    }

    @Test
    void theBorderLiesWhereTwoAreEqual() {
        Field.Contour border = regions.contours().getFirst();
        int below = 0;
        for (int i = 0; i < border.xs().length; i++) {
            if (border.ys()[i] < 0.9) {
                assertThat(border.xs()[i]).isCloseTo(0.5, within(1e-9));
                below++;
            }
        }
        assertThat(below).isGreaterThan(20);
    }

    @Test
    void aPixelHasTheColourOfItsClassTheStrongerTheSurer() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            var plane = new Geometry(0, 0, 400, 400, new Viewport(-2, 2, -2, 2));
            MapPixels pixels = MapPixels.of(regions, plane, palette, 1);
            assertThat(pixels.width()).isEqualTo(400);
            Color sure = at(pixels, 10, 300);
            Color unsure = at(pixels, 240, 300);
            Color other = at(pixels, 260, 300);
            Color third = at(pixels, 100, 20);
            assertThat(distance(sure, palette.ground())).isGreaterThan(2 * distance(unsure, palette.ground()));
            assertThat(nearest(sure, palette)).isEqualTo(Role.BLUE);
            assertThat(nearest(unsure, palette)).isEqualTo(Role.BLUE);
            assertThat(nearest(other, palette)).isEqualTo(Role.ORANGE);
            assertThat(nearest(third, palette)).isEqualTo(Role.GREEN);
        }
    }

    @Test
    void twoRegionsLookLikeTwoOfThreeWhereTheThirdIsNowhere() {
        Regions.Region first = region("class 1", Role.BLUE, (x, y) -> 1 / (1 + Math.exp(2 * x)));
        Regions.Region second = region("class 2", Role.ORANGE, (x, y) -> 1 - 1 / (1 + Math.exp(2 * x)));
        Regions.Region nowhere = region("class 3", Role.GREEN, (x, y) -> 0);
        var plane = new Geometry(0, 0, 300, 300, new Viewport(-2, 2, -2, 2));
        int[] two = MapPixels.of(Regions.of(List.of(first, second)), plane, Palette.LIGHT, 1)
                .argb();
        int[] three = MapPixels.of(Regions.of(List.of(first, second, nowhere)), plane, Palette.LIGHT, 1)
                .argb();
        assertThat(two).hasSize(90_000).hasSameSizeAs(three);
        for (int i = 0; i < two.length; i++) {
            if (Math.abs(i % 300 - 150) > 2) { // on the border rounding decides
                assertThat(distance(new Color(two[i]), new Color(three[i]))).isLessThan(3);
            }
        }
        assertThat(nearest(new Color(two[150 * 300 + 10]), Palette.LIGHT)).isEqualTo(Role.BLUE);
        assertThat(nearest(new Color(two[150 * 300 + 290]), Palette.LIGHT)).isEqualTo(Role.ORANGE);
    }

    @Test
    void oneClassAloneFadesToTheGround() {
        Regions alone = Regions.of(List.of(regions.regions().getLast()));
        var plane = new Geometry(0, 0, 400, 400, new Viewport(-2, 2, -2, 2));
        MapPixels pixels = MapPixels.of(alone, plane, Palette.LIGHT, 1);
        assertThat(at(pixels, 10, 300)).isEqualTo(Palette.LIGHT.ground());
        assertThat(nearest(at(pixels, 100, 20), Palette.LIGHT)).isEqualTo(Role.GREEN);
        assertThat(alone.reading(0, 0)).contains("class 3: 0");
    }

    private static Color at(MapPixels pixels, int x, int y) {
        return new Color(pixels.argb()[y * pixels.width() + x]);
    }

    private static double distance(Color a, Color b) {
        return Math.hypot(Math.hypot(a.getRed() - b.getRed(), a.getGreen() - b.getGreen()), a.getBlue() - b.getBlue());
    }

    /// The class whose direction from the ground is most like the colour's.
    private static Role nearest(Color color, Palette palette) {
        Role nearest = Role.GREY;
        double most = -1;
        for (Role role : List.of(Role.BLUE, Role.ORANGE, Role.GREEN)) {
            double along = cosine(color, palette.of(role), palette.ground());
            if (along > most) {
                most = along;
                nearest = role;
            }
        }
        return nearest;
    }

    private static double cosine(Color a, Color b, Color from) {
        double[] u = {a.getRed() - from.getRed(), a.getGreen() - from.getGreen(), a.getBlue() - from.getBlue()};
        double[] v = {b.getRed() - from.getRed(), b.getGreen() - from.getGreen(), b.getBlue() - from.getBlue()};
        double dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
        return dot / (Math.hypot(Math.hypot(u[0], u[1]), u[2]) * Math.hypot(Math.hypot(v[0], v[1]), v[2]));
    }
}
