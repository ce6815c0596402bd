package nabla.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelledPointsTest {
    private final LabelledPoints points = LabelledSets.CLUSTERS.make(1, 100, 0.1, 3);

    @Test
    void aShareOfEveryClassIsHeldBack() {
        LabelledPoints split = points.split(0.3, 5);
        for (int label = 0; label < 3; label++) {
            int own = label;
            long held = IntStream.range(0, 100)
                    .filter(i -> split.labels()[i] == own && split.held()[i])
                    .count();
            assertThat(held).isEqualTo(10); // of 34 or 33
        }
        assertThat(split.numbers(true)).hasSize(30);
        assertThat(split.numbers(false)).hasSize(70).doesNotContain(split.numbers(true));
        assertThat(split.x()).isEqualTo(points.x());
        assertThat(points.split(0.3, 5)).isEqualTo(split);
        assertThat(points.split(0.3, 6)).isNotEqualTo(split);
        assertThat(points.split(0, 5).numbers(true)).isEmpty();
    }

    @Test
    void onePointOfEachClassStaysForTraining() {
        var few = new LabelledPoints(
                List.of("a", "b"),
                List.of("no", "yes"),
                new double[] {1, 2, 3},
                new double[] {1, 2, 3},
                new int[] {0, 0, 1},
                new boolean[3]);
        LabelledPoints split = few.split(0.99, 1);
        assertThat(split.numbers(false)).hasSize(2).contains(2);
    }

    @Test
    void anEditGivesNewPointsAndLeavesTheOldOnes() {
        LabelledPoints split = points.split(0.3, 5);
        LabelledPoints more = split.with(1.5, -2, 2);
        assertThat(more.size()).isEqualTo(101);
        assertThat(more.labels()[100]).isEqualTo(2);
        assertThat(more.held()[100]).isFalse();
        assertThat(more.without(100)).isEqualTo(split);
        LabelledPoints moved = split.moved(4, 9, 8);
        assertThat(moved.x()[4]).isEqualTo(9);
        assertThat(moved.held()).isEqualTo(split.held());
        assertThat(split.x()[4]).isEqualTo(points.x()[4]);
        assertThat(split.without(0).held()[0]).isEqualTo(split.held()[1]);
    }

    @Test
    void aLabelOfNoClassIsRefused() {
        assertThatThrownBy(() -> points.with(0, 0, 3)).hasMessage("There is no class 3 among 3");
    }
}
