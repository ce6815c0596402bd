package nabla.math.expr.scope;

import java.util.List;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;

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

    /// A name with entries, an index or a size: gone once a scope is written out entry by entry.
    sealed interface Shaped extends Declaration {}

    /// `N : size 1..6 = 4`.
    record SizeParameter(String name, int from, int to, int start) implements Shaped {}

    /// `a : index(N)`: some whole number from 1 to N; the index of a sum, too, while its body is read.
    record Index(String name, IndexReach reach) implements Shaped {}

    /// `w : vector(D)`, `X : matrix(N, D)`; `entries` is the domain of every entry.
    record Array(String name, Shape shape, Domain entries) implements Shaped {}

    /// `k : labels(N, K)`: N whole numbers from 1 to K.
    record Labels(String name, Size length, Size classes) implements Shaped {}

    /// `V : matrix(D, D) for l in 1..L`: one matrix or vector for each index.
    record Family(String name, Shape member, Domain entries, Size count) implements Shaped {}

    /// `u[i in 1..N] = w' * X[i]`: a vector or matrix by its entries.
    record ByEntries(String name, List<Axis> axes, Expr body) implements Shaped {
        public ByEntries {
            axes = List.copyOf(axes);
        }
    }

    /// `p : function(real) smooth(2)`: any function that is so often continuously differentiable.
    record Unknown(String name, int smoothness) implements Shaped {}

    /// `i in 1..N`, as an axis of what is defined by its entries.
    record Axis(String index, Size size) {}
}
