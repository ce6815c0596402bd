package nabla.room.differences.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.room.differences.model.DifferencesPage;
import nabla.room.differences.model.DifferencesState;
import nabla.room.differences.model.ErrorLayer;

/// The room's state as text: five lines, the function last.
public final class KeptDifferences {
    private static final int LINES = 5;

    private KeptDifferences() {}

    public static String write(DifferencesState state) {
        String shown = state.shown().stream().map(ErrorLayer::key).sorted().collect(Collectors.joining(" "));
        return String.join(
                "\n",
                String.valueOf(state.point()),
                String.valueOf(state.exponent()),
                shown,
                state.page().key(),
                state.function());
    }

    /// Empty where the text is damaged.
    public static Optional<DifferencesState> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES) {
            return Optional.empty();
        }
        try {
            double point = Double.parseDouble(lines.get(0));
            double exponent = Double.parseDouble(lines.get(1));
            if (!Double.isFinite(point) || !Double.isFinite(exponent)) {
                return Optional.empty();
            }
            var shown = Arrays.stream(lines.get(2).split(" ", -1))
                    .flatMap(key -> ErrorLayer.ofKey(key).stream())
                    .collect(Collectors.toSet());
            return DifferencesPage.ofKey(lines.get(3))
                    .map(page -> new DifferencesState(lines.get(4), point, exponent, shown, page));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
