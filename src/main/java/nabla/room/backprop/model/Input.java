package nabla.room.backprop.model;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.math.nn.Layer;
import nabla.math.nn.Network;
import nabla.math.nn.Setup;
import nabla.math.nn.Targets;
import nabla.math.nn.step.Explanation;
import nabla.math.nn.step.Variable;
import nabla.model.Parameter;
import nabla.model.TypedNumber;

/// A number of the setup that can be typed: an entry of X, of the targets, of W or of b, counted from 0.
public sealed interface Input {
    /// The largest number one can type, either way.
    double LARGEST = 1e6;

    Pattern PARAMETERS = Pattern.compile("([Wb])(\\d)");

    record X(int sample, int feature) implements Input {}

    record Target(int sample, int output) implements Input {}

    record Weight(int layer, int unit, int input) implements Input {}

    record Bias(int layer, int unit) implements Input {}

    /// What became of a typed text.
    sealed interface Typed {
        record Accepted(Setup setup) implements Typed {}

        /// @param message what is wrong and what was expected
        record Refused(String message) implements Typed {}
    }

    /// Whether the entries of this matrix can be typed.
    static boolean isInput(Variable variable) {
        return variable.text().equals("a1") || isTarget(variable) || isParameter(variable);
    }

    private static boolean isTarget(Variable variable) {
        return variable.text().equals("Δ")
                || variable.text().equals("y")
                || variable.text().equals("t");
    }

    private static boolean isParameter(Variable variable) {
        return PARAMETERS.matcher(variable.text()).matches();
    }

    /// What stands in a cell as it is shown; empty where it is computed.
    ///
    /// @param sample the one that is shown alone
    static Optional<Input> at(Explanation.Place cell, Optional<Integer> sample) {
        Variable variable = cell.variable();
        int row = variable.flipped() ? cell.column() : cell.row();
        int column = variable.flipped() ? cell.row() : cell.column();
        Matcher parameter = PARAMETERS.matcher(variable.text());
        if (parameter.matches()) {
            int layer = Integer.parseInt(parameter.group(2)) - 1;
            boolean weights = parameter.group(1).equals("W");
            return Optional.of(weights ? new Weight(layer, row, column) : new Bias(layer, column));
        }
        if (isTarget(variable)) {
            return Optional.of(new Target(sample.orElse(row), column));
        }
        return variable.text().equals("a1") ? Optional.of(new X(sample.orElse(row), column)) : Optional.empty();
    }

    /// Puts what was typed in its place.
    ///
    /// @param name what the entry is called in a message, such as `W1[3, 2]`
    default Typed type(String text, String name, Setup setup) {
        var number = new Declaration.Parameter(name, new Domain.Interval(-LARGEST, LARGEST, true, true), 0, 0.1);
        return switch (TypedNumber.read(text, new Parameter(number))) {
            case TypedNumber.Refused refused -> new Typed.Refused(refused.message());
            case TypedNumber.Accepted accepted -> put(accepted.value(), setup);
        };
    }

    private Typed put(double value, Setup setup) {
        Network network = setup.network();
        return switch (this) {
            case X x -> new Typed.Accepted(setup.withInputs(setup.inputs().with(x.sample, x.feature, value)));
            case Target target -> target(target, value, setup);
            case Weight at -> {
                Layer layer = network.layers().get(at.layer);
                yield changed(
                        setup,
                        at.layer,
                        new Layer(layer.weights().with(at.unit, at.input, value), layer.biases(), layer.activation()));
            }
            case Bias at -> {
                Layer layer = network.layers().get(at.layer);
                yield changed(
                        setup,
                        at.layer,
                        new Layer(layer.weights(), layer.biases().with(0, at.unit, value), layer.activation()));
            }
        };
    }

    private static Typed changed(Setup setup, int index, Layer layer) {
        return new Typed.Accepted(setup.withNetwork(setup.network().withLayer(index, layer)));
    }

    private static Typed target(Target at, double value, Setup setup) {
        return switch (setup.targets()) {
            case Targets.Labels(var classes) -> {
                if (value != 1) {
                    yield new Typed.Refused("Δ has a 1 in each row, in the column of the sample's class. "
                            + "Type 1 where it is to stand; the other entries become 0.");
                }
                var changed = new ArrayList<>(classes);
                changed.set(at.sample, at.output);
                yield new Typed.Accepted(setup.withTargets(new Targets.Labels(changed)));
            }
            case Targets.Values(var matrix) -> {
                if (!setup.loss().targets().allows(value)) {
                    yield new Typed.Refused("A target of the %s is 0 or 1."
                            .formatted(setup.loss().word()));
                }
                yield new Typed.Accepted(
                        setup.withTargets(new Targets.Values(matrix.with(at.sample, at.output, value))));
            }
        };
    }
}
