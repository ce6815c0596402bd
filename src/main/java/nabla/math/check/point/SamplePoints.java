package nabla.math.check.point;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.random.RandomGenerator;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import org.jspecify.annotations.Nullable;

/// The points at which a claim is tried: one value for each parameter of the scope, of which only those vary that
/// occur in the claim. Without randomness of its own: the same generator gives the same points.
public final class SamplePoints {
    private static final int MOST_SIMPLE = 160;
    private static final int SEVERAL = 60;
    private static final long MOST_LISTED = 3_000;

    private final double[] start;
    private final List<Coordinate> coordinates;
    /// The root of x^(d + 1) = x + 1 for d coordinates.
    private final double spread;

    private SamplePoints(double[] start, List<Coordinate> coordinates) {
        this.start = start;
        this.coordinates = List.copyOf(coordinates);
        this.spread = spread(coordinates.size());
    }

    private static double spread(int dimensions) {
        double root = 2;
        for (int i = 0; i < 40; i++) {
            root = Math.pow(1 + root, 1.0 / (dimensions + 1));
        }
        return root;
    }

    /// @param occurring the names that vary
    public static SamplePoints of(Scope scope, Set<String> occurring) {
        List<Declaration.Parameter> parameters = scope.parameters();
        double[] start = new double[parameters.size()];
        var coordinates = new ArrayList<Coordinate>();
        for (int i = 0; i < parameters.size(); i++) {
            Declaration.Parameter parameter = parameters.get(i);
            start[i] = parameter.start();
            if (occurring.contains(parameter.name())) {
                coordinates.add(Coordinate.of(i, parameter));
            }
        }
        return new SamplePoints(start, coordinates);
    }

    public List<Coordinate> coordinates() {
        return coordinates;
    }

    /// A point's values by the names of its parameters.
    public Map<String, Double> named(double[] point) {
        var values = new LinkedHashMap<String, Double>();
        coordinates.forEach(coordinate -> values.put(coordinate.name(), point[coordinate.index()]));
        return values;
    }

    /// Whether every point there is can be tried.
    public boolean listable() {
        long count = 1;
        for (Coordinate coordinate : coordinates) {
            count = coordinate.count() > MOST_LISTED ? MOST_LISTED + 1 : count * coordinate.count();
            if (count > MOST_LISTED) {
                return false;
            }
        }
        return true;
    }

    /// Every point of a finite space.
    public List<double[]> all() {
        List<double[]> points = List.of(start.clone());
        for (Coordinate coordinate : coordinates) {
            var more = new ArrayList<double[]>();
            for (double[] point : points) {
                coordinate.values().forEach(value -> more.add(with(point, coordinate, value)));
            }
            points = more;
        }
        return points;
    }

    /// Points of simple numbers, the simplest first.
    public List<double[]> simple() {
        return simple(MOST_SIMPLE);
    }

    /// The first of them.
    public List<double[]> simple(int most) {
        return combined(coordinates.stream().map(Coordinate::simple).toList(), most);
    }

    /// The simplest of all.
    public double[] simplest() {
        double[] point = start.clone();
        for (Coordinate coordinate : coordinates) {
            coordinate.simple().stream().findFirst().ifPresent(value -> point[coordinate.index()] = value);
        }
        return point;
    }

    /// Points made of the values of each coordinate, the first of each first; where a coordinate has none its start.
    public List<double[]> combined(List<List<Double>> given) {
        return combined(given, MOST_SIMPLE);
    }

    /// Which of its values each coordinate takes.
    private record Choice(int[] ranks, int sum, int largest) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Choice choice && Arrays.equals(ranks, choice.ranks);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(ranks);
        }
    }

    private List<double[]> combined(List<List<Double>> given, int most) {
        List<List<Double>> values = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            values.add(given.get(i).isEmpty() ? List.of(start[coordinates.get(i).index()]) : given.get(i));
        }
        var queue =
                new PriorityQueue<Choice>(Comparator.comparingInt(Choice::sum).thenComparingInt(Choice::largest));
        Set<Choice> seen = new HashSet<>();
        queue.add(new Choice(new int[values.size()], 0, 0));
        var points = new ArrayList<double[]>();
        while (!queue.isEmpty() && points.size() < most) {
            Choice next = queue.remove();
            double[] point = start.clone();
            for (int i = 0; i < values.size(); i++) {
                point[coordinates.get(i).index()] = values.get(i).get(next.ranks[i]);
            }
            points.add(point);
            for (int i = 0; i < values.size(); i++) {
                int[] ranks = next.ranks.clone();
                ranks[i]++;
                var choice = new Choice(ranks, next.sum + 1, Math.max(next.largest, ranks[i]));
                if (ranks[i] < values.get(i).size() && seen.add(choice)) {
                    queue.add(choice);
                }
            }
        }
        return points;
    }

    /// Each end of each parameter, the others at random, and corners.
    public List<double[]> borders(RandomGenerator random) {
        var points = new ArrayList<double[]>();
        for (Coordinate coordinate : coordinates) {
            for (double value : coordinate.borders()) {
                points.add(with(uniform(random), coordinate, value));
                double[] corner = uniform(random);
                for (Coordinate other : coordinates) {
                    List<Double> borders = other.borders();
                    if (!borders.isEmpty()) {
                        corner[other.index()] = borders.get(random.nextInt(borders.size()));
                    }
                }
                points.add(with(corner, coordinate, value));
            }
        }
        return points;
    }

    /// Each extreme value of each parameter, the others simple or at random, and several extremes at once.
    public List<double[]> extremes(RandomGenerator random) {
        var points = new ArrayList<double[]>();
        List<List<Double>> extremes =
                coordinates.stream().map(DomainReach::extremes).toList();
        double[] simple = simplest();
        for (int i = 0; i < coordinates.size(); i++) {
            for (double value : extremes.get(i)) {
                points.add(with(simple, coordinates.get(i), value));
                if (coordinates.size() > 1) {
                    points.add(with(uniform(random), coordinates.get(i), value));
                }
            }
        }
        for (int i = 0; i < SEVERAL && coordinates.size() > 1; i++) {
            double[] point = uniform(random);
            for (int k = 0; k < coordinates.size(); k++) {
                List<Double> values = extremes.get(k);
                if (!values.isEmpty() && random.nextBoolean()) {
                    point[coordinates.get(k).index()] = values.get(random.nextInt(values.size()));
                }
            }
            points.add(point);
        }
        return points;
    }

    public double[] uniform(RandomGenerator random) {
        double[] point = start.clone();
        coordinates.forEach(coordinate -> point[coordinate.index()] = coordinate.uniform(random));
        return point;
    }

    public double[] whole(RandomGenerator random) {
        double[] point = start.clone();
        coordinates.forEach(coordinate -> point[coordinate.index()] = coordinate.whole(random));
        return point;
    }

    /// At least one parameter of a size between two powers of ten, from 0 or from an end of its domain.
    public double[] magnitude(RandomGenerator random, int smallest, int largest) {
        double[] point = uniform(random);
        int sure = random.nextInt(Math.max(1, coordinates.size()));
        for (int i = 0; i < coordinates.size(); i++) {
            Coordinate coordinate = coordinates.get(i);
            if (i == sure || random.nextInt(3) == 0) {
                point[coordinate.index()] = coordinate.magnitude(random, smallest, largest);
            }
        }
        return point;
    }

    /// The n-th of a sequence that fills the sliders evenly, without clumps and gaps: multiples of powers of
    /// the root of x^(d + 1) = x + 1, each modulo 1.
    public double[] even(int n) {
        double[] point = start.clone();
        double factor = 1;
        for (Coordinate coordinate : coordinates) {
            factor /= spread;
            double share = 0.5 + factor * n;
            point[coordinate.index()] = coordinate.at(share - Math.floor(share));
        }
        return point;
    }

    /// Close to a point, some parameters moved by about a share of their slider.
    public double[] near(double[] point, double share, RandomGenerator random) {
        double[] moved = point.clone();
        for (Coordinate coordinate : coordinates) {
            double step = share * (coordinate.high() - coordinate.low()) * (2 * random.nextDouble() - 1);
            double value = coordinate.inside(Coordinate.tidy(point[coordinate.index()] + step, 9));
            if (coordinate.continuous() && !Double.isNaN(value)) {
                moved[coordinate.index()] = value;
            }
        }
        return moved;
    }

    public static double[] with(double[] point, Coordinate coordinate, double value) {
        double[] changed = point.clone();
        changed[coordinate.index()] = value;
        return changed;
    }
}
