package nabla.ui.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.model.OwnLine;

/// What a student has typed into the text of a lesson: lines of their own, and what still stands in the fields; both by
/// the title of their derivation, also of derivations that are not there yet or any more.
final class TypedText {
    private final List<DerivationView> derivations;
    private Map<String, String> inFields = Map.of();
    private Map<String, List<OwnLine>> own = Map.of();

    /// @param derivations those that are set; others are added to it
    TypedText(List<DerivationView> derivations) {
        this.derivations = derivations;
    }

    Map<String, List<OwnLine>> own() {
        return own;
    }

    Map<String, String> inFields() {
        var typed = new LinkedHashMap<>(inFields);
        derivations.forEach(view -> typed.put(view.name(), view.tryLine().text()));
        typed.values().removeIf(String::isEmpty);
        return typed;
    }

    /// Other lines of one's own, as undo and redo have them.
    void setOwn(Map<String, List<OwnLine>> lines) {
        own = Map.copyOf(lines);
        derivations.forEach(view -> {
            List<OwnLine> wanted = own.getOrDefault(view.name(), List.of());
            if (!wanted.equals(view.own().lines())) {
                view.own().set(wanted);
            }
        });
    }

    void restore(ReadingPlace earlier) {
        inFields = earlier.typed();
        setOwn(earlier.own());
        derivations.forEach(this::fillField);
    }

    /// A derivation that is set now gets what belongs to it.
    void fill(DerivationView view) {
        view.own().set(own.getOrDefault(view.name(), List.of()));
        fillField(view);
    }

    /// The student has added, edited or removed a line.
    void take(DerivationView view) {
        var lines = new LinkedHashMap<>(own);
        lines.put(view.name(), view.own().lines());
        lines.values().removeIf(List::isEmpty);
        own = Map.copyOf(lines);
    }

    private void fillField(DerivationView view) {
        view.tryLine().setText(inFields.getOrDefault(view.name(), ""));
    }
}
