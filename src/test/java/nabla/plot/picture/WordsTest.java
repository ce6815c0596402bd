package nabla.plot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.model.Dash;
import nabla.model.Role;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figure.Mark;
import nabla.plot.figure.Viewport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Words stand where they are put, beside no other words, and what finds its own place keeps clear of them.
class WordsTest {
    private static final Picture.Measure MEASURE = new Picture.Measure() {
        @Override
        public double width(String text, double size) {
            return 0.6 * size * text.length();
        }

        @Override
        public double height(double size) {
            return 1.2 * size;
        }
    };

    @Test
    void aCurvesLabelMakesRoomForThem() {
        List<Picture.Label> labels = laid(400, new Mark.Words(0.9, 0.5, "here", Role.RED, 0, 1));
        assertThat(labels).extracting(Picture.Label::text).containsExactlyInAnyOrder("here", "a curve");
        assertThat(labels.get(0).box().overlaps(labels.get(1).box())).isFalse();
    }

    @Test
    void theSecondOfTwoAtOnePlaceIsLeftOut() {
        List<Picture.Label> labels =
                laid(400, new Mark.Words(0.5, 0.2, "first", Role.RED), new Mark.Words(0.5, 0.2, "second", Role.RED));
        assertThat(labels).extracting(Picture.Label::text).contains("first").doesNotContain("second");
    }

    @Test
    void aPlaneLowerThanTheWordsIsNoMistake() {
        assertThat(laid(5, new Mark.Words(0.5, 0.5, "low", Role.RED))).isNotEmpty();
    }

    @Test
    void numbersInRowsAreAllThereInSmallerTypeAndEachInItsRow() {
        double height = 150; // ten rows of 15 pixels
        Mark[] rows = new Mark[10];
        for (int i = 0; i < rows.length; i++) {
            rows[i] =
                    new Mark.Words(0.4, (i + 0.5) / 10, "0." + i, Role.RED, 1, 0).within(Double.POSITIVE_INFINITY, 0.1);
        }
        List<Picture.Label> labels = laid(height, rows);
        for (int i = 0; i < rows.length; i++) {
            String number = "0." + i;
            Picture.Label label = labels.stream()
                    .filter(it -> it.text().equals(number))
                    .findFirst()
                    .orElseThrow();
            assertThat(label.size()).isBetween(11.0, 15.8);
            if (i > 0 && i < 9) { // in the middle of its row, except where that would leave the plane
                assertThat(label.box().y() + label.box().height() / 2)
                        .isCloseTo(height - 15 * (i + 0.5), Assertions.within(0.5));
            }
        }
    }

    @Test
    void inAWideRoomTheTypeIsTheUsual() {
        List<Picture.Label> labels = laid(400, new Mark.Words(0.5, 0.2, "0.123", Role.RED, 0, 0).within(0.5, 0.5));
        assertThat(labels.getFirst().size()).isEqualTo(Palette.LIGHT.labelSize());
        Picture.Label narrow = laid(400, new Mark.Words(0.5, 0.2, "0.123456", Role.RED, 0, 0).within(0.05, 0.5))
                .getFirst();
        assertThat(narrow.box().width()).isBetween(20.0, 30.0);
    }

    private static List<Picture.Label> laid(double height, Mark... marks) {
        var axis = new Figure.Axis("x", 0, 1);
        var curve = new Figure.Curve(new double[] {0, 1}, new double[] {0.5, 0.5}, "a curve", Role.BLUE, Dash.SOLID);
        var figure = new Figure("", axis, axis, List.of(curve), List.of(marks), "");
        var picture = new Picture(MEASURE);
        picture.lay(figure, new Geometry(0, 0, 600, height, Viewport.of(figure)), Palette.LIGHT);
        return List.copyOf(picture.labels());
    }
}
