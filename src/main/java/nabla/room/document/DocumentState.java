package nabla.room.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// What is chosen, as text; the values are the sliders'.
    String kept() {
        return chosen + " " + curves.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    static Optional<DocumentState> recalled(String text, Map<String, Double> values) {
        try {
            List<Integer> numbers =
                    Stream.of(text.strip().split(" ", -1)).map(Integer::valueOf).toList();
            return Optional.of(new DocumentState(values, numbers.getFirst(), numbers.subList(1, numbers.size())));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
