package nabla.math.expr;

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
    }
}
