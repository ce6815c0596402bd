package nabla.math.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// From what a network and its data are drawn; the same settings give the same numbers.
///
/// @param samples     1 to 64
/// @param inputs      1 to 32
/// @param units       1 to 6 layers of 1 to 32 units, the outputs last
/// @param activations one a layer
public record NetworkSettings(
        int samples,
        int inputs,
        List<Integer> units,
        List<Activation> activations,
        Loss loss,
        Conventions conventions,
        long seed) {
    public static final int MOST_SAMPLES = 64;
    public static final int MOST_LAYERS = 6;
    public static final int MOST_UNITS = 32;

    /// In the spirit of sheet 001: 5 samples, 10 ReLU units; ours are 4 inputs and 3 classes.
    public static final NetworkSettings DEFAULT = new NetworkSettings(
            5,
            4,
            List.of(10, 3),
            List.of(Activation.RELU, Activation.IDENTITY),
            Loss.SOFTMAX_CROSS_ENTROPY,
            Conventions.DEFAULT,
            1);

    public NetworkSettings {
        units = List.copyOf(units);
        activations = List.copyOf(activations);
        check("samples", samples, MOST_SAMPLES);
        check("inputs", inputs, MOST_UNITS);
        check("layers", units.size(), MOST_LAYERS);
        units.forEach(count -> check("units of a layer", count, MOST_UNITS));
        if (activations.size() != units.size()) {
            throw new IllegalArgumentException(
                    "%d layers with %d activations".formatted(units.size(), activations.size()));
        }
        if (units.getLast() != loss.outputsFrom(units.getLast())) {
            throw new IllegalArgumentException("The %s loss needs an even number of outputs, u and z, not %d"
                    .formatted(loss.word(), units.getLast()));
        }
    }

    private static void check(String what, int count, int most) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException("The number of %s is 1 to %d, not %d".formatted(what, most, count));
        }
    }

    /// Draws inputs, targets and network. Each comes from a stream of its own: other layers leave the data alone.
    public Setup draw() {
        var random = new Random(seed + 1);
        Matrix x = Matrix.filled(samples, inputs, (i, j) -> random.nextGaussian());
        return new Setup(
                Network.random(inputs, units, activations, seed), x, targets(new Random(seed + 2)), loss, conventions);
    }

    private Targets targets(Random random) {
        int outputs = units.getLast();
        return switch (loss.targets()) {
            case CLASSES -> {
                List<Integer> labels = new ArrayList<>(
                        IntStream.range(0, samples).mapToObj(i -> i % outputs).toList());
                Collections.shuffle(labels, random);
                yield new Targets.Labels(labels);
            }
            case BITS -> new Targets.Values(Matrix.filled(samples, outputs, (i, j) -> random.nextInt(2)));
            case NUMBERS -> { // a width can be learned only where there is something to be wide
                int spread = loss.hasWidths() ? 2 : 1;
                yield new Targets.Values(
                        Matrix.filled(samples, loss.targetsFor(outputs), (i, j) -> spread * random.nextGaussian()));
            }
        };
    }
}
