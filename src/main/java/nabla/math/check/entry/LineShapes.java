package nabla.math.check.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Line;

/// Refutes a line by its shapes, where they do not fit.
public final class LineShapes {
    private final Scope scope;
    private final Map<String, Integer> lengths;
    private final boolean sized;

    public LineShapes(Scope scope, List<Declaration.SizeParameter> sizes) {
        this.scope = scope;
        this.lengths = SizeDraws.of(sizes).getFirst();
        this.sized = !sizes.isEmpty();
    }

    public Optional<Verdict> misfit(Expr left, Line.Link link, Expr right) {
        try {
            Kind of = Shapes.of(left, scope);
            Kind other = Shapes.of(right, scope);
            boolean number = of.shape().isNumber();
            if (link instanceof Line.Link.SameMinimiser && !number) {
                String message = "only a number has a minimum; here it is " + text(of.shape());
                return Optional.of(refuted(message, Optional.of(of.shape()), Optional.empty()));
            }
            if (of.shape().equals(other.shape()) || isZero(left) || isZero(right)) { // a literal 0 has any shape
                return Optional.empty();
            }
            String message = "the line above is %s, this line %s".formatted(text(of.shape()), text(other.shape()));
            return Optional.of(refuted(message, Optional.of(of.shape()), Optional.of(other.shape())));
        } catch (Misfit e) {
            String numbers =
                    e.shapes().map(pair -> numbered(pair.left(), pair.right())).orElse("");
            return Optional.of(refuted(
                    e.sentence() + numbers,
                    e.shapes().map(Misfit.Pair::left),
                    e.shapes().map(Misfit.Pair::right)));
        }
    }

    private static boolean isZero(Expr expression) {
        return expression.equals(Exprs.ZERO);
    }

    private String text(Shape shape) {
        return shape.text(lengths);
    }

    /// The numbers that the sizes are as the sliders stand: ` (here 5 × 10 and 10 × 5)`.
    private String numbered(Shape left, Shape right) {
        String numbers = "%d × %d and %d × %d"
                .formatted(left.rows(lengths), left.columns(lengths), right.rows(lengths), right.columns(lengths));
        return sized ? " (here %s)".formatted(numbers) : "";
    }

    private static Verdict refuted(String message, Optional<Shape> left, Optional<Shape> right) {
        return new Verdict.Refuted(Map.of(), Double.NaN, Double.NaN).showing(new Witness.Shapes(message, left, right));
    }
}
