package nabla.math.nn.step;

import java.util.ArrayList;
import java.util.List;
import nabla.math.Superscripts;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.nn.Activation;
import nabla.math.nn.Gradients;
import nabla.math.nn.Layer;
import nabla.math.nn.Setup;
import nabla.math.nn.Targets;
import nabla.math.nn.Trace;
import nabla.math.nn.Update;
import nabla.math.optim.Memory;
import nabla.math.optim.Optimizer;

/// Everything backpropagation does to a network, one matrix after the other (Sheet 001).
///
/// Forward z⁽²⁾, a⁽²⁾, ..., ψ, J, J̃; back ∂J/∂z, ∂J̃/∂W, ∂J̃/∂b, ∂J/∂a, ...; then each W and b moves once. The numbers
/// are those of the kernels; the formulas are expressions that say where they come from.
public final class Steps {
    private final Setup setup;
    private final Trace trace;
    private final Gradients gradients;
    private final Update update;
    private final MatrixNames names;
    private final NetworkDeclarations declarations;
    private final LossEquations losses;
    private final List<Planned> planned = new ArrayList<>();
    private final List<Step> list;
    private final NetworkScope scope;

    /// A step before all names are known.
    private record Planned(Step.Id id, Expr result, List<Equation> equations, String sentence) {}

    private Steps(Setup setup, Optimizer optimizer, Memory memory) {
        this.setup = setup;
        this.trace = Trace.of(setup);
        this.gradients = Gradients.of(setup, trace);
        this.update = Update.of(setup.network(), gradients, optimizer, memory);
        this.names = new MatrixNames(setup, trace, gradients, update);
        this.declarations = new NetworkDeclarations(setup);
        this.losses = new LossEquations(setup, names, outputs(), declarations.classes());
        declarations.declare(names);
        forward();
        backward();
        update(optimizer);
        this.scope = new NetworkScope(declarations.scope(), names.all(), labels(), Layout.DEFAULT);
        this.list = planned.stream()
                .map(it -> new Step(it.id, names.of(it.result), it.equations, scope, it.sentence))
                .toList();
    }

    /// @param memory what the optimizer remembers of the steps before; not changed
    public static Steps of(Setup setup, Optimizer optimizer, Memory memory) {
        return new Steps(setup, optimizer, memory);
    }

    /// With the first step of plain gradient descent.
    public static Steps of(Setup setup, double rate) {
        return of(
                setup,
                new Optimizer.GradientDescent(rate),
                new Memory(setup.network().parameterCount()));
    }

    public Setup setup() {
        return setup;
    }

    public Trace trace() {
        return trace;
    }

    Gradients gradients() {
        return gradients;
    }

    public Update update() {
        return update;
    }

    /// What the formulas are written under, in the default layout.
    public NetworkScope scope() {
        return scope;
    }

    /// In their order, in the default layout; [Step#in(Layout)] gives another.
    public List<Step> list() {
        return list;
    }

    /// Where that step is in the list; −1 where there is none.
    public int indexOf(Step.Id id) {
        for (int k = 0; k < list.size(); k++) {
            if (list.get(k).id().equals(id)) {
                return k;
            }
        }
        return -1;
    }

    private List<Integer> labels() {
        return switch (setup.targets()) {
            case Targets.Labels(var classes) ->
                classes.stream().map(label -> label + 1).toList();
            case Targets.Values values -> List.of();
        };
    }

    private void add(Step.Kind kind, int place, Expr result, Expr right, String sentence) {
        planned.add(new Planned(new Step.Id(kind, place), result, List.of(new Equation(result, right)), sentence));
    }

    /// A step that gives a name what it stands for.
    private void define(Step.Kind kind, int place, Expr result, String label, Expr right, String sentence) {
        declarations.define(result, label, right);
        add(kind, place, result, right, sentence);
    }

    private List<Layer> layers() {
        return setup.network().layers();
    }

    private int last() {
        return layers().size() + 1;
    }

    /// Whether the loss takes z⁽ᴸ⁾ as it is.
    private boolean endsWithIdentity() {
        return layers().getLast().activation() == Activation.IDENTITY;
    }

    /// What the loss takes.
    private Expr outputs() {
        return endsWithIdentity() ? MatrixNames.z(last()) : MatrixNames.a(last());
    }

    private static Expr product(Expr left, Expr right) {
        return new Expr.MatrixProduct(List.of(left, right));
    }

    private static Expr transposed(Expr of) {
        return new Expr.Transpose(of);
    }

    private static String label(String letter, int place) {
        return letter + "^{(" + place + ")}";
    }

    private void forward() {
        for (int l = 0; l < layers().size(); l++) {
            int place = l + 2;
            Expr z = MatrixNames.z(place);
            Expr weighed = product(MatrixNames.a(place - 1), transposed(MatrixNames.weights(place - 1)));
            Expr bias = product(MatrixNames.ONES, MatrixNames.biases(place - 1));
            define(Step.Kind.Z, place, z, label("z", place), Exprs.sum(weighed, bias), Sentences.z(place));
            if (place < last() || !endsWithIdentity()) {
                Activation activation = layers().get(l).activation();
                define(
                        Step.Kind.A,
                        place,
                        MatrixNames.a(place),
                        label("a", place),
                        activation.of(z),
                        Sentences.a(activation));
            }
        }
        switch (setup.loss().outputs()) {
            case SOFTMAX -> prediction(Sentences.SOFTMAX);
            case SIGMOID -> prediction(Sentences.SIGMOID);
            case NUMBERS -> {}
        }
        if (setup.loss().hasWidths()) {
            declarations.width(losses);
        }
        define(Step.Kind.LOSS, 0, MatrixNames.DATA_LOSS, "", losses.dataLoss(), Sentences.loss(setup));
        define(Step.Kind.PENALISED_LOSS, 0, MatrixNames.LOSS, "\\tilde{J}", losses.loss(), Sentences.penalty(setup));
    }

    private void prediction(String sentence) {
        define(Step.Kind.PREDICTION, 0, names.prediction(), "", losses.prediction(), sentence);
    }

    private void backward() {
        planned.add(new Planned(
                new Step.Id(endsWithIdentity() ? Step.Kind.Z_SLOPE : Step.Kind.A_SLOPE, last()),
                MatrixNames.slope(outputs()),
                losses.slope(),
                losses.slopeInWords()));
        for (int l = layers().size() - 1; l >= 0; l--) {
            int place = l + 2;
            if (place < last() || !endsWithIdentity()) {
                throughActivation(layers().get(l).activation(), place);
            }
            parameterSlopes(place - 1);
            if (l > 0) {
                Expr back = product(MatrixNames.slope(MatrixNames.z(place)), MatrixNames.weights(place - 1));
                add(
                        Step.Kind.A_SLOPE,
                        place - 1,
                        MatrixNames.slope(MatrixNames.a(place - 1)),
                        back,
                        Sentences.aSlope(place - 1));
            }
        }
    }

    private void throughActivation(Activation activation, int place) {
        Expr behind = MatrixNames.slope(MatrixNames.a(place));
        Expr through = activation
                .slopeOf(MatrixNames.z(place))
                .<Expr>map(slope -> new Expr.Hadamard(List.of(behind, slope)))
                .orElse(behind);
        add(Step.Kind.Z_SLOPE, place, MatrixNames.slope(MatrixNames.z(place)), through, Sentences.zSlope(activation));
    }

    private void parameterSlopes(int place) {
        Expr behind = MatrixNames.slope(MatrixNames.z(place + 1));
        Expr weights = MatrixNames.weights(place);
        add(
                Step.Kind.WEIGHT_SLOPE,
                place,
                MatrixNames.penalisedSlope(weights),
                withDecay(
                        product(transposed(behind), MatrixNames.a(place)),
                        weights,
                        setup.conventions().decay()),
                Sentences.weightSlope(place));
        Expr biases = MatrixNames.biases(place);
        add(
                Step.Kind.BIAS_SLOPE,
                place,
                MatrixNames.penalisedSlope(biases),
                withDecay(
                        product(transposed(MatrixNames.ONES), behind),
                        biases,
                        setup.conventions().biasDecay()),
                Sentences.biasSlope(place));
    }

    /// Adds 2λW, or what the convention makes of it.
    private Expr withDecay(Expr slope, Expr parameters, double decay) {
        if (decay == 0) {
            return slope;
        }
        Expr lambda = Exprs.sym(MatrixNames.LAMBDA);
        boolean two = decay != setup.conventions().lambda();
        return Exprs.sum(
                slope,
                new Expr.MatrixProduct(two ? List.of(Exprs.TWO, lambda, parameters) : List.of(lambda, parameters)));
    }

    private void update(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.GradientDescent descent) {
            names.rate(descent.rate());
        }
        for (int place = 1; place < last(); place++) {
            moved(optimizer, Step.Kind.NEW_WEIGHTS, place, MatrixNames.weights(place), "W");
            moved(optimizer, Step.Kind.NEW_BIASES, place, MatrixNames.biases(place), "b");
        }
    }

    private void moved(Optimizer optimizer, Step.Kind kind, int place, Expr from, String letter) {
        Expr to = optimizer instanceof Optimizer.GradientDescent
                ? Exprs.difference(
                        from,
                        new Expr.MatrixProduct(List.of(Exprs.sym(MatrixNames.ETA), MatrixNames.penalisedSlope(from))))
                : Exprs.sum(from, MatrixNames.change(from));
        String sentence = Sentences.update(optimizer, letter + Superscripts.place(place));
        define(kind, place, MatrixNames.moved(from), label(letter, place) + "_{\\mathrm{new}}", to, sentence);
    }
}
