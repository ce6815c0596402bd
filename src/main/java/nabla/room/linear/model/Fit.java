package nabla.room.linear.model;

/// Whether one layer does what all of them do, over the whole grid.
public sealed interface Fit {
    /// No ReLU stands between the layers.
    ///
    /// @param apart how far the two pictures are apart where they are farthest: rounding
    record Same(double apart) implements Fit {}

    /// Every unit is on over the whole picture, so that the ReLU does nothing.
    record AllOn() implements Fit {}

    /// Some units are off over the whole picture, none switches: another matrix fits.
    ///
    /// @param off how many units are off
    record NoneSwitches(int off) implements Fit {}

    /// The middle of a segment misses the middle of its image: no matrix fits.
    record Misses(Segment segment) implements Fit {}

    /// Units switch, yet the outer layers make nothing of it: no middle is missed on the grid.
    record Unseen() implements Fit {}

    /// Units may switch, and there is no plane on which one could see it.
    record Undrawn() implements Fit {}
}
