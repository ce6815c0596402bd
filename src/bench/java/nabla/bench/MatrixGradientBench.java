package nabla.bench;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.check.Checker;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.entries.EntryBlock;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.Graph;

/// ∂J/∂W¹ of a 4-10-3 network on 5 samples, written as a formula: all 40 entries in doubles and in 50 digits, and the
/// line of a derivation that says what it is.
///
/// Each the median of many times in a program that is warm, against the time that is aimed at.
final class MatrixGradientBench implements Bench {
    private static final int SECOND_HALF = 2;
    private static final String FIGURE = "∂J/∂W¹ of 4-10-3 on 5 samples, 40 entries: ";
    private static final Map<String, Integer> SIZES = Map.of("N", 5, "D", 4, "H", 10, "K", 3);
    private static final String GIVEN = """
            N : size 1..5 = 5
            D : size 1..4 = 4
            H : size 1..10 = 10
            K : size 2..3 = 3
            k : labels(N, K)
            A1 : matrix(N, D)
            W1 : matrix(H, D)
            b1 : vector(H)
            W2 : matrix(K, H)
            b2 : vector(K)
            Z2 = A1 * W1' + ones(N) * b1'
            A2 = relu(Z2)
            Z3 = A2 * W2' + ones(N) * b2'
            J = -1/N * sum(r in 1..N, log(rowsoftmax(Z3)[r, k[r]]))
            delta3 = (rowsoftmax(Z3) - onehot(k, K))/N
            delta2 = (delta3 * W2) .* step(Z2)
            """;

    /// What both loops add up, so that none is left out.
    private double checksum;

    @Override
    public List<Row> run() throws SyntaxError {
        Scope scope = GivenParser.parse(GIVEN, Scope.EMPTY);
        Expr gradient = Parser.expression("d(J, W1)", scope).expression();
        var names = new WrittenOut(scope, SIZES, 0);
        EntryBlock entries = names.of(gradient, Map.of());
        List<Declaration.Parameter> parameters = names.scope().parameters();
        List<Expr> closed = Resolve.values(entries.entries(), names.scope(), allowance());
        Graph graph = Graph.of(
                closed, parameters.stream().map(Declaration.Parameter::name).toList());
        double[] point = point(parameters);
        var doubles = new DoubleEvaluation(graph);
        double inDoubles = median(400, () -> {
            doubles.at(point);
            return doubles.root(0);
        });
        double inDecimals = median(20, () -> decimals(graph, point));
        Line line = Parser.line("= delta2' * A1", scope);
        var claim = new Claim(gradient, line.link(), line.right(), scope);
        double verdict = median(6, () -> {
            Verdict said = Checker.check(claim);
            if (!said.accepts()) {
                throw new IllegalStateException("a right line was not accepted: " + said);
            }
            return 1.0;
        });
        if (Double.isNaN(checksum) || closed.size() != 40) {
            throw new IllegalStateException("not the 40 numbers that were meant");
        }
        return List.of(
                Row.of(FIGURE + "in doubles", "ms", inDoubles, 1, 1),
                Row.of(FIGURE + "in 50 digits", "ms", inDecimals, 100, 1),
                Row.of(FIGURE + "the line with its verdict", "ms", verdict, 1_000, 1));
    }

    private static Budget allowance() {
        return Checker.allowance(() -> false);
    }

    /// A label is a class, any other number lies between −1 and 1.
    private static double[] point(List<Declaration.Parameter> parameters) {
        var random = new SplittableRandom(1);
        return parameters.stream()
                .mapToDouble(parameter ->
                        parameter.name().startsWith("k[") ? random.nextInt(1, 4) : random.nextInt(-100, 101) / 100.0)
                .toArray();
    }

    private static double decimals(Graph graph, double[] point) {
        var evaluation = new Evaluation<BigDecimal>(
                graph,
                DecimalArithmetic.INSTANCE,
                Arrays.stream(point).mapToObj(BigDecimal::valueOf).toList());
        double sum = 0;
        for (int i = 0; i < graph.roots(); i++) {
            sum += evaluation.root(i).doubleValue();
        }
        return sum;
    }

    /// In milliseconds, of the second half of so many times.
    private double median(int times, Supplier<Double> work) {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            checksum += work.get();
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] settled = Arrays.copyOfRange(took, times / SECOND_HALF, times);
        Arrays.sort(settled);
        return settled[settled.length / 2];
    }
}
