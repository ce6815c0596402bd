package nabla.room.differences.model;

import java.util.List;

/// What the stage shows where a lesson has come to: a state, and the steps that ε runs through on the way to it.
///
/// @param end   the state it ends with
/// @param sweep exponents of the steps that are visited in turn; none where nothing moves
public record Scene(DifferencesState end, List<Double> sweep) {
    public Scene {
        sweep = List.copyOf(sweep);
    }

    public boolean moves() {
        return sweep.size() > 1;
    }
}
