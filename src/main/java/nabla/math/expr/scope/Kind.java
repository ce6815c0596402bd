package nabla.math.expr.scope;

import java.util.Optional;

/// What an expression is: its shape and, where its entries are whole numbers that may stand as an index, their reach.
public record Kind(Shape shape, Optional<IndexReach> reach) {
    public static final Kind NUMBER = new Kind(Shape.number(), Optional.empty());

    public static Kind of(Shape shape) {
        return new Kind(shape, Optional.empty());
    }

    /// A whole number from 1 to a size.
    public static Kind upTo(Size size) {
        return index(IndexReach.upTo(size));
    }

    public static Kind index(IndexReach reach) {
        return new Kind(Shape.number(), Optional.of(reach));
    }

    public boolean isNumber() {
        return shape.isNumber();
    }
}
