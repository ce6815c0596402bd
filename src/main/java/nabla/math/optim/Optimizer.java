package nabla.math.optim;

/// How a gradient moves the parameters: one step of descent, as PyTorch defines it.
///
/// A step descends; to climb, hand over the gradient of the negative. Rates are per step. Here `θ` stands for the
/// parameters and `g` for the gradient of what is descended.
public sealed interface Optimizer {

    /// The learning rate, positive and finite.
    double rate();

    Optimizer withRate(double rate);

    /// One step in place: changes `parameters` and what `memory` keeps; all three have the same length.
    void step(double[] parameters, double[] gradient, Memory memory);

    /// θ ← θ − η g.
    record GradientDescent(double rate) implements Optimizer {
        public GradientDescent {
            checkRate(rate);
        }

        @Override
        public Optimizer withRate(double rate) {
            return new GradientDescent(rate);
        }

        @Override
        public void step(double[] parameters, double[] gradient, Memory memory) {
            memory.count();
            for (int k = 0; k < parameters.length; k++) {
                parameters[k] -= rate * gradient[k];
            }
        }
    }

    /// b ← μ b + g (b = g at the first step); θ ← θ − η b.
    record Momentum(double rate, double momentum) implements Optimizer {
        public Momentum {
            checkRate(rate);
            checkFraction("momentum", momentum);
        }

        @Override
        public Optimizer withRate(double rate) {
            return new Momentum(rate, momentum);
        }

        @Override
        public void step(double[] parameters, double[] gradient, Memory memory) {
            memory.count();
            double[] velocity = memory.first();
            for (int k = 0; k < parameters.length; k++) {
                velocity[k] = momentum * velocity[k] + gradient[k];
                parameters[k] -= rate * velocity[k];
            }
        }
    }

    /// b ← μ b + g; θ ← θ − η (g + μ b).
    record Nesterov(double rate, double momentum) implements Optimizer {
        public Nesterov {
            checkRate(rate);
            checkFraction("momentum", momentum);
        }

        @Override
        public Optimizer withRate(double rate) {
            return new Nesterov(rate, momentum);
        }

        @Override
        public void step(double[] parameters, double[] gradient, Memory memory) {
            memory.count();
            double[] velocity = memory.first();
            for (int k = 0; k < parameters.length; k++) {
                velocity[k] = momentum * velocity[k] + gradient[k];
                parameters[k] -= rate * (gradient[k] + momentum * velocity[k]);
            }
        }
    }

    /// q ← α q + (1 − α) g²; θ ← θ − η g / (√q + ε).
    record RmsProp(double rate, double alpha, double epsilon) implements Optimizer {
        public RmsProp {
            checkRate(rate);
            checkFraction("alpha", alpha);
        }

        @Override
        public Optimizer withRate(double rate) {
            return new RmsProp(rate, alpha, epsilon);
        }

        @Override
        public void step(double[] parameters, double[] gradient, Memory memory) {
            memory.count();
            double[] square = memory.second();
            for (int k = 0; k < parameters.length; k++) {
                square[k] = alpha * square[k] + (1 - alpha) * gradient[k] * gradient[k];
                parameters[k] -= rate * gradient[k] / (Math.sqrt(square[k]) + epsilon);
            }
        }
    }

    /// m ← β₁ m + (1 − β₁) g, q ← β₂ q + (1 − β₂) g², both corrected for their start at 0:
    /// θ ← θ − η m/(1 − β₁ᵗ) / (√(q/(1 − β₂ᵗ)) + ε).
    record Adam(double rate, double beta1, double beta2, double epsilon) implements Optimizer {
        public Adam {
            checkRate(rate);
            checkFraction("beta1", beta1);
            checkFraction("beta2", beta2);
        }

        @Override
        public Optimizer withRate(double rate) {
            return new Adam(rate, beta1, beta2, epsilon);
        }

        @Override
        public void step(double[] parameters, double[] gradient, Memory memory) {
            int t = memory.count();
            double[] mean = memory.first();
            double[] square = memory.second();
            double stepSize = rate / (1 - Math.pow(beta1, t));
            double rootOfCorrection = Math.sqrt(1 - Math.pow(beta2, t));
            for (int k = 0; k < parameters.length; k++) {
                mean[k] = beta1 * mean[k] + (1 - beta1) * gradient[k];
                square[k] = beta2 * square[k] + (1 - beta2) * gradient[k] * gradient[k];
                parameters[k] -= stepSize * mean[k] / (Math.sqrt(square[k]) / rootOfCorrection + epsilon);
            }
        }
    }

    private static void checkRate(double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The learning rate must be a positive number, not " + rate);
        }
    }

    private static void checkFraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("%s must be in [0, 1), not %s".formatted(name, value));
        }
    }
}
