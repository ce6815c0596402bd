package nabla.room;

import java.util.Optional;
import javafx.scene.Node;
import nabla.model.Parameters;
import nabla.ui.run.Playback;

/// What a room consists of for as long as it is open.
///
/// @param stage       a node that is shown in the middle
/// @param parameters  whose sliders stand below the stage; also what the lesson's formulas are evaluated with
/// @param controls    what stands below the stage in place of the parameters' sliders; absent where the sliders do
/// @param playback    the room's own clock; absent where nothing in it moves by itself
/// @param playsAtOnce whether it plays as soon as it is opened, where motion is welcome
public record RoomParts(
        Node stage, Parameters parameters, Optional<Node> controls, Optional<Playback> playback, boolean playsAtOnce) {
    /// A room with a stage and sliders, in which nothing moves by itself.
    public static RoomParts still(Node stage, Parameters parameters) {
        return new RoomParts(stage, parameters, Optional.empty(), Optional.empty(), false);
    }

    /// A room with controls of its own and a clock that runs when it is opened.
    public static RoomParts playing(Node stage, Parameters parameters, Node controls, Playback playback) {
        return new RoomParts(stage, parameters, Optional.of(controls), Optional.of(playback), true);
    }

    /// Whether it is the stage itself, or the controls.
    public boolean has(Node node) {
        return stage.equals(node) || controls.filter(node::equals).isPresent();
    }
}
