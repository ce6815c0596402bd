package nabla.room.likelihood.file;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.room.Story;
import nabla.room.likelihood.model.LikelihoodPage;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Losses;
import nabla.room.likelihood.model.ManyFactors;
import nabla.room.likelihood.model.Outputs;
import nabla.room.likelihood.model.SamplePair;

/// Reads a lesson's scenes: what its first ```` ```likelihood ```` block says is there at first, and each later one
/// changes the stage when the line below it that it names is revealed, the first where it names none.
public final class LikelihoodBlock {
    private static final RoomSetting PAIR = RoomSetting.numbers("", SamplePair.COUNT);

    /// What may stand in it.
    public static final List<RoomSetting> SETTINGS = List.of(
            RoomSetting.choice("page", LikelihoodPage.values(), LikelihoodPage::key),
            RoomSetting.numbers("measured", Outputs.COUNT),
            RoomSetting.numbers("predicted", Outputs.COUNT),
            RoomSetting.number("shift"),
            RoomSetting.positive("sigma"),
            RoomSetting.whole("samples", 1, LikelihoodState.MOST_SAMPLES),
            RoomSetting.word("show", "densities", "logs"),
            RoomSetting.word("drop", "nothing", "constant", "factor"),
            RoomSetting.word("minus", "there", "missing"),
            RoomSetting.whole("output", 1, Outputs.COUNT),
            RoomSetting.whole("factors", 1, ManyFactors.MOST),
            RoomSetting.numbers("targets", SamplePair.COUNT),
            new RoomSetting(
                    "variances",
                    value -> PAIR.allowed().test(value)
                            && RoomSetting.numbers(value).stream().allMatch(v -> v > 0),
                    "2 numbers above 0, such as 1, 9"),
            RoomSetting.word("widths", "equal", "different"),
            RoomSetting.word("means", "shared", "own"),
            RoomSetting.numbers("guesses", SamplePair.COUNT),
            Story.LINE);

    /// What each of them changes.
    private static final Map<String, BiFunction<LikelihoodState, String, LikelihoodState>> CHANGES = Map.ofEntries(
            Map.entry(
                    "page",
                    (state, value) -> state.on(LikelihoodPage.ofKey(value).orElse(state.page()))),
            Map.entry(
                    "measured", (state, value) -> state.with(state.outputs().withMeasured(RoomSetting.numbers(value)))),
            Map.entry("predicted", (state, value) -> state.with(state.outputs().withOwn(RoomSetting.numbers(value)))),
            Map.entry("shift", (state, value) -> state.with(state.outputs().withShift(Double.parseDouble(value)))),
            Map.entry("sigma", (state, value) -> state.with(state.outputs().withSigma(Double.parseDouble(value)))),
            Map.entry("samples", (state, value) -> state.withSamples(Integer.parseInt(value))),
            Map.entry("show", (state, value) -> state.with(state.rewriting().withLogs(value.equals("logs") ? 1 : 0))),
            Map.entry("drop", (state, value) -> state.with(state.rewriting().dropping(dropped(value)))),
            Map.entry("minus", (state, value) -> state.with(state.rewriting().withMinus(value.equals("there")))),
            Map.entry("output", (state, value) -> state.withOutput(Integer.parseInt(value) - 1)),
            Map.entry("factors", (state, value) -> state.withFactors(Integer.parseInt(value))),
            Map.entry("targets", (state, value) -> state.with(state.pair().withTargets(RoomSetting.numbers(value)))),
            Map.entry(
                    "variances", (state, value) -> state.with(state.pair().withVariances(RoomSetting.numbers(value)))),
            Map.entry(
                    "widths", (state, value) -> state.with(state.pair().differing(value.equals("different") ? 1 : 0))),
            Map.entry("means", (state, value) -> state.with(state.pair().sharing(value.equals("shared")))),
            Map.entry("guesses", (state, value) -> state.with(state.pair().withGuesses(RoomSetting.numbers(value)))));

    private LikelihoodBlock() {}

    public static Story<LikelihoodState> of(Lesson lesson) {
        return Story.of(lesson, LikelihoodState.START, LikelihoodBlock::changed);
    }

    /// @param said checked when it was read
    static LikelihoodState changed(LikelihoodState before, Map<String, String> said) {
        LikelihoodState state = before;
        for (RoomSetting setting : SETTINGS) {
            var change = CHANGES.get(setting.key());
            String value = said.get(setting.key());
            if (change != null && value != null) {
                state = change.apply(state, value);
            }
        }
        return state;
    }

    private static double dropped(String word) {
        return switch (word) {
            case "constant" -> Losses.CONSTANT;
            case "factor" -> Losses.FACTOR;
            default -> Losses.NOTHING;
        };
    }

    /// Whether a line of settings is one that a lesson may have.
    static boolean isAllowed(String key, String value) {
        return SETTINGS.stream()
                .anyMatch(setting ->
                        setting.key().equals(key) && setting.allowed().test(value));
    }
}
