package nabla.math.check.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Where a function of one parameter changes its sign or touches 0, over all of the parameter's domain.
public final class CoordinateRoots {
    private static final int MOST = 32;
    private static final int MOST_DESCENTS = 12;
    private static final int STEPS = 70;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double TOUCHES = 1e-7;
    /// What is so close to 0 at a change of sign is 0 there and does not jump.
    private static final double NO_JUMP = 1e-6;

    private final Coordinate coordinate;
    private final DoubleUnaryOperator function;
    private final List<Root> roots = new ArrayList<>();
    private int descents;

    private CoordinateRoots(Coordinate coordinate, DoubleUnaryOperator function) {
        this.coordinate = coordinate;
        this.function = function;
    }

    /// A root, or a place where the sign jumps.
    ///
    /// @param below   the last value of one sign
    /// @param at      the root itself, as a short decimal where it is one
    /// @param above   the first value of the other sign
    /// @param crosses whether the sign changes there, as far as was seen
    public record Root(double below, double at, double above, boolean crosses) {}

    /// In ascending order; those on the slider and close to it where there are many.
    public static List<Root> of(Coordinate coordinate, double[] ladder, DoubleUnaryOperator function) {
        var search = new CoordinateRoots(coordinate, function);
        search.collect(ladder);
        return search.roots;
    }

    /// Those on the line through a point along a parameter.
    public static List<Root> through(double[] base, Coordinate coordinate, FunctionOfPoint function) {
        double[] point = base.clone();
        return of(coordinate, DomainReach.ladder(coordinate), value -> {
            point[coordinate.index()] = value;
            return function.at(point);
        });
    }

    /// Whether the sign changes without a 0, as that of `if(x < 1, -1, 1)` and of `tan(x)` does.
    public static boolean isJump(double[] base, Coordinate coordinate, FunctionOfPoint of, Root root) {
        double nearest = DoubleStream.of(root.below, root.at, root.above)
                .map(value -> Math.abs(of.at(SamplePoints.with(base, coordinate, value))))
                .min()
                .orElse(0);
        return root.crosses && nearest > NO_JUMP * Math.max(1, Math.abs(root.at));
    }

    private void collect(double[] ladder) {
        double[] heights = new double[ladder.length];
        for (int i = 0; i < ladder.length; i++) {
            heights[i] = function.applyAsDouble(ladder[i]);
        }
        for (int i : nearestFirst(ladder)) {
            if (roots.size() >= MOST) {
                break;
            }
            if (heights[i] == 0 && isInsideOfLevel(ladder, heights, i)) {
                continue;
            }
            if (heights[i] == 0) {
                roots.add(new Root(
                        i > 0 ? between(ladder[i - 1], ladder[i]) : ladder[i], ladder[i], above(ladder, i), true));
            } else if (i + 1 < ladder.length && heights[i] * Math.signum(heights[i + 1]) < 0) {
                bisect(ladder[i], ladder[i + 1], heights[i]);
            } else if (descents < MOST_DESCENTS
                    && i > 0
                    && i + 1 < ladder.length
                    && dips(heights[i - 1], heights[i], heights[i + 1])) {
                descend(ladder[i - 1], ladder[i + 1], heights[i]);
            }
        }
        roots.sort(Comparator.comparingDouble(Root::at));
    }

    /// Whether it is 0 all around, and nearer to 0 too: of a level only the ends and what is closest to 0 are told.
    private static boolean isInsideOfLevel(double[] ladder, double[] heights, int i) {
        return i > 0
                && i + 1 < ladder.length
                && heights[i - 1] == 0
                && heights[i + 1] == 0
                && Math.min(Math.abs(ladder[i - 1]), Math.abs(ladder[i + 1])) < Math.abs(ladder[i]);
    }

    /// Places in the ladder, those on the slider and then those close to it first.
    private int[] nearestFirst(double[] ladder) {
        return IntStream.range(0, ladder.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> !coordinate.onSlider(ladder[i]))
                        .thenComparingDouble(i -> coordinate.onSlider(ladder[i]) ? 0 : Math.abs(ladder[i])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double above(double[] ladder, int i) {
        return i + 1 < ladder.length ? between(ladder[i], ladder[i + 1]) : ladder[i];
    }

    private double between(double low, double high) {
        return DomainReach.between(coordinate, low, high);
    }

    private static boolean dips(double before, double here, double after) {
        double sign = Math.signum(here);
        return sign * before >= sign * here && sign * after >= sign * here && (before != here || after != here);
    }

    private void bisect(double from, double to, double height) {
        double low = from;
        double high = to;
        double sign = Math.signum(height);
        for (int i = 0; i < STEPS; i++) {
            double middle = between(low, high);
            if (middle <= low || middle >= high) {
                break;
            }
            if (sign * function.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        roots.add(new Root(low, shortest(low, high), high, true));
    }

    /// The decimal with the fewest digits between two neighbours, or so close that only rounding is in between.
    private double shortest(double low, double high) {
        for (int digits = 1; digits <= 14; digits++) {
            double rounded = Coordinate.tidy(high, digits);
            boolean near = Math.abs(rounded - high) <= 8 * Math.ulp(high);
            if ((near || (rounded >= low && rounded <= high))
                    && coordinate.domain().contains(rounded)) {
                return rounded;
            }
        }
        return high;
    }

    /// Towards the value closest to 0 between two values; through it where the sign changes after all.
    private void descend(double from, double to, double height) {
        descents++;
        double sign = Math.signum(height);
        double low = from;
        double high = to;
        for (int i = 0; i < STEPS && high > low; i++) {
            double a = inside(high - GOLDEN * (high - low));
            double b = inside(low + GOLDEN * (high - low));
            double atA = sign * function.applyAsDouble(a);
            double atB = sign * function.applyAsDouble(b);
            if (atA < 0 || atB < 0) {
                double through = atA < 0 ? a : b;
                bisect(from, through, height);
                bisect(through, to, -height);
                return;
            }
            if (!(atA >= 0 && atB >= 0) || (!coordinate.continuous() && high - low < 3)) {
                return;
            }
            if (atA <= atB) {
                high = b;
            } else {
                low = a;
            }
        }
        double least = Math.abs(function.applyAsDouble((low + high) / 2));
        if (least <= TOUCHES * Math.abs(height)) {
            roots.add(new Root(low, shortest(low, high), high, false));
        }
    }

    private double inside(double value) {
        return coordinate.continuous() ? value : Math.rint(value);
    }
}
