package nabla.plot;

import java.util.List;
import nabla.model.Dash;
import nabla.model.Role;

/// A picture of curves, complete and immutable: what the stage draws as nodes and what export draws into a file.
///
/// @param title       shown above; may be empty
/// @param curves      in the order drawn
/// @param marks       points, tangents and asymptotes, drawn over the curves
/// @param description one sentence that says what is to be seen, for those who cannot see it
public record Figure(String title, Axis x, Axis y, List<Curve> curves, List<Mark> marks, String description) {
    public Figure {
        curves = List.copyOf(curves);
        marks = List.copyOf(marks);
    }

    /// A linear axis; `from < to`, both finite.
    public record Axis(String title, double from, double to) {}

    /// A curve through finitely many points. A NaN or ±∞ in `ys` is a gap; it never reaches an axis.
    ///
    /// @param xs ascending; not copied, never to be changed
    /// @param ys as many
    public record Curve(double[] xs, double[] ys, String label, Role role, Dash dash) {}

    /// Something drawn over the curves.
    public sealed interface Mark {
        /// A dot with a label.
        record Point(double x, double y, String label, Role role) implements Mark {}

        /// A straight line through (x, y) with that slope, a tangent.
        record Line(double x, double y, double slope, Role role, Dash dash) implements Mark {}

        /// A vertical or horizontal asymptote at `at`.
        record Asymptote(boolean vertical, double at, String label, Role role) implements Mark {}
    }
}
