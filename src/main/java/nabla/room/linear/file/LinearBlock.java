package nabla.room.linear.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;
import nabla.room.Story;
import nabla.room.linear.model.LayerStack;
import nabla.room.linear.model.LinearState;

/// Reads a lesson's scenes: what its first ```` ```linear ```` block says is there at first, and each later one changes
/// the stage when the first line below it, or the one that it names, is revealed.
public final class LinearBlock {
    /// What may stand in it.
    public static final List<RoomSetting> SETTINGS = settings();

    private LinearBlock() {}

    private static List<RoomSetting> settings() {
        var settings = new ArrayList<RoomSetting>();
        settings.add(new RoomSetting(
                "sizes",
                value -> value.matches("[1-4]( *, *[1-4]){2,6}"),
                "3 to 7 sizes from 1 to 4, that of x first, such as 2, 3, 2"));
        settings.add(RoomSetting.word("relu", "on", "off"));
        settings.add(new RoomSetting(
                "plane", value -> value.matches("x|W[1-6]"), "x, or the layer whose columns are dragged, such as W2"));
        settings.add(RoomSetting.word("light", "none", "1", "2", "3", "4"));
        settings.add(RoomSetting.numbers("x", 2));
        settings.add(Story.LINE);
        for (int number = 1; number <= LayerStack.MOST; number++) {
            settings.add(new RoomSetting(
                    "W" + number,
                    LinearBlock::isMatrix,
                    "rows of numbers from −5 to 5 with semicolons between them, such as 1 0.5; 0 1"));
            settings.add(new RoomSetting(
                    "b" + number, LinearBlock::isRow, "one to four numbers from −5 to 5, such as 0.5 0"));
        }
        return List.copyOf(settings);
    }

    public static Story<LinearState> of(Lesson lesson) {
        return Story.of(lesson, LinearState.START, LinearBlock::changed);
    }

    /// What a block changes.
    ///
    /// @param said checked when the lesson was read
    static LinearState changed(LinearState before, Map<String, String> said) {
        LayerStack stack = before.stack();
        if (said.containsKey("sizes")) {
            stack = sized(stack, RoomSetting.words(said.getOrDefault("sizes", "")));
        }
        if (said.containsKey("relu")) {
            stack = stack.withRelu(said.getOrDefault("relu", "").equals("on"));
        }
        for (int number = 1; number <= LayerStack.MOST; number++) {
            stack = entered(stack, number, said);
        }
        LinearState state = before.with(stack);
        if (said.containsKey("plane")) {
            String plane = said.getOrDefault("plane", "");
            state = state.in(plane.equals("x") ? 0 : stack.number(Integer.parseInt(plane.substring(1))));
        }
        if (said.containsKey("light")) {
            String light = said.getOrDefault("light", "");
            state = state.lighting(light.equals("none") ? 0 : Integer.parseInt(light));
        }
        if (said.containsKey("x")) {
            List<Double> x = RoomSetting.numbers(said.getOrDefault("x", ""));
            state = state.at(x.getFirst(), x.getLast());
        }
        return state;
    }

    private static LayerStack sized(LayerStack before, List<String> sizes) {
        LayerStack stack = before.withDepth(sizes.size() - 1);
        for (int passed = 0; passed < sizes.size(); passed++) {
            stack = stack.withSize(passed, Integer.parseInt(sizes.get(passed)));
        }
        return stack;
    }

    private static LayerStack entered(LayerStack before, int number, Map<String, String> said) {
        LayerStack stack = before;
        if (said.containsKey("W" + number)) {
            List<List<Double>> rows = rows(said.getOrDefault("W" + number, ""));
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    stack = stack.withWeight(number, i, j, rows.get(i).get(j));
                }
            }
        }
        if (said.containsKey("b" + number)) {
            List<Double> entries = row(said.getOrDefault("b" + number, ""));
            for (int i = 0; i < entries.size(); i++) {
                stack = stack.withBias(number, i, entries.get(i));
            }
        }
        return stack;
    }

    private static boolean isMatrix(String value) {
        List<String> rows = Arrays.stream(value.split(";", -1)).toList();
        return rows.size() <= LayerStack.WIDEST
                && rows.stream().allMatch(LinearBlock::isRow)
                && rows(value).stream().map(List::size).distinct().count() == 1;
    }

    private static boolean isRow(String value) {
        return words(value).allMatch(RoomSetting::isNumber)
                && row(value).size() <= LayerStack.WIDEST
                && row(value).stream().allMatch(entry -> Math.abs(entry) <= LayerStack.LARGEST);
    }

    private static List<List<Double>> rows(String value) {
        return Arrays.stream(value.split(";", -1)).map(LinearBlock::row).toList();
    }

    private static List<Double> row(String value) {
        return words(value).map(Double::valueOf).toList();
    }

    private static Stream<String> words(String row) {
        return Arrays.stream(row.strip().split(" +", -1));
    }
}
