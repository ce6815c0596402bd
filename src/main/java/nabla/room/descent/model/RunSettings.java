package nabla.room.descent.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nabla.math.optim.Direction;
import nabla.math.optim.Optimizers;
import nabla.math.optim.Settings;

/// Everything that decides a run: the same settings give the same numbers, bit for bit.
///
/// @param samples   what is fitted
/// @param bias      whether a column of ones is added
/// @param method    the optimizer
/// @param rate      the learning rate, positive and finite
/// @param batch     samples in a mini-batch; only [Optimizers#SGD] asks for it
/// @param wrongSign whether each step goes the wrong way, down J
/// @param start     w, then v, before the first step
/// @param steps     how many steps there are
/// @param seed      of the order in which mini-batches are drawn
public record RunSettings(
        Samples samples,
        boolean bias,
        Optimizers method,
        double rate,
        int batch,
        boolean wrongSign,
        List<Double> start,
        int steps,
        long seed) {
    public RunSettings {
        start = List.copyOf(start);
    }

    /// Columns that are fitted, the bias among them.
    public int columns() {
        return samples.dimensions() + (bias ? 1 : 0);
    }

    /// w and v together.
    public int parameters() {
        return 2 * columns();
    }

    /// The same for the one who computes.
    Settings settings() {
        return new Settings(
                method.at(rate),
                startValues(),
                seed,
                method == Optimizers.SGD ? Math.min(batch, samples.size()) : Settings.FULL,
                wrongSign ? Direction.ASCEND : Direction.DESCEND);
    }

    /// `w` and `v`; with several columns `w₁`, `v₂`; the bias `w₀`.
    public String name(int parameter) {
        int columns = columns();
        String letter = parameter < columns ? "w" : "v";
        int k = parameter % columns;
        if (columns == 1) {
            return letter;
        }
        boolean isBias = k == samples.dimensions();
        return letter + (char) ('\u2080' + (isBias ? 0 : k + 1));
    }

    public double[] startValues() {
        return start.stream().mapToDouble(each -> each).toArray();
    }

    /// Other samples; the start keeps what still has a place.
    public RunSettings with(Samples other) {
        return refitted(other, bias);
    }

    public RunSettings withBias(boolean wanted) {
        return refitted(samples, wanted);
    }

    public RunSettings withMethod(Optimizers other) {
        return new RunSettings(samples, bias, other, rate, batch, wrongSign, start, steps, seed);
    }

    public RunSettings withRate(double other) {
        return new RunSettings(samples, bias, method, other, batch, wrongSign, start, steps, seed);
    }

    public RunSettings withBatch(int other) {
        return new RunSettings(samples, bias, method, rate, other, wrongSign, start, steps, seed);
    }

    public RunSettings withWrongSign(boolean wrong) {
        return new RunSettings(samples, bias, method, rate, batch, wrong, start, steps, seed);
    }

    RunSettings withStart(List<Double> other) {
        return new RunSettings(samples, bias, method, rate, batch, wrongSign, other, steps, seed);
    }

    RunSettings withStart(int parameter, double value) {
        var values = new ArrayList<>(start);
        values.set(parameter, value);
        return withStart(values);
    }

    public RunSettings withSteps(int other) {
        return new RunSettings(samples, bias, method, rate, batch, wrongSign, start, other, seed);
    }

    public RunSettings withSeed(long other) {
        return new RunSettings(samples, bias, method, rate, batch, wrongSign, start, steps, other);
    }

    private RunSettings refitted(Samples other, boolean withBias) {
        int now = columns();
        int then = other.dimensions() + (withBias ? 1 : 0);
        var values = new ArrayList<>(Collections.nCopies(2 * then, 0.0));
        int kept = Math.min(samples.dimensions(), other.dimensions());
        for (int k = 0; k < kept; k++) {
            values.set(k, start.get(k));
            values.set(then + k, start.get(now + k));
        }
        if (bias && withBias) {
            values.set(then - 1, start.get(now - 1));
            values.set(2 * then - 1, start.get(2 * now - 1));
        }
        return new RunSettings(other, withBias, method, rate, batch, wrongSign, values, steps, seed);
    }
}
