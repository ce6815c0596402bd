package nabla.math.nn.step;

import nabla.math.Superscripts;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.Setup;
import nabla.math.optim.Optimizer;

/// What happens in a step, in one sentence.
final class Sentences {
    static final String SOFTMAX = "The softmax turns each sample's outputs into probabilities: positive, with sum 1.";
    static final String SIGMOID = "The sigmoid turns each output into a probability.";

    private Sentences() {}

    static String z(int place) {
        return "Each unit of layer %d weighs what layer %d says, and adds its bias.".formatted(place, place - 1);
    }

    static String a(Activation activation) {
        return switch (activation) {
            case IDENTITY -> "This layer has no activation: it passes on what it gets.";
            case RELU -> "The ReLU keeps what is positive and makes the rest 0.";
            case SIGMOID, TANH, ROOT, SOFTPLUS ->
                "The activation %s is applied to every entry by itself.".formatted(activation.word());
        };
    }

    static String loss(Setup setup) {
        String how = setup.conventions().reduction() == Conventions.Reduction.MEAN ? "averaged over" : "added up over";
        return "The data loss J: %s, %s the samples.".formatted(setup.loss().word(), how);
    }

    static String penalty(Setup setup) {
        if (setup.conventions().lambda() == 0) {
            return "λ is 0: the regularised loss J̃ is the data loss J.";
        }
        return setup.conventions().biases()
                ? "The regularised loss J̃ adds the penalty on all weights and biases."
                : "The regularised loss J̃ adds the penalty on all weights, not on biases.";
    }

    static String zSlope(Activation activation) {
        return switch (activation) {
            case IDENTITY -> "Without an activation the slope passes through unchanged.";
            case RELU -> "The slope passes where the unit was on, and is 0 where it was off (and at exactly 0).";
            case SIGMOID, TANH, ROOT, SOFTPLUS ->
                "Each entry is multiplied with the slope of %s at its own z.".formatted(activation.word());
        };
    }

    static String weightSlope(int place) {
        return "A weight of W%s collects, over all samples, the slope behind it times the value before it."
                .formatted(Superscripts.place(place));
    }

    static String biasSlope(int place) {
        return "A bias of b%s reaches every sample, so it collects the slopes of all of them."
                .formatted(Superscripts.place(place));
    }

    static String aSlope(int place) {
        return "Each unit of layer %d collects the slopes of all units it fed, over the same weights.".formatted(place);
    }

    static String update(Optimizer optimizer, String name) {
        return optimizer instanceof Optimizer.GradientDescent
                ? "%s moves once, against its slope.".formatted(name)
                : "%s moves once, as the optimizer says.".formatted(name);
    }
}
