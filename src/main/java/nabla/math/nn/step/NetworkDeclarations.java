package nabla.math.nn.step;

import java.util.List;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.ShapedFunction;
import nabla.math.nn.Activation;
import nabla.math.nn.Layer;
import nabla.math.nn.Network;
import nabla.math.nn.Setup;

/// Declares what a network is given: sizes, inputs, weights, biases and targets; its steps define the rest.
final class NetworkDeclarations {
    private static final int LARGEST = 64;
    private static final Size ONE = new Size.Fixed(1);

    private final Setup setup;
    private final int last;
    private Scope scope = Scope.EMPTY;

    NetworkDeclarations(Setup setup) {
        this.setup = setup;
        this.last = setup.network().layers().size() + 1;
    }

    /// The size of the outputs in formulas; of a Gaussian, half of it.
    Expr classes() {
        return setup.loss().hasWidths() ? Exprs.num(targetCount()) : Exprs.sym(sizeName(last));
    }

    private String sizeName(int place) {
        if (place == 1) {
            return "D";
        }
        return place == last ? "K" : last == 3 ? "H" : "H" + place;
    }

    private int targetCount() {
        return setup.loss().targetsFor(setup.network().outputs());
    }

    /// A Gaussian has a mean and a width for each target, so its outputs have no free size.
    private Size size(int place) {
        return place == last && setup.loss().hasWidths()
                ? new Size.Fixed(setup.network().outputs())
                : new Size.Named(sizeName(place));
    }

    private Size targetSize() {
        return setup.loss().hasWidths() ? new Size.Fixed(targetCount()) : size(last);
    }

    private static Size samples() {
        return new Size.Named(MatrixNames.SAMPLES);
    }

    void declare(MatrixNames names) {
        sizes();
        if (setup.network().layers().stream().anyMatch(layer -> layer.activation() == Activation.ROOT)) {
            Expr x = Exprs.sym("x");
            Expr root = Exprs.sqrt(Exprs.sum(Exprs.ONE, Exprs.power(x, 2)));
            scope = scope.with(new Declaration.Defined(Activation.ROOT_NAME, List.of("x"), root));
        }
        number(MatrixNames.LAMBDA, setup.conventions().lambda());
        number(MatrixNames.ETA, 1);
        matrix(MatrixNames.a(1), "a^{(1)}", samples(), size(1));
        matrix(MatrixNames.ONES, "\\mathbf{1}", samples(), ONE, new Domain.Values(List.of(1.0)));
        for (int place = 1; place < last; place++) {
            String raised = "^{(" + place + ")}";
            for (boolean moved : new boolean[] {false, true}) {
                Expr weights = MatrixNames.weights(place);
                Expr biases = MatrixNames.biases(place);
                matrix(
                        moved ? MatrixNames.change(weights) : weights,
                        (moved ? "\\delta W" : "W") + raised,
                        size(place + 1),
                        size(place));
                matrix(
                        moved ? MatrixNames.change(biases) : biases,
                        (moved ? "\\delta b" : "b") + raised,
                        ONE,
                        size(place + 1));
            }
        }
        targets(names);
    }

    private void sizes() {
        size(MatrixNames.SAMPLES, setup.samples());
        Network network = setup.network();
        size(sizeName(1), network.inputs());
        for (int place = 2; place <= last; place++) {
            Layer layer = network.layers().get(place - 2);
            if (size(place) instanceof Size.Named(var name)) {
                size(name, layer.outputs());
            }
        }
    }

    private void size(String name, int length) {
        scope = scope.with(new Declaration.SizeParameter(name, 1, Math.max(LARGEST, length), length));
    }

    private void number(String name, double value) {
        scope = scope.with(new Declaration.Parameter(
                name, new Domain.Interval(0, Double.POSITIVE_INFINITY, true, false), value, 0.01));
    }

    private void matrix(Expr name, String label, Size rows, Size columns) {
        matrix(name, label, rows, columns, Domain.Interval.REAL);
    }

    private void matrix(Expr symbol, String label, Size rows, Size columns, Domain entries) {
        String name = MatrixNames.name(symbol);
        scope = scope.with(new Declaration.Array(name, new Shape.Matrix(rows, columns), entries));
        if (!label.isEmpty()) {
            scope = scope.withLabel(name, label);
        }
    }

    private void targets(MatrixNames names) {
        Expr targets = names.targets();
        switch (setup.loss().targets()) {
            case CLASSES -> {
                scope = scope.with(new Declaration.Labels(MatrixNames.LABELS, samples(), size(last)));
                Expr onehot = new Expr.Form(ShapedFunction.ONEHOT, List.of(Exprs.sym(MatrixNames.LABELS), classes()));
                define(targets, "", onehot);
            }
            case BITS -> matrix(targets, "", samples(), targetSize(), new Domain.Values(List.of(0.0, 1.0)));
            case NUMBERS -> matrix(targets, "", samples(), targetSize());
        }
        if (setup.loss().hasWidths()) {
            scope = scope.with(new Declaration.Index(LossEquations.SAMPLE, IndexReach.upTo(samples())));
            scope = scope.with(new Declaration.Index(LossEquations.OUTPUT, IndexReach.upTo(targetSize())));
        }
    }

    /// σ of a Gaussian, once the outputs are defined.
    void width(LossEquations losses) {
        scope = scope.with(new Declaration.ByEntries(
                MatrixNames.SIGMA,
                List.of(
                        new Declaration.Axis(LossEquations.SAMPLE, samples()),
                        new Declaration.Axis(LossEquations.OUTPUT, targetSize())),
                losses.widthOfEntry()));
    }

    void define(Expr symbol, String label, Expr body) {
        String name = MatrixNames.name(symbol);
        scope = scope.with(new Declaration.Definition(name, body));
        if (!label.isEmpty()) {
            scope = scope.withLabel(name, label);
        }
    }

    Scope scope() {
        return scope;
    }
}
