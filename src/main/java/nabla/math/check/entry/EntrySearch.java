package nabla.math.check.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolve;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.search.Comparison;
import nabla.math.check.search.SimplestCounterexample;
import nabla.math.check.side.DecidedSeams;
import nabla.math.check.side.SharedSeams;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Verdict;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.number.TwoDoubles;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.DoubleEvaluation;
import nabla.math.expr.value.Evaluation;
import nabla.math.expr.value.EvaluationWork;
import nabla.math.expr.value.Graph;
import nabla.math.expr.value.TwoDoubleArithmetic;

/// Looks for a counterexample to a claim with entries, for one choice of lengths: all entries of both sides are one
/// graph, which is evaluated at every point at once. What seems to fail is decided in 50 digits.
public final class EntrySearch {
    /// What two equal sides may be apart in doubles, and what one may be beyond the other that it must not exceed.
    private static final double CLOSE = 1e-9;

    private static final double CLOSE_IN_ORDER = 1e-13;
    private static final double AGREES = 1e-24;
    private static final int MOST_DOUBTS = 8;
    /// What special matrices may take, as soon as it is seen.
    private static final long MOST_SPECIAL = 4_000_000;

    private final WrittenOut names;
    private final Scope scope;
    private final Relation relation;
    private final List<EntryPair> pairs;
    private final Budget budget;
    private final List<Expr> values;
    private final List<Expr> seams;
    private final Graph graph;
    private final DoubleEvaluation doubles;
    private final EvaluationWork work;
    private final SamplePoints space;
    private final int[] doubts;
    private final Map<Integer, Side> sides = new HashMap<>();
    private int compared;
    private int exactly;
    private double worst;

    /// @param derivative whether a derivative stands somewhere, so that points on a seam are left out
    public EntrySearch(WrittenOut names, Relation relation, List<EntryPair> pairs, boolean derivative, Budget budget) {
        this.names = names;
        this.scope = names.scope();
        this.relation = relation;
        this.pairs = pairs;
        this.budget = budget;
        var sides = new ArrayList<Expr>();
        pairs.forEach(pair -> sides.addAll(List.of(pair.left(), pair.right())));
        var decided = new DecidedSeams(scope, budget);
        this.values =
                Resolve.values(sides, scope, budget).stream().map(decided::in).toList();
        this.seams = derivative ? SharedSeams.of(values, scope) : List.of();
        List<String> inputs = inputs();
        var roots = new ArrayList<>(values);
        roots.addAll(seams);
        this.graph = Graph.of(roots, inputs);
        this.doubles = new DoubleEvaluation(graph);
        this.work = EvaluationWork.of(graph);
        var occurring = new TreeSet<String>();
        graph.inputsUsed().forEach(index -> occurring.add(inputs.get(index)));
        this.space = SamplePoints.of(scope, occurring);
        this.doubts = new int[pairs.size()];
    }

    /// What both sides of the entry at this place are computed by, without the other entries.
    public Graph graph(int place) {
        return Graph.of(values.subList(2 * place, 2 * place + 2), inputs());
    }

    private List<String> inputs() {
        return scope.parameters().stream().map(Declaration.Parameter::name).toList();
    }

    /// How many parameters occur.
    public int parameters() {
        return space.coordinates().size();
    }

    public int compared() {
        return compared;
    }

    public int exactly() {
        return exactly;
    }

    public double worst() {
        return worst;
    }

    /// How many operations in doubles one point takes.
    public long cost() {
        return work.doubles();
    }

    /// Whether both sides of every entry became the same node.
    public boolean sameNodes() {
        for (int i = 0; i < pairs.size(); i++) {
            if (!graph.sameRoot(2 * i, 2 * i + 1)) {
                return false;
            }
        }
        return true;
    }

    /// A refutation at an identity, at ones or another special matrix.
    Optional<Verdict.Refuted> specialCounterexample(SplittableRandom random) {
        return special(new EntryPoints(space, random), new ArrayList<>());
    }

    /// Much cancels there, so that many entries are in doubt and looked at closely: it ends when that took too long.
    private Optional<Verdict.Refuted> special(EntryPoints points, List<double[]> held) {
        long before = budget.spent();
        return points.special().stream()
                .takeWhile(point -> budget.spent() - before < MOST_SPECIAL)
                .map(point -> tried(point, held))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// A refutation at one of so many points; what holds is looked at in more digits at some of them.
    public Optional<Verdict.Refuted> counterexample(int count, int inMoreDigits, SplittableRandom random) {
        var held = new ArrayList<double[]>();
        var chosen = new EntryPoints(space, random);
        for (double[] point : space.listable() ? space.all() : chosen.points(count)) {
            Optional<Verdict.Refuted> refuted = tried(point, held);
            if (refuted.isPresent()) {
                return refuted;
            }
        }
        Optional<Verdict.Refuted> special = space.listable() ? Optional.empty() : special(chosen, held);
        if (special.isPresent()) {
            return special;
        }
        for (int i = 0; i < Math.min(inMoreDigits, held.size()); i++) {
            double[] point = held.get((int) ((long) i * held.size() / inMoreDigits));
            Optional<Verdict.Refuted> refuted = inMoreDigits(point);
            if (refuted.isPresent()) {
                return refuted;
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict.Refuted> tried(double[] point, List<double[]> held) {
        budget.spend(work.doubles());
        doubles.at(point);
        for (int i = 0; i < seams.size(); i++) {
            if (doubles.root(values.size() + i) == 0) {
                return Optional.empty();
            }
        }
        double[] l = new double[pairs.size()];
        double[] r = new double[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            l[i] = doubles.root(2 * i);
            r[i] = doubles.root(2 * i + 1);
        }
        boolean all = true;
        double close = relation == Relation.EQUAL ? CLOSE : CLOSE_IN_ORDER;
        for (int i = 0; i < pairs.size(); i++) {
            if (!Double.isFinite(l[i]) || !Double.isFinite(r[i])) {
                all = false;
                continue;
            }
            double size = Math.max(Math.abs(l[i]), Math.abs(r[i]));
            double apart = apart(l[i], r[i]);
            if (relation.admits(0) ? apart <= close * size : apart < -close * size) {
                worst = Math.max(worst, size == 0 || relation != Relation.EQUAL ? 0 : apart / size);
            } else if (doubts[i]++ < MOST_DOUBTS) {
                Optional<Verdict.Refuted> refuted = exactly(i, point);
                if (refuted.isPresent()) {
                    return refuted;
                }
            }
        }
        if (all) {
            compared++;
            held.add(point);
        }
        return Optional.empty();
    }

    /// By how much the relation fails; at most 0 where it holds.
    private double apart(double l, double r) {
        return switch (relation) {
            case EQUAL -> Math.abs(l - r);
            case AT_MOST, LESS -> l - r;
            case AT_LEAST, GREATER -> r - l;
        };
    }

    private Optional<Verdict.Refuted> inMoreDigits(double[] point) {
        budget.spend(work.twoDoubles());
        var evaluation = new Evaluation<TwoDoubles>(
                graph,
                TwoDoubleArithmetic.INSTANCE,
                Arrays.stream(point)
                        .mapToObj(value -> TwoDoubleArithmetic.INSTANCE.of(value))
                        .toList());
        for (int i = 0; i < pairs.size(); i++) {
            BigDecimal l = decimal(evaluation.root(2 * i));
            BigDecimal r = decimal(evaluation.root(2 * i + 1));
            boolean known = l.signum() != 0 || r.signum() != 0;
            BigDecimal size = l.abs().max(r.abs()).multiply(BigDecimal.valueOf(AGREES));
            if (!known || l.subtract(r).abs().compareTo(size) > 0) {
                Optional<Verdict.Refuted> refuted = exactly(i, point);
                if (refuted.isPresent()) {
                    return refuted;
                }
            }
        }
        exactly++;
        return Optional.empty();
    }

    /// 0 where there are not digits enough.
    private static BigDecimal decimal(TwoDoubles value) {
        return Double.isFinite(value.high()) ? value.decimal() : BigDecimal.ZERO;
    }

    /// In 50 digits, and then as simple as it can be.
    private Optional<Verdict.Refuted> exactly(int place, double[] point) {
        Side left = side(2 * place);
        Side right = side(2 * place + 1);
        var comparison = new Comparison(left, relation, right, (at, l, r, part) -> Optional.empty());
        if (!comparison.fails(point, budget)) {
            return Optional.empty();
        }
        Comparison.Found found = comparison.exactly(point, budget);
        double[] simpler = new SimplestCounterexample(comparison, space).from(point);
        Comparison.Found again = comparison.exactly(simpler, budget);
        boolean better = again.kind() == Comparison.Kind.FAILS;
        var occurring = new TreeSet<>(left.occurring());
        occurring.addAll(right.occurring());
        return Optional.of(refuted(place, occurring, better ? simpler : point, better ? again : found));
    }

    private Side side(int root) {
        return sides.computeIfAbsent(root, place -> Side.ofValue(values.get(place), seams, scope, budget));
    }

    /// @param occurring the names that this entry depends on
    private Verdict.Refuted refuted(int place, Set<String> occurring, double[] point, Comparison.Found found) {
        Map<String, Double> at = new LinkedHashMap<>();
        space.coordinates().stream()
                .filter(coordinate -> occurring.contains(coordinate.name()))
                .forEach(coordinate -> at.put(coordinate.name(), point[coordinate.index()] + 0.0)); // no −0
        return pairs.get(place)
                .refuted(new Verdict.Refuted(at, found.left(), found.right()), new Line.Link.Related(relation), names);
    }
}
