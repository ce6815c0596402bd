package nabla.model;

import javafx.beans.value.ObservableBooleanValue;

/// The steps of a run with a clock of its own: far too many to be counted among a lesson's lines, so they are played,
/// scrubbed, or made one by one.
public interface RunPosition {

    /// The step that is shown, from 0.
    int position();

    /// To the nearest step there is; false where that is the present one.
    boolean moveTo(int step);

    /// The last step there is.
    int last();

    /// Whether the step that is shown is the last there will ever be.
    ObservableBooleanValue atEndProperty();

    /// One step on; false at the end.
    default boolean step() {
        return moveTo(position() + 1);
    }

    /// One step back; false at the start.
    default boolean back() {
        return moveTo(position() - 1);
    }
}
