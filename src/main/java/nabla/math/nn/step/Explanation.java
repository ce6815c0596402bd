package nabla.math.nn.step;

import java.util.List;
import java.util.stream.Stream;

/// How one entry came about: a sum of terms, divided by another sum where there is one (softmax).
///
/// @param entry what is explained
/// @param over  the summands below the fraction bar; empty where there is none
public record Explanation(Cell entry, List<Term> terms, List<Term> over) {
    public Explanation {
        terms = List.copyOf(terms);
        over = List.copyOf(over);
    }

    /// The sum of all terms over the sum below: the entry itself, but for rounding.
    public double value() {
        double numerator = terms.stream().mapToDouble(Term::value).sum();
        return over.isEmpty()
                ? numerator
                : numerator / over.stream().mapToDouble(Term::value).sum();
    }

    /// All entries that took part, to be lit up.
    public List<Cell> cells() {
        return Stream.concat(terms.stream(), over.stream())
                .flatMap(term -> term.cells().stream())
                .distinct()
                .toList();
    }
}
