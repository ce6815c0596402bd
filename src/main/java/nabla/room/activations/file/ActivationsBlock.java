package nabla.room.activations.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.math.nn.Activation;
import nabla.room.activations.model.ActivationsPage;
import nabla.room.activations.model.ActivationsState;
import nabla.room.activations.model.JacobianKind;
import nabla.room.activations.model.SlopeEntry;
import nabla.room.activations.model.Story;

/// Reads a lesson's scenes: what its first ```` ```activations ```` block says is there at first, and each later one
/// changes the stage when the first line below it is revealed.
public final class ActivationsBlock {
    private static final String NUMBER = "[-+]?(\\d+\\.?\\d*|\\.\\d+)";

    /// What may stand in it.
    public static final List<RoomSetting> SETTINGS = List.of(
            RoomSetting.choice("page", ActivationsPage.values(), ActivationsPage::key),
            new RoomSetting(
                    "show",
                    ActivationsBlock::areActivations,
                    "one to three of %s, such as relu, tanh"
                            .formatted(String.join(
                                    ", ",
                                    Stream.of(Activation.values())
                                            .map(Activation::key)
                                            .toList()))),
            RoomSetting.number("z"),
            new RoomSetting(
                    "logits",
                    value -> value.matches(NUMBER + "( *, *" + NUMBER + "){1,9}"),
                    "2 to 10 numbers, such as 2, 1, 0"),
            RoomSetting.number("shift"),
            new RoomSetting(
                    "entry",
                    value -> value.matches("none|(tanh )?([1-9]|10) *, *([1-9]|10)"),
                    "an output and a logit, such as 1, 2, or tanh 1, 2, or none"));

    private ActivationsBlock() {}

    public static Story of(Lesson lesson) {
        var states = new ArrayList<ActivationsState>();
        var begins = new HashMap<Integer, Integer>();
        ActivationsState now = ActivationsState.START;
        for (Block block : lesson.blocks()) {
            if (block instanceof Block.Settings settings) {
                now = of(settings.values(), now);
                if (states.isEmpty()) {
                    states.add(now);
                }
            } else if (block instanceof Block.Derive derive) {
                if (states.isEmpty() || !states.getLast().equals(now)) {
                    states.add(now);
                }
                begins.put(derive.line(), states.size() - 1);
            }
        }
        return Story.of(states.isEmpty() ? List.of(now) : states, begins);
    }

    /// What a block changes.
    ///
    /// @param said checked when the lesson was read
    static ActivationsState of(Map<String, String> said, ActivationsState before) {
        ActivationsState state = before;
        if (said.containsKey("show")) {
            List<Activation> shown = words(said, "show").map(Activation::ofKey).toList();
            state = state.showing(shown).riding(shown.getFirst());
        }
        if (said.containsKey("z")) {
            state = state.at(Double.parseDouble(said.getOrDefault("z", "")));
        }
        if (said.containsKey("logits")) {
            state = state.withLogits(words(said, "logits").map(Double::valueOf).toList());
        }
        if (said.containsKey("shift")) {
            state = state.withShift(Double.parseDouble(said.getOrDefault("shift", "")));
        }
        if (said.containsKey("entry")) {
            state = state.withEntry(entry(said.getOrDefault("entry", "")));
        }
        return ActivationsPage.ofKey(said.getOrDefault("page", ""))
                .map(state::on)
                .orElse(state);
    }

    /// `none`, `1, 2` or `tanh 1, 2`.
    private static Optional<SlopeEntry> entry(String text) {
        if (text.equals("none")) {
            return Optional.empty();
        }
        boolean tanh = text.startsWith("tanh");
        int[] place = Arrays.stream((tanh ? text.substring(4) : text).split(",", -1))
                .mapToInt(word -> Integer.parseInt(word.strip()))
                .toArray();
        JacobianKind kind = tanh ? JacobianKind.TANH_OF_SOFTMAX : JacobianKind.SOFTMAX;
        return Optional.of(new SlopeEntry(kind, place[0] - 1, place[1] - 1));
    }

    private static boolean areActivations(String value) {
        List<String> keys = Stream.of(value.split(",", -1)).map(String::strip).toList();
        List<String> known = Stream.of(Activation.values()).map(Activation::key).toList();
        return keys.size() <= ActivationsState.MOST_SHOWN
                && known.containsAll(keys)
                && keys.stream().distinct().count() == keys.size();
    }

    private static Stream<String> words(Map<String, String> said, String key) {
        return Arrays.stream(said.getOrDefault(key, "").split(",", -1)).map(String::strip);
    }
}
