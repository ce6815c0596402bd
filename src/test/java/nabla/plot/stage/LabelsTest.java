package nabla.plot.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.FigureLayer.Trail;
import nabla.plot.figure.Figures;
import nabla.plot.picture.Box;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.Outline;
import nabla.plot.picture.Picture;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @BeforeAll
    static void start() {
        Toolkits.start();
    }

    @ParameterizedTest
    @CsvSource({"1024, 700", "1280, 720", "1920, 1080", "500, 300"})
    void noLabelLeavesThePictureOrCoversAnother(int width, int height) {
        Toolkits.onFx(() -> {
            for (Theme theme : Theme.values()) {
                for (Figure figure : List.of(
                        Figures.sigmoid(1),
                        Figures.sigmoid(-6),
                        Figures.crossEntropy(),
                        Figures.crowded(),
                        Figures.wild())) {
                    check(figure, width, height, theme);
                }
            }
        });
    }

    private static void check(Figure figure, int width, int height, Theme theme) {
        var view = new FigureView(figure);
        Stages.snapshot(view, width, height, theme);
        Geometry geometry = view.geometry();
        var plane = new Box(geometry.left(), geometry.top(), geometry.width(), geometry.height());
        List<Picture.Label> labels = view.sheet().picture().labels();
        for (Picture.Label label : labels) {
            assertThat(label.box().isInside(plane)).as(label.text()).isTrue();
            for (Picture.Label other : labels) {
                assertThat(label.equals(other) || !label.box().overlaps(other.box()))
                        .as(label.text() + " and " + other.text())
                        .isTrue();
            }
        }
    }

    /// Where two curves end at one place, as losses do at the end of a run.
    @ParameterizedTest
    @CsvSource({"300, 160", "520, 140", "760, 200"})
    void twoLabelsSideBySideDoNotReadAsOneWordNorDoTheyTouchWordsOfTheirOwnPlace(int width, int height) {
        Toolkits.onFx(() -> {
            double[] steps = IntStream.range(0, 400).asDoubleStream().toArray();
            double[] low =
                    Arrays.stream(steps).map(step -> Math.exp(-step / 20)).toArray();
            double[] high = Arrays.stream(low).map(loss -> loss + 0.001).toArray();
            var figure = new Figure(
                    "",
                    new Figure.Axis("", 0, 400),
                    new Figure.Axis("", 0, 1),
                    List.of(),
                    List.of(),
                    List.of(
                            new Trail(steps, low, "training", Role.PURPLE, Dash.SOLID),
                            new Trail(steps, high, "test", Role.RED, Dash.DASHED)),
                    List.of(new Figure.Mark.Words(330, 0.3, "some words", Role.GREY)),
                    List.of(),
                    "");
            for (Theme theme : Theme.values()) {
                var view = new FigureView(figure);
                Stages.snapshot(view, width, height, theme);
                List<Picture.Label> labels = view.sheet().picture().labels();
                assertThat(labels).hasSize(3);
                for (Picture.Label one : labels) {
                    for (Picture.Label other : labels) {
                        double apart = Math.max(
                                other.box().x() - one.box().right(),
                                one.box().x() - other.box().right());
                        double between = Math.max(
                                other.box().y() - one.box().bottom(),
                                one.box().y() - other.box().bottom());
                        assertThat(one.equals(other) || apart >= 0.4 * one.box().height() || between >= 2)
                                .as(one.text() + " and " + other.text())
                                .isTrue();
                    }
                }
            }
        });
    }

    @Test
    void everyVisibleCurveAndLineHasItsLabel() {
        Toolkits.onFx(() -> {
            assertThat(labels(Figures.crossEntropy()))
                    .containsExactlyInAnyOrder("y = 0", "y = 1", "p = 0", "p = 1", "log 2");
            assertThat(labels(Figures.sigmoid(1)))
                    .containsExactlyInAnyOrder("sig(z)", "its slope", "limit 1", "0.7311");
            assertThat(labels(Figures.wild())).contains("1/x", "tan x", "√x").doesNotContain("nothing", "nowhere");
        });
    }

    @Test
    void aCurvesLabelStandsAtItsLine() {
        Toolkits.onFx(() -> {
            var view = new FigureView(Figures.crossEntropy());
            Stages.snapshot(view, 1280, 720, Theme.LIGHT);
            for (int curve = 0; curve < 2; curve++) {
                String text = view.getFigure().curves().get(curve).label();
                Box box = view.sheet().picture().labels().stream()
                        .filter(label -> label.text().equals(text))
                        .findFirst()
                        .orElseThrow()
                        .box();
                Outline outline = view.sheet().picture().curves().get(curve);
                double nearest = Stream.of(
                                outline.distance(box.x(), box.y()),
                                outline.distance(box.right(), box.y()),
                                outline.distance(box.x(), box.bottom()),
                                outline.distance(box.right(), box.bottom()))
                        .min(Double::compare)
                        .orElseThrow();
                assertThat(nearest).isLessThan(30);
            }
        });
    }

    @Test
    void labelsDoNotJumpAboutWhileACurveMoves() {
        Toolkits.onFx(() -> {
            var view = new FigureView(moved(0));
            Stages.snapshot(view, 1280, 720, Theme.LIGHT);
            var places = new ArrayList<Box>();
            for (int i = 0; i < 100; i++) {
                view.setFigure(moved(i * 0.002));
                view.sheet().layout();
                places.add(view.sheet().picture().labels().getFirst().box());
            }
            for (int i = 1; i < places.size(); i++) {
                Box before = places.get(i - 1);
                Box now = places.get(i);
                assertThat(Math.hypot(before.x() - now.x(), before.y() - now.y()))
                        .isLessThan(20);
            }
        });
    }

    private static Figure moved(double by) {
        Figure still = Figures.sigmoid(1);
        return new Figure(
                "",
                still.x(),
                still.y(),
                List.of(Figures.curve(z -> Figures.sig(z) - by, -6, 6, "moving", Role.BLUE, Dash.SOLID)),
                List.of(),
                "");
    }

    private static List<String> labels(Figure figure) {
        var view = new FigureView(figure);
        Stages.snapshot(view, 1280, 720, Theme.LIGHT);
        return view.sheet().picture().labels().stream().map(Picture.Label::text).toList();
    }
}
