package nabla.plot.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContoursTest {
    @Test
    void theContourOfABowlIsOneClosedCircle() {
        List<Contours.Line> lines = Contours.of(LayerFigures.bowl(), 2.25);
        assertThat(lines).hasSize(1);
        Contours.Line circle = lines.getFirst();
        assertThat(circle.isClosed()).isTrue();
        double around = 0;
        for (int i = 0; i < circle.xs().length; i++) {
            assertThat(Math.hypot(circle.xs()[i], circle.ys()[i])).isCloseTo(1.5, within(3e-4));
            if (i > 0) {
                double step = Math.hypot(circle.xs()[i] - circle.xs()[i - 1], circle.ys()[i] - circle.ys()[i - 1]);
                assertThat(step).isLessThan(0.06);
                around += step;
            }
        }
        assertThat(around).isCloseTo(2 * Math.PI * 1.5, within(2e-3));
    }

    @Test
    void aContourThatLeavesTheRectangleIsOpen() {
        List<Contours.Line> corners = Contours.of(LayerFigures.bowl(), 6.25);
        assertThat(corners).hasSize(4).noneMatch(Contours.Line::isClosed);
    }

    @Test
    void aStraightSlopeHasAStraightContour() {
        double[] values = new double[40 * 30];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 40;
        }
        List<Contours.Line> lines = Contours.of(new Lattice(40, 30, values, 0, 39, 0, 29), 12.25);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().xs()).hasSize(30).containsOnly(12.25);
    }

    @Test
    void aSaddleIsJoinedAsItsMiddleSays() {
        // High at two opposite corners; the middle of the four is 0.5.
        var saddle = new Lattice(2, 2, new double[] {1, 0, 0, 1}, 0, 1, 0, 1);
        assertThat(Contours.of(saddle, 0.4))
                .hasSize(2)
                .allSatisfy(line -> assertThat(side(line)).isZero());
        assertThat(Contours.of(saddle, 0.6))
                .hasSize(2)
                .allSatisfy(line -> assertThat(side(line)).isNotZero());
    }

    /// 0 for a line that cuts off a low corner (upper left or lower right), else a high one.
    private static int side(Contours.Line line) {
        double x = (line.xs()[0] + line.xs()[1]) / 2;
        double y = (line.ys()[0] + line.ys()[1]) / 2;
        return (x - 0.5) * (y - 0.5) < 0 ? 0 : 1;
    }

    @Test
    void whereThereIsNoValueThereIsNoLine() {
        Lattice bowl = LayerFigures.bowl();
        double[] values = bowl.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (i % bowl.columns() < bowl.columns() / 2) {
                values[i] = i % 2 == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
            }
        }
        List<Contours.Line> lines = Contours.of(new Lattice(101, 101, values, -2, 2, -2, 2), 1);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().isClosed()).isFalse();
        for (double x : lines.getFirst().xs()) {
            assertThat(x).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void everyPointOfALineHasTheLevelBetweenItsNeighbours() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            int columns = 2 + random.nextInt(12);
            int rows = 2 + random.nextInt(12);
            double[] values = random.doubles((long) columns * rows, -1, 1).toArray();
            var lattice = new Lattice(columns, rows, values, 0, columns - 1, 0, rows - 1);
            Field field = Field.of(lattice, Shading.even(-1, 1), Field.Ramp.SEQUENTIAL, 0.1);
            for (Contours.Line line : Contours.of(lattice, 0.1)) {
                for (int i = 0; i < line.xs().length; i++) {
                    assertThat(field.at(line.xs()[i], line.ys()[i])).isCloseTo(0.1, within(1e-9));
                }
            }
            assertThat(crossings(lattice, 0.1)).isEqualTo(points(Contours.of(lattice, 0.1)));
        }
    }

    /// How many sides of cells the level crosses, counted one by one.
    private static int crossings(Lattice lattice, double level) {
        int count = 0;
        for (int j = 0; j < lattice.rows(); j++) {
            for (int i = 0; i < lattice.columns(); i++) {
                boolean high = lattice.value(i, j) >= level;
                count += i + 1 < lattice.columns() && high != lattice.value(i + 1, j) >= level ? 1 : 0;
                count += j + 1 < lattice.rows() && high != lattice.value(i, j + 1) >= level ? 1 : 0;
            }
        }
        return count;
    }

    private static int points(List<Contours.Line> lines) {
        return lines.stream()
                .mapToInt(line -> line.xs().length - (line.isClosed() ? 1 : 0))
                .sum();
    }

    @Test
    void aLatticeOfTheWrongSizeIsRefused() {
        assertThatThrownBy(() -> new Lattice(3, 3, new double[8], 0, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8 values");
    }
}
