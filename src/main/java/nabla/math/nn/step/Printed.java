package nabla.math.nn.step;

import java.util.Optional;
import nabla.math.nn.Activation;
import nabla.math.nn.Gradients;
import nabla.math.nn.Layer;
import nabla.math.nn.Setup;
import nabla.math.nn.Trace;

/// Sheet 001's equation 4 as printed there: (∂J/∂z⁽³⁾ · ∂z⁽³⁾/∂a⁽²⁾) ⊙ ∂a⁽²⁾/∂z⁽²⁾ with the last factor in ℝ^(units×N).
///
/// With samples as rows it is a 5×10 matrix against a 10×5; with samples as columns the product itself does not
/// multiply. Where there are as many samples as units, the shapes fit by accident.
public final class Printed {
    private Printed() {}

    /// The equation for the last hidden layer; empty where the network has no hidden layer.
    ///
    /// ∂z⁽³⁾/∂a⁽²⁾ is taken as W itself, the reading that comes nearest, and ∂a⁽²⁾/∂z⁽²⁾ as the sheet gives
    /// its shape; the slopes stand as that layout has them.
    public static Optional<Step> equation4(Setup setup, Layout layout) {
        int count = setup.network().layers().size();
        if (count < 2) {
            return Optional.empty();
        }
        Trace trace = Trace.of(setup);
        Gradients gradients = Gradients.of(setup, trace);
        var names = new Names(setup);
        Layer last = setup.network().layers().getLast();
        Activation activation = setup.network().layers().get(count - 2).activation();

        Variable z = names.z(count + 1, trace.z().getLast());
        Variable behind = names.slope(z, gradients.dz().getLast()).in(layout);
        Variable weights = names.weights(count, last.weights());
        Variable between = new Variable(
                "∂z%d/∂a%d".formatted(count + 1, count),
                "\\frac{\\partial z^{(%d)}}{\\partial a^{(%d)}}".formatted(count + 1, count),
                weights.value(),
                weights.rows(),
                weights.columns(),
                Variable.Role.WEIGHT,
                false);
        Variable mask = names.mask(activation, count, trace.z().get(count - 2).map(activation::slope))
                .in(Layout.DEFAULT.with(Layout.Samples.COLUMNS));
        Variable result = names.slope(
                        names.z(count, trace.z().get(count - 2)), gradients.dz().get(count - 2))
                .in(layout);
        Formula formula = new Formula.Hadamard(
                new Formula.Product(Formula.leaf(behind), Formula.leaf(between)), Formula.leaf(mask));
        return Optional.of(new Step(
                new Step.Id(Step.Kind.AS_PRINTED, count),
                result,
                formula,
                "As printed on sheet 001: the shapes do not fit."));
    }

    /// The equation that fits, in that layout: what comes back through the product, entry by entry times the slope of
    /// the activation.
    ///
    /// @param place of the hidden layer, as the steps count
    public static Step fitting(Steps steps, int place, Layout layout) {
        Step back = steps.list()
                .get(steps.indexOf(new Step.Id(Step.Kind.A_SLOPE, place)))
                .in(layout);
        Step through = steps.list()
                .get(steps.indexOf(new Step.Id(Step.Kind.Z_SLOPE, place)))
                .in(layout);
        return new Step(
                through.id(),
                through.result(),
                through.formula().with(back.result(), back.formula()),
                BackwardOrder.of(layout).sentence(layout));
    }
}
