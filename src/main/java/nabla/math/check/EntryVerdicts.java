package nabla.math.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.check.entry.EntryPair;
import nabla.math.check.entry.EntryPairs;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Verdicts;

/// What was found of a claim's entries, at one choice of lengths after the other, as long as nothing refuted it.
final class EntryVerdicts {
    private final List<Verdict> found = new ArrayList<>();
    /// Whether all values of the free indices were looked at, and how many pairs of numbers were.
    private boolean complete = true;

    private int tried;

    void add(Verdict verdict) {
        found.add(verdict);
    }

    /// The pairs that are looked at.
    List<EntryPair> taken(EntryPairs pairs) {
        complete &= pairs.complete();
        tried += pairs.list().size();
        return pairs.list();
    }

    /// What they say together. Lengths at which no side has a value, as x/(N − 1) has none at 1, say nothing
    /// where others do; and what is the same expression is so only if all entries are.
    Verdict together() {
        List<Verdict> said =
                found.stream().filter(verdict -> !isWithoutValue(verdict)).toList();
        Verdict together = Verdicts.together(said.isEmpty() ? found : said);
        return complete || !(together instanceof Verdict.Identical)
                ? together
                : new Verdict.Holds(tried, 0, Optional.empty(), tried);
    }

    private static boolean isWithoutValue(Verdict verdict) {
        return verdict instanceof Verdict.Undecided(var reason)
                && (reason.equals(Checker.NO_VALUE) || reason.equals(Checker.NO_POINT));
    }
}
