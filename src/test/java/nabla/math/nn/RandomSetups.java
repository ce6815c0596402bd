package nabla.math.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Networks with data, of every loss and activation.
public final class RandomSetups {
    private RandomSetups() {}

    /// A random network whose layers all but the last have this activation now and then; the last has it where
    /// `atOutput`.
    public static Setup draw(Random random, Activation activation, Loss loss, boolean atOutput) {
        Activation[] all = Activation.values();
        int layers = 1 + random.nextInt(4);
        var units = new ArrayList<Integer>();
        var activations = new ArrayList<Activation>();
        for (int l = 0; l < layers; l++) {
            units.add(1 + random.nextInt(6));
            activations.add(l == 0 ? activation : all[random.nextInt(all.length)]);
        }
        if (loss == Loss.GAUSSIAN) {
            units.set(layers - 1, 2 * (1 + random.nextInt(2)));
        }
        activations.set(layers - 1, atOutput ? activation : Activation.IDENTITY);
        return new NetworkSettings(
                        1 + random.nextInt(7),
                        1 + random.nextInt(5),
                        units,
                        activations,
                        loss,
                        conventions(random),
                        random.nextLong())
                .draw();
    }

    static List<Conventions> allConventions(double lambda) {
        var all = new ArrayList<Conventions>();
        for (Conventions.Penalty penalty : Conventions.Penalty.values()) {
            for (Conventions.Reduction reduction : Conventions.Reduction.values()) {
                all.add(new Conventions(lambda, penalty, false, reduction));
                all.add(new Conventions(lambda, penalty, true, reduction));
            }
        }
        return all;
    }

    private static Conventions conventions(Random random) {
        List<Conventions> all = allConventions(0.3 * random.nextDouble());
        return all.get(random.nextInt(all.size()));
    }
}
