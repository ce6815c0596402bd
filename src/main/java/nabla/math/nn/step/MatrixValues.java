package nabla.math.nn.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nabla.math.entries.EntryNames;
import nabla.math.entries.EntrySum;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;
import nabla.math.expr.tree.ShapedFunction;
import nabla.math.nn.Activation;
import nabla.math.nn.Matrix;
import nabla.math.nn.OutputKind;

/// Evaluates an expression as a program for matrices does, whole matrices at a time: nothing is written out entry by
/// entry. A number is a 1×1 matrix.
final class MatrixValues {
    private final Function<Expr, Optional<Matrix>> known;
    private final Layout.Derivatives layout;
    private final Map<String, Integer> indices;

    /// @param known  the matrices of names and slopes
    /// @param layout in which slopes are known
    MatrixValues(Function<Expr, Optional<Matrix>> known, Layout.Derivatives layout) {
        this(known, layout, Map.of());
    }

    private MatrixValues(
            Function<Expr, Optional<Matrix>> known, Layout.Derivatives layout, Map<String, Integer> indices) {
        this.known = known;
        this.layout = layout;
        this.indices = Map.copyOf(indices);
    }

    /// The same with the value of an index, from 1.
    MatrixValues at(String index, int value) {
        return at(Map.of(index, value));
    }

    /// The same with the values of indices, from 1.
    MatrixValues at(Map<String, Integer> values) {
        if (values.isEmpty()) {
            return this;
        }
        var more = new HashMap<>(indices);
        more.putAll(values);
        return new MatrixValues(known, layout, more);
    }

    double number(Expr expression) {
        return of(expression).at(0, 0);
    }

    /// @throws nabla.math.nn.ShapeMismatch where shapes do not fit
    /// @throws IllegalArgumentException    where something has no value
    Matrix of(Expr expression) {
        return switch (expression) {
            case Expr.Num(var value) -> Matrix.scalar(value.value());
            case Expr.Const(var constant) -> Matrix.scalar(constant.value());
            case Expr.Sym(var name) -> name(expression, name);
            case Expr.Derivative derivative -> leaf(expression);
            case Expr.EntryDerivative derivative -> leaf(entry(derivative));
            case Expr.Sum(var terms) ->
                terms.stream().map(this::of).reduce(Matrix::plus).orElseThrow();
            case Expr.Neg(var operand) -> of(operand).scaled(-1);
            case Expr.Product(var factors) -> product(factors);
            case Expr.MatrixProduct(var factors) -> product(factors);
            case Expr.Hadamard(var factors) ->
                factors.stream().map(this::of).reduce(Matrix::hadamard).orElseThrow();
            case Expr.Quotient(var above, var below) -> {
                double by = number(below);
                yield of(above).map(value -> value / by);
            }
            case Expr.Power(var base, var exponent) -> power(of(base), number(exponent));
            case Expr.EntryPower(var base, var exponent) -> power(of(base), number(exponent));
            case Expr.Transpose(var of) -> of(of).transposed();
            case Expr.Call(var function, var arguments) -> {
                Matrix first = of(arguments.getFirst());
                Matrix last = of(arguments.getLast());
                yield arguments.size() == 1
                        ? first.map(function::value)
                        : Matrix.filled(
                                first.rows(), first.columns(), (i, j) -> function.value(first.at(i, j), last.at(i, j)));
            }
            case Expr.Apply(var name, var arguments) -> of(arguments.getFirst()).map(activation(name)::value);
            case Expr.Primed(var name, var order, var argument) -> of(argument).map(activation(name)::slope);
            case Expr.If(var condition, var then, var otherwise) ->
                condition.relation().admits(Double.compare(number(condition.left()), number(condition.right())))
                        ? of(then)
                        : of(otherwise);
            case Expr.Entry(var of, var places) -> entry(of(of), places);
            case Expr.Fold fold -> fold(fold);
            case Expr.Delta(var left, var right) -> Matrix.scalar(index(left) == index(right) ? 1 : 0);
            case Expr.Form(var function, var arguments) -> form(function, arguments);
            case Expr.Statement statement -> throw new IllegalArgumentException("a statement has no value");
        };
    }

    private static Activation activation(String name) {
        return Activation.named(name).orElseThrow(() -> new IllegalArgumentException(name + " has no values here"));
    }

    private Matrix name(Expr symbol, String name) {
        Integer index = indices.get(name);
        return index != null ? Matrix.scalar(index) : leaf(symbol);
    }

    /// A name, or an entry of one.
    private Matrix leaf(Expr leaf) {
        return known.apply(leaf)
                .or(() -> EntrySum.place(leaf)
                        .flatMap(place -> known.apply(whole(leaf, place.matrix()))
                                .map(matrix -> Matrix.scalar(
                                        isTurned(leaf)
                                                ? matrix.at(/* row= */ place.column(), /* column= */ place.row())
                                                : matrix.at(place.row(), place.column())))))
                .orElseThrow(() -> new IllegalArgumentException("no value is known here"));
    }

    /// In numerator layout the slope by z[i, j] stands at (j, i).
    private boolean isTurned(Expr leaf) {
        return leaf instanceof Expr.Derivative && layout == Layout.Derivatives.NUMERATOR;
    }

    private static Expr whole(Expr leaf, String name) {
        return leaf instanceof Expr.Derivative(var of, var by) ? new Expr.Derivative(of, name) : Exprs.sym(name);
    }

    /// The slope by an entry under the name it has as an entry.
    private Expr entry(Expr.EntryDerivative derivative) {
        List<Expr> places = derivative.by().indices();
        if (!(derivative.by().of() instanceof Expr.Sym(var name)) || places.size() != 2) {
            throw new IllegalArgumentException("a slope is known by an entry of a matrix alone");
        }
        var place = new EntryNames.Place(name, index(places.getFirst()) - 1, index(places.getLast()) - 1);
        return new Expr.Derivative(derivative.of(), place.name());
    }

    private Matrix product(List<Expr> factors) {
        Matrix product = of(factors.getFirst());
        for (Expr factor : factors.subList(1, factors.size())) {
            Matrix next = of(factor);
            product = isNumber(product)
                    ? next.scaled(product.at(0, 0))
                    : isNumber(next) ? product.scaled(next.at(0, 0)) : product.times(next);
        }
        return product;
    }

    private static boolean isNumber(Matrix matrix) {
        return matrix.rows() == 1 && matrix.columns() == 1;
    }

    private static Matrix power(Matrix base, double exponent) {
        return base.map(value -> Math.pow(value, exponent));
    }

    private int index(Expr place) {
        return (int) Math.rint(number(place));
    }

    private Matrix entry(Matrix of, List<Expr> places) {
        int first = index(places.getFirst()) - 1;
        if (places.size() == 2) {
            return Matrix.scalar(of.at(first, index(places.getLast()) - 1));
        }
        return of.columns() == 1
                ? Matrix.scalar(of.at(first, 0))
                : of.rowAt(first).transposed();
    }

    private Matrix fold(Expr.Fold fold) {
        return IntStream.rangeClosed(index(fold.from()), index(fold.to()))
                .mapToObj(value -> at(fold.index(), value).of(fold.body()))
                .reduce(fold.folding() == Folding.SUM ? Matrix::plus : Matrix::times)
                .orElseThrow(() -> new IllegalArgumentException(
                        "an empty " + fold.folding().word()));
    }

    private Matrix form(ShapedFunction function, List<Expr> arguments) {
        return switch (function) {
            case SOFTMAX ->
                OutputKind.softmax(of(arguments.getFirst()).transposed()).transposed();
            case ROWSOFTMAX -> OutputKind.softmax(of(arguments.getFirst()));
            case NORM -> Matrix.scalar(Math.sqrt(of(arguments.getFirst()).squaredNorm()));
            case DIAG -> {
                Matrix entries = of(arguments.getFirst());
                yield Matrix.filled(entries.rows(), entries.rows(), (i, j) -> i == j ? entries.at(i, 0) : 0);
            }
            case TRACE -> {
                Matrix square = of(arguments.getFirst());
                yield Matrix.scalar(IntStream.range(0, square.rows())
                        .mapToDouble(i -> square.at(i, i))
                        .sum());
            }
            case ONES -> Matrix.filled(index(arguments.getFirst()), 1, (i, j) -> 1);
            case ONEHOT -> {
                Matrix labels = of(arguments.getFirst());
                yield Matrix.filled(
                        labels.rows(), index(arguments.getLast()), (i, j) -> labels.at(i, 0) == j + 1 ? 1 : 0);
            }
        };
    }
}
