package nabla.math.nn.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nabla.math.nn.Conventions;
import nabla.math.nn.Layer;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.Setup;
import nabla.math.nn.Targets;
import nabla.math.nn.Trace;

/// The formulas at the end of the network: ψ, J, J̃ and the slope ∂J/∂z they start the way back with.
final class LossFormulas {
    /// e^z is shown as it is up to here; beyond, the row's maximum is taken off first, as it is computed.
    private static final double LARGEST_EXPONENT = 300;

    private final Setup setup;
    private final Trace trace;

    LossFormulas(Setup setup, Trace trace) {
        this.setup = setup;
        this.trace = trace;
    }

    /// The targets as a matrix: one-hot rows for labels.
    Matrix targets() {
        return switch (setup.targets()) {
            case Targets.Labels labels -> labels.oneHot(setup.network().outputs());
            case Targets.Values values -> values.matrix();
        };
    }

    /// ψ = softmax(z), row by row.
    Formula softmax(Variable z) {
        return new Formula.Call(
                "softmax(%s)",
                "\\operatorname{softmax}\\left(%s\\right)", List.of(z), trace.prediction(), false, (i, j, operands) -> {
                    Matrix outputs = trace.a().getLast();
                    List<Term> over = IntStream.range(0, outputs.columns())
                            .mapToObj(k -> exponential(outputs, i, k, operands.getFirst()))
                            .toList();
                    return new Formula.Explained(List.of(over.get(j)), over);
                });
    }

    private static Term exponential(Matrix z, int i, int k, Variable shown) {
        double max = 0;
        if (z.rowAt(i).largest() > LARGEST_EXPONENT) {
            max = IntStream.range(0, z.columns())
                    .mapToDouble(j -> z.at(i, j))
                    .max()
                    .orElse(0);
        }
        String pattern = max == 0 ? "exp(%s)" : "exp(%s − (" + max + "))";
        return new Term(1, pattern, List.of(shown.cell(i, k)), Math.exp(z.at(i, k) - max));
    }

    /// J: the losses of the samples, averaged or added.
    Formula dataLoss(Variable prediction, Variable targets) {
        boolean mean = setup.conventions().reduction() == Conventions.Reduction.MEAN;
        String each = switch (setup.loss()) {
            case SOFTMAX_CROSS_ENTROPY -> "-\\log %s_{i,k_i}";
            case BINARY_CROSS_ENTROPY -> "\\ell(%s_i, %s_i)";
            case LEAST_SQUARES -> "\\left\\|%2$s_i - %1$s_i\\right\\|^2";
            case GAUSSIAN -> "-\\log \\mathcal{N}(%2$s_i \\mid %1$s_i)";
        };
        List<Variable> operands = List.of(prediction, targets);
        // Names alone: under the sum sign an index belongs to them.
        String latex = each.formatted(
                prediction.latex().contains("^") ? "{" + prediction.latex() + "}" : prediction.latex(),
                targets.latex());
        String text = (mean ? "1/N " : "") + "Σ loss(%s, %s)";
        return new Formula.Call(
                text,
                (mean ? "\\frac{1}{N} " : "") + "\\sum_i " + latex.replace("%", "%%"),
                operands,
                Matrix.scalar(trace.dataLoss()),
                false,
                (row, column, shown) -> new Formula.Explained(losses(shown), List.of()));
    }

    private List<Term> losses(List<Variable> shown) {
        var terms = new ArrayList<Term>();
        Variable out = shown.getFirst();
        Variable y = shown.getLast();
        Matrix outputs = trace.a().getLast();
        Matrix targets = targets();
        for (int i = 0; i < setup.samples(); i++) {
            for (int j = 0; j < targets.columns(); j++) {
                Cell f = out.cell(i, j);
                Cell t = y.cell(i, j);
                double target = targets.at(i, j);
                switch (setup.loss()) {
                    case SOFTMAX_CROSS_ENTROPY -> {
                        if (target == 1) {
                            terms.add(
                                    term("(−log %s)", List.of(f), trace.losses().at(i, 0)));
                        }
                    }
                    case BINARY_CROSS_ENTROPY ->
                        terms.add(term(
                                target == 1 ? "(−log %s)" : "(−log(1 − %s))",
                                List.of(f),
                                single(Matrix.scalar(outputs.at(i, j)), target)));
                    case LEAST_SQUARES ->
                        terms.add(term("(%s − %s)²", List.of(t, f), single(Matrix.scalar(outputs.at(i, j)), target)));
                    case GAUSSIAN -> {
                        int z = j + targets.columns();
                        terms.add(term(
                                "((%s − %s)²/(2σ²) + log(√(2π) σ)) with σ = √(1 + %s²)",
                                List.of(t, f, out.cell(i, z)),
                                single(Matrix.row(outputs.at(i, j), outputs.at(i, z)), target)));
                    }
                }
            }
        }
        return terms;
    }

    private double single(Matrix outputs, double target) {
        return setup.loss()
                .perSample(outputs, new Targets.Values(Matrix.scalar(target)))
                .at(0, 0);
    }

    private Term term(String pattern, List<Cell> cells, double value) {
        return new Term(setup.factor(), pattern, cells, setup.factor() * value);
    }

    /// J̃ = J + λ Σ ‖W‖².
    Formula loss(Variable dataLoss, List<Variable> penalised) {
        boolean half = setup.conventions().penalty() == Conventions.Penalty.HALF;
        String latex = " + " + (half ? "\\frac{\\lambda}{2}" : "\\lambda") + " \\left\\|%s\\right\\|^2";
        String text = half ? " + λ/2 ‖%s‖²" : " + λ ‖%s‖²";
        var operands = new ArrayList<Variable>(List.of(dataLoss));
        operands.addAll(penalised);
        return new Formula.Call(
                "%s" + text.repeat(penalised.size()),
                "%s" + latex.repeat(penalised.size()),
                operands,
                Matrix.scalar(trace.loss()),
                false,
                (row, column, shown) -> {
                    var terms =
                            new ArrayList<Term>(List.of(Term.of(shown.getFirst().cell(0, 0))));
                    double factor = setup.conventions().penaltyFactor();
                    for (Variable matrix : shown.subList(1, shown.size())) {
                        double squares = matrix.value().squaredNorm();
                        terms.add(new Term(factor, "‖" + matrix.text() + "‖²", List.of(), factor * squares));
                    }
                    return new Formula.Explained(terms, List.of());
                });
    }

    /// What λ is on: all weights, and biases where they are penalised.
    List<Variable> penalised(Names names) {
        var penalised = new ArrayList<Variable>();
        if (setup.conventions().lambda() > 0) {
            List<Layer> layers = setup.network().layers();
            for (int l = 0; l < layers.size(); l++) {
                penalised.add(names.weights(l + 1, layers.get(l).weights()));
                if (setup.conventions().biases()) {
                    penalised.add(names.biases(l + 1, layers.get(l).biases()));
                }
            }
        }
        return penalised;
    }

    /// (ψ − Δ)/N and its like.
    Formula slope(Variable prediction, Variable targets) {
        boolean mean = setup.conventions().reduction() == Conventions.Reduction.MEAN;
        if (setup.loss() == Loss.GAUSSIAN) {
            return gaussianSlope(prediction, targets, mean);
        }
        int two = setup.loss() == Loss.LEAST_SQUARES ? 2 : 1;
        return new Formula.Scaled(
                two * setup.factor(),
                mean ? two + "/N" : "2",
                mean ? "\\frac{" + two + "}{N}" : "2",
                new Formula.Difference(Formula.leaf(prediction), Formula.leaf(targets)));
    }

    private Formula gaussianSlope(Variable outputs, Variable targets, boolean mean) {
        Matrix slopes =
                setup.loss().slopes(trace.a().getLast(), setup.targets()).scaled(setup.factor());
        return new Formula.Call(
                (mean ? "−1/N " : "−") + "∂ log N(%2$s | %1$s)/∂%1$s",
                (mean ? "-\\frac{1}{N} " : "-")
                        + "\\left[\\tfrac{t-u}{\\sigma^2},\\ \\left(\\tfrac{(t-u)^2}{\\sigma^4}"
                        + " - \\tfrac{1}{\\sigma^2}\\right) z\\right]",
                List.of(outputs, targets),
                slopes,
                false,
                (i, j, shown) -> {
                    int half = slopes.columns() / 2;
                    Cell t = shown.getLast().cell(i, j % half);
                    Cell u = shown.getFirst().cell(i, j % half);
                    Cell z = shown.getFirst().cell(i, j % half + half);
                    return new Formula.Explained(
                            List.of(
                                    j < half
                                            ? new Term(
                                                    -setup.factor(),
                                                    "(%s − %s)/(1 + %s²)",
                                                    List.of(t, u, z),
                                                    slopes.at(i, j))
                                            : new Term(
                                                    -setup.factor(),
                                                    "((%1$s − %2$s)²/σ⁴ − 1/σ²) · %3$s with σ² = 1 + %3$s²",
                                                    List.of(t, u, z),
                                                    slopes.at(i, j))),
                            List.of());
                });
    }
}
