package nabla.math.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;

/// The sum on top of one entry of an expression, term by term: of a matrix product its row times its column, of a sum
/// over an index its terms, of a softmax what stands above and below the line. Only this entry is written out, over
/// the entries of the names in it.
///
/// @param over the terms below the line; empty where there is none
public record EntrySum(List<Expr> terms, List<Expr> over) {
    public EntrySum {
        terms = List.copyOf(terms);
        over = List.copyOf(over);
    }

    /// @param lengths of every declared size
    /// @param known   whole numbers that entries are, row by row, of names such as labels
    /// @param indices the value of every free index, from 1
    /// @param row     counted from 0
    /// @param column  counted from 0
    /// @throws IllegalArgumentException where something has no entries, with a sentence that says why
    public static EntrySum of(
            Expr expression,
            Scope scope,
            Map<String, Integer> lengths,
            Map<String, List<Integer>> known,
            Map<String, Integer> indices,
            int row,
            int column) {
        var functions = new EntryFunctions();
        for (Declaration declaration : scope.declarations()) {
            if (declaration instanceof Declaration.Defined function) {
                functions.add(function);
            }
        }
        var entries = new Entries(scope, lengths, functions).at(indices).knowing(known);
        List<Expr> terms = new Writer(entries).terms(expression, row, column);
        if (terms.size() == 1 && terms.getFirst() instanceof Expr.Quotient(var above, Expr.Sum(var below))) {
            return new EntrySum(List.of(above), below);
        }
        return new EntrySum(terms, List.of());
    }

    /// The names of entries and numbers in it.
    public Stream<Expr> leaves() {
        return Stream.concat(terms.stream(), over.stream()).flatMap(EntrySum::leaves);
    }

    private static Stream<Expr> leaves(Expr term) {
        return term instanceof Expr.Sym || term instanceof Expr.Derivative
                ? Stream.of(term)
                : term.parts().stream().flatMap(EntrySum::leaves);
    }

    /// @param entries where the indices of the sums round it have their values
    private record Writer(Entries entries) {

        List<Expr> terms(Expr expression, int row, int column) {
            return switch (expression) {
                case Expr.Sum(var parts) ->
                    parts.stream()
                            .flatMap(part -> terms(part, row, column).stream())
                            .toList();
                case Expr.Neg(var operand) ->
                    terms(operand, row, column).stream().map(Exprs::neg).toList();
                case Expr.Transpose(var of) -> terms(of, /* row= */ column, /* column= */ row);
                case Expr.Quotient(var above, var below) -> {
                    List<Expr> terms = terms(above, row, column);
                    yield terms.size() == 1
                            ? List.of(entry(expression, row, column))
                            : terms.stream()
                                    .map(term -> Exprs.quotient(term, entry(below, 0, 0)))
                                    .toList();
                }
                case Expr.Hadamard(var factors) ->
                    List.of(times(
                            List.of(),
                            Exprs.product(factors.stream()
                                    .map(factor -> entry(factor, row, column))
                                    .toList())));
                case Expr.Product(var factors) -> product(expression, factors, row, column);
                case Expr.MatrixProduct(var factors) -> product(expression, factors, row, column);
                case Expr.Fold fold when fold.folding() == Folding.SUM -> fold(fold, row, column);
                default -> List.of(entry(expression, row, column));
            };
        }

        /// A number is kept as it is written, unless an index of a sum runs through it.
        private Expr entry(Expr expression, int row, int column) {
            if (expression instanceof Expr.Primed(var function, var order, var argument)) {
                return new Expr.Primed(function, order, entry(argument, row, column));
            }
            return isNumber(expression) && !entries.hasIndices()
                    ? entries.withLengths(expression)
                    : entries.of(expression).at(row, column);
        }

        private boolean isNumber(Expr expression) {
            return entries.kind(expression).shape().isNumber();
        }

        /// Numbers scale; of what remains the last factor is multiplied from the left.
        private List<Expr> product(Expr whole, List<Expr> factors, int row, int column) {
            List<Expr> matrices =
                    factors.stream().filter(factor -> !isNumber(factor)).toList();
            if (matrices.isEmpty()) {
                return ofNumbers(whole, factors);
            }
            List<Expr> scale = factors.stream()
                    .filter(this::isNumber)
                    .map(factor -> entry(factor, 0, 0))
                    .toList();
            if (matrices.size() == 1) {
                return terms(matrices.getFirst(), row, column).stream()
                        .map(term -> times(scale, term))
                        .toList();
            }
            Expr right = matrices.getLast();
            Expr left = matrices.size() == 2
                    ? matrices.getFirst()
                    : new Expr.MatrixProduct(matrices.subList(0, matrices.size() - 1));
            EntryBlock before = entries.of(left);
            EntryBlock after = entries.of(right);
            var terms = new ArrayList<Expr>();
            for (int k = 0; k < before.columns(); k++) {
                terms.add(times(scale, times(List.of(before.at(row, k)), after.at(k, column))));
            }
            return terms;
        }

        /// The one factor that is a sum is what the others scale.
        private List<Expr> ofNumbers(Expr whole, List<Expr> factors) {
            for (int i = 0; i < factors.size(); i++) {
                List<Expr> terms = isSum(factors.get(i)) ? terms(factors.get(i), 0, 0) : List.of();
                if (terms.size() > 1) {
                    var scale = new ArrayList<Expr>();
                    for (int j = 0; j < factors.size(); j++) {
                        if (j != i) {
                            scale.add(entry(factors.get(j), 0, 0));
                        }
                    }
                    return terms.stream().map(term -> times(scale, term)).toList();
                }
            }
            return List.of(times(List.of(), entry(whole, 0, 0)));
        }

        private static boolean isSum(Expr factor) {
            return factor instanceof Expr.Sum || factor instanceof Expr.Fold;
        }

        /// A one only carries its neighbour.
        private static Expr times(List<Expr> scale, Expr term) {
            var factors = new ArrayList<>(scale);
            if (term instanceof Expr.Product(var inner)) {
                factors.addAll(inner);
            } else {
                factors.add(term);
            }
            factors.replaceAll(Writer::wholeNumber);
            factors.removeIf(Exprs.ONE::equals);
            return factors.contains(Exprs.ZERO) ? Exprs.ZERO : Exprs.product(factors);
        }

        /// `1 - 1` is 0.
        private static Expr wholeNumber(Expr factor) {
            boolean numbers = factor instanceof Expr.Sum(var terms)
                    && terms.stream()
                            .allMatch(term -> term instanceof Expr.Num || term instanceof Expr.Neg(Expr.Num number));
            return numbers ? Exprs.num(Entries.number(factor)) : factor;
        }

        private List<Expr> fold(Expr.Fold fold, int row, int column) {
            var whole = new EntryIndices(entries);
            Kind running = Shapes.running(entries.kind(fold.from()), entries.kind(fold.to()));
            var terms = new ArrayList<Expr>();
            int to = whole.number(fold.to());
            for (int value = whole.number(fold.from()); value <= to; value++) {
                terms.addAll(new Writer(entries.at(fold.index(), value, running)).terms(fold.body(), row, column));
            }
            terms.removeIf(Exprs.ZERO::equals); // of a one-hot row all but one take no part
            return terms;
        }
    }

    /// The row and column of an entry's name or of the entry that a slope is taken by.
    public static Optional<EntryNames.Place> place(Expr leaf) {
        return switch (leaf) {
            case Expr.Sym(var name) -> EntryNames.place(name);
            case Expr.Derivative(var of, var by) -> EntryNames.place(by);
            default -> Optional.empty();
        };
    }
}
