package nabla.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.value.Compiled;

/// A curve of 1,000 points: a lesson's expression, compiled, against the same formula written by hand in Java.
final class EvaluationBench implements Bench {
    private static final int POINTS = 1_000;
    private static final int ROUNDS = 3_000;
    private static final double GOAL = 2;

    /// What both sides add up, so that no loop is left out.
    private double checksum;

    /// The same formula twice; `f` runs, `y` is 0.3.
    private record Formula(String name, String text, ByHand byHand) {}

    private interface ByHand {
        void along(double[] fs, double y, double[] out);
    }

    private static final List<Formula> FORMULAS = List.of(
            new Formula("sigmoid", "sig(f)", (fs, y, out) -> {
                for (int i = 0; i < fs.length; i++) {
                    out[i] = 1 / (1 + Math.exp(-fs[i]));
                }
            }),
            new Formula("its derivative, as on the sheet", "exp(-f)/(1 + exp(-f))^2", (fs, y, out) -> {
                for (int i = 0; i < fs.length; i++) {
                    double e = Math.exp(-fs[i]);
                    out[i] = e / ((1 + e) * (1 + e));
                }
            }),
            new Formula("its derivative s(1 - s)", "sig(f) * (1 - sig(f))", (fs, y, out) -> {
                for (int i = 0; i < fs.length; i++) {
                    double s = 1 / (1 + Math.exp(-fs[i]));
                    out[i] = s * (1 - s);
                }
            }),
            new Formula("binary cross-entropy", "-(1 - y) log(1 - sig(f)) - y * log(sig(f))", (fs, y, out) -> {
                for (int i = 0; i < fs.length; i++) {
                    double s = 1 / (1 + Math.exp(-fs[i]));
                    out[i] = -(1 - y) * Math.log(1 - s) - y * Math.log(s);
                }
            }),
            new Formula("binary cross-entropy, stable", "max(f, 0) - f * y + log(1 + exp(-abs(f)))", (fs, y, out) -> {
                for (int i = 0; i < fs.length; i++) {
                    double f = fs[i];
                    out[i] = Math.max(f, 0) - f * y + Math.log(1 + Math.exp(-Math.abs(f)));
                }
            }));

    @Override
    public List<Row> run() throws SyntaxError {
        var rows = new ArrayList<Row>();
        for (Formula formula : FORMULAS) {
            rows.add(measure(formula));
        }
        if (Double.isNaN(checksum)) {
            throw new IllegalStateException("a formula gave NaN");
        }
        return rows;
    }

    private Row measure(Formula formula) throws SyntaxError {
        Scope scope = GivenParser.parse("f, y : real", Scope.EMPTY);
        Expr expression = Parser.expression(formula.text(), scope).expression();
        Compiled compiled = Compiled.of(expression, List.of("f", "y"));
        double y = 0.3;
        double[] fs = new double[POINTS];
        Arrays.setAll(fs, i -> -8 + 16.0 * i / POINTS);
        double[] values = {0, y};
        double[] out = new double[POINTS];
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            compiled.along(0, fs, values, out);
            long middle = System.nanoTime();
            checksum += out[round % POINTS];
            long again = System.nanoTime();
            formula.byHand().along(fs, y, out);
            long end = System.nanoTime();
            checksum += out[round % POINTS];
            ours[round] = (middle - start) / 1e3;
            theirs[round] = (end - again) / 1e3;
        }
        return Row.of("1,000 points: " + formula.name(), "µs", median(ours), median(theirs), GOAL);
    }

    /// Of the second half, when both sides have been compiled.
    private static double median(double[] times) {
        double[] settled = Arrays.copyOfRange(times, ROUNDS / 2, ROUNDS);
        Arrays.sort(settled);
        return settled[settled.length / 2];
    }
}
