package nabla.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nabla.math.nn.Activation;
import nabla.math.optim.Optimizers;

/// What may stand in the block of a room's settings; of a room that is not listed, anything.
final class RoomSettings {
    private static final Map<String, List<Setting>> ROOMS = Map.of(
            "descent",
            List.of(
                    word("noise", "growing", "constant", "outliers", "clusters", "below-one"),
                    whole("seed", 0, Integer.MAX_VALUE),
                    whole("size", 1, 1_000_000),
                    word("bias", "yes", "no"),
                    number("start w"),
                    number("start v"),
                    word("optimizer", words(Optimizers.values(), Optimizers::key)),
                    new Setting("rate", value -> isNumber(value) && Double.parseDouble(value) > 0, "a number above 0"),
                    whole("batch", 1, 1_000_000),
                    whole("steps", 1, 100_000),
                    word("sign", "right", "wrong")),
            "backprop",
            List.of(
                    word("page", "steps", "transpose", "check", "training", "network"),
                    whole("samples", 1, 64),
                    whole("inputs", 1, 32),
                    new Setting(
                            "units",
                            value -> value.matches("([1-9]|[12]\\d|3[0-2])(, *([1-9]|[12]\\d|3[0-2])){0,5}"),
                            "1 to 6 numbers from 1 to 32, the outputs last, such as 10, 3"),
                    word("activation", words(Activation.values(), Activation::key)),
                    whole("seed", 0, Integer.MAX_VALUE)));

    private RoomSettings() {}

    /// @param allowed what its value may be
    /// @param form    the same in words
    private record Setting(String key, Predicate<String> allowed, String form) {}

    /// Reports a key that the room does not know, or a value that is none.
    static void check(String room, Piece key, Piece value, LessonReading reading) {
        List<Setting> settings = ROOMS.getOrDefault(room, List.of());
        var known = settings.stream()
                .filter(setting -> setting.key().equals(key.text()))
                .findFirst();
        if (known.isPresent()) {
            Setting setting = known.get();
            if (!setting.allowed().test(value.text())) {
                reading.report(value, "`%s` is %s".formatted(setting.key(), setting.form()));
            }
        } else if (!settings.isEmpty()) {
            String keys = String.join(", ", settings.stream().map(Setting::key).toList());
            reading.report(key, "unknown setting `%s`; the settings here are %s".formatted(key.text(), keys));
        }
    }

    private static Setting word(String key, String... words) {
        return new Setting(key, List.of(words)::contains, "one of " + String.join(", ", words));
    }

    private static <T> String[] words(T[] choices, Function<T, String> word) {
        return Arrays.stream(choices).map(word).toArray(String[]::new);
    }

    private static Setting whole(String key, int from, int to) {
        return new Setting(
                key,
                value -> value.matches("\\d{1,9}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to,
                to == Integer.MAX_VALUE
                        ? "a whole number such as 7"
                        : "a whole number from %d to %d".formatted(from, to));
    }

    private static Setting number(String key) {
        return new Setting(key, RoomSettings::isNumber, "a number such as 0.3");
    }

    private static boolean isNumber(String value) {
        return value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?");
    }
}
