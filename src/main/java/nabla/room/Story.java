package nabla.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.RoomSetting;

/// What the stage shows as the lines of a lesson are revealed one by one: the first block of the room's settings says
/// what is there at first, each later one begins a scene with a line of the derivation below it.
///
/// @param scenes numbered from 0; the first is what the lesson opens with
/// @param begins for a line of the file the scene that begins when it is revealed
public record Story<S extends Story.State<S>>(List<S> scenes, Map<Integer, Integer> begins) {
    /// Which line of the derivation a scene begins with, from 1; the first where it is not said.
    public static final RoomSetting LINE = RoomSetting.whole("line", 1, 99);

    /// The state of a room whose lesson tells a story.
    public interface State<S> extends Room.State {
        /// How far the story has come.
        int scene();

        S ofScene(int scene);
    }

    public Story {
        List<S> told = List.copyOf(scenes);
        scenes = IntStream.range(0, told.size())
                .mapToObj(scene -> told.get(scene).ofScene(scene))
                .toList();
        begins = Map.copyOf(begins);
    }

    /// @param start   what is there where the lesson says nothing
    /// @param changed a state after what a block says, which was checked when the lesson was read
    public static <S extends State<S>> Story<S> of(
            Lesson lesson, S start, BiFunction<S, Map<String, String>, S> changed) {
        var scenes = new ArrayList<S>();
        var begins = new HashMap<Integer, Integer>();
        var waiting = new ArrayList<Map<String, String>>();
        S now = start;
        for (Block block : lesson.blocks()) {
            if (block instanceof Block.Settings settings && scenes.isEmpty()) {
                now = changed.apply(now, settings.values());
                scenes.add(now);
            } else if (block instanceof Block.Settings settings) {
                waiting.add(settings.values());
            } else if (block instanceof Block.Derive derive) {
                if (scenes.isEmpty()) {
                    scenes.add(now);
                }
                for (Map<String, String> said : waiting) {
                    now = changed.apply(now, said);
                    scenes.add(now);
                    begins.put(line(said, derive), scenes.size() - 1);
                }
                waiting.clear();
            }
        }
        return new Story<>(scenes.isEmpty() ? List.of(now) : scenes, begins);
    }

    /// Of the file: the line of the derivation that a block names; its last where it is shorter.
    private static int line(Map<String, String> said, Block.Derive derive) {
        return line(derive, Integer.parseInt(said.getOrDefault(LINE.key(), "1")) - 1);
    }

    private static int line(Block.Derive derivation, int index) {
        List<Integer> numbers = derivation.lineNumbers();
        return numbers.isEmpty() ? derivation.line() : numbers.get(Math.min(index, numbers.size() - 1));
    }

    public S opening() {
        return scenes.getFirst();
    }

    /// The scene in which a line of a derivation is revealed.
    ///
    /// @param line from 0; below 0 where no line of the lesson is revealed
    public int scene(Block.Derive derivation, int line) {
        if (line < 0) {
            return 0;
        }
        var last = new TreeMap<>(begins).floorEntry(line(derivation, line));
        return last == null ? 0 : last.getValue();
    }

    /// As the lesson tells it; a scene from another time of the file may be beyond the last.
    public S state(int scene) {
        return scenes.get(Math.clamp(scene, 0, scenes.size() - 1));
    }
}
