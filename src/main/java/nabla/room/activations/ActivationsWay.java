package nabla.room.activations;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsPage;
import nabla.room.activations.model.ActivationsState;

/// The stage on its way from one scene of the lesson to the next: curves that were not there draw their derivatives
/// with the slope of a point that sweeps along them, logits and their shift slide.
///
/// @param from what is on the stage
/// @param to   what the next scene shows
record ActivationsWay(ActivationsState from, ActivationsState to) {
    /// So much of the time the point sweeps; then it goes to its place.
    private static final double SWEPT = 0.75;

    private static final double FARTHEST = ActivationsState.FARTHEST;

    /// Whether there is something to be seen of it.
    boolean isSeen() {
        return switch (to.page()) {
            case FUNCTIONS -> isNew() || from.z() != to.z();
            case SOFTMAX -> !logits().equals(to.logits()) || from.shift() != to.shift();
        };
    }

    /// @param part of the way, from 0 to 1
    void show(ActivationsModel model, double part) {
        switch (to.page()) {
            case FUNCTIONS -> {
                if (isNew() && part < SWEPT) {
                    model.sweep(to, FARTHEST * (2 * part / SWEPT - 1));
                } else {
                    double start = isNew() ? FARTHEST : from.z();
                    double along = eased(isNew() ? (part - SWEPT) / (1 - SWEPT) : part);
                    model.restore(to.at(start + along * (to.z() - start)));
                }
            }
            case SOFTMAX -> {
                double along = eased(part);
                List<Double> start = logits();
                model.restore(to.withLogits(IntStream.range(0, start.size())
                                .mapToObj(
                                        j -> start.get(j) + along * (to.logits().get(j) - start.get(j)))
                                .toList())
                        .withShift(from.shift() + along * (to.shift() - from.shift())));
            }
        }
    }

    private boolean isNew() {
        return from.page() != ActivationsPage.FUNCTIONS || !from.shown().equals(to.shown());
    }

    /// Where the bars begin: on their line, where there were others or none.
    private List<Double> logits() {
        boolean same = from.page() == ActivationsPage.SOFTMAX
                && from.logits().size() == to.logits().size();
        return same ? from.logits() : Collections.nCopies(to.logits().size(), 0.0);
    }

    /// Slow at both ends.
    private static double eased(double part) {
        return part * part * (3 - 2 * part);
    }
}
