package nabla.math.nn;

import nabla.math.optim.Memory;
import nabla.math.optim.Optimizer;

/// One step of an optimizer on a network: every weight and every bias moves once.
///
/// @param change what was added to each parameter, in the order of [Network#parameters()]
/// @param memory what the optimizer keeps after the step; belongs to this update, [Memory#copy()] it to go on
public record Update(Network before, Network after, double[] change, Memory memory) {

    /// @param memory before the step; not changed
    public static Update of(Network network, Gradients gradients, Optimizer optimizer, Memory memory) {
        double[] start = network.parameters();
        double[] end = start.clone();
        Memory next = memory.copy();
        optimizer.step(end, gradients.vector(), next);
        var change = new double[end.length];
        for (int k = 0; k < end.length; k++) {
            change[k] = end[k] - start[k];
        }
        return new Update(network, network.withParameters(end), change, next);
    }
}
