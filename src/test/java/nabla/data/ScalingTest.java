package nabla.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private static final Dataset DATA = new Dataset(
            List.of("age", "pay", "one", "far"),
            new double[][] {{40, 50, 60}, {100_000, 150_000, 200_000}, {7, 7, 7}, {-1, -2, -3}},
            "t",
            new double[] {1000, 2000, 3500});

    @Test
    void featuresAreBroughtToOneSizeAndNothingElse() {
        Scaling scaling = Scaling.of(DATA);
        Dataset scaled = scaling.applied(DATA);
        double root = Math.sqrt(1.5);
        for (int k : new int[] {0, 1}) {
            assertThat(scaled.x()[k]).containsExactly(new double[] {-root, 0, root}, within(1e-12));
        }
        assertThat(scaled.x()[2]).as("one value stays").containsExactly(7, 7, 7);
        assertThat(scaled.t()).as("the target stays").containsExactly(DATA.t());
    }

    @Test
    void itIsUndone() {
        Scaling scaling = Scaling.of(DATA);
        Dataset back = scaling.undone(scaling.applied(DATA));
        for (int k = 0; k < DATA.dimensions(); k++) {
            assertThat(back.x()[k]).containsExactly(DATA.x()[k], within(1e-9));
        }
    }

    @Test
    void itIsTold() {
        Scaling scaling = Scaling.of(DATA);
        assertThat(scaling.told(0, "age")).isEqualTo("(age - 50)/8.16497");
        assertThat(scaling.told(1, "pay")).isEqualTo("(pay - 150000)/40824.8");
        assertThat(scaling.told(2, "one")).isEqualTo("one");
        assertThat(scaling.told(3, "far")).isEqualTo("(far + 2)/0.816497");
    }
}
