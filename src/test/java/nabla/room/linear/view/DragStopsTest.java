package nabla.room.linear.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DragStopsTest {
    @ParameterizedTest
    @CsvSource({"4.449, 4.44", "-4.449, -4.44", "4.44, 4.44", "0.4871, 0.5", "1.234, 1.23"})
    void aPointComesToRestOnHundredthsHalvesAndNeverBeyondThePlane(double hand, double rest) {
        assertThat(DragStops.near(hand, -4.449, 4.449)).isEqualTo(rest);
    }
}
