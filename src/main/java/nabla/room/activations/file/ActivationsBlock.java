package nabla.room.activations.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.math.nn.Activation;
import nabla.room.Story;
import nabla.room.activations.model.ActivationsPage;
import nabla.room.activations.model.ActivationsState;
import nabla.room.activations.model.JacobianKind;
import nabla.room.activations.model.SlopeEntry;

/// Reads a lesson's scenes: what its first ```` ```activations ```` block says is there at first, and each later one
/// changes the stage when the first line below it is revealed.
public final class ActivationsBlock {
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
            new RoomSetting("logits", ActivationsBlock::areLogits, "2 to 10 numbers, such as 2, 1, 0"),
            RoomSetting.number("shift"),
            new RoomSetting(
                    "entry",
                    value -> value.matches("none|(tanh )?([1-9]|10) *, *([1-9]|10)"),
                    "an output and a logit, such as 1, 2, or tanh 1, 2, or none"),
            Story.LINE);

    private ActivationsBlock() {}

    public static Story<ActivationsState> of(Lesson lesson) {
        return Story.of(lesson, ActivationsState.START, ActivationsBlock::changed);
    }

    /// What a block changes.
    ///
    /// @param said checked when the lesson was read
    static ActivationsState changed(ActivationsState before, Map<String, String> said) {
        ActivationsState state = before;
        if (said.containsKey("show")) {
            List<Activation> shown = RoomSetting.words(said.getOrDefault("show", "")).stream()
                    .map(Activation::ofKey)
                    .toList();
            state = state.showing(shown).riding(shown.getFirst());
        }
        if (said.containsKey("z")) {
            state = state.at(Double.parseDouble(said.getOrDefault("z", "")));
        }
        if (said.containsKey("logits")) {
            state = state.withLogits(RoomSetting.numbers(said.getOrDefault("logits", "")));
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
        List<Integer> place = RoomSetting.words(tanh ? text.substring(4) : text).stream()
                .map(Integer::valueOf)
                .toList();
        JacobianKind kind = tanh ? JacobianKind.TANH_OF_SOFTMAX : JacobianKind.SOFTMAX;
        return Optional.of(new SlopeEntry(kind, place.getFirst() - 1, place.getLast() - 1));
    }

    private static boolean areActivations(String value) {
        List<String> keys = RoomSetting.words(value);
        List<String> known = Stream.of(Activation.values()).map(Activation::key).toList();
        return keys.size() <= ActivationsState.MOST_SHOWN
                && known.containsAll(keys)
                && keys.stream().distinct().count() == keys.size();
    }

    private static boolean areLogits(String value) {
        int count = RoomSetting.words(value).size();
        return RoomSetting.areNumbers(value)
                && count >= ActivationsState.FEWEST_LOGITS
                && count <= ActivationsState.MOST_LOGITS;
    }
}
