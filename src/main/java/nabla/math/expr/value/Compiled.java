package nabla.math.expr.value;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nabla.math.expr.tree.Expr;

/// A closed expression as code of this machine, for curves of a thousand points in every frame.
///
/// Gives bit for bit what [DoubleEvaluation] gives, NaN and infinities too. Equal parts are computed once; along a
/// curve, what does not depend on the varying parameter is computed once per curve. A graph too large for one method is
/// walked instead. Any number of threads may use it at once.
public final class Compiled {
    private final List<String> names;
    private final Graph graph;

    /// For each parameter the code that runs along it, and last the code for a single point; made when first needed.
    private final AtomicReferenceArray<Kernel> kernels;

    private Compiled(Expr expression, List<String> names) {
        this.names = List.copyOf(names);
        this.graph = Graph.of(List.of(expression), this.names);
        this.kernels = new AtomicReferenceArray<>(this.names.size() + 1);
    }

    /// @param closed an expression without applications of definitions and without derivatives
    /// @param names  the order in which values are given
    /// @throws IllegalArgumentException where something is not closed or not in `names`
    public static Compiled of(Expr closed, List<String> names) {
        return new Compiled(closed, names);
    }

    public List<String> names() {
        return names;
    }

    /// The value at one point.
    ///
    /// @param values one for each name
    public double at(double... values) {
        checkCount(values);
        return kernel(names.size()).at(values);
    }

    /// The values where one parameter runs and the others stay.
    ///
    /// @param varying which parameter runs, its place in [#names()]
    /// @param xs      its values
    /// @param values  one for each name; the one at `varying` is not looked at
    /// @param out     takes the results; as long as `xs` or longer
    public void along(int varying, double[] xs, double[] values, double[] out) {
        checkCount(values);
        if (out.length < xs.length) {
            throw new IllegalArgumentException("%d results do not fit in %d".formatted(xs.length, out.length));
        }
        kernel(Objects.checkIndex(varying, names.size())).along(xs, values, out);
    }

    private void checkCount(double[] values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException("%d values for %d names".formatted(values.length, names.size()));
        }
    }

    private Kernel kernel(int varying) {
        Kernel made = kernels.get(varying);
        if (made == null) {
            made = KernelSize.of(graph).fits() ? KernelWriter.write(graph, varying) : new Walker(varying);
            kernels.set(varying, made); // two threads may both make one: they are alike
        }
        return made;
    }

    /// What compiled code offers.
    interface Kernel {
        double at(double[] values);

        void along(double[] xs, double[] values, double[] out);
    }

    /// The same without code: walks the graph.
    private final class Walker implements Kernel {
        private final int varying;

        Walker(int varying) {
            this.varying = varying;
        }

        @Override
        public double at(double[] values) {
            var evaluation = new DoubleEvaluation(graph);
            evaluation.at(values);
            return evaluation.root(0);
        }

        @Override
        public void along(double[] xs, double[] values, double[] out) {
            var evaluation = new DoubleEvaluation(graph);
            double[] point = values.clone();
            for (int i = 0; i < xs.length; i++) {
                point[varying] = xs[i];
                evaluation.at(point);
                out[i] = evaluation.root(0);
            }
        }
    }
}
