package nabla.data.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.Layer;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.Network;
import nabla.math.nn.Setup;
import nabla.math.nn.TargetKind;
import nabla.math.nn.Targets;

/// Makes a network with its data of a JSON document, and says where in it something is wrong.
final class SetupReader {
    private static final int MOST_LAYERS = 6;
    private static final Set<String> KEYS = Set.of(
            Keys.LAYERS,
            Keys.INPUTS,
            Keys.LABELS,
            Keys.TARGETS,
            Keys.LOSS,
            Keys.CONVENTIONS,
            Keys.FORWARD,
            Keys.BACKWARD);

    Setup read(Node root) throws NetworkFileException {
        Node layers = root.get(Keys.LAYERS); // first, since it says what is missing in a file of another kind
        root.checkKeys(KEYS);
        Network network = network(layers);
        Matrix inputs = root.get(Keys.INPUTS).matrix();
        if (inputs.columns() != network.inputs()) {
            throw root.get(Keys.INPUTS)
                    .error("the inputs are %s, but layers[0].weights is %s: the columns of both must be as many"
                            .formatted(
                                    inputs.shape(),
                                    network.layers().getFirst().weights().shape()));
        }
        Node lossNode = root.get(Keys.LOSS);
        Loss loss = named(lossNode, Loss.values(), Loss::word);
        Node targetNode = targetNode(root, loss);
        Targets targets = targets(targetNode, loss, network.outputs());
        if (targets.samples() != inputs.rows()) {
            throw targetNode.error("there are %d, but the inputs are %s: one is needed for each of %d samples"
                    .formatted(targets.samples(), inputs.shape(), inputs.rows()));
        }
        try {
            loss.check(targets, network.outputs());
        } catch (IllegalArgumentException e) {
            throw targetNode.error(Objects.toString(e.getMessage(), ""));
        }
        Conventions conventions = root.has(Keys.CONVENTIONS)
                ? conventions(root.get(Keys.CONVENTIONS))
                : Conventions.DEFAULT.withLambda(0);
        return new Setup(network, inputs, targets, loss, conventions);
    }

    private static Network network(Node node) throws NetworkFileException {
        List<Node> items = node.items();
        if (items.isEmpty() || items.size() > MOST_LAYERS) {
            throw node.error("a network has 1 to %d layers, this has %d".formatted(MOST_LAYERS, items.size()));
        }
        var layers = new ArrayList<Layer>();
        for (Node item : items) {
            Node weightNode = item.get(Keys.WEIGHTS);
            item.checkKeys(Set.of(Keys.WEIGHTS, Keys.BIASES, Keys.ACTIVATION));
            Matrix weights = weightNode.matrix();
            Matrix biases = item.get(Keys.BIASES).row();
            if (biases.columns() != weights.rows()) {
                throw item.get(Keys.BIASES)
                        .error("the biases are %s, but the weights are %s: one bias is needed for each of %d rows"
                                .formatted(biases.shape(), weights.shape(), weights.rows()));
            }
            if (!layers.isEmpty() && layers.getLast().outputs() != weights.columns()) {
                throw weightNode.error(
                        "the weights are %s, but those of the layer before are %s: %d columns are needed, one for each of its units"
                                .formatted(
                                        weights.shape(),
                                        layers.getLast().weights().shape(),
                                        layers.getLast().outputs()));
            }
            layers.add(new Layer(
                    weights, biases, named(item.get(Keys.ACTIVATION), Activation.values(), Activation::word)));
        }
        return new Network(layers);
    }

    private static Node targetNode(Node root, Loss loss) throws NetworkFileException {
        boolean labels = loss.targets() == TargetKind.CLASSES;
        String wanted = labels ? Keys.LABELS : Keys.TARGETS;
        String other = labels ? Keys.TARGETS : Keys.LABELS;
        if (root.has(other)) {
            throw root.get(other).error("the loss \"%s\" goes with \"%s\" instead".formatted(loss.word(), wanted));
        }
        return root.get(wanted);
    }

    private static Targets targets(Node node, Loss loss, int outputs) throws NetworkFileException {
        if (loss.targets() != TargetKind.CLASSES) {
            return new Targets.Values(node.matrix());
        }
        var labels = new ArrayList<Integer>();
        for (Node item : node.items()) {
            int label = item.integer();
            if (label < 0 || label >= outputs) {
                throw item.error("the label %d is out of range; the %d classes are 0 to %d"
                        .formatted(label, outputs, outputs - 1));
            }
            labels.add(label);
        }
        return new Targets.Labels(labels);
    }

    private static Conventions conventions(Node node) throws NetworkFileException {
        Node lambda = node.get(Keys.LAMBDA);
        node.checkKeys(Set.of(Keys.LAMBDA, Keys.PENALTY, Keys.PENALISED_BIASES, Keys.REDUCTION));
        if (lambda.number() < 0) {
            throw lambda.error("λ must be 0 or a positive number, not " + lambda.number());
        }
        Conventions all = Conventions.DEFAULT.withLambda(lambda.number());
        if (node.has(Keys.PENALTY)) {
            all = all.withPenalty(named(node.get(Keys.PENALTY), Conventions.Penalty.values(), Keys::word));
        }
        if (node.has(Keys.PENALISED_BIASES)) {
            all = all.withBiases(node.get(Keys.PENALISED_BIASES).yesOrNo());
        }
        if (node.has(Keys.REDUCTION)) {
            all = all.withReduction(named(node.get(Keys.REDUCTION), Conventions.Reduction.values(), Keys::word));
        }
        return all;
    }

    private static <T> T named(Node node, T[] all, Function<T, String> word) throws NetworkFileException {
        String text = node.text();
        for (T one : all) {
            if (word.apply(one).equals(text)) {
                return one;
            }
        }
        String words = Arrays.stream(all).map(word).collect(Collectors.joining(", "));
        throw node.error("expected one of: %s; found \"%s\"".formatted(words, text));
    }
}
