package nabla.data.network;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nabla.math.Budget;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.Gradients;
import nabla.math.nn.Layer;
import nabla.math.nn.Matrix;
import nabla.math.nn.Setup;
import nabla.math.nn.Targets;
import nabla.math.nn.Trace;
import nabla.math.nn.step.FormulaCheck;

/// Writes a network, its data and all matrices of both passes as JSON. A matrix is a list of its rows.
final class SetupWriter {
    private static final JsonMapper JSON = new JsonMapper();
    /// Of the central differences.
    private static final double EPSILON = 1e-5;

    private SetupWriter() {}

    static String write(Setup setup) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode layers = root.putArray(Keys.LAYERS);
        for (Layer layer : setup.network().layers()) {
            ObjectNode object = layers.addObject();
            object.set(Keys.WEIGHTS, rows(layer.weights()));
            object.set(Keys.BIASES, row(layer.biases(), 0));
            object.put(Keys.ACTIVATION, layer.activation().word());
        }
        root.set(Keys.INPUTS, rows(setup.inputs()));
        switch (setup.targets()) {
            case Targets.Labels labels -> {
                ArrayNode array = root.putArray(Keys.LABELS);
                labels.classes().forEach(array::add);
            }
            case Targets.Values values -> root.set(Keys.TARGETS, rows(values.matrix()));
        }
        root.put(Keys.LOSS, setup.loss().word());
        Conventions conventions = setup.conventions();
        root.putObject(Keys.CONVENTIONS)
                .put(Keys.LAMBDA, conventions.lambda())
                .put(Keys.PENALTY, Keys.word(conventions.penalty()))
                .put(Keys.PENALISED_BIASES, conventions.biases())
                .put(Keys.REDUCTION, Keys.word(conventions.reduction()));
        addMatrices(root, setup);
        return JsonText.of(root);
    }

    /// Only the matrices of both passes, and the gradient twice more.
    static String writeMatrices(Setup setup) {
        ObjectNode root = JSON.createObjectNode();
        addMatrices(root, setup);
        check(root.putObject(Keys.CHECK), setup);
        return JsonText.of(root);
    }

    private static void addMatrices(ObjectNode root, Setup setup) {
        Trace trace = Trace.of(setup);
        forward(root.putObject(Keys.FORWARD), setup, trace);
        backward(root.putObject(Keys.BACKWARD), setup, Gradients.of(setup, trace));
    }

    /// Where the last layer has no activation, its a would be its z.
    private static boolean hasActivation(Setup setup, int layer) {
        return layer < setup.network().layers().size() - 1
                || setup.network().layers().getLast().activation() != Activation.IDENTITY;
    }

    /// z2, a2, ..., ψ, J, J̃, in plain letters.
    private static void forward(ObjectNode object, Setup setup, Trace trace) {
        object.set("a1", rows(trace.a().getFirst()));
        for (int l = 0; l < trace.z().size(); l++) {
            object.set("z" + (l + 2), rows(trace.z().get(l)));
            if (hasActivation(setup, l)) {
                object.set("a" + (l + 2), rows(trace.a().get(l + 1)));
            }
        }
        switch (setup.loss().outputs()) {
            case SOFTMAX -> object.set("psi", rows(trace.prediction()));
            case SIGMOID -> object.set("p", rows(trace.prediction()));
            case NUMBERS -> {}
        }
        object.set("losses", column(trace.losses()));
        object.put("J", trace.dataLoss());
        object.put("J regularised", trace.loss());
    }

    /// From the end to the start, as they are computed.
    private static void backward(ObjectNode object, Setup setup, Gradients gradients) {
        boolean penalised = setup.conventions().lambda() > 0;
        for (int l = gradients.dz().size() - 1; l >= 0; l--) {
            if (hasActivation(setup, l)) {
                object.set("dJ/da" + (l + 2), rows(gradients.da().get(l)));
            }
            object.set("dJ/dz" + (l + 2), rows(gradients.dz().get(l)));
            object.set("dJ/dW" + (l + 1), rows(gradients.weights().get(l)));
            object.set("dJ/db" + (l + 1), row(gradients.biases().get(l), 0));
            if (penalised) {
                object.set(
                        "dJ/dW%d regularised".formatted(l + 1),
                        rows(gradients.penalisedWeights().get(l)));
                object.set(
                        "dJ/db%d regularised".formatted(l + 1),
                        row(gradients.penalisedBiases().get(l), 0));
            }
        }
    }

    /// ∂J̃ by every matrix of parameters twice more, from the formulas of the steps alone and as central differences,
    /// each with its largest relative error against backpropagation.
    private static void check(ObjectNode object, Setup setup) {
        FormulaCheck check = FormulaCheck.of(setup, EPSILON, Budget.of(Long.MAX_VALUE));
        for (FormulaCheck.Part part : check.parts()) {
            ObjectNode node = object.putObject("dJ/d%s regularised".formatted(part.name()));
            node.set("formula", part.biases() ? row(part.formula(), 0) : rows(part.formula()));
            node.set("central difference", part.biases() ? row(part.difference(), 0) : rows(part.difference()));
            node.put("error of the formula", part.worstOfFormula());
            node.put("error of the central difference", part.worst());
        }
    }

    private static ArrayNode rows(Matrix matrix) {
        ArrayNode rows = JSON.createArrayNode();
        for (int i = 0; i < matrix.rows(); i++) {
            rows.add(row(matrix, i));
        }
        return rows;
    }

    private static ArrayNode row(Matrix matrix, int i) {
        ArrayNode row = JSON.createArrayNode();
        for (int j = 0; j < matrix.columns(); j++) {
            row.add(matrix.at(i, j));
        }
        return row;
    }

    private static ArrayNode column(Matrix matrix) {
        return row(matrix.transposed(), 0);
    }
}
