package nabla.math.nn.step;

import java.util.List;
import java.util.Optional;
import nabla.math.expr.tree.Equation;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.nn.Activation;
import nabla.math.nn.Setup;

/// Sheet 001's equation 4 as printed there: (∂J/∂z⁽³⁾ · ∂z⁽³⁾/∂a⁽²⁾) ⊙ ∂a⁽²⁾/∂z⁽²⁾ with the last factor in ℝ^(units×N).
///
/// With samples as rows it is a 5×10 matrix against a 10×5; with samples as columns the product itself does not
/// multiply. That there are as many samples as units does not help: they are two sizes.
public final class Printed {
    private static final Expr BETWEEN = Exprs.sym("Q");

    private Printed() {}

    /// The equation for the last hidden layer; empty where the network has no hidden layer.
    ///
    /// ∂z⁽³⁾/∂a⁽²⁾ is taken as W itself, the reading that comes nearest, and ∂a⁽²⁾/∂z⁽²⁾ as the sheet gives
    /// its shape; the slopes stand as that layout has them.
    public static Optional<Step> equation4(Steps steps, Layout layout) {
        Setup setup = steps.setup();
        int count = setup.network().layers().size();
        if (count < 2) {
            return Optional.empty();
        }
        Expr z = MatrixNames.z(count);
        Activation activation = setup.network().layers().get(count - 2).activation();
        NetworkScope names = steps.scope()
                .with(between(steps, count), MatrixNames.weights(count), label(count))
                .in(layout);
        Expr product = new Expr.MatrixProduct(List.of(MatrixNames.slope(MatrixNames.z(count + 1)), BETWEEN));
        Expr slope = activation.slopeOf(z).orElse(new Expr.EntryPower(z, Exprs.ZERO));
        Expr mask = steps.scope().rewritten(new Expr.Transpose(slope), names, false);
        Variable result =
                steps.scope().variable(MatrixNames.slope(z)).orElseThrow().in(layout);
        return Optional.of(new Step(
                new Step.Id(Step.Kind.AS_PRINTED, count),
                result,
                List.of(new Equation(result.expr(), new Expr.Hadamard(List.of(product, mask)))),
                names,
                "As printed on sheet 001: the shapes do not fit."));
    }

    private static String label(int count) {
        return "\\frac{\\partial z^{(%d)}}{\\partial a^{(%d)}}".formatted(count + 1, count);
    }

    private static Variable between(Steps steps, int count) {
        Variable weights = steps.scope().variable(MatrixNames.weights(count)).orElseThrow();
        return new Variable(
                BETWEEN,
                "∂z%d/∂a%d".formatted(count + 1, count),
                weights.value(),
                weights.rows(),
                weights.columns(),
                Variable.Role.WEIGHT,
                false);
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
        Expr right = with(
                through.equation().right(),
                back.equation().left(),
                back.equation().right());
        return new Step(
                through.id(),
                through.result(),
                List.of(new Equation(through.equation().left(), right)),
                through.names(),
                BackwardOrder.of(layout).sentence(layout));
    }

    private static Expr with(Expr expression, Expr part, Expr instead) {
        return expression.equals(part)
                ? instead
                : expression.withParts(expression.parts().stream()
                        .map(each -> with(each, part, instead))
                        .toList());
    }
}
