package nabla.math.nn;

/// A network with the data it is to learn: all that the matrices of backpropagation follow from.
///
/// @param inputs X, one row a sample
public record Setup(Network network, Matrix inputs, Targets targets, Loss loss, Conventions conventions) {
    /// @throws IllegalArgumentException where the parts do not go together
    public Setup {
        if (inputs.columns() != network.inputs()) {
            throw new ShapeMismatch(
                    "Inputs X with weights W1",
                    inputs.shape(),
                    network.layers().getFirst().weights().shape());
        }
        if (targets.samples() != inputs.rows()) {
            throw new IllegalArgumentException("There are targets for %d samples, but the inputs X are %s: %d samples"
                    .formatted(targets.samples(), inputs.shape(), inputs.rows()));
        }
        loss.check(targets, network.outputs());
    }

    public int samples() {
        return inputs.rows();
    }

    /// 1/N or 1, by the conventions.
    public double factor() {
        return conventions.factor(samples());
    }

    public Setup withNetwork(Network network) {
        return new Setup(network, inputs, targets, loss, conventions);
    }

    public Setup withInputs(Matrix inputs) {
        return new Setup(network, inputs, targets, loss, conventions);
    }

    public Setup withTargets(Targets targets) {
        return new Setup(network, inputs, targets, loss, conventions);
    }

    public Setup withConventions(Conventions conventions) {
        return new Setup(network, inputs, targets, loss, conventions);
    }
}
