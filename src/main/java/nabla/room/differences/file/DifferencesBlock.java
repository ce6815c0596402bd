package nabla.room.differences.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.room.differences.model.DifferencesPage;
import nabla.room.differences.model.DifferencesState;
import nabla.room.differences.model.DifferencesStory;
import nabla.room.differences.model.ErrorLayer;
import nabla.room.differences.model.Scene;
import nabla.room.differences.model.TypedFunction;

/// What a lesson's ```` ```differences ```` blocks say: the first what there is at first, each later one what changes
/// when the first line below it is revealed.
public final class DifferencesBlock {
    private static final String NOTHING = "nothing";

    /// What may stand in one.
    public static final List<RoomSetting> SETTINGS = List.of(
            new RoomSetting(
                    "function",
                    value -> TypedFunction.read(value) instanceof TypedFunction.Ready,
                    "a function of w, such as sin(w)"),
            RoomSetting.number("point"),
            new RoomSetting("step", DifferencesBlock::isStep, "a number from 1e-16 to 1, such as 0.1 or 1e-5"),
            new RoomSetting(
                    "sweep", words(DifferencesBlock::isStep), "steps that are run through in turn, such as 1, 1e-8"),
            new RoomSetting(
                    "show",
                    words(word -> word.equals(NOTHING) || ErrorLayer.ofKey(word).isPresent()),
                    "some of forward, central, rounding; or nothing"),
            RoomSetting.choice("page", DifferencesPage.values(), DifferencesPage::key));

    private DifferencesBlock() {}

    public static DifferencesStory of(Lesson lesson) {
        var scenes = new LinkedHashMap<Block.Derive, Scene>();
        Scene now = new Scene(DifferencesState.START, List.of());
        Scene opening = now;
        boolean begun = false;
        for (Block block : lesson.blocks()) {
            if (block instanceof Block.Settings settings) {
                now = changed(now.end(), settings.values());
                opening = begun ? opening : now;
                begun = true;
            } else if (block instanceof Block.Derive derive) {
                scenes.put(derive, now);
                begun = true;
            }
        }
        return new DifferencesStory(opening, scenes);
    }

    /// @param said checked when the lesson was read
    static Scene changed(DifferencesState before, Map<String, String> said) {
        DifferencesState state = before;
        if (said.containsKey("function")) {
            state = state.of(said.getOrDefault("function", ""), state.point());
        }
        if (said.containsKey("point")) {
            state = state.at(Double.parseDouble(said.getOrDefault("point", "")));
        }
        if (said.containsKey("step")) {
            state = state.withExponent(exponent(said.getOrDefault("step", "")));
        }
        if (said.containsKey("show")) {
            state = state.showing(layers(said.getOrDefault("show", "")));
        }
        var sweep = new ArrayList<Double>();
        if (said.containsKey("sweep")) {
            for (String step : split(said.getOrDefault("sweep", ""))) {
                sweep.add(exponent(step));
            }
            state = state.withExponent(sweep.getLast());
        }
        DifferencesState end = state;
        return new Scene(
                DifferencesPage.ofKey(said.getOrDefault("page", ""))
                        .map(end::on)
                        .orElse(end),
                sweep);
    }

    private static Set<ErrorLayer> layers(String words) {
        return split(words).stream()
                .flatMap(word -> ErrorLayer.ofKey(word).stream())
                .collect(Collectors.toSet());
    }

    /// Of a power of ten it is whole.
    private static double exponent(String step) {
        return Math.rint(Math.log10(Double.parseDouble(step)) * 1e6) / 1e6;
    }

    private static boolean isStep(String value) {
        return RoomSetting.positive("").allowed().test(value)
                && Double.parseDouble(value) <= 1
                && Double.parseDouble(value) >= 1e-16;
    }

    private static Predicate<String> words(Predicate<String> each) {
        return value -> split(value).stream().allMatch(each);
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(",", -1)).map(String::strip).toList();
    }
}
