package nabla.math.nn.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nabla.math.nn.Activation;
import nabla.math.nn.Matrix;
import nabla.math.nn.Shape;
import nabla.math.nn.ShapeMismatch;

/// The right-hand side of a step: computed, explained entry by entry and typeset from the same tree.
///
/// It may be made of shapes that do not fit, as on sheet 001; then [#value()] is a [ShapeMismatch] with both shapes.
public sealed interface Formula {

    /// A variable, or its transpose.
    record Leaf(Variable variable, boolean transposed) implements Formula {}

    /// The matrix product.
    record Product(Formula left, Formula right) implements Formula {}

    /// The product entry by entry.
    record Hadamard(Formula left, Formula right) implements Formula {}

    record Sum(Formula left, Formula right) implements Formula {}

    record Difference(Formula left, Formula right) implements Formula {}

    /// A number times a matrix.
    ///
    /// @param latex how the number is written, such as `\frac{1}{N}`
    record Scaled(double factor, String text, String latex, Formula of) implements Formula {}

    /// An activation, entry by entry.
    record Mapped(Activation activation, Leaf of) implements Formula {}

    /// What is no matrix algebra: softmax, losses.
    ///
    /// @param text    with a `%s` for each operand
    /// @param canonical its value in the default layout
    /// @param flipped whether its transpose is meant
    record Call(String text, String latex, List<Variable> operands, Matrix canonical, boolean flipped, Entries entries)
            implements Formula {
        public Call {
            operands = List.copyOf(operands);
        }
    }

    /// Explains an entry of a [Call], counted as in the default layout.
    @FunctionalInterface
    interface Entries {
        /// @param operands as they are shown: use [Variable#cell(int, int)]
        Explained at(int row, int column, List<Variable> operands);
    }

    /// Summands above and below a fraction bar.
    record Explained(List<Term> terms, List<Term> over) {
        public Explained {
            terms = List.copyOf(terms);
            over = List.copyOf(over);
        }
    }

    static Leaf leaf(Variable variable) {
        return new Leaf(variable, false);
    }

    static Leaf transposed(Variable variable) {
        return new Leaf(variable, true);
    }

    /// @throws ShapeMismatch where shapes do not fit
    default Matrix value() {
        return switch (this) {
            case Leaf leaf -> leaf.transposed ? leaf.variable.value().transposed() : leaf.variable.value();
            case Product product -> product.left.value().times(product.right.value());
            case Hadamard product -> product.left.value().hadamard(product.right.value());
            case Sum sum -> sum.left.value().plus(sum.right.value());
            case Difference difference -> difference.left.value().minus(difference.right.value());
            case Scaled scaled -> scaled.of.value().scaled(scaled.factor);
            case Mapped mapped -> mapped.of.value().map(mapped.activation::value);
            case Call call -> call.flipped ? call.canonical.transposed() : call.canonical;
        };
    }

    /// @throws ShapeMismatch where shapes do not fit
    default Shape shape() {
        return switch (this) {
            case Leaf leaf -> turned(leaf.variable.shape(), leaf.transposed);
            case Product product -> product(product.left.shape(), product.right.shape());
            case Hadamard product -> same("The Hadamard product", product.left.shape(), product.right.shape());
            case Sum sum -> same("The sum", sum.left.shape(), sum.right.shape());
            case Difference difference -> same("The difference", difference.left.shape(), difference.right.shape());
            case Scaled scaled -> scaled.of.shape();
            case Mapped mapped -> mapped.of.shape();
            case Call call -> turned(call.canonical.shape(), call.flipped);
        };
    }

    private static Shape turned(Shape shape, boolean transposed) {
        return transposed ? shape.transposed() : shape;
    }

    private static Shape product(Shape left, Shape right) {
        if (left.columns() != right.rows()) {
            throw new ShapeMismatch("The product", left, right);
        }
        return new Shape(left.rows(), right.columns());
    }

    private static Shape same(String what, Shape left, Shape right) {
        if (!left.equals(right)) {
            throw new ShapeMismatch(what, left, right);
        }
        return left;
    }

    /// The transpose of it all, with the transpose signs at the variables: (A B)ᵀ = Bᵀ Aᵀ.
    default Formula transpose() {
        return switch (this) {
            case Leaf leaf -> new Leaf(leaf.variable, !leaf.transposed && !isNumber(leaf));
            case Product product -> new Product(product.right.transpose(), product.left.transpose());
            case Hadamard product -> new Hadamard(product.left.transpose(), product.right.transpose());
            case Sum sum -> new Sum(sum.left.transpose(), sum.right.transpose());
            case Difference difference -> new Difference(difference.left.transpose(), difference.right.transpose());
            case Scaled scaled -> new Scaled(scaled.factor, scaled.text, scaled.latex, scaled.of.transpose());
            case Mapped mapped -> new Mapped(mapped.activation, (Leaf) mapped.of.transpose());
            case Call call ->
                new Call(call.text, call.latex, call.operands, call.canonical, !call.flipped, call.entries);
        };
    }

    private static boolean isNumber(Leaf leaf) {
        return leaf.variable.role() == Variable.Role.NUMBER;
    }

    /// The same matrix, written with the variables as that layout shows them.
    default Formula in(Layout layout) {
        return switch (this) {
            case Leaf leaf -> {
                Variable shown = leaf.variable.in(layout);
                yield new Leaf(shown, leaf.transposed != (shown.flipped() != leaf.variable.flipped()));
            }
            case Product product -> new Product(product.left.in(layout), product.right.in(layout));
            case Hadamard product -> new Hadamard(product.left.in(layout), product.right.in(layout));
            case Sum sum -> new Sum(sum.left.in(layout), sum.right.in(layout));
            case Difference difference -> new Difference(difference.left.in(layout), difference.right.in(layout));
            case Scaled scaled -> new Scaled(scaled.factor, scaled.text, scaled.latex, scaled.of.in(layout));
            case Mapped mapped -> new Mapped(mapped.activation, (Leaf) mapped.of.in(layout));
            case Call call ->
                new Call(
                        call.text,
                        call.latex,
                        call.operands.stream()
                                .map(variable -> variable.in(layout))
                                .toList(),
                        call.canonical,
                        call.flipped,
                        call.entries);
        };
    }

    /// The same with a formula put in for a variable.
    default Formula with(Variable variable, Formula value) {
        return switch (this) {
            case Leaf leaf -> !leaf.variable.equals(variable) ? leaf : leaf.transposed ? value.transpose() : value;
            case Product product ->
                new Product(product.left.with(variable, value), product.right.with(variable, value));
            case Hadamard product ->
                new Hadamard(product.left.with(variable, value), product.right.with(variable, value));
            case Sum sum -> new Sum(sum.left.with(variable, value), sum.right.with(variable, value));
            case Difference difference ->
                new Difference(difference.left.with(variable, value), difference.right.with(variable, value));
            case Scaled scaled -> new Scaled(scaled.factor, scaled.text, scaled.latex, scaled.of.with(variable, value));
            case Mapped mapped -> mapped;
            case Call call -> call;
        };
    }

    /// Every variable once, from left to right.
    default List<Variable> variables() {
        return leaves().distinct().toList();
    }

    private Stream<Variable> leaves() {
        return switch (this) {
            case Leaf leaf -> Stream.of(leaf.variable);
            case Product product -> Stream.concat(product.left.leaves(), product.right.leaves());
            case Hadamard product -> Stream.concat(product.left.leaves(), product.right.leaves());
            case Sum sum -> Stream.concat(sum.left.leaves(), sum.right.leaves());
            case Difference difference -> Stream.concat(difference.left.leaves(), difference.right.leaves());
            case Scaled scaled -> scaled.of.leaves();
            case Mapped mapped -> Stream.of(mapped.of.variable);
            case Call call -> call.operands.stream();
        };
    }

    /// What an entry is the sum of.
    default Explained explain(int row, int column) {
        if (this instanceof Call call) {
            return call.flipped
                    ? call.entries.at(column, row, call.operands)
                    : call.entries.at(row, column, call.operands);
        }
        return new Explained(terms(row, column), List.of());
    }

    private List<Term> terms(int row, int column) {
        return switch (this) {
            case Leaf leaf -> List.of(term(leaf, row, column));
            case Product product -> {
                var terms = new ArrayList<Term>();
                int inner = product.left.shape().columns();
                for (int k = 0; k < inner; k++) {
                    terms.addAll(times(product.left.terms(row, k), product.right.terms(k, column)));
                }
                yield terms;
            }
            case Hadamard product -> times(product.left.terms(row, column), product.right.terms(row, column));
            case Sum sum ->
                Stream.concat(sum.left.terms(row, column).stream(), sum.right.terms(row, column).stream())
                        .toList();
            case Difference difference ->
                Stream.concat(
                                difference.left.terms(row, column).stream(),
                                difference.right.terms(row, column).stream().map(term -> term.scaled(-1)))
                        .toList();
            case Scaled scaled ->
                scaled.of.terms(row, column).stream()
                        .map(term -> term.scaled(scaled.factor))
                        .toList();
            case Mapped mapped -> {
                Cell cell = term(mapped.of, row, column).cells().getFirst();
                yield List.of(new Term(
                        1, mapped.activation.word() + "(%s)", List.of(cell), mapped.activation.value(cell.value())));
            }
            case Call call -> call.explain(row, column).terms();
        };
    }

    private static List<Term> times(List<Term> left, List<Term> right) {
        return left.stream().flatMap(a -> right.stream().map(a::times)).toList();
    }

    /// A one only carries its neighbour: it is not shown.
    private static Term term(Leaf leaf, int row, int column) {
        if (leaf.variable.role() == Variable.Role.ONES) {
            return new Term(1, "", List.of(), 1);
        }
        return Term.of(leaf.transposed ? new Cell(leaf.variable, column, row) : new Cell(leaf.variable, row, column));
    }
}
