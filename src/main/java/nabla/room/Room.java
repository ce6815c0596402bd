package nabla.room;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import nabla.lesson.Block;
import nabla.math.check.Counterexample;
import nabla.model.Parameters;
import nabla.model.RunPosition;
import nabla.model.Stepper;
import nabla.plot.figure.Figure;
import nabla.ui.run.Playback;

/// What a room gives the window: a stage, its parameters, its steps, its figures and its whole state.
///
/// All methods are called on the FX thread.
public interface Room {
    /// A node of the stage or the controls in which a press of the mouse does not pause the room's clock says so with
    /// this key in its properties.
    String KEEPS_PLAYING = "nabla.keeps-playing";

    /// Always the same.
    RoomParts parts();

    default Node stage() {
        return parts().stage();
    }

    /// Whether there is something to see on the stage; where there is not, a class has the line in its place.
    default boolean hasPicture() {
        return true;
    }

    default Parameters parameters() {
        return parts().parameters();
    }

    /// The room's own steps, after the lesson's hidden lines; absent where it has none.
    default Optional<Stepper> steps() {
        return Optional.empty();
    }

    /// Whether what the steps move can be seen on the stage; else a lesson's line goes first.
    default ObservableBooleanValue stepsInSight() {
        return new ReadOnlyBooleanWrapper(true);
    }

    /// Brings what the steps move onto the stage.
    default void showSteps() {}

    default Optional<Playback> playback() {
        return parts().playback();
    }

    /// The steps of a run with a clock of its own; absent where the steps are few, see [#steps()].
    default Optional<RunPosition> runPosition() {
        return Optional.empty();
    }

    default Optional<Node> controls() {
        return parts().controls();
    }

    /// Whether a class looks on: then [#caption()] is shown, and the stage need not say the same.
    default void present(boolean toClass) {}

    /// Whether what the checker says is told; else the class votes, and the room keeps it to itself too.
    default void tell(boolean verdicts) {}

    /// What is to be said of what the stage shows now, such as the equation of a step: stands below the stage while a
    /// class looks on. Absent where the lesson's derivation says it.
    default Optional<Node> caption() {
        return Optional.empty();
    }

    default boolean playsAtOnce() {
        return parts().playsAtOnce();
    }

    /// Brings what belongs to a block of the lesson onto the stage, where there is such a thing.
    default void show(Block block) {}

    /// One has come to a line of the lesson by a step, forwards or back: the stage may show what the line says.
    ///
    /// @param derivation whose line was revealed last
    /// @param line       from 0; −1 where no line of the lesson is revealed, and the derivation is the first
    default void follow(Block.Derive derivation, int line) {}

    /// The user asked why a line does not hold, and the parameters are where it fails: the stage may light the entries
    /// that it is about, until something moves.
    default void light(Counterexample counterexample) {}

    /// What "export" offers, as it looks now.
    List<Figure> figures();

    /// What else "export" offers.
    default List<Extra> extras() {
        return List.of();
    }

    /// Whether [#open(Path)] can do something with a file of that name, such as one that is dropped on the window.
    default boolean opens(Path file) {
        return false;
    }

    /// Opens a file of the room's own kind; what becomes of it is seen on the stage.
    default void open(Path file) {}

    /// Everything as it was when the lesson was opened.
    default void reset() {
        parameters().reset();
    }

    /// How the whole state is read, put back and written: undo, reset, settings and sessions use only this.
    RoomMemory<?> memory();

    /// The whole state as it is now.
    default State state() {
        return memory().now().get();
    }

    /// Back to a state this room gave earlier; one of another room changes nothing.
    default void restore(State state) {
        memory().restore(state);
    }

    /// Writes the state as text for the next start of the program; what it holds is as it is now, and it is called in
    /// the background. Empty where there is nothing to keep.
    default Supplier<String> kept() {
        return memory().kept();
    }

    /// Back to a state that was kept as text, as far as it makes sense; the rest stays as it is.
    default void recall(String text) {
        memory().recall(text);
    }

    /// Stops every clock and job; called once, when another lesson is opened.
    void close();

    /// An immutable record.
    interface State {}
}
