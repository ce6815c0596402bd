package nabla.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What one can measure on the points, without the formulas they were made by.
class LabelledSetsTest {
    private static final int SIZE = 500;

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSamePointsAndAnotherOneOthers(LabelledSets kind) {
        LabelledPoints points = kind.make(7, SIZE, 0.2, kind.usualClasses());
        assertThat(kind.make(7, SIZE, 0.2, kind.usualClasses())).isEqualTo(points);
        LabelledPoints others = kind.make(8, SIZE, 0.2, kind.usualClasses());
        assertThat(IntStream.range(0, SIZE).filter(i -> others.x()[i] == points.x()[i]))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyClassHasItsShareAndNoPointIsOutOfReach(LabelledSets kind) {
        for (int classes = 2; classes <= kind.mostClasses(); classes++) {
            LabelledPoints points = kind.make(1, SIZE, 0, classes);
            assertThat(points.classes()).hasSize(classes);
            for (int label = 0; label < classes; label++) {
                assertThat(points.count(label)).isBetween(SIZE / classes, SIZE / classes + 1);
            }
            for (int i = 0; i < SIZE; i++) {
                assertThat(Math.abs(points.x()[i])).isLessThanOrEqualTo(LabelledSets.REACH);
                assertThat(Math.abs(points.y()[i])).isLessThanOrEqualTo(LabelledSets.REACH);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noiseHasTheDeviationItIsAskedFor(LabelledSets kind) {
        LabelledPoints still = kind.make(3, 2_000, 0, 2);
        LabelledPoints noisy = kind.make(3, 2_000, 0.5, 2);
        // the same stream of numbers: without noise the same places
        double sum = 0;
        double square = 0;
        for (int i = 0; i < still.size(); i++) {
            double off = noisy.x()[i] - still.x()[i];
            sum += off;
            square += off * off;
        }
        assertThat(sum / 2_000).isCloseTo(0, within(0.05));
        assertThat(Math.sqrt(square / 2_000)).isCloseTo(0.5, within(0.03));
    }

    @Test
    void aDiscLiesInsideARing() {
        LabelledPoints points = LabelledSets.CIRCLES.make(1, SIZE, 0, 2);
        assertThat(Arrays.stream(radii(points, 0)).boxed().toList())
                .allMatch(r -> r <= 1)
                .anyMatch(r -> r < 0.2);
        assertThat(Arrays.stream(radii(points, 1)).boxed().toList())
                .allMatch(r -> r >= 2 && r <= 3)
                .anyMatch(r -> r < 2.1);
    }

    @Test
    void oppositeQuartersBelongTogether() {
        LabelledPoints points = LabelledSets.XOR.make(1, SIZE, 0, 2);
        int[] quarters = new int[4];
        for (int i = 0; i < SIZE; i++) {
            assertThat(points.labels()[i]).isEqualTo(points.x()[i] * points.y()[i] > 0 ? 0 : 1);
            quarters[(points.x()[i] > 0 ? 1 : 0) + (points.y()[i] > 0 ? 2 : 0)]++;
        }
        assertThat(quarters)
                .satisfies(it -> Arrays.stream(it).forEach(n -> assertThat(n).isBetween(90, 160)));
    }

    @Test
    void spiralArmsAreOneTurnedOntoTheOther() {
        LabelledPoints points = LabelledSets.SPIRALS.make(1, 600, 0, 3);
        // along an arm the angle grows with the radius in the same way for each
        for (int i = 0; i < points.size(); i++) {
            double radius = Math.hypot(points.x()[i], points.y()[i]);
            double along = (radius / 3 - 0.08) / 0.92;
            double turned =
                    Math.atan2(points.y()[i], points.x()[i]) / (2 * Math.PI) - 1.25 * along - points.labels()[i] / 3.0;
            assertThat(turned - Math.rint(turned)).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void cloudsStayNearTheirPlaces() {
        LabelledPoints points = LabelledSets.CLUSTERS.make(1, 3_000, 0, 3);
        for (int label = 0; label < 3; label++) {
            int own = label;
            int[] numbers = IntStream.range(0, 3_000)
                    .filter(i -> points.labels()[i] == own)
                    .toArray();
            double x = Arrays.stream(numbers)
                    .mapToDouble(i -> points.x()[i])
                    .average()
                    .orElseThrow();
            double y = Arrays.stream(numbers)
                    .mapToDouble(i -> points.y()[i])
                    .average()
                    .orElseThrow();
            assertThat(Math.hypot(x, y)).isCloseTo(2, within(0.05));
            assertThat(Arrays.stream(numbers).boxed())
                    .allMatch(i -> Math.hypot(points.x()[i] - x, points.y()[i] - y) < 1.05);
        }
    }

    @Test
    void moonsAreHalfCirclesHookedIntoOneAnother() {
        LabelledPoints points = LabelledSets.MOONS.make(1, SIZE, 0, 2);
        for (int i = 0; i < SIZE; i++) {
            int way = points.labels()[i] == 0 ? 1 : -1;
            double x = points.x()[i] * way + 1;
            double y = points.y()[i] * way + 0.5;
            assertThat(Math.hypot(x, y)).isCloseTo(2, within(1e-9));
            assertThat(y).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void whatCannotBeMadeIsSaid() {
        assertThatThrownBy(() -> LabelledSets.XOR.make(1, 100, 0, 3)).hasMessageContaining("XOR have 2 to 2 classes");
        assertThatThrownBy(() -> LabelledSets.MOONS.make(1, 3, 0, 2)).hasMessageContaining("3 points");
        assertThatThrownBy(() -> LabelledSets.MOONS.make(1, 30, -1, 2)).hasMessageContaining("Noise is 0 or");
    }

    private static double[] radii(LabelledPoints points, int label) {
        return IntStream.range(0, points.size())
                .filter(i -> points.labels()[i] == label)
                .mapToDouble(i -> Math.hypot(points.x()[i], points.y()[i]))
                .toArray();
    }
}
