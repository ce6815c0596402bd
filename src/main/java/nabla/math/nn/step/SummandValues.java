package nabla.math.nn.step;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.Numerals;
import nabla.math.entries.EntryNames;
import nabla.math.entries.EntrySum;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.Graph;
import nabla.math.nn.Matrix;

/// The numbers of summands: from the matrices there are in doubles, and where these are too large or have lost what is
/// left over, in 50 digits from the matrices that they were made of.
final class SummandValues {
    private static final MathContext SHOWN = new MathContext(Numerals.SHORT);

    private final NetworkScope names;

    SummandValues(NetworkScope names) {
        this.names = names;
    }

    Summand of(Expr term) {
        double value = names.find(term).map(it -> it.at(0, 0)).orElse(Double.NaN);
        Optional<BigDecimal> far = Double.isFinite(value) ? Optional.empty() : inFiftyDigits(term);
        boolean small = far.filter(it -> Double.isFinite(it.doubleValue())).isPresent();
        return new Summand(term, numbers(term), small ? far.get().doubleValue() : value, far);
    }

    /// Every name replaced by its number; what is a whole matrix stays a name.
    private Expr numbers(Expr term) {
        boolean leaf = term instanceof Expr.Sym || term instanceof Expr.Derivative;
        Optional<Matrix> value = leaf ? names.find(term) : Optional.empty();
        if (value.filter(it -> it.rows() * it.columns() == 1).isPresent()) {
            return number(value.get().at(0, 0), term);
        }
        return term instanceof Expr.Form
                ? term
                : term.withParts(term.parts().stream().map(this::numbers).toList());
    }

    private static Expr number(double value, Expr otherwise) {
        if (!Double.isFinite(value)) {
            return otherwise;
        }
        return new Expr.Num(Rational.of(BigDecimal.valueOf(value).round(SHOWN)));
    }

    private Optional<BigDecimal> inFiftyDigits(Expr term) {
        Expr from = withoutCancelling(madeOf(term));
        var inputs = new LinkedHashMap<String, BigDecimal>();
        collect(from, inputs);
        try {
            Graph graph = Graph.of(List.of(from), List.copyOf(inputs.keySet()));
            var values = new Evaluation<>(graph, DecimalArithmetic.INSTANCE, List.copyOf(inputs.values()));
            return Optional.of(values.root(0));
        } catch (ArithmeticException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Predictions as what they are predicted from: 1e-400 and 1 − 1e-400 are 0 and 1 in doubles.
    private Expr madeOf(Expr term) {
        Optional<EntryNames.Place> place = term instanceof Expr.Sym ? EntrySum.place(term) : Optional.empty();
        if (place.isPresent()
                && (place.get().matrix().equals("psi") || place.get().matrix().equals("p"))
                && names.scope().find(place.get().matrix()).orElse(null)
                        instanceof Declaration.Definition(var name, var body)) {
            EntrySum sum = EntrySum.of(
                    body,
                    names.scope(),
                    names.lengths(),
                    names.known(),
                    Map.of(),
                    place.get().row(),
                    place.get().column());
            Expr above = Exprs.sum(sum.terms());
            return sum.over().isEmpty() ? above : Exprs.quotient(above, Exprs.sum(sum.over()));
        }
        return term.withParts(term.parts().stream().map(this::madeOf).toList());
    }

    /// 1 − sig(f) is sig(−f).
    private static Expr withoutCancelling(Expr term) {
        if (term instanceof Expr.Sum(var terms)
                && terms.size() == 2
                && terms.getFirst().equals(Exprs.ONE)
                && terms.getLast() instanceof Expr.Neg(Expr.Call(var function, var arguments))
                && function == Function.SIG) {
            return Exprs.sig(Exprs.neg(arguments.getFirst()));
        }
        return term.withParts(
                term.parts().stream().map(SummandValues::withoutCancelling).toList());
    }

    private void collect(Expr term, Map<String, BigDecimal> into) {
        if (term instanceof Expr.Sym(var name)) {
            names.find(term)
                    .map(it -> it.at(0, 0))
                    .filter(Double::isFinite)
                    .ifPresent(value -> into.put(name, BigDecimal.valueOf(value)));
        }
        term.parts().forEach(part -> collect(part, into));
    }
}
