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
        return new RoomSetting(key, RoomSetting::isNumber, "a number such as 0.3");
    }

    public static RoomSetting positive(String key) {
        return new RoomSetting(key, value -> isNumber(value) && Double.parseDouble(value) > 0, "a number above 0");
    }

    /// So many numbers with commas between them.
    public static RoomSetting numbers(String key, int count) {
        return new RoomSetting(
                key,
                value -> areNumbers(value) && words(value).size() == count,
                count + " numbers with commas between them");
    }

    public static boolean isNumber(String value) {
        return value.matches(NUMBER);
    }

    public static boolean areNumbers(String value) {
        return words(value).stream().allMatch(RoomSetting::isNumber);
    }

    /// What stands between the commas.
    public static List<String> words(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /// @param value numbers with commas between them
    public static List<Double> numbers(String value) {
        return words(value).stream().map(Double::valueOf).toList();
    }
}
