package nabla.math.nn.step;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.math.entries.EntryNames;
import nabla.math.entries.EntrySum;
import nabla.math.expr.tree.Expr;

/// How one entry came about: a sum of terms, divided by another sum where there is one (softmax).
///
/// @param of     whose entry is explained
/// @param row    counted from 0, as it is shown
/// @param column likewise
/// @param over   the summands below the fraction bar; empty where there is none
public record Explanation(
        Variable of, int row, int column, List<Summand> terms, List<Summand> over, List<Place> places) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    public Explanation {
        terms = List.copyOf(terms);
        over = List.copyOf(over);
        places = List.copyOf(places);
    }

    /// An entry that took part, counted from 0 as it is shown.
    public record Place(Variable variable, int row, int column) {
        public double value() {
            return variable.value().at(row, column);
        }

        /// Such as `W1[3, 2]`, counted from 1.
        public String name() {
            return variable.entry(row, column);
        }
    }

    static Explanation of(Step step, int row, int column, EntrySum sum) {
        var values = new SummandValues(step.names());
        return new Explanation(
                step.result(),
                row,
                column,
                sum.terms().stream().map(values::of).toList(),
                sum.over().stream().map(values::of).toList(),
                sum.leaves()
                        .flatMap(leaf -> place(leaf, step.names()).stream())
                        .distinct()
                        .toList());
    }

    private static Optional<Place> place(Expr leaf, NetworkScope names) {
        if (EntrySum.place(leaf).isEmpty()) {
            return names.variable(leaf).map(variable -> new Place(variable, 0, 0));
        }
        EntryNames.Place at = EntrySum.place(leaf).get();
        Expr whole = leaf instanceof Expr.Derivative(var of, var by)
                ? new Expr.Derivative(of, at.matrix())
                : new Expr.Sym(at.matrix());
        return names.variable(whole).map(variable -> {
            boolean turned =
                    whole instanceof Expr.Derivative && names.layout().derivatives() == Layout.Derivatives.NUMERATOR;
            return turned
                    ? new Place(variable, /* row= */ at.column(), /* column= */ at.row())
                    : new Place(variable, at.row(), at.column());
        });
    }

    /// Such as `z2[4, 7]`, counted from 1.
    public String name() {
        return of.entry(row, column);
    }

    /// The sum of all terms over the sum below: the entry itself, but for rounding.
    public double value() {
        if (Stream.concat(terms.stream(), over.stream()).allMatch(term -> Double.isFinite(term.value()))) {
            double numerator = terms.stream().mapToDouble(Summand::value).sum();
            return over.isEmpty()
                    ? numerator
                    : numerator / over.stream().mapToDouble(Summand::value).sum();
        }
        Optional<BigDecimal> above = exactly(terms);
        Optional<BigDecimal> below = over.isEmpty() ? Optional.of(BigDecimal.ONE) : exactly(over);
        return above.isPresent() && below.isPresent() && below.get().signum() != 0
                ? above.get().divide(below.get(), DIGITS).doubleValue()
                : terms.stream().mapToDouble(Summand::value).sum();
    }

    private static Optional<BigDecimal> exactly(List<Summand> summands) {
        var sum = BigDecimal.ZERO;
        for (Summand summand : summands) {
            Optional<BigDecimal> exact = summand.exact();
            if (exact.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(exact.get(), DIGITS);
        }
        return Optional.of(sum);
    }
}
