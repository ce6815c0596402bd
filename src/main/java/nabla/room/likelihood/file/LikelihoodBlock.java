package nabla.room.likelihood.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.room.likelihood.model.LikelihoodPage;
import nabla.room.likelihood.model.LikelihoodState;
import nabla.room.likelihood.model.Losses;
import nabla.room.likelihood.model.ManyFactors;
import nabla.room.likelihood.model.Outputs;
import nabla.room.likelihood.model.SamplePair;
import nabla.room.likelihood.model.Story;

/// Reads a lesson's scenes: what its first ```` ```likelihood ```` block says is there at first, and each later one
/// changes the stage when the line below it that it names is revealed, the first where it names none.
public final class LikelihoodBlock {
    private static final String LINE = "line";
    private static final int MOST_LINES = 99;

    /// What may stand in it.
    public static final List<RoomSetting> SETTINGS = List.of(
            RoomSetting.choice("page", LikelihoodPage.values(), LikelihoodPage::key),
            numbers("measured", Outputs.COUNT),
            numbers("predicted", Outputs.COUNT),
            RoomSetting.number("shift"),
            RoomSetting.positive("sigma"),
            RoomSetting.whole("samples", 1, LikelihoodState.MOST_SAMPLES),
            RoomSetting.word("show", "densities", "logs"),
            RoomSetting.word("drop", "nothing", "constant", "factor"),
            RoomSetting.word("minus", "there", "missing"),
            RoomSetting.whole("output", 1, Outputs.COUNT),
            RoomSetting.whole("factors", 1, ManyFactors.MOST),
            numbers("targets", SamplePair.COUNT),
            new RoomSetting(
                    "variances",
                    value -> areNumbers(value, SamplePair.COUNT)
                            && list(value).stream().allMatch(v -> v > 0),
                    "2 numbers above 0, such as 1, 9"),
            RoomSetting.word("widths", "equal", "different"),
            RoomSetting.word("means", "shared", "own"),
            numbers("guesses", SamplePair.COUNT),
            RoomSetting.whole(LINE, 1, MOST_LINES));

    /// What each of them changes.
    private static final Map<String, BiFunction<LikelihoodState, String, LikelihoodState>> CHANGES = Map.ofEntries(
            Map.entry(
                    "page",
                    (state, value) -> state.on(LikelihoodPage.ofKey(value).orElse(state.page()))),
            Map.entry("measured", (state, value) -> state.with(state.outputs().withMeasured(list(value)))),
            Map.entry("predicted", (state, value) -> state.with(state.outputs().withOwn(list(value)))),
            Map.entry("shift", (state, value) -> state.with(state.outputs().withShift(Double.parseDouble(value)))),
            Map.entry("sigma", (state, value) -> state.with(state.outputs().withSigma(Double.parseDouble(value)))),
            Map.entry("samples", (state, value) -> state.withSamples(Integer.parseInt(value))),
            Map.entry("show", (state, value) -> state.with(state.rewriting().withLogs(value.equals("logs") ? 1 : 0))),
            Map.entry("drop", (state, value) -> state.with(state.rewriting().dropping(dropped(value)))),
            Map.entry("minus", (state, value) -> state.with(state.rewriting().withMinus(value.equals("there")))),
            Map.entry("output", (state, value) -> state.withOutput(Integer.parseInt(value) - 1)),
            Map.entry("factors", (state, value) -> state.withFactors(Integer.parseInt(value))),
            Map.entry("targets", (state, value) -> state.with(state.pair().withTargets(list(value)))),
            Map.entry("variances", (state, value) -> state.with(state.pair().withVariances(list(value)))),
            Map.entry(
                    "widths", (state, value) -> state.with(state.pair().differing(value.equals("different") ? 1 : 0))),
            Map.entry("means", (state, value) -> state.with(state.pair().sharing(value.equals("shared")))),
            Map.entry("guesses", (state, value) -> state.with(state.pair().withGuesses(list(value)))));

    private LikelihoodBlock() {}

    public static Story of(Lesson lesson) {
        var states = new ArrayList<LikelihoodState>();
        var begins = new HashMap<Integer, Integer>();
        var waiting = new ArrayList<Block.Settings>();
        LikelihoodState now = LikelihoodState.START;
        for (Block block : lesson.blocks()) {
            if (block instanceof Block.Settings settings && states.isEmpty()) {
                now = changed(now, settings.values());
                states.add(now);
            } else if (block instanceof Block.Settings settings) {
                waiting.add(settings);
            } else if (block instanceof Block.Derive derive) {
                if (states.isEmpty()) {
                    states.add(now);
                }
                for (Block.Settings settings : waiting) {
                    now = changed(now, settings.values());
                    states.add(now);
                    begins.put(derive.lineNumbers().get(line(settings, derive)), states.size() - 1);
                }
                waiting.clear();
            }
        }
        return new Story(states.isEmpty() ? List.of(now) : states, begins);
    }

    /// From 0; the last where the derivation is shorter.
    private static int line(Block.Settings settings, Block.Derive derive) {
        int wanted = Integer.parseInt(settings.values().getOrDefault(LINE, "1")) - 1;
        return Math.min(wanted, derive.lineNumbers().size() - 1);
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

    private static RoomSetting numbers(String key, int count) {
        return new RoomSetting(key, value -> areNumbers(value, count), count + " numbers with commas between them");
    }

    private static boolean areNumbers(String value, int count) {
        List<String> words = words(value);
        return words.size() == count
                && words.stream().allMatch(RoomSetting.number("").allowed());
    }

    private static List<Double> list(String value) {
        return words(value).stream().map(Double::valueOf).toList();
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /// Whether a line of settings is one that a lesson may have.
    static boolean isAllowed(String key, String value) {
        return Stream.of(key)
                .flatMap(each -> SETTINGS.stream().filter(it -> it.key().equals(each)))
                .anyMatch(setting -> setting.allowed().test(value));
    }
}
