package nabla.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureSizesTest {
    private static final List<String> NAMES = List.of("a", "b", "c");

    @Test
    void featuresFarApartAreNamed() {
        assertThat(FeatureSizes.apart(NAMES, new double[] {50, 150_000, 0}).orElseThrow())
                .isEqualTo(new FeatureSizes("b", "a", 3000));
        assertThat(FeatureSizes.apart(NAMES, new double[] {1e-4, 1, 0.5})
                        .orElseThrow()
                        .told())
                .isEqualTo("the feature “b” is 10000 times as large as “a”: one rate cannot serve both");
    }

    @Test
    void aloneOneIsComparedWithOne() {
        assertThat(FeatureSizes.apart(List.of("year"), new double[] {2024})
                        .orElseThrow()
                        .told())
                .startsWith("the feature “year” goes up to 2024");
        assertThat(FeatureSizes.apart(List.of("x"), new double[] {0.001})).isEmpty();
    }

    @Test
    void whatIsMuchAlikeIsLeftAlone() {
        assertThat(FeatureSizes.apart(NAMES, new double[] {1, 7, 60})).isEmpty();
        assertThat(FeatureSizes.apart(NAMES, new double[] {0, 0, 0})).isEmpty();
        assertThat(FeatureSizes.apart(NAMES, new double[] {5, 0, Double.POSITIVE_INFINITY}))
                .isEmpty();
    }
}
