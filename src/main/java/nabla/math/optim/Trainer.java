package nabla.math.optim;

import java.util.Optional;

/// One state of a run, moved on step by step; it keeps no history, [Run] does.
///
/// Loss and gradient norm are always over all samples, also where the steps take mini-batches.
public final class Trainer {
    /// Beyond this many times the start's loss, or this size of a parameter, nothing comes back.
    private static final double LOST = 1e12;
    private static final double FAR = 1e100;
    /// Uphill every way leads off, some by a flat valley: so many times the start's size show it.
    private static final double UPHILL_LOSS = 10;
    private static final double UPHILL_PARAMETER = 20;

    private final Objective objective;
    private final Settings settings;
    private final Memory memory;
    private final Optional<Batches> batches;
    private final double[] step;
    private double[] parameters;
    private double[] gradient;
    private double loss;
    private double[] nextParameters;
    private double[] nextGradient;
    private int steps;
    private final double startLoss;
    private final double startSize;
    private final double[] lowest;
    private double lowestLoss;
    private double highestLoss;
    private int grewAt;
    private final double[] beforeGrowth;
    private Optional<Divergence> divergence = Optional.empty();

    /// @throws IllegalArgumentException where the start has not as many parameters as the objective
    public Trainer(Objective objective, Settings settings) {
        this.objective = objective;
        this.settings = settings;
        this.parameters = settings.start();
        int count = objective.parameters();
        if (parameters.length != count) {
            throw new IllegalArgumentException(
                    "There are %d parameters, but the start has %d numbers".formatted(count, parameters.length));
        }
        this.memory = new Memory(count);
        int batch = settings.batch();
        this.batches = batch == Settings.FULL || batch >= objective.samples()
                ? Optional.empty()
                : Optional.of(new Batches(objective.samples(), batch, settings.seed()));
        this.step = new double[count];
        this.gradient = new double[count];
        this.nextParameters = new double[count];
        this.nextGradient = new double[count];
        this.loss = objective.gradient(parameters, gradient);
        this.startLoss = loss;
        this.startSize = largest(parameters);
        this.lowest = parameters.clone();
        this.lowestLoss = loss;
        this.highestLoss = loss;
        this.beforeGrowth = new double[count];
        if (!isUsable(loss, parameters, gradient)) {
            divergence = Optional.of(Reasons.atTheStart(settings));
        }
    }

    /// How many steps were taken.
    public int step() {
        return steps;
    }

    /// The mean loss over all samples.
    public double loss() {
        return loss;
    }

    /// Parameter `k` now.
    public double parameter(int k) {
        return parameters[k];
    }

    /// All parameters now, a fresh array.
    public double[] parameters() {
        return parameters.clone();
    }

    /// How many parameters there are.
    int count() {
        return parameters.length;
    }

    /// The length of the gradient over all samples.
    double gradientNorm() {
        double largest = largest(gradient);
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double g : gradient) {
            sum += (g / largest) * (g / largest);
        }
        return largest * Math.sqrt(sum);
    }

    /// Why no further step can be taken; empty where one can.
    public Optional<Divergence> divergence() {
        return divergence;
    }

    /// How far the loss has risen above its start, where a run that should descend does that.
    public Optional<Growth> growth() {
        return grewAt == 0
                ? Optional.empty()
                : Optional.of(Growth.of(grewAt, highestLoss / startLoss, settings, objective, beforeGrowth));
    }

    private void watchGrowth(double nextLoss) {
        highestLoss = Math.max(highestLoss, nextLoss);
        boolean descends = settings.direction() == Direction.DESCEND;
        if (grewAt == 0 && descends && startLoss > 0 && nextLoss > Growth.FAR * startLoss) {
            grewAt = steps + 1;
            System.arraycopy(parameters, 0, beforeGrowth, 0, beforeGrowth.length);
        }
    }

    /// Takes one step. Says false, and nothing moves, where that would lead out of the finite numbers or the run had
    /// run away before.
    public boolean advance() {
        if (divergence.isPresent()) {
            return false;
        }
        direct();
        System.arraycopy(parameters, 0, nextParameters, 0, parameters.length);
        settings.optimizer().step(nextParameters, step, memory);
        double nextLoss = objective.gradient(nextParameters, nextGradient);
        if (!isUsable(nextLoss, nextParameters, nextGradient)) {
            divergence = Optional.of(Reasons.after(steps + 1, settings, objective, lowest));
            return false;
        }
        watchGrowth(nextLoss);
        double[] past = parameters;
        parameters = nextParameters;
        nextParameters = past;
        double[] pastGradient = gradient;
        gradient = nextGradient;
        nextGradient = pastGradient;
        loss = nextLoss;
        steps++;
        if (loss < lowestLoss) {
            lowestLoss = loss;
            System.arraycopy(parameters, 0, lowest, 0, lowest.length);
        }
        if (ranAway()) {
            divergence = Optional.of(Reasons.after(steps, settings, objective, lowest));
        }
        return true;
    }

    /// The gradient of this step's samples, turned round where the run climbs.
    private void direct() {
        if (batches.isPresent()) {
            Batches batch = batches.get();
            batch.next();
            objective.gradient(parameters, batch.rows(), batch.from(), batch.to(), step);
        } else {
            System.arraycopy(gradient, 0, step, 0, step.length);
        }
        int sign = settings.direction().sign();
        for (int k = 0; k < step.length; k++) {
            step[k] *= sign;
        }
    }

    private boolean ranAway() {
        double size = 1 + Math.abs(startLoss);
        return switch (settings.direction()) {
            case DESCEND -> loss > LOST * size;
            case ASCEND ->
                loss > startLoss + UPHILL_LOSS * size || largest(parameters) > UPHILL_PARAMETER * (1 + startSize);
        };
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static boolean isUsable(double loss, double[] parameters, double[] gradient) {
        boolean usable = Double.isFinite(loss);
        for (int k = 0; k < parameters.length; k++) {
            usable &= Math.abs(parameters[k]) <= FAR && Double.isFinite(gradient[k]);
        }
        return usable;
    }
}
