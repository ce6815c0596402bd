package nabla.math.check.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.SamplePoints;
import nabla.math.entries.EntryNames;

/// Points for claims with entries, laid name by name: all entries of a matrix at random, small whole numbers, 0, one of
/// them 1, large or small, and the matrices of [SpecialEntries]; a point for each single border of each entry would be
/// thousands.
public final class EntryPoints {
    private static final int SIMPLE = 24;
    private static final double[] LEVELS = {0.02, 0.6, 0.98};

    private final SamplePoints space;
    private final SplittableRandom random;
    private final List<List<Coordinate>> names = new ArrayList<>();

    public EntryPoints(SamplePoints space, SplittableRandom random) {
        this.space = space;
        this.random = random;
        Map<String, List<Coordinate>> byName = new LinkedHashMap<>();
        for (Coordinate coordinate : space.coordinates()) {
            byName.computeIfAbsent(EntryNames.whole(coordinate.name()), name -> new ArrayList<>())
                    .add(coordinate);
        }
        names.addAll(byName.values());
    }

    /// How the entries of one name are chosen.
    private enum Style {
        UNIFORM,
        WHOLE,
        ZERO,
        ONE_HOT,
        LARGE,
        SMALL
    }

    private static final List<Style> STYLES = List.of(
            Style.UNIFORM,
            Style.UNIFORM,
            Style.WHOLE,
            Style.WHOLE,
            Style.ZERO,
            Style.ONE_HOT,
            Style.LARGE,
            Style.SMALL);

    /// Some simple points, some with each name in its own style, and the rest at random all over.
    public List<double[]> points(int count) {
        var points = new ArrayList<double[]>();
        points.addAll(space.simple(Math.min(SIMPLE, count / 4)));
        IntStream.range(0, count / 4).forEach(i -> points.add(mixed(Style.WHOLE)));
        IntStream.range(0, count / 4).forEach(i -> points.add(mixed()));
        while (points.size() < count) {
            points.add(space.uniform(random));
        }
        for (double share : LEVELS) {
            points.add(level(share));
        }
        return points;
    }

    /// All names of one kind, and the first of it beside ones.
    List<double[]> special() {
        var points = new ArrayList<double[]>();
        for (SpecialEntries kind : SpecialEntries.values()) {
            double[] all = space.uniform(random);
            names.forEach(name -> kind.fill(all, name));
            points.add(all);
            if (names.size() > 1) {
                double[] beside = all.clone();
                names.stream().skip(1).forEach(name -> SpecialEntries.ONES.fill(beside, name));
                points.add(beside);
            }
        }
        return points;
    }

    /// All entries at the same share of their sliders.
    private double[] level(double share) {
        double[] point = space.uniform(random);
        space.coordinates().forEach(it -> point[it.index()] = it.at(share));
        return point;
    }

    private double[] mixed(Style style) {
        double[] point = space.uniform(random);
        names.forEach(name -> fill(point, name, style));
        return point;
    }

    private double[] mixed() {
        double[] point = space.uniform(random);
        names.forEach(name -> fill(point, name, STYLES.get(random.nextInt(STYLES.size()))));
        return point;
    }

    private void fill(double[] point, List<Coordinate> name, Style style) {
        int hot = random.nextInt(name.size());
        for (int i = 0; i < name.size(); i++) {
            Coordinate coordinate = name.get(i);
            double value = switch (style) {
                case UNIFORM -> coordinate.uniform(random);
                case WHOLE -> coordinate.whole(random);
                case ZERO -> 0;
                case ONE_HOT -> i == hot ? 1 : 0;
                case LARGE -> coordinate.magnitude(random, 1, 2);
                case SMALL -> coordinate.magnitude(random, -3, -1);
            };
            if (coordinate.domain().contains(value)) {
                point[coordinate.index()] = value;
            }
        }
    }
}
