package nabla.room.activations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.nn.Activation;
import nabla.room.Story;

/// Everything about the room that a user has changed; the rest is computed from it.
///
/// @param page   what the stage shows
/// @param shown  one to three activations, the one shown longest first
/// @param ridden the one of them on whose curve the point is
/// @param z      where the point is
/// @param logits two to ten of them, before the shift
/// @param shift  what is added to all of them
/// @param entry  the slope whose formula is shown
/// @param scene  how far the story has come; see [Story]
public record ActivationsState(
        ActivationsPage page,
        List<Activation> shown,
        Activation ridden,
        double z,
        List<Double> logits,
        double shift,
        Optional<SlopeEntry> entry,
        int scene)
        implements Story.State<ActivationsState> {
    /// So far the point goes to either side.
    public static final double FARTHEST = 6;

    public static final int MOST_SHOWN = 3;
    public static final int FEWEST_LOGITS = 2;
    public static final int MOST_LOGITS = 10;
    /// The largest logit there is, and the largest shift: far beyond where e^x has a value.
    public static final double LARGEST = 1000;

    /// Without a lesson's word: a sigmoid, and the logits (2, 1, 0).
    public static final ActivationsState START = new ActivationsState(
            ActivationsPage.FUNCTIONS,
            List.of(Activation.SIGMOID),
            Activation.SIGMOID,
            1,
            List.of(2.0, 1.0, 0.0),
            0,
            Optional.empty(),
            0);

    public ActivationsState {
        shown = List.copyOf(shown);
        logits = List.copyOf(logits);
        if (!shown.contains(ridden) || shown.size() > MOST_SHOWN) {
            throw new IllegalArgumentException("%s with the point on %s".formatted(shown, ridden));
        }
        if (logits.size() < FEWEST_LOGITS || logits.size() > MOST_LOGITS) {
            throw new IllegalArgumentException(logits.size() + " logits");
        }
        z = Math.clamp(z, -FARTHEST, FARTHEST) + 0.0;
        shift = Math.clamp(shift, -LARGEST, LARGEST) + 0.0;
        int count = logits.size();
        entry = entry.filter(it -> it.isWithin(count));
    }

    /// The logits as they are, with the shift.
    public List<Double> shifted() {
        return logits.stream().map(x -> x + shift).toList();
    }

    public ActivationsState on(ActivationsPage other) {
        return new ActivationsState(other, shown, ridden, z, logits, shift, entry, scene);
    }

    public ActivationsState at(double other) {
        return new ActivationsState(page, shown, ridden, other, logits, shift, entry, scene);
    }

    /// The point on another curve of those that are shown.
    public ActivationsState riding(Activation other) {
        return shown.contains(other) ? new ActivationsState(page, shown, other, z, logits, shift, entry, scene) : this;
    }

    /// These activations; the point stays on its curve where it can.
    public ActivationsState showing(List<Activation> others) {
        Activation kept = others.contains(ridden) ? ridden : others.getLast();
        return new ActivationsState(page, others, kept, z, logits, shift, entry, scene);
    }

    /// One activation more, with the point on it, in place of the one shown longest where there are three; or one less,
    /// if it is not the last.
    ActivationsState toggled(Activation activation) {
        var others = new ArrayList<>(shown);
        if (!others.remove(activation)) {
            others.add(activation);
            if (others.size() > MOST_SHOWN) {
                others.removeFirst();
            }
            return showing(others).riding(activation);
        }
        return others.isEmpty() ? this : showing(others);
    }

    public ActivationsState withLogits(List<Double> others) {
        return new ActivationsState(
                page,
                shown,
                ridden,
                z,
                others.stream().map(x -> Math.clamp(x, -LARGEST, LARGEST) + 0.0).toList(),
                shift,
                entry,
                scene);
    }

    /// One logit moved.
    ActivationsState withLogit(int index, double value) {
        var others = new ArrayList<>(logits);
        others.set(index, value);
        return withLogits(others);
    }

    /// So many logits; new ones are 0.
    ActivationsState withCount(int count) {
        var others = new ArrayList<>(logits.subList(0, Math.min(count, logits.size())));
        while (others.size() < count) {
            others.add(0.0);
        }
        return withLogits(others);
    }

    public ActivationsState withShift(double other) {
        return new ActivationsState(page, shown, ridden, z, logits, other, entry, scene);
    }

    public ActivationsState withEntry(Optional<SlopeEntry> other) {
        return new ActivationsState(page, shown, ridden, z, logits, shift, other, scene);
    }

    @Override
    public ActivationsState ofScene(int other) {
        return new ActivationsState(page, shown, ridden, z, logits, shift, entry, other);
    }
}
