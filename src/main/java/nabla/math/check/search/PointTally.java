package nabla.math.check.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nabla.math.check.search.Comparison.Found;
import nabla.math.expr.value.DecimalArithmetic;

/// What came of the points that were tried.
public final class PointTally {
    /// So many points where the relation holds are enough.
    static final int WANTED = 200;

    private static final int MOST_MEETING = 4;
    private static final BigDecimal VANISHED = new BigDecimal("1e-48");

    private final List<TriedPoint> held = new ArrayList<>();
    private final List<TriedPoint> doubts = new ArrayList<>();
    private final List<TriedPoint> withoutValue = new ArrayList<>();

    private final List<double[]> heldAfterAll = new ArrayList<>();

    /// Where in `held` each group begins.
    private final List<Integer> groups = new ArrayList<>();

    private int compared;
    private int exactly;
    private int tried;
    private double worstError;

    /// The points that follow are a group.
    void begin() {
        groups.add(held.size());
    }

    void add(TriedPoint point) {
        tried++;
        switch (point.found().kind()) {
            case HOLDS -> {
                held.add(point);
                compared++;
                worstError = Math.max(worstError, point.found().error());
            }
            case FAILS, UNCLEAR -> doubts.add(point);
            case NO_VALUE -> withoutValue.add(point);
        }
    }

    /// A doubtful point at which the relation holds in 50 digits.
    void holdsAfterAll(double[] point, Found found) {
        heldAfterAll.add(point);
        compared++;
        holdsExactly(found);
    }

    /// A point counted already at which the relation holds in 50 digits too.
    void holdsExactly(Found found) {
        exactly++;
        worstError = Math.max(worstError, found.error());
    }

    List<TriedPoint> held() {
        return held;
    }

    /// Points of which doubles did not tell that the relation holds.
    List<double[]> heldAfterAll() {
        return heldAfterAll;
    }

    public List<TriedPoint> doubts() {
        return doubts;
    }

    List<TriedPoint> withoutValue() {
        return withoutValue;
    }

    /// The points where both sides have a value in doubles and the relation holds.
    public List<double[]> points() {
        return held.stream().map(TriedPoint::at).toList();
    }

    /// The highest held point of each group.
    List<double[]> highest(ToDoubleFunction<TriedPoint> height) {
        var highest = new ArrayList<double[]>();
        for (int i = 0; i < groups.size(); i++) {
            int end = i + 1 < groups.size() ? groups.get(i + 1) : held.size();
            held.subList(groups.get(i), end).stream()
                    .max(Comparator.comparingDouble(height))
                    .ifPresent(point -> highest.add(point.at()));
        }
        return highest;
    }

    /// At how many points both sides were compared and the relation held.
    public int compared() {
        return compared;
    }

    /// At how many of these in 30 digits or more.
    public int exactly() {
        return exactly;
    }

    public int tried() {
        return tried;
    }

    public double worstError() {
        return worstError;
    }

    /// How far the sides usually are from each other where the relation holds.
    double usualGap(Comparison comparison) {
        double[] gaps = held().stream()
                .filter(point -> point.reason() == TriedPoint.Reason.SAMPLE)
                .mapToDouble(point -> Math.abs(comparison.excess(point.found())))
                .sorted()
                .toArray();
        return gaps.length == 0 ? 1 : Math.clamp(gaps[gaps.length / 2], 1e-100, 1e100);
    }

    /// Whether the sides were seen to be equal somewhere, in 50 digits too.
    public boolean meet(Comparison comparison) {
        return held().stream()
                .filter(point -> point.found().left() == point.found().right())
                .limit(MOST_MEETING)
                .map(point -> comparison.gap(comparison.values(point.at()), DecimalArithmetic.INSTANCE))
                .flatMap(Optional::stream)
                .anyMatch(gap -> gap.abs().compareTo(VANISHED) <= 0);
    }
}
