package nabla.ui.counterexample;

import java.util.Map;
import java.util.Optional;
import nabla.math.Budget;
import nabla.math.check.Counterexample;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.EntryPlace;
import nabla.math.check.verdict.Witness;
import nabla.math.entries.EntryValues;

/// The two vectors or matrices that a line says are equal, and the entry in which they are not.
///
/// @param left  the values of the line above
/// @param right the values of the line
record ShownEntry(EntryPlace.Cell cell, EntryValues left, EntryValues right) {
    private static final long PATIENCE = 20_000_000;

    /// Both sides at the same place.
    record Sides(Optional<EntryValues.Values> left, Optional<EntryValues.Values> right) {}

    /// Empty where the line is about one number, or speaks of functions that have no values of their own.
    static Optional<ShownEntry> of(Counterexample counterexample) {
        Optional<Witness.Entry> place = counterexample.refuted().witness().place();
        return place.filter(at -> at.functions().isEmpty())
                .flatMap(at -> at.at().cell().map(cell -> at(cell, at.at().indices(), counterexample.claim())));
    }

    private static ShownEntry at(EntryPlace.Cell cell, Map<String, Integer> indices, Claim claim) {
        return new ShownEntry(
                cell,
                EntryValues.of(claim.left(), claim.scope(), indices, new Budget(PATIENCE, () -> false)),
                EntryValues.of(claim.right(), claim.scope(), indices, new Budget(PATIENCE, () -> false)));
    }

    /// @param values of sizes, numbers and entries
    Sides at(Map<String, Double> values) {
        return new Sides(left.at(values), right.at(values));
    }
}
