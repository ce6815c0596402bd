package nabla.plot.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Field;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer;
import nabla.plot.figure.Figures;
import nabla.plot.figure.Lattice;
import nabla.plot.figure.LayerFigures;
import nabla.plot.figure.Ticks;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.Box;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.Picture;
import nabla.plot.picture.Reading;
import nabla.plot.picture.Shades;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LayersTest {
    @BeforeAll
    static void start() {
        Toolkits.start();
    }

    @Test
    void aBandIsFilledBetweenItsEdgesAndNowhereElse() {
        Toolkits.onFx(() -> {
            var view = new FigureView(LayerFigures.data(FigureLayer.Dots.NONE));
            WritableImage picture = Stages.snapshot(view, 1000, 600, Theme.LIGHT);
            Color sky = view.style().of(Role.SKY);
            Color mixed = sky.interpolate(view.style().ground(), 0.5);
            near(at(view, picture, 1.5, 0.8), mixed);
            near(at(view, picture, 1.5, 2.3), mixed);
            near(at(view, picture, 1.5, 2.7), view.style().ground());
            near(at(view, picture, 1.5, 0.3), view.style().ground());
        });
    }

    @Test
    void dotsAreWhereTheirSamplesAreAndTheChosenOneStandsOut() {
        Toolkits.onFx(() -> {
            var view = new FigureView(LayerFigures.data(20));
            WritableImage picture = Stages.snapshot(view, 1000, 600, Theme.LIGHT);
            Color orange = view.style().of(Role.ORANGE);
            near(at(view, picture, -2, 3), orange);
            near(at(view, picture, 2, -3), orange);
            near(at(view, picture, -1.7, 2.6), view.style().ground());
            double ring = 1.35 * view.style().pointRadius() / Math.sqrt(2);
            Geometry plane = view.geometry();
            near(
                    pixel(picture, plane.x(0) + ring, plane.y(-3) + ring),
                    view.style().ink());
            near(
                    pixel(picture, plane.x(2) + ring, plane.y(-3) + ring),
                    view.style().ground());
        });
    }

    @Test
    void fiveThousandDotsAreOneNode() {
        Toolkits.onFx(() -> {
            double[] xs = LayerFigures.places(-4, 4, 5000);
            var dots = new FigureLayer.Dots(xs, LayerFigures.values(xs, Math::sin), Role.GREEN, 0.5);
            var figure = new Figure(
                    "",
                    new Figure.Axis("x", -4, 4),
                    new Figure.Axis("y", -2, 2),
                    List.of(),
                    List.of(),
                    List.of(dots),
                    List.of(),
                    List.of(),
                    "");
            var view = new FigureView(figure);
            WritableImage picture = Stages.snapshot(view, 1000, 600, Theme.DARK);
            assertThat(view.lookupAll(".figure-dots")).hasSize(1);
            near(at(view, picture, 1, Math.sin(1)), view.style().of(Role.GREEN));
            near(at(view, picture, 1.13, 1.33), view.style().ground());
        });
    }

    @Test
    void aFieldIsLowInItsMiddleAndHasItsContours() {
        Toolkits.onFx(() -> {
            var view = new FigureView(LayerFigures.descent(1.6, 1.4));
            WritableImage picture = Stages.snapshot(view, 1000, 600, Theme.LIGHT);
            var shades = new Shades(view.palette(), Field.Ramp.SEQUENTIAL);
            near(at(view, picture, -1.99, -1.98), argb(shades.rgb(1)));
            near(at(view, picture, -0.1, 0.05), argb(shades.rgb(0)));
            Field field = (Field) view.getFigure().under().getFirst();
            double radius = Math.sqrt(field.contours().get(3).level());
            Color on = at(view, picture, -radius, 0);
            Color off = at(view, picture, -radius - 0.03, 0);
            assertThat(on.getBrightness()).isLessThan(off.getBrightness() - 0.1);
            near(at(view, picture, 1.6 * 0.8, -1.4 * 0.7), view.style().of(Role.RED));
        });
    }

    @Test
    void layersChangeTheirKindAndGoAway() {
        Toolkits.onFx(() -> {
            var view = new FigureView(LayerFigures.data(10));
            Stages.snapshot(view, 1000, 600, Theme.LIGHT);
            view.setFigure(LayerFigures.descent(1, 1));
            view.sheet().layout();
            assertThat(view.lookupAll(".figure-dots")).isEmpty();
            assertThat(view.lookupAll(".figure-field")).hasSize(1);
            view.setFigure(Figures.sigmoid(1));
            view.sheet().layout();
            assertThat(view.lookupAll(".figure-field")).isEmpty();
            assertThat(view.lookupAll(".figure-trail")).isEmpty();
            assertThat(view.lookupAll(".figure-handle")).isEmpty();
        });
    }

    @Test
    void noWildValueBreaksALayer() {
        Toolkits.onFx(() -> {
            double[] xs = {-1, 0, 1, 2};
            double[] wild = {1e300, Double.NaN, Double.NEGATIVE_INFINITY, -1e300};
            double[] none = {};
            double[] missing = {Double.NaN, 1, Double.POSITIVE_INFINITY, 1e308};
            var figure = new Figure(
                    "",
                    new Figure.Axis("x", -4, 4),
                    new Figure.Axis("y", -2, 2),
                    List.of(
                            Field.of(new Lattice(2, 2, missing, -1, 1, -1, 1), 4),
                            new FigureLayer.Band(xs, wild, new double[] {1, 1, 1, 1}, "band", Role.SKY, 0.5),
                            new FigureLayer.Band(none, none, none, "empty", Role.SKY, 0.5),
                            new FigureLayer.Dots(xs, wild, Role.GREEN, 1),
                            new FigureLayer.Dots(none, none, Role.GREEN, 1, 3, true, "dot")),
                    List.of(),
                    List.of(
                            new FigureLayer.Trail(wild, xs, "wild", Role.RED, Dash.DOTTED),
                            new FigureLayer.Trail(none, none, "empty", Role.RED, Dash.SOLID)),
                    List.of(new Figure.Mark.Handle(Double.NaN, 0, "lost", "", Role.RED, 1, 1)),
                    List.of(),
                    "");
            var view = new FigureView(figure);
            Stages.snapshot(view, 800, 500, Theme.LIGHT);
            Stages.snapshot(view, 20, 20, Theme.LIGHT);
            assertThat(view.sheet().picture().labels())
                    .extracting(Picture.Label::text)
                    .doesNotContain("lost");
        });
    }

    @Test
    void labelsOfLayersStandInsideApartFromOneAnotherAndOffTheHandle() {
        Toolkits.onFx(() -> {
            for (Theme theme : Theme.values()) {
                for (Figure figure : List.of(LayerFigures.descent(1.6, 1.4), LayerFigures.data(10))) {
                    var view = new FigureView(figure);
                    Stages.snapshot(view, 640, 360, theme);
                    List<Picture.Label> labels = view.sheet().picture().labels();
                    assertThat(labels).isNotEmpty();
                    for (Picture.Label label : labels) {
                        for (Picture.Label other : labels) {
                            assertThat(label.equals(other) || !label.box().overlaps(other.box()))
                                    .isTrue();
                        }
                        for (Picture.Dot dot : view.sheet().picture().dots()) {
                            assertThat(label.box().overlaps(new Box(dot.x(), dot.y(), 0, 0)))
                                    .isFalse();
                        }
                    }
                }
            }
        });
    }

    @Test
    void anAxisOfPowersIsReadInPowers() {
        assertThat(Ticks.power(-2, 1)).isEqualTo("0.01");
        assertThat(Ticks.power(3, 1)).isEqualTo("1000");
        assertThat(Ticks.power(-7, 1)).isEqualTo("10⁻⁷");
        assertThat(Ticks.power(0.30103, 0.1)).isEqualTo("2.0");
        Toolkits.onFx(() -> {
            var axis = new Figure.Axis("loss", "−J", -3, 2, true);
            var figure = new Figure("", new Figure.Axis("step", 0, 10), axis, List.of(), List.of(), "");
            var plane = new Geometry(0, 0, 500, 500, Viewport.of(figure));
            assertThat(Reading.at(figure, plane, 0, 200).text()).contains("−J = 1");
        });
    }

    private static void near(Color seen, Color wanted) {
        assertThat(seen.getRed()).isCloseTo(wanted.getRed(), within(0.03));
        assertThat(seen.getGreen()).isCloseTo(wanted.getGreen(), within(0.03));
        assertThat(seen.getBlue()).isCloseTo(wanted.getBlue(), within(0.03));
    }

    private static Color argb(int rgb) {
        return Color.rgb((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);
    }

    private static Color at(FigureView view, WritableImage picture, double x, double y) {
        return pixel(picture, view.geometry().x(x), view.geometry().y(y));
    }

    private static Color pixel(WritableImage picture, double x, double y) {
        return picture.getPixelReader().getColor((int) Math.floor(x), (int) Math.floor(y));
    }
}
