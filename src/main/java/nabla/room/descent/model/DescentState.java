package nabla.room.descent.model;

import java.util.Optional;
import nabla.room.Room;

/// Everything about the room that a user has changed; the rest is computed from it.
///
/// @param settings of the run
/// @param step     the one that is shown
/// @param pinned   the settings of the run that is raced against
/// @param chosen   the sample whose numbers are shown
/// @param feature  the one along the axis of the data
/// @param pair     the parameters of the map
/// @param page     what is shown where there is not room for everything
public record DescentState(
        RunSettings settings,
        int step,
        Optional<RunSettings> pinned,
        int chosen,
        int feature,
        Pair pair,
        DescentPage page)
        implements Room.State {

    public static DescentState of(RunSettings settings) {
        return new DescentState(settings, 0, Optional.empty(), 0, 0, Pair.of(settings, 0), DescentPage.DATA);
    }

    DescentState withSettings(RunSettings other) {
        int kept = Math.clamp(chosen, 0, other.samples().size() - 1);
        int shown = Math.min(feature, other.samples().dimensions() - 1);
        boolean sameColumns = other.columns() == settings.columns();
        Optional<RunSettings> race = pinned.filter(
                it -> it.columns() == other.columns() && it.samples().equals(other.samples()));
        Pair both = sameColumns && pair.fits(other) ? pair : Pair.of(other, shown);
        return new DescentState(other, step, race, kept, shown, both, page);
    }

    public DescentState at(int other) {
        return new DescentState(settings, other, pinned, chosen, feature, pair, page);
    }

    DescentState withPinned(Optional<RunSettings> other) {
        return new DescentState(settings, step, other, chosen, feature, pair, page);
    }

    DescentState withChosen(int other) {
        return new DescentState(settings, step, pinned, other, feature, pair, page);
    }

    DescentState withFeature(int other) {
        return new DescentState(settings, step, pinned, chosen, other, Pair.of(settings, other), page);
    }

    DescentState withPair(Pair other) {
        return new DescentState(settings, step, pinned, chosen, feature, other, page);
    }

    DescentState withPage(DescentPage other) {
        return new DescentState(settings, step, pinned, chosen, feature, pair, other);
    }
}
