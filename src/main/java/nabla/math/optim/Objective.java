package nabla.math.optim;

/// A mean loss over samples and its gradient: what an [Optimizer] descends.
public interface Objective {

    /// How many parameters there are.
    int parameters();

    /// How many samples the mean is over.
    int samples();

    /// The mean loss over all samples; not finite where the parameters are too large.
    double loss(double[] parameters);

    /// The mean loss over all samples, its gradient left in `gradient`.
    double gradient(double[] parameters, double[] gradient);

    /// The same over the samples `rows[from]`..`rows[to - 1]` alone: one mini-batch.
    double gradient(double[] parameters, int[] rows, int from, int to, double[] gradient);

    /// The second derivatives of the mean loss: `hessian[k][l]` belongs to parameters k and l; symmetric.
    double[][] hessian(double[] parameters);
}
