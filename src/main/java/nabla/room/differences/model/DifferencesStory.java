package nabla.room.differences.model;

import java.util.Map;
import java.util.Optional;
import nabla.lesson.Block;

/// Which scene the stage shows at which derivation of the lesson.
///
/// @param opening what the lesson opens with
/// @param scenes  that of each derivation, from its first line on
public record DifferencesStory(Scene opening, Map<Block.Derive, Scene> scenes) {
    public DifferencesStory {
        scenes = Map.copyOf(scenes);
    }

    /// @param line of the derivation, from 0; below 0 where none is revealed
    public Optional<Scene> at(Block.Derive derivation, int line) {
        return line < 0
                ? Optional.of(new Scene(opening.end(), java.util.List.of()))
                : Optional.ofNullable(scenes.get(derivation));
    }
}
