package nabla.room.linear.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What the stage shows as the lines of a lesson are revealed one by one.
///
/// @param states for each scene, numbered from 0; the first is what the lesson opens with
/// @param begins for a line of the file the scene that begins with the derivation there
public record Story(List<LinearState> states, Map<Integer, Integer> begins) {
    public Story {
        states = List.copyOf(states);
        begins = Map.copyOf(begins);
    }

    /// @param states in the order of their scenes, none of them numbered yet
    public static Story of(List<LinearState> states, Map<Integer, Integer> begins) {
        return new Story(
                IntStream.range(0, states.size())
                        .mapToObj(scene -> states.get(scene).ofScene(scene))
                        .toList(),
                begins);
    }

    public LinearState opening() {
        return states.getFirst();
    }

    /// The scene that belongs to what starts at that line of the file.
    int scene(int line) {
        Map.Entry<Integer, Integer> last = new TreeMap<>(begins).floorEntry(line);
        return last == null ? 0 : last.getValue();
    }

    LinearState state(int scene) {
        return states.get(scene);
    }
}
