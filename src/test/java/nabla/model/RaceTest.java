package nabla.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which run is computed anew when the settings change, and which goes on.
class RaceTest {
    private record Steps(String settings, int count) implements Race.Run<String> {}

    private final List<String> begun = new ArrayList<>();

    private Steps begin(String settings) {
        begun.add(settings);
        return new Steps(settings, 0);
    }

    @Test
    void aRunThatIsPinnedGoesOnBesideTheNextOne() {
        var race = new Race<>(begin("slow"), Optional.empty()).advanced(new Steps("slow", 7));
        race = race.with("slow", Optional.of("slow"), this::begin);
        race = race.with("fast", Optional.of("slow"), this::begin);
        assertThat(race.run()).isEqualTo(new Steps("fast", 0));
        assertThat(race.pinned()).contains(new Steps("slow", 7));
        race = race.with("slow", Optional.of("slow"), this::begin);
        assertThat(race.run()).as("what is known of it is not computed again").isEqualTo(new Steps("slow", 7));
        assertThat(begun).containsExactly("slow", "fast");
    }

    @Test
    void moreOfARunReachesBothLanesAndMoreOfAForgottenOneNone() {
        var race = new Race<>(begin("a"), Optional.of(begin("b")));
        assertThat(race.advanced(new Steps("b", 3)).pinned()).contains(new Steps("b", 3));
        assertThat(race.advanced(new Steps("a", 3)).run()).isEqualTo(new Steps("a", 3));
        assertThat(race.advanced(new Steps("c", 3))).isEqualTo(race);
        var same = race.with("a", Optional.of("a"), this::begin).advanced(new Steps("a", 4));
        assertThat(same.run()).isEqualTo(new Steps("a", 4));
        assertThat(same.pinned()).contains(new Steps("a", 4));
    }

    @Test
    void lettingGoOfThePinnedRunLeavesTheOther() {
        var race = new Race<>(begin("a"), Optional.of(begin("b"))).with("a", Optional.empty(), this::begin);
        assertThat(race.pinned()).isEmpty();
        assertThat(race.run()).isEqualTo(new Steps("a", 0));
        assertThat(begun).containsExactly("a", "b");
    }
}
