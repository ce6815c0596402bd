package nabla.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// A setting that may stand in a lesson's block of its room, one `key: value` a line.
///
/// @param allowed what its value may be
/// @param form    the same in words, such as "a number above 0"
public record RoomSetting(String key, Predicate<String> allowed, String form) {
    private static final String NUMBER = "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?";

    /// One of several words.
    public static RoomSetting word(String key, String... words) {
        return new RoomSetting(key, List.of(words)::contains, "one of " + String.join(", ", words));
    }

    /// One of several choices, each by its word.
    public static <T> RoomSetting choice(String key, T[] choices, Function<T, String> word) {
        return word(key, Arrays.stream(choices).map(word).toArray(String[]::new));
    }

    /// A whole number of at most nine digits.
    public static RoomSetting whole(String key, int from, int to) {
        return new RoomSetting(
                key,
                value -> value.matches("\\d{1,9}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to,
                to == Integer.MAX_VALUE
                        ? "a whole number such as 7"
                        : "a whole number from %d to %d".formatted(from, to));
    }

    public static RoomSetting number(String key) {
        return new RoomSetting(key, value -> value.matches(NUMBER), "a number such as 0.3");
    }

    public static RoomSetting positive(String key) {
        return new RoomSetting(
                key, value -> value.matches(NUMBER) && Double.parseDouble(value) > 0, "a number above 0");
    }
}
