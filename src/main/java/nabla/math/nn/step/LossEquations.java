package nabla.math.nn.step;

import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;
import nabla.math.expr.tree.ShapedFunction;
import nabla.math.nn.Conventions;
import nabla.math.nn.Setup;

/// The formulas at the end of the network, and what is said of them: ψ, J, J̃ and the slope ∂J/∂z they start the way
/// back with. All that steps know of a single loss stands here.
final class LossEquations {
    static final String SAMPLE = "i";
    static final String OUTPUT = "j";

    private final Setup setup;
    private final MatrixNames names;
    private final Expr outputs;
    private final Expr classes;

    /// @param outputs what the loss takes
    /// @param classes the size of the outputs; of a Gaussian, half of it
    LossEquations(Setup setup, MatrixNames names, Expr outputs, Expr classes) {
        this.setup = setup;
        this.names = names;
        this.outputs = outputs;
        this.classes = classes;
    }

    private boolean isMean() {
        return setup.conventions().reduction() == Conventions.Reduction.MEAN;
    }

    /// ψ = softmax(z), row by row, or p = sig(z).
    Expr prediction() {
        return switch (setup.loss().outputs()) {
            case SOFTMAX -> new Expr.Form(ShapedFunction.ROWSOFTMAX, List.of(outputs));
            case SIGMOID -> Exprs.sig(outputs);
            case NUMBERS -> outputs;
        };
    }

    private static Expr entry(Expr of) {
        return new Expr.Entry(of, List.of(Exprs.sym(SAMPLE), Exprs.sym(OUTPUT)));
    }

    /// The entry of the second half of the outputs.
    private Expr.Entry behind() {
        return new Expr.Entry(outputs, List.of(Exprs.sym(SAMPLE), Exprs.sum(Exprs.sym(OUTPUT), classes)));
    }

    private static Expr over(String index, Expr to, Expr body) {
        return new Expr.Fold(Folding.SUM, index, Exprs.ONE, to, body);
    }

    private Expr overAll(Expr body) {
        return over(SAMPLE, Exprs.sym(MatrixNames.SAMPLES), over(OUTPUT, classes, body));
    }

    private Expr mean(boolean negative, Expr sum) {
        Expr factor = Exprs.quotient(Exprs.ONE, Exprs.sym(MatrixNames.SAMPLES));
        Expr all = isMean() ? Exprs.product(factor, sum) : sum;
        return negative ? Exprs.neg(all) : all;
    }

    /// J: the losses of the samples, averaged or added.
    Expr dataLoss() {
        return switch (setup.loss()) {
            case SOFTMAX_CROSS_ENTROPY -> {
                Expr label = new Expr.Entry(Exprs.sym(MatrixNames.LABELS), List.of(Exprs.sym(SAMPLE)));
                Expr right = new Expr.Entry(names.prediction(), List.of(Exprs.sym(SAMPLE), label));
                yield mean(false, over(SAMPLE, Exprs.sym(MatrixNames.SAMPLES), Exprs.neg(Exprs.log(right))));
            }
            case BINARY_CROSS_ENTROPY -> {
                Expr y = entry(names.targets());
                Expr p = entry(names.prediction());
                Expr one = Exprs.product(y, Exprs.log(p));
                Expr zero = Exprs.product(Exprs.difference(Exprs.ONE, y), Exprs.log(Exprs.difference(Exprs.ONE, p)));
                yield mean(true, overAll(Exprs.sum(one, zero)));
            }
            case LEAST_SQUARES ->
                mean(false, overAll(Exprs.power(Exprs.difference(entry(names.targets()), entry(outputs)), 2)));
            case GAUSSIAN -> {
                Expr residual = Exprs.difference(entry(names.targets()), entry(outputs));
                Expr width = width();
                Expr root = Exprs.sqrt(Exprs.product(Exprs.TWO, new Expr.Const(Constant.PI)));
                yield mean(
                        false,
                        overAll(Exprs.sum(
                                Exprs.quotient(
                                        Exprs.power(residual, 2), Exprs.product(Exprs.TWO, Exprs.power(width, 2))),
                                Exprs.log(Exprs.product(root, width)))));
            }
        };
    }

    private static Expr width() {
        return entry(Exprs.sym(MatrixNames.SIGMA));
    }

    /// σ by its entries: √(1 + z²) of the second half of the outputs.
    Expr widthOfEntry() {
        return Exprs.sqrt(Exprs.sum(Exprs.ONE, Exprs.power(behind(), 2)));
    }

    /// J̃ = J + λ‖W‖² + ...
    Expr loss() {
        var terms = new ArrayList<Expr>(List.of(MatrixNames.DATA_LOSS));
        Expr lambda = Exprs.sym(MatrixNames.LAMBDA);
        boolean half = setup.conventions().penalty() == Conventions.Penalty.HALF;
        Expr factor = half ? Exprs.quotient(lambda, Exprs.TWO) : lambda;
        for (Expr matrix : penalised()) {
            Expr norm = new Expr.Form(ShapedFunction.NORM, List.of(matrix));
            terms.add(Exprs.product(factor, Exprs.power(norm, 2)));
        }
        return Exprs.sum(terms);
    }

    /// What λ is on: all weights, and biases where they are penalised.
    List<Expr> penalised() {
        var penalised = new ArrayList<Expr>();
        if (setup.conventions().lambda() > 0) {
            for (int place = 1; place <= setup.network().layers().size(); place++) {
                penalised.add(MatrixNames.weights(place));
                if (setup.conventions().biases()) {
                    penalised.add(MatrixNames.biases(place));
                }
            }
        }
        return penalised;
    }

    /// ∂J/∂z = (ψ − Δ)/N and its like. A Gaussian has two equations, for the entries of both halves of the outputs.
    List<Equation> slope() {
        return switch (setup.loss()) {
            case SOFTMAX_CROSS_ENTROPY, BINARY_CROSS_ENTROPY -> {
                Expr error = Exprs.difference(names.prediction(), names.targets());
                yield whole(isMean() ? times(Exprs.quotient(Exprs.ONE, samples()), error) : error);
            }
            case LEAST_SQUARES -> {
                Expr error = Exprs.difference(outputs, names.targets());
                yield whole(times(isMean() ? Exprs.quotient(Exprs.TWO, samples()) : Exprs.TWO, error));
            }
            case GAUSSIAN -> {
                Expr residual = Exprs.difference(entry(names.targets()), entry(outputs));
                Expr byMean = Exprs.quotient(residual, Exprs.power(width(), 2));
                Expr byWidth = Exprs.product(
                        Exprs.difference(
                                Exprs.quotient(Exprs.power(residual, 2), Exprs.power(width(), 4)),
                                Exprs.quotient(Exprs.ONE, Exprs.power(width(), 2))),
                        behind());
                yield List.of(
                        byEntry((Expr.Entry) entry(outputs), mean(true, byMean)),
                        byEntry(behind(), mean(true, byWidth)));
            }
        };
    }

    /// What one sees when the way back begins, in a sentence.
    String slopeInWords() {
        return switch (setup.loss()) {
            case SOFTMAX_CROSS_ENTROPY ->
                "The way back starts with what was said minus what is right; each sample's entries add up to 0.";
            case BINARY_CROSS_ENTROPY -> "The way back starts with what was said minus what is right.";
            case LEAST_SQUARES -> "The way back starts with twice the error; it is −2(y − f), written the other way.";
            case GAUSSIAN -> "The way back starts with two slopes for each target: by the mean u and by the width z.";
        };
    }

    private static Expr times(Expr factor, Expr matrix) {
        return new Expr.MatrixProduct(List.of(factor, matrix));
    }

    private static Expr samples() {
        return Exprs.sym(MatrixNames.SAMPLES);
    }

    private List<Equation> whole(Expr right) {
        return List.of(new Equation(MatrixNames.slope(outputs), right));
    }

    private static Equation byEntry(Expr.Entry by, Expr right) {
        return new Equation(new Expr.EntryDerivative(MatrixNames.DATA_LOSS, by), right);
    }
}
