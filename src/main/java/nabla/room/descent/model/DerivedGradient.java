package nabla.room.descent.model;

import java.util.List;
import java.util.function.BooleanSupplier;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.value.Compiled;

/// The gradient of J by differentiating f(t, u, z) as it is written in the lesson (Sheet 000 a, b): the slopes that
/// the rules give, evaluated for every sample and averaged along x. No kernel takes part.
final class DerivedGradient {
    private static final List<String> NAMES = List.of("t", "u", "z");
    private static final Compiled BY_MEAN = slope("u");
    private static final Compiled BY_WIDTH = slope("z");

    private DerivedGradient() {}

    /// f(t, u, z) = −(t − u)²/(2σ²) − log(√(2π) σ) with σ = √(1 + z²).
    static Scope scope() {
        Scope names = Scope.EMPTY;
        for (String name : NAMES) {
            names = names.with(new Declaration.Parameter(name, Domain.Interval.REAL, 0, 0.1));
        }
        Expr sigma = Exprs.sym("sigma");
        Expr residual = Exprs.difference(Exprs.sym("t"), Exprs.sym("u"));
        Expr root = Exprs.sqrt(Exprs.product(Exprs.TWO, new Expr.Const(Constant.PI)));
        Expr f = Exprs.difference(
                Exprs.neg(Exprs.quotient(Exprs.power(residual, 2), Exprs.product(Exprs.TWO, Exprs.power(sigma, 2)))),
                Exprs.log(Exprs.product(root, sigma)));
        return names.with(new Declaration.Definition(
                        "sigma", Exprs.sqrt(Exprs.sum(Exprs.ONE, Exprs.power(Exprs.sym("z"), 2)))))
                .with(new Declaration.Definition("f", f));
    }

    private static Compiled slope(String by) {
        return Compiled.of(
                Resolve.closed(new Expr.Derivative(Exprs.sym("f"), by), scope()).value(), NAMES);
    }

    /// ∂J by every parameter, first w, then v.
    ///
    /// @param x         features by column
    /// @param cancelled asked now and then; what comes out then is of no use
    static double[] at(double[][] x, double[] t, double[] parameters, BooleanSupplier cancelled) {
        int d = x.length;
        var gradient = new double[2 * d];
        for (int i = 0; i < t.length; i++) {
            if (i % 10_000 == 0 && cancelled.getAsBoolean()) {
                return gradient;
            }
            double u = 0;
            double z = 0;
            for (int k = 0; k < d; k++) {
                u += parameters[k] * x[k][i];
                z += parameters[d + k] * x[k][i];
            }
            double byMean = BY_MEAN.at(t[i], u, z);
            double byWidth = BY_WIDTH.at(t[i], u, z);
            for (int k = 0; k < d; k++) {
                gradient[k] += byMean * x[k][i];
                gradient[d + k] += byWidth * x[k][i];
            }
        }
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] /= t.length;
        }
        return gradient;
    }
}
