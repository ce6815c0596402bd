package nabla.math.nn.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.nn.Gradients;
import nabla.math.nn.Layer;
import nabla.math.nn.Matrix;
import nabla.math.nn.OutputKind;
import nabla.math.nn.Setup;
import nabla.math.nn.TargetKind;
import nabla.math.nn.Targets;
import nabla.math.nn.Trace;
import nabla.math.nn.Update;

/// Gives the matrices of a network their names, axes and roles: the sheets' letters, in one place.
///
/// Places count as on the sheets: a⁽¹⁾ = X, z⁽²⁾ = a⁽¹⁾ W⁽¹⁾ᵀ + b⁽¹⁾.
final class MatrixNames {
    static final String SAMPLES = "N";
    static final String LABELS = "k";
    static final String SIGMA = "sigma";
    static final String LAMBDA = "lambda";
    static final String ETA = "eta";

    static final Expr DATA_LOSS = Exprs.sym("J");
    static final Expr LOSS = Exprs.sym("R");
    static final Expr ONES = Exprs.sym("one");

    private final Setup setup;
    private final int last;
    private final Map<Expr, Variable> all = new LinkedHashMap<>();

    MatrixNames(Setup setup, Trace trace, Gradients gradients, Update update) {
        this.setup = setup;
        this.last = setup.network().layers().size() + 1;
        data(trace);
        parameters(gradients, update);
    }

    /// By what each is in formulas, in the default layout.
    Map<Expr, Variable> all() {
        return all;
    }

    Variable of(Expr expr) {
        Variable variable = all.get(expr);
        if (variable == null) {
            throw new IllegalArgumentException(expr + " is no name of the network");
        }
        return variable;
    }

    static Expr z(int place) {
        return Exprs.sym("z" + place);
    }

    static Expr a(int place) {
        return Exprs.sym("a" + place);
    }

    static Expr weights(int place) {
        return Exprs.sym("W" + place);
    }

    static Expr biases(int place) {
        return Exprs.sym("b" + place);
    }

    static Expr moved(Expr parameters) {
        return Exprs.sym(name(parameters) + "new");
    }

    static Expr change(Expr parameters) {
        return Exprs.sym("move" + name(parameters));
    }

    static String name(Expr symbol) {
        return ((Expr.Sym) symbol).name();
    }

    /// ∂J/∂z
    static Expr slope(Expr by) {
        return new Expr.Derivative(DATA_LOSS, name(by));
    }

    /// ∂J̃/∂W
    static Expr penalisedSlope(Expr by) {
        return new Expr.Derivative(LOSS, name(by));
    }

    /// ψ for class probabilities, p = sig(f) for others.
    Expr prediction() {
        return Exprs.sym(setup.loss().outputs() == OutputKind.SOFTMAX ? "psi" : "p");
    }

    /// Δ for labels, y for values, t for the targets of a Gaussian.
    Expr targets() {
        return Exprs.sym(
                switch (setup.loss().targets()) {
                    case CLASSES -> "Delta";
                    case BITS -> "y";
                    case NUMBERS -> setup.loss().hasWidths() ? "t" : "y";
                });
    }

    private void add(Expr expr, String text, Matrix value, Axis rows, Axis columns, Variable.Role role) {
        all.put(expr, new Variable(expr, text, value, rows, columns, role, false));
    }

    private void data(Expr expr, String text, Matrix value, int place) {
        add(expr, text, value, Axis.SAMPLE, axis(place), Variable.Role.DATA);
    }

    private void data(Trace trace) {
        for (int place = 1; place <= last; place++) {
            if (place > 1) {
                data(z(place), "z" + place, trace.z().get(place - 2), place);
            }
            data(a(place), "a" + place, trace.a().get(place - 1), place);
        }
        switch (setup.loss().outputs()) {
            case SOFTMAX -> data(prediction(), "ψ", trace.prediction(), last);
            case SIGMOID -> data(prediction(), "p", trace.prediction(), last);
            case NUMBERS -> {}
        }
        if (setup.loss().hasWidths()) {
            data(Exprs.sym(SIGMA), "σ", widths(trace.a().getLast()), last);
        }
        String text = setup.loss().targets() == TargetKind.CLASSES ? "Δ" : name(targets());
        data(targets(), text, targetValues(), last);
        Matrix ones = Matrix.filled(setup.samples(), 1, (i, none) -> 1);
        add(ONES, "1", ones, Axis.SAMPLE, Axis.ONE, Variable.Role.ONES);
        number(DATA_LOSS, "J", trace.dataLoss());
        number(LOSS, "J̃", trace.loss());
        number(Exprs.sym(LAMBDA), "λ", setup.conventions().lambda());
    }

    void rate(double rate) {
        number(Exprs.sym(ETA), "η", rate);
    }

    private void number(Expr expr, String text, double value) {
        add(expr, text, Matrix.scalar(value), Axis.ONE, Axis.ONE, Variable.Role.NUMBER);
    }

    /// The targets as a matrix: one-hot rows for labels.
    private Matrix targetValues() {
        return switch (setup.targets()) {
            case Targets.Labels labels -> labels.oneHot(setup.network().outputs());
            case Targets.Values values -> values.matrix();
        };
    }

    /// σ = √(1 + z²), of the second half of the outputs.
    private static Matrix widths(Matrix outputs) {
        int half = outputs.columns() / 2;
        return Matrix.filled(outputs.rows(), half, (i, j) -> Math.hypot(1, outputs.at(i, j + half)));
    }

    private void parameters(Gradients gradients, Update update) {
        List<Layer> before = setup.network().layers();
        List<Layer> after = update.after().layers();
        for (int l = 0; l < before.size(); l++) {
            int place = l + 1;
            dataSlope(z(place + 1), gradients.dz().get(l));
            dataSlope(a(place + 1), gradients.da().get(l));
            Variable.Role weight = Variable.Role.WEIGHT;
            Expr weights = weights(place);
            weights(weights, "W" + place, before.get(l).weights(), place, weight);
            weights(moved(weights), "new W" + place, after.get(l).weights(), place, weight);
            Matrix moved = after.get(l).weights().minus(before.get(l).weights());
            weights(change(weights), "change of W" + place, moved, place, weight);
            weights(
                    penalisedSlope(weights),
                    "∂J̃/∂W" + place,
                    gradients.penalisedWeights().get(l),
                    place,
                    Variable.Role.WEIGHT_SLOPE);
            Variable.Role bias = Variable.Role.BIAS;
            Expr biases = biases(place);
            biases(biases, "b" + place, before.get(l).biases(), place, bias);
            biases(moved(biases), "new b" + place, after.get(l).biases(), place, bias);
            Matrix shifted = after.get(l).biases().minus(before.get(l).biases());
            biases(change(biases), "change of b" + place, shifted, place, bias);
            biases(
                    penalisedSlope(biases),
                    "∂J̃/∂b" + place,
                    gradients.penalisedBiases().get(l),
                    place,
                    Variable.Role.BIAS_SLOPE);
        }
    }

    private void dataSlope(Expr by, Matrix value) {
        Variable data = of(by);
        add(slope(by), "∂J/∂" + data.text(), value, data.rows(), data.columns(), Variable.Role.DATA_SLOPE);
    }

    private void weights(Expr expr, String text, Matrix value, int place, Variable.Role role) {
        add(expr, text, value, axis(place + 1), axis(place), role);
    }

    private void biases(Expr expr, String text, Matrix value, int place, Variable.Role role) {
        add(expr, text, value, Axis.ONE, axis(place + 1), role);
    }

    private Axis axis(int place) {
        if (place == 1) {
            return Axis.INPUT;
        }
        if (place < last) {
            return Axis.UNIT;
        }
        return setup.loss().targets() == TargetKind.CLASSES ? Axis.CLASS : Axis.OUTPUT;
    }
}
