package nabla.math.check.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.point.Coordinate;
import nabla.math.check.point.NumberSimplicity;
import nabla.math.check.point.RootPolish;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.point.SeamRoot;
import nabla.math.check.side.Seams;

/// Which of the roots that were seen in doubles are looked at exactly, and in which order.
final class RootChoice {
    /// A seam that was met as often on one slider may be met between the places too.
    private static final int MANY_CROSSED = 20;
    private static final int MANY_TOUCHED = 8;
    private static final double SOMEWHERE = 0.6180339887;
    private static final int ALIKE = 9;
    private static final double BESIDE = 1e-6;

    private final Seams seams;
    private final List<String> names;
    private final SamplePoints space;
    private final Budget budget;

    RootChoice(Seams seams, List<String> names, SamplePoints space, Budget budget) {
        this.seams = seams;
        this.names = names;
        this.space = space;
        this.budget = budget;
    }

    /// Whether a condition of one parameter asks for it: of several there are whole curves of roots.
    boolean isDecisive(SeamRoot root) {
        return seams.isEquality(root.seam()) && Trees.names(root.seam()).size() == 1;
    }

    /// Whether one is met so often on a slider that it may be met between the places too.
    boolean areTooMany(List<SeamRoot> roots) {
        Map<List<Object>, List<SeamRoot>> lines = roots.stream()
                .filter(this::isDecisive)
                .filter(root -> root.coordinate().onSlider(root.root().at()))
                .collect(Collectors.groupingBy(
                        root -> List.of(root.seam(), root.coordinate().name(), root.base())));
        return lines.values().stream()
                .filter(line -> line.size() > MANY_CROSSED
                        || line.stream().filter(root -> !root.root().crosses()).count() > MANY_TOUCHED)
                .anyMatch(line -> !vanishesElsewhere(line.getFirst()));
    }

    /// Whether it is 0 all along, as sin(x)² + cos(x)² − 1 is.
    boolean vanishesElsewhere(SeamRoot root) {
        double[] elsewhere = SamplePoints.with(
                root.base(), root.coordinate(), root.coordinate().at(SOMEWHERE));
        return new RootPolish(root.seam(), names, budget).vanishesAt(ExactSeamPoints.decimal(elsewhere));
    }

    /// Each once, those on the sliders and the simplest first.
    List<SeamRoot> simplestFirst(List<SeamRoot> roots) {
        var apart = new ArrayList<SeamRoot>();
        ordered(roots)
                .filter(root -> isDecisive(root) || apart.stream().noneMatch(other -> isBeside(root, other)))
                .forEach(apart::add);
        return apart;
    }

    private Stream<SeamRoot> ordered(List<SeamRoot> roots) {
        return roots.stream()
                .sorted(Comparator.comparing((SeamRoot root) ->
                                !root.coordinate().onSlider(root.root().at()))
                        .thenComparingDouble(root -> NumberSimplicity.cost(
                                SamplePoints.with(root.base(), root.coordinate(), 0), space.coordinates()))
                        .thenComparingDouble(
                                root -> Math.abs(Coordinate.tidy(root.root().at(), ALIKE)))
                        .thenComparingDouble(root -> -root.root().at()));
    }

    /// Whether two are one but for rounding, as all that doubles see of x² + 0.1 = 0.1 are.
    @SuppressWarnings("ReferenceEquality") // one line is one base
    private static boolean isBeside(SeamRoot root, SeamRoot other) {
        double at = root.root().at();
        return root.base() == other.base()
                && root.coordinate().equals(other.coordinate())
                && root.seam().equals(other.seam())
                && Math.abs(at - other.root().at()) <= BESIDE * Math.max(1, Math.abs(at));
    }
}
