package nabla.math.expr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// A closed expression as code of this machine, for curves of a thousand points in every frame.
///
/// Gives bit for bit what [Evaluate] gives in doubles, NaN and infinities too. Equal parts are computed once; along a
/// curve, what does not depend on the varying parameter is computed once per curve. An expression too large for one
/// method is evaluated as a tree instead. Any number of threads may use it at once.
public final class Compiled {
    /// At some ten bytes a node this is well below the 64 KB that a method may have.
    private static final int MOST_NODES = 3_000;
    /// Writing code goes down the tree three calls a level; a lesson's line has 200 levels at most.
    private static final int DEEPEST = 400;

    private final Expr expression;
    private final List<String> names;
    private final Graph graph;

    /// For each parameter the code that runs along it, and last the code for a single point; made when first needed.
    private final AtomicReferenceArray<Kernel> kernels;

    private Compiled(Expr expression, List<String> names) {
        this.expression = expression;
        this.names = List.copyOf(names);
        this.graph = Graph.of(expression, this.names);
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
            boolean tooLarge = graph.treeSize() > MOST_NODES || graph.treeDepth() > DEEPEST;
            made = tooLarge ? new Walker(varying) : KernelWriter.write(graph, varying);
            kernels.set(varying, made); // two threads may both make one: they are alike
        }
        return made;
    }

    /// What compiled code offers.
    interface Kernel {
        double at(double[] values);

        void along(double[] xs, double[] values, double[] out);
    }

    /// The same without code: walks the tree.
    private final class Walker implements Kernel {
        private final int varying;

        Walker(int varying) {
            this.varying = varying;
        }

        @Override
        public double at(double[] values) {
            return Evaluate.at(expression, named(values));
        }

        @Override
        public void along(double[] xs, double[] values, double[] out) {
            Map<String, Double> named = named(values);
            for (int i = 0; i < xs.length; i++) {
                named.put(names.get(varying), xs[i]);
                out[i] = Evaluate.at(expression, named);
            }
        }

        private Map<String, Double> named(double[] values) {
            var named = new HashMap<String, Double>();
            for (int i = 0; i < values.length; i++) {
                named.put(names.get(i), values[i]);
            }
            return named;
        }
    }
}
