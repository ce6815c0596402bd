package nabla.math.nn.step;

import nabla.math.nn.Activation;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.Setup;

/// Gives the matrices of a network their names, axes and roles: the sheets' letters, in one place.
///
/// Places count as on the sheets: a⁽¹⁾ = X, z⁽²⁾ = a⁽¹⁾ W⁽¹⁾ᵀ + b⁽¹⁾.
final class Names {
    private final Setup setup;
    private final int last;

    Names(Setup setup) {
        this.setup = setup;
        this.last = setup.network().layers().size() + 1;
    }

    Variable z(int place, Matrix value) {
        return data("z", place, value);
    }

    Variable a(int place, Matrix value) {
        return data("a", place, value);
    }

    private Variable data(String letter, int place, Matrix value) {
        return Variable.of(letter + place, indexed(letter, place), value, Axis.SAMPLE, axis(place), Variable.Role.DATA);
    }

    /// ψ for class probabilities, p = sig(f) for others.
    Variable prediction(Matrix value) {
        boolean softmax = setup.loss() == Loss.SOFTMAX_CROSS_ENTROPY;
        return Variable.of(
                softmax ? "ψ" : "p", softmax ? "\\psi" : "p", value, Axis.SAMPLE, axis(last), Variable.Role.DATA);
    }

    /// Δ for labels, y for values, t for the targets of a Gaussian.
    Variable targets(Matrix value) {
        String text = switch (setup.loss()) {
            case SOFTMAX_CROSS_ENTROPY -> "Δ";
            case BINARY_CROSS_ENTROPY, LEAST_SQUARES -> "y";
            case GAUSSIAN -> "t";
        };
        String latex = text.equals("Δ") ? "\\Delta" : text;
        return Variable.of(text, latex, value, Axis.SAMPLE, axis(last), Variable.Role.DATA);
    }

    /// φ′(z): for a ReLU the mask of the units that are on.
    Variable mask(Activation activation, int place, Matrix value) {
        boolean relu = activation == Activation.RELU;
        String text = relu ? "1[z%d > 0]".formatted(place) : "%s′(z%d)".formatted(activation.word(), place);
        String latex = relu
                ? "\\mathbf{1}[" + indexed("z", place) + " > 0]"
                : activation.symbol() + "'(" + indexed("z", place) + ")";
        return Variable.of(text, latex, value, Axis.SAMPLE, axis(place), Variable.Role.DATA);
    }

    Variable weights(int place, Matrix value) {
        return weights("W" + place, indexed("W", place), place, value, Variable.Role.WEIGHT);
    }

    Variable weightSlope(int place, Matrix value) {
        Variable weights = weights(place, value);
        return weights(
                slopeText("J̃", weights), slopeLatex("\\tilde{J}", weights), place, value, Variable.Role.WEIGHT_SLOPE);
    }

    Variable newWeights(int place, Matrix value) {
        return weights("new W" + place, indexed("W", place) + "_{\\mathrm{new}}", place, value, Variable.Role.WEIGHT);
    }

    Variable weightChange(int place, Matrix value) {
        return weights("change of W" + place, "\\delta " + indexed("W", place), place, value, Variable.Role.WEIGHT);
    }

    private Variable weights(String text, String latex, int place, Matrix value, Variable.Role role) {
        return Variable.of(text, latex, value, axis(place + 1), axis(place), role);
    }

    Variable biases(int place, Matrix value) {
        return biases("b" + place, indexed("b", place), place, value, Variable.Role.BIAS);
    }

    Variable biasSlope(int place, Matrix value) {
        Variable biases = biases(place, value);
        return biases(
                slopeText("J̃", biases), slopeLatex("\\tilde{J}", biases), place, value, Variable.Role.BIAS_SLOPE);
    }

    Variable newBiases(int place, Matrix value) {
        return biases("new b" + place, indexed("b", place) + "_{\\mathrm{new}}", place, value, Variable.Role.BIAS);
    }

    Variable biasChange(int place, Matrix value) {
        return biases("change of b" + place, "\\delta " + indexed("b", place), place, value, Variable.Role.BIAS);
    }

    private Variable biases(String text, String latex, int place, Matrix value, Variable.Role role) {
        return Variable.of(text, latex, value, Axis.ONE, axis(place + 1), role);
    }

    /// ∂J/∂z, ∂J/∂a.
    Variable slope(Variable by, Matrix value) {
        return Variable.of(
                slopeText("J", by), slopeLatex("J", by), value, by.rows(), by.columns(), Variable.Role.DATA_SLOPE);
    }

    private static String slopeText(String what, Variable by) {
        return "∂" + what + "/∂" + by.text();
    }

    private static String slopeLatex(String what, Variable by) {
        return "\\frac{\\partial " + what + "}{\\partial " + by.latex() + "}";
    }

    Variable ones() {
        return Variable.of(
                "1",
                "\\mathbf{1}",
                Matrix.filled(setup.samples(), 1, (i, none) -> 1),
                Axis.SAMPLE,
                Axis.ONE,
                Variable.Role.ONES);
    }

    Variable dataLoss(double value) {
        return number("J", "J", value);
    }

    Variable loss(double value) {
        return number("J̃", "\\tilde{J}", value);
    }

    private static Variable number(String text, String latex, double value) {
        return Variable.of(text, latex, Matrix.scalar(value), Axis.ONE, Axis.ONE, Variable.Role.NUMBER);
    }

    private Axis axis(int place) {
        if (place == 1) {
            return Axis.INPUT;
        }
        if (place < last) {
            return Axis.UNIT;
        }
        return setup.loss() == Loss.SOFTMAX_CROSS_ENTROPY ? Axis.CLASS : Axis.OUTPUT;
    }

    private static String indexed(String letter, int place) {
        return letter + "^{(" + place + ")}";
    }
}
