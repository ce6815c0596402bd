package nabla.room.likelihood.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What the stage shows as the lines of a lesson are revealed one by one.
///
/// @param states for each scene, numbered from 0; the first is what the lesson opens with
/// @param begins for a line of the file the scene that begins when it is revealed
public record Story(List<LikelihoodState> states, Map<Integer, Integer> begins) {
    public Story {
        states = numbered(states);
        begins = Map.copyOf(begins);
    }

    private static List<LikelihoodState> numbered(List<LikelihoodState> states) {
        return IntStream.range(0, states.size())
                .mapToObj(scene -> states.get(scene).in(scene))
                .toList();
    }

    public LikelihoodState opening() {
        return states.getFirst();
    }

    /// The scene in which that line of the file is revealed.
    public int scene(int line) {
        Map.Entry<Integer, Integer> last = new TreeMap<>(begins).floorEntry(line);
        return last == null ? 0 : last.getValue();
    }

    /// As the lesson tells it; a scene from another time of the file may be beyond the last.
    public LikelihoodState state(int scene) {
        return states.get(Math.clamp(scene, 0, states.size() - 1));
    }
}
