package nabla.math.expr.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.tree.Expr;

/// Shapes that do not fit together, or an index that does not belong where it stands.
public final class Misfit extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;
    private final transient Expr where;
    private final transient Optional<Pair> shapes;
    private final transient List<Expr> path = new ArrayList<>();

    /// The two shapes that do not fit, as they stand from left to right.
    public record Pair(Shape left, Shape right) {}

    /// @param message a sentence about it, without the numbers that the sizes happen to be
    /// @param where   the smallest part in which it lies
    Misfit(String message, Expr where) {
        super(message);
        this.sentence = message;
        this.where = where;
        this.shapes = Optional.empty();
        path.add(where);
    }

    Misfit(String message, Expr where, Shape left, Shape right) {
        super(message);
        this.sentence = message;
        this.where = where;
        path.add(where);
        this.shapes = Optional.of(new Pair(left, right));
    }

    /// What does not fit, without a full stop.
    public String sentence() {
        return sentence;
    }

    public Expr where() {
        return where;
    }

    /// Says which part of [#where()] does not fit the others.
    Misfit at(Expr part) {
        path.addFirst(part);
        return this;
    }

    /// Passes through an expression that holds what does not fit.
    void within(Expr expression) {
        path.add(expression);
    }

    /// What holds the fault, the smallest part first: the first of them that stands in a text is where to point.
    public List<Expr> path() {
        return List.copyOf(path);
    }

    public Optional<Pair> shapes() {
        return shapes;
    }
}
