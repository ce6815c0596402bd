package nabla.room.descent.model;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import nabla.plot.figure.Field;
import nabla.plot.figure.Lattice;
import nabla.plot.figure.Viewport;

/// The loss −J over two parameters, the others held: what a map is asked for, and the map.
///
/// @param key    what it was asked for
/// @param field  the map
/// @param looked at how many samples it looked
public record LossMap(Key key, Field field, int looked) {
    private static final int FINEST = 200;
    private static final int COARSEST = 64;
    /// About so many samples are looked at for one map.
    private static final double WORK = 1.2e7;

    private static final int LEVELS = 9;

    /// @param held all parameters; those of the pair do not matter and are 0
    public record Key(Samples samples, boolean bias, Pair pair, double[] held, Viewport part) {
        public static Key of(RunSettings settings, Pair pair, double[] now, Viewport part) {
            double[] held = now.clone();
            held[pair.across()] = 0;
            held[pair.up()] = 0;
            return new Key(settings.samples(), settings.bias(), pair, held, part);
        }

        /// Whether the same map answers it. Samples are compared as objects: they never change.
        @SuppressWarnings("ReferenceEquality")
        boolean isSame(Key other) {
            return samples == other.samples
                    && bias == other.bias
                    && pair.equals(other.pair)
                    && part.equals(other.part)
                    && Arrays.equals(held, other.held);
        }
    }

    /// Takes tens of milliseconds, whatever the number of samples: of very many it looks at some.
    public static LossMap of(Key key, BooleanSupplier cancelled) {
        int size = key.samples().size();
        int cells = (int) Math.clamp(Math.sqrt(WORK / size), COARSEST, FINEST);
        int[] rows = Overview.thinned(size, (int) (WORK / cells / cells));
        Samples looked = rows.length < size ? key.samples().only(rows) : key.samples();
        Lattice lattice = lattice(key, looked, cells, cancelled);
        return new LossMap(key, Field.of(lattice, LEVELS), looked.size());
    }

    private static Lattice lattice(Key key, Samples samples, int cells, BooleanSupplier cancelled) {
        Viewport part = key.part();
        double[] values = new double[cells * cells];
        var sums = new MapSums(samples.columns(key.bias()), samples.t(), key.held());
        int columns = samples.columns(key.bias()).length;
        for (int j = 0; j < cells && !cancelled.getAsBoolean(); j++) {
            double up = part.yFrom() + part.height() * j / (cells - 1);
            for (int i = 0; i < cells; i++) {
                double across = part.xFrom() + part.width() * i / (cells - 1);
                values[j * cells + i] = sums.at(key.pair(), across, up, columns);
            }
        }
        return new Lattice(cells, cells, values, part.xFrom(), part.xTo(), part.yFrom(), part.yTo());
    }
}
