package nabla.room.document;

import java.util.List;
import java.util.Map;
import nabla.room.Room;

/// Everything about a document that a user has changed.
///
/// @param values of the parameters, by name
/// @param chosen the plot that is shown
/// @param curves for each plot the curve its point sits on
record DocumentState(Map<String, Double> values, int chosen, List<Integer> curves) implements Room.State {
    DocumentState {
        values = Map.copyOf(values);
        curves = List.copyOf(curves);
    }
}
