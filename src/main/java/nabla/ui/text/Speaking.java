package nabla.ui.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nabla.model.OwnLine;

/// Chooses the line that is spoken about: the lesson's that was revealed last, or the student's step below it.
///
/// Where the user types into another derivation, it is the step there, until a line of the lesson is revealed again.
final class Speaking {
    private final SpokenLine spoken;
    private final List<DerivationView> derivations;
    private final ReadOnlyObjectWrapper<Optional<OwnLine>> own =
            new ReadOnlyObjectWrapper<>(this, "own", Optional.empty());
    private Optional<DerivationView> typedIn = Optional.empty();
    private int position;
    private boolean told = true;

    /// @param derivations of the lesson, as many as are set by now
    Speaking(SpokenLine spoken, List<DerivationView> derivations) {
        this.spoken = spoken;
        this.derivations = derivations;
    }

    /// The line of one's own that is spoken about, if it is one.
    ReadOnlyObjectProperty<Optional<OwnLine>> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /// So many lines of the lesson are shown.
    void at(int shown) {
        position = shown;
        typedIn = Optional.empty();
        speak();
    }

    /// The user has added, mended or removed a line there.
    void typed(DerivationView view) {
        typedIn = Optional.of(view);
        speak();
    }

    /// @param is whether reasons and verdicts are told
    void tell(boolean is) {
        told = is;
        speak();
    }

    /// Says it again, for more may be known of it.
    void speak() {
        Optional<DerivationView> view =
                typedIn.filter(it -> it.ownStep(told).isPresent()).or(this::revealed);
        Optional<OwnLines.Step> step = view.flatMap(it -> it.ownStep(told));
        if (step.isPresent()) {
            LineView line = step.get().line();
            spoken.show("Your line", Optional.of(step.get().before()), line.line(), line.checked(), told);
        } else {
            view.ifPresent(it -> it.speak(spoken, told));
        }
        own.set(step.map(OwnLines.Step::own));
    }

    /// Before any line is revealed it is the first derivation that is spoken about.
    private Optional<DerivationView> revealed() {
        return derivations.stream()
                .filter(view -> view.offset() < position || position == 0)
                .reduce((earlier, later) -> position == 0 ? earlier : later);
    }
}
