package nabla.math.expr;

import java.util.List;

/// What a name in a `given` block stands for.
public sealed interface Declaration {

    String name();

    /// `z : real in [-4, 4] = 1 step 0.1`: a parameter with a slider.
    ///
    /// @param start where the slider starts
    /// @param step  how far an arrow key moves it
    record Parameter(String name, Domain domain, double start, double step) implements Declaration {}

    /// `sigma = sqrt(1 + z^2)`.
    record Definition(String name, Expr body) implements Declaration {}

    /// `f(u, sigma) = ...`: `f` alone stands for `f(u, sigma)` where these names are declared.
    record Defined(String name, List<String> parameters, Expr body) implements Declaration {
        public Defined {
            parameters = List.copyOf(parameters);
        }
    }
}
