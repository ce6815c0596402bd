package nabla.math.optim;

/// What an [Optimizer] remembers from step to step; all zero before the first.
public final class Memory {
    private final double[] first;
    private final double[] second;
    private int steps;

    public Memory(int parameters) {
        this(new double[parameters], new double[parameters], 0);
    }

    private Memory(double[] first, double[] second, int steps) {
        this.first = first;
        this.second = second;
        this.steps = steps;
    }

    /// An independent copy: to go on from here more than once.
    public Memory copy() {
        return new Memory(first.clone(), second.clone(), steps);
    }

    /// How many steps were taken.
    public int steps() {
        return steps;
    }

    /// Velocity or running mean of the gradient.
    double[] first() {
        return first;
    }

    /// Running mean of the squared gradient.
    double[] second() {
        return second;
    }

    /// One step more; its number, from 1.
    int count() {
        return ++steps;
    }
}
