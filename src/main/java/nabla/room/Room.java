package nabla.room;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import nabla.model.Parameters;
import nabla.model.Stepper;
import nabla.plot.Figure;
import nabla.ui.Playback;

/// What a room gives the window: a stage, its parameters, its steps, its figures and its whole state.
///
/// All methods are called on the FX thread.
public interface Room {

    /// What is shown in the middle; always the same node.
    Node stage();

    /// The parameters whose sliders stand below the stage; also what the lesson's formulas are evaluated with.
    Parameters parameters();

    /// The room's own steps, after the lesson's hidden lines; absent where it has none.
    Optional<Stepper> steps();

    /// The room's own clock; absent where nothing in it moves by itself.
    default Optional<Playback> playback() {
        return Optional.empty();
    }

    /// What "export" offers, as it looks now.
    List<Figure> figures();

    /// The whole state: undo, reset, settings and sessions use only this.
    State state();

    /// Back to a state this room gave earlier.
    void restore(State state);

    /// Stops every clock and job; called once, when another lesson is opened.
    void close();

    /// An immutable record.
    interface State {}
}
