package nabla.shell.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is kept of a lesson is found again by the next start, in whose JVM maps have another order.
class LessonMemoryTest {
    private static final int KEYS = 12;

    @Test
    void theSettingsOfARoomAreTheSameTextInWhateverOrderAMapHasThem() {
        Map<String, String> forwards = new LinkedHashMap<>();
        Map<String, String> backwards = new LinkedHashMap<>();
        IntStream.range(0, KEYS).forEach(k -> forwards.put("key " + k, "value " + k));
        IntStream.range(0, KEYS).map(k -> KEYS - 1 - k).forEach(k -> backwards.put("key " + k, "value " + k));
        assertThat(List.copyOf(forwards.keySet())).isNotEqualTo(List.copyOf(backwards.keySet()));
        assertThat(LessonMemory.text(List.of(forwards))).isEqualTo(LessonMemory.text(List.of(backwards)));
        assertThat(LessonMemory.text(List.of(forwards))).contains("key 11=value 11");
    }

    @Test
    void blocksOfSettingsKeepTheirOrder() {
        Map<String, String> one = Map.of("page", "bells");
        Map<String, String> other = Map.of("page", "losses");
        assertThat(LessonMemory.text(List.of(one, other))).isNotEqualTo(LessonMemory.text(List.of(other, one)));
    }
}
