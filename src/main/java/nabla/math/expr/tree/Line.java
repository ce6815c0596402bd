package nabla.math.expr.tree;

import java.util.List;
import java.util.Optional;

/// One line of a derivation after its first: `! = z/sigma   # the reason`.
///
/// @param marked known to be wrong (`!`): a check must refute it
/// @param link   how it stands to the line before
/// @param right  what stands on this line
/// @param reason what follows `#`; empty where there is none
public record Line(boolean marked, Link link, Expr right, String reason) {

    /// How a line stands to the one before it.
    public sealed interface Link {
        /// `= e`, `<= e`, ...
        record Related(Relation relation) implements Link {}

        /// `-> e for z -> a`; `a` is a number or ±∞. The line before is the function whose limit is taken.
        record TendsTo(String variable, Expr point) implements Link {}

        /// `=> |z| <= 1`: wherever the statement before holds this one does.
        record Implies() implements Link {}

        /// `~ e for w, v`: as functions of `w` and `v` both have the same minimiser, because they put all points in the
        /// same order.
        record SameMinimiser(List<String> over) implements Link {
            public SameMinimiser {
                over = List.copyOf(over);
            }
        }

        /// `= e + O(eps^2) for eps -> 0`: what is left over shrinks as fast as its order says.
        record UpToOrder(Order order, String variable, Expr point) implements Link {}

        /// Whether the next line goes on from this one. A limit and an order state something about the function above
        /// them, from which the next line goes on.
        default boolean goesOn() {
            return switch (this) {
                case Related related -> true;
                case Implies implication -> true;
                case SameMinimiser minimiser -> true;
                case TendsTo limit -> false;
                case UpToOrder order -> false;
            };
        }

        /// Why a line cannot stand below this expression; empty where it can.
        default Optional<String> misplaced(Expr above, Expr right) {
            boolean statement = above instanceof Expr.Statement;
            if (this instanceof Implies) {
                return statement
                        ? Optional.empty()
                        : Optional.of("`=>` goes on from a condition such as x >= 1; the line above is an expression");
            }
            return statement
                    ? Optional.of("the line above is a condition: go on with `=>` and what follows from it")
                    : Optional.empty();
        }

        /// `O(gauge)` or, where it shrinks faster than the gauge, `o(gauge)`.
        record Order(boolean little, Expr gauge) {
            public String word() {
                return little ? "o" : "O";
            }
        }
    }
}
