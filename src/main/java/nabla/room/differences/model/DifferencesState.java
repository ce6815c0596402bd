package nabla.room.differences.model;

import java.util.EnumSet;
import java.util.Set;
import nabla.room.Room;

/// Everything about the room that a user has changed; the rest is computed from it.
///
/// @param function as it was typed
/// @param point    w
/// @param exponent of the step: ε is ten to this power
/// @param shown    what the picture of the errors shows
/// @param page     what is shown where there is not room for everything
public record DifferencesState(
        String function, double point, double exponent, Set<ErrorLayer> shown, DifferencesPage page)
        implements Room.State {
    public static final DifferencesState START =
            new DifferencesState(KnownFunction.SINE.text(), 1, 0, Set.of(), DifferencesPage.CURVE);
    /// The smallest step: below it w + 1 is 1.
    public static final double SMALLEST = StepSizes.SMALLEST;

    public DifferencesState {
        shown = Set.copyOf(shown);
        exponent = Math.clamp(exponent, SMALLEST, 0.0);
    }

    /// ε
    public double step() {
        return StepSizes.step(exponent);
    }

    public DifferencesState of(String other, double at) {
        return new DifferencesState(other, at, exponent, shown, page);
    }

    public DifferencesState at(double other) {
        return new DifferencesState(function, other, exponent, shown, page);
    }

    public DifferencesState withExponent(double other) {
        return new DifferencesState(function, point, other, shown, page);
    }

    public DifferencesState showing(Set<ErrorLayer> other) {
        return new DifferencesState(function, point, exponent, other, page);
    }

    DifferencesState showing(ErrorLayer layer, boolean wanted) {
        var other = EnumSet.noneOf(ErrorLayer.class);
        other.addAll(shown);
        if (wanted) {
            other.add(layer);
        } else {
            other.remove(layer);
        }
        return showing(other);
    }

    public DifferencesState on(DifferencesPage other) {
        return new DifferencesState(function, point, exponent, shown, other);
    }
}
