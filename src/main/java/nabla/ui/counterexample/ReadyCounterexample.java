package nabla.ui.counterexample;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nabla.math.Budget;
import nabla.math.check.Counterexample;
import nabla.math.check.DifferingParts;
import nabla.math.check.GuiltyVariable;
import nabla.math.check.RefutedSides;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;

/// A counterexample with everything slow done: both sides compiled and set in type, the variable to blame and the parts
/// that differ found. Immutable, made in the background.
record ReadyCounterexample(
        RefutedSides sides,
        List<String> order,
        Optional<DifferingParts> differing,
        Formula left,
        Formula sign,
        Formula right,
        Optional<ShownEntry> entry) {
    private static final long PATIENCE = 20_000_000;

    /// Empty where there is nothing to draw: no variable, or sides that grow too large.
    static Optional<ReadyCounterexample> of(Counterexample counterexample, BooleanSupplier cancelled) {
        try {
            RefutedSides sides = RefutedSides.of(counterexample, new Budget(PATIENCE, cancelled));
            List<String> order = GuiltyVariable.order(sides);
            return order.isEmpty() ? Optional.empty() : Optional.of(set(sides, order));
        } catch (Budget.Spent | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static ReadyCounterexample set(RefutedSides sides, List<String> order) {
        var claim = sides.counterexample().claim();
        return new ReadyCounterexample(
                sides,
                order,
                sides.differing(),
                Formula.of(claim.left(), claim.scope(), Typesetter.Style.DISPLAY),
                Formula.of(claim.link()),
                Formula.of(claim.right(), claim.scope(), Typesetter.Style.DISPLAY),
                ShownEntry.of(sides.counterexample()));
    }
}
