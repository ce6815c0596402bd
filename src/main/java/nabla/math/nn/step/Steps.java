package nabla.math.nn.step;

import java.util.ArrayList;
import java.util.List;
import nabla.math.nn.Activation;
import nabla.math.nn.Gradients;
import nabla.math.nn.Layer;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.Setup;
import nabla.math.nn.Trace;
import nabla.math.nn.Update;
import nabla.math.optim.Memory;
import nabla.math.optim.Optimizer;

/// Everything backpropagation does to a network, one matrix after the other (Sheet 001).
///
/// Forward z⁽²⁾, a⁽²⁾, ..., ψ, J, J̃; back ∂J/∂z, ∂J̃/∂W, ∂J̃/∂b, ∂J/∂a, ...; then each W and b moves once.
public final class Steps {
    private final Setup setup;
    private final Trace trace;
    private final Gradients gradients;
    private final Update update;
    private final Names names;
    private final LossFormulas losses;
    private final List<Step> list = new ArrayList<>();

    private Steps(Setup setup, Optimizer optimizer, Memory memory) {
        this.setup = setup;
        this.trace = Trace.of(setup);
        this.gradients = Gradients.of(setup, trace);
        this.update = Update.of(setup.network(), gradients, optimizer, memory);
        this.names = new Names(setup);
        this.losses = new LossFormulas(setup, trace);
        forward();
        backward();
        update(optimizer);
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

    public Gradients gradients() {
        return gradients;
    }

    public Update update() {
        return update;
    }

    /// In their order, in the default layout; [Step#in(Layout)] gives another.
    public List<Step> list() {
        return List.copyOf(list);
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

    private void add(Step.Kind kind, int place, Variable result, Formula formula, String sentence) {
        list.add(new Step(new Step.Id(kind, place), result, formula, sentence));
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

    private Variable z(int place) {
        return names.z(place, trace.z().get(place - 2));
    }

    private Variable a(int place) {
        return names.a(place, trace.a().get(place - 1));
    }

    /// What the loss takes.
    private Variable outputs() {
        return endsWithIdentity() ? z(last()) : a(last());
    }

    private Variable prediction() {
        return switch (setup.loss()) {
            case SOFTMAX_CROSS_ENTROPY, BINARY_CROSS_ENTROPY -> names.prediction(trace.prediction());
            case LEAST_SQUARES, GAUSSIAN -> outputs();
        };
    }

    private void forward() {
        for (int l = 0; l < layers().size(); l++) {
            Layer layer = layers().get(l);
            int place = l + 2;
            Formula product = new Formula.Product(
                    Formula.leaf(a(place - 1)), Formula.transposed(names.weights(place - 1, layer.weights())));
            Formula bias = new Formula.Product(
                    Formula.leaf(names.ones()), Formula.leaf(names.biases(place - 1, layer.biases())));
            add(Step.Kind.Z, place, z(place), new Formula.Sum(product, bias), Sentences.z(place));
            if (place < last() || !endsWithIdentity()) {
                Formula mapped = new Formula.Mapped(layer.activation(), Formula.leaf(z(place)));
                add(Step.Kind.A, place, a(place), mapped, Sentences.a(layer.activation()));
            }
        }
        if (setup.loss() == Loss.SOFTMAX_CROSS_ENTROPY) {
            add(Step.Kind.PREDICTION, 0, prediction(), losses.softmax(outputs()), Sentences.SOFTMAX);
        } else if (setup.loss() == Loss.BINARY_CROSS_ENTROPY) {
            Formula sigmoid = new Formula.Mapped(Activation.SIGMOID, Formula.leaf(outputs()));
            add(Step.Kind.PREDICTION, 0, prediction(), sigmoid, Sentences.SIGMOID);
        }
        Variable targets = names.targets(losses.targets());
        Variable dataLoss = names.dataLoss(trace.dataLoss());
        add(Step.Kind.LOSS, 0, dataLoss, losses.dataLoss(prediction(), targets), Sentences.loss(setup));
        Formula penalised = losses.loss(dataLoss, losses.penalised(names));
        add(Step.Kind.PENALISED_LOSS, 0, names.loss(trace.loss()), penalised, Sentences.penalty(setup));
    }

    private void backward() {
        Variable targets = names.targets(losses.targets());
        Formula start = losses.slope(prediction(), targets);
        Step.Kind first = endsWithIdentity() ? Step.Kind.Z_SLOPE : Step.Kind.A_SLOPE;
        add(first, last(), names.slope(outputs(), gradients.da().getLast()), start, Sentences.slope(setup));
        for (int l = layers().size() - 1; l >= 0; l--) {
            int place = l + 2;
            if (place < last() || !endsWithIdentity()) {
                addHadamard(l, place);
            }
            addParameterSlopes(l, place - 1);
            if (l > 0) {
                Formula product = new Formula.Product(
                        Formula.leaf(zSlope(place)),
                        Formula.leaf(names.weights(place - 1, layers().get(l).weights())));
                add(Step.Kind.A_SLOPE, place - 1, aSlope(place - 1), product, Sentences.aSlope(place - 1));
            }
        }
    }

    private Variable zSlope(int place) {
        return names.slope(z(place), gradients.dz().get(place - 2));
    }

    private Variable aSlope(int place) {
        return names.slope(a(place), gradients.da().get(place - 2));
    }

    private void addHadamard(int l, int place) {
        Activation activation = layers().get(l).activation();
        Matrix slopes = trace.z().get(l).map(activation::slope);
        Formula hadamard =
                new Formula.Hadamard(Formula.leaf(aSlope(place)), Formula.leaf(names.mask(activation, place, slopes)));
        add(Step.Kind.Z_SLOPE, place, zSlope(place), hadamard, Sentences.zSlope(activation));
    }

    private void addParameterSlopes(int l, int place) {
        Layer layer = layers().get(l);
        Formula weights = new Formula.Product(Formula.transposed(zSlope(place + 1)), Formula.leaf(a(place)));
        add(
                Step.Kind.WEIGHT_SLOPE,
                place,
                names.weightSlope(place, gradients.penalisedWeights().get(l)),
                withDecay(
                        weights,
                        names.weights(place, layer.weights()),
                        setup.conventions().decay()),
                Sentences.weightSlope(place));
        Formula biases = new Formula.Product(Formula.transposed(names.ones()), Formula.leaf(zSlope(place + 1)));
        add(
                Step.Kind.BIAS_SLOPE,
                place,
                names.biasSlope(place, gradients.penalisedBiases().get(l)),
                withDecay(
                        biases,
                        names.biases(place, layer.biases()),
                        setup.conventions().biasDecay()),
                Sentences.biasSlope(place));
    }

    /// Adds 2λW, or what the convention makes of it.
    private Formula withDecay(Formula slope, Variable parameters, double decay) {
        if (decay == 0) {
            return slope;
        }
        boolean two = decay != setup.conventions().lambda();
        Formula penalty =
                new Formula.Scaled(decay, two ? "2λ" : "λ", two ? "2\\lambda" : "\\lambda", Formula.leaf(parameters));
        return new Formula.Sum(slope, penalty);
    }

    private void update(Optimizer optimizer) {
        for (int l = 0; l < layers().size(); l++) {
            int place = l + 1;
            Layer before = layers().get(l);
            Layer after = update.after().layers().get(l);
            Matrix weightChange = after.weights().minus(before.weights());
            Matrix biasChange = after.biases().minus(before.biases());
            add(
                    Step.Kind.NEW_WEIGHTS,
                    place,
                    names.newWeights(place, after.weights()),
                    moved(
                            optimizer,
                            names.weights(place, before.weights()),
                            names.weightSlope(
                                    place, gradients.penalisedWeights().get(l)),
                            names.weightChange(place, weightChange)),
                    Sentences.update(optimizer, "W" + place));
            add(
                    Step.Kind.NEW_BIASES,
                    place,
                    names.newBiases(place, after.biases()),
                    moved(
                            optimizer,
                            names.biases(place, before.biases()),
                            names.biasSlope(place, gradients.penalisedBiases().get(l)),
                            names.biasChange(place, biasChange)),
                    Sentences.update(optimizer, "b" + place));
        }
    }

    private static Formula moved(Optimizer optimizer, Variable from, Variable slope, Variable change) {
        if (optimizer instanceof Optimizer.GradientDescent descent) {
            Formula step = new Formula.Scaled(descent.rate(), "η", "\\eta", Formula.leaf(slope));
            return new Formula.Difference(Formula.leaf(from), step);
        }
        return new Formula.Sum(Formula.leaf(from), Formula.leaf(change));
    }
}
