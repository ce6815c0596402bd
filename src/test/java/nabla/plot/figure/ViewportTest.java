package nabla.plot.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Viewport HOME = new Viewport(-4, 4, 0, 10);

    @Test
    void zoomingLeavesThePlaceUnderTheMouse() {
        Viewport nearer = HOME.zoomed(1, 2, 0.5, 0.5, HOME);
        assertThat(nearer.width()).isCloseTo(4, within(1e-12));
        assertThat((1 - nearer.xFrom()) / nearer.width()).isCloseTo(5 / 8.0, within(1e-12));
        assertThat((2 - nearer.yFrom()) / nearer.height()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void thereAreLimitsInAllDirections() {
        Viewport deep = HOME;
        Viewport wide = HOME;
        Viewport away = HOME;
        for (int i = 0; i < 500; i++) {
            deep = deep.zoomed(1 / 3.0, 7, 0.5, 0.5, HOME);
            wide = wide.zoomed(4, 0, 3, 3, HOME);
            away = away.panned(50, -1e9, HOME);
        }
        assertThat(deep.width()).isCloseTo(8e-6, within(1e-12));
        assertThat(wide.width()).isCloseTo(800, within(1e-9));
        assertThat(away.xFrom()).isCloseTo(796, within(1e-9));
        assertThat(away.yFrom()).isCloseTo(-1000, within(1e-9));
    }

    @Test
    void noSeriesOfGesturesGivesADegenerateAxis() {
        var random = new Random(3);
        Viewport home = new Viewport(1e6, 1e6 + 1e-3, -1e-8, 1e-8);
        Viewport shown = home;
        for (int i = 0; i < 20_000; i++) {
            double x = shown.xFrom() + random.nextDouble() * shown.width();
            double y = shown.yFrom() + random.nextDouble() * shown.height();
            shown = random.nextBoolean()
                    ? shown.zoomed(x, y, Math.exp(random.nextGaussian()), Math.exp(random.nextGaussian()), home)
                    : shown.panned(random.nextGaussian() * shown.width(), random.nextGaussian(), home);
            assertThat(shown.xFrom()).isLessThan(shown.xTo());
            assertThat(shown.yFrom()).isLessThan(shown.yTo());
        }
    }

    @Test
    void anAxisNeedsTwoFiniteEnds() {
        assertThatThrownBy(() -> new Viewport(0, Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Viewport(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure.Axis("x", 0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
