package nabla.math.check.given;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nabla.math.Budget;
import nabla.math.check.digits.TwoPrecisions;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.search.Comparison;
import nabla.math.check.search.CurveTouch;
import nabla.math.check.search.ExactEquality;
import nabla.math.check.side.Side;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Expr.Condition;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Relation;

/// Judges what follows from equalities: only points can be looked at that satisfy them exactly, simple ones first, then
/// roots, then those to which the conclusion comes closest to failing.
final class AtEqualities {
    /// Relative to the larger side.
    private static final double TOUCHING = 1e-9;

    private final Scope scope;
    private final List<Condition> premises;
    private final Budget budget;
    private final long seed;
    private final List<String> names;
    private final List<Comparison> conditions;

    AtEqualities(Scope scope, List<Condition> premises, Budget budget, long seed) {
        this.scope = scope;
        this.premises = premises;
        this.budget = budget;
        this.seed = seed;
        this.names =
                scope.parameters().stream().map(Declaration.Parameter::name).toList();
        this.conditions = premises.stream().map(this::comparison).toList();
    }

    /// @param shown what is said of a refutation
    Verdict verdict(Condition conclusion, UnaryOperator<Verdict.Refuted> shown) {
        Comparison goal = comparison(conclusion);
        var occurring = new TreeSet<String>();
        premises.forEach(premise -> occurring.addAll(Implication.occurring(left(premise), right(premise))));
        occurring.addAll(Implication.occurring(left(conclusion), right(conclusion)));
        SamplePoints space = SamplePoints.of(scope, occurring);
        int compared = 0;
        for (double[] point : space.listable() ? space.all() : space.simple()) {
            if (!holdsExactly(point)) {
                continue;
            }
            Comparison.Found found = goal.exactly(point, budget);
            if (found.kind() == Comparison.Kind.FAILS) {
                return shown.apply(new Verdict.Refuted(space.named(point), found.left(), found.right()));
            }
            compared += found.kind() == Comparison.Kind.HOLDS ? 1 : 0;
        }
        return space.listable() ? enough(compared, 1) : onRoots(goal, space, shown, compared);
    }

    private static Verdict enough(int compared, int fewest) {
        return compared < fewest
                ? Implication.few(compared)
                : new Verdict.Holds(compared, 0, Optional.empty(), compared);
    }

    private Side left(Condition condition) {
        return Side.of(condition.left(), scope, budget);
    }

    private Side right(Condition condition) {
        return Side.of(condition.right(), scope, budget);
    }

    private Comparison comparison(Condition condition) {
        return new Comparison(
                left(condition),
                condition.relation(),
                right(condition),
                (point, left, right, part) -> ExactEquality.apart(point, names, left, right, scope, part));
    }

    private boolean holdsExactly(double[] point) {
        for (int i = 0; i < conditions.size(); i++) {
            boolean holds = premises.get(i).relation() == Relation.EQUAL
                    ? conditions
                            .get(i)
                            .apart(point, budget)
                            .filter(apart -> apart.sign() == 0)
                            .isPresent()
                    : conditions.get(i).exactly(point, budget).kind() == Comparison.Kind.HOLDS;
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    /// Where the equalities hold at numbers that no decimal is, or that no simple number is.
    private Verdict onRoots(Comparison goal, SamplePoints space, UnaryOperator<Verdict.Refuted> shown, int before) {
        List<Expr> zeros = premises.stream()
                .filter(premise -> premise.relation() == Relation.EQUAL)
                .map(premise -> Exprs.difference(
                        left(premise).expression(), right(premise).expression()))
                .toList();
        var roots = new EqualityPoints(zeros, space, names, budget, seed);
        List<List<TwoPrecisions>> closest = roots.highest(goal::plainExcess);
        List<List<TwoPrecisions>> touching = touching(goal, zeros, space, closest);
        int compared = before;
        List<List<TwoPrecisions>> points = Stream.of(roots.points(), closest, touching)
                .flatMap(List::stream)
                .toList();
        for (List<TwoPrecisions> point : points) {
            OptionalInt order = holdAt(point) ? goal.order(point) : OptionalInt.empty();
            if (order.isPresent() && goal.failsAt(point)) {
                return shown.apply(refuted(goal, point, space));
            }
            compared += order.isPresent() ? 1 : 0;
        }
        boolean open = goal.strict()
                && touching.size()
                        < closest.stream()
                                .filter(point -> isTouching(goal, point, space))
                                .count();
        return open
                ? new Verdict.Undecided("the two sides come so close that they may be equal")
                : enough(compared, roots.areIsolated() ? 1 : Implication.FEWEST);
    }

    private static Verdict.Refuted refuted(Comparison goal, List<TwoPrecisions> point, SamplePoints space) {
        var at = new LinkedHashMap<String, Double>();
        space.coordinates()
                .forEach(it -> at.put(it.name(), point.get(it.index()).value()));
        return goal.refuted(point, at);
    }

    /// The places on the curve where the sides come closest, exactly; fewer where some are not seen.
    private List<List<TwoPrecisions>> touching(
            Comparison goal, List<Expr> zeros, SamplePoints space, List<List<TwoPrecisions>> closest) {
        if (!goal.isOrder() || zeros.size() != 1) {
            return List.of();
        }
        var touch = new CurveTouch(zeros.getFirst(), goal.gap(), space, names, budget);
        return closest.stream()
                .filter(point -> isTouching(goal, point, space))
                .flatMap(point -> touch.from(point).stream())
                .toList();
    }

    /// On the sliders, as that a curve comes close to another far out is no touch.
    private boolean isTouching(Comparison goal, List<TwoPrecisions> point, SamplePoints space) {
        double[] rounded = rounded(point);
        return goal.violation(rounded) > -TOUCHING
                && space.coordinates().stream().allMatch(it -> it.onSlider(rounded[it.index()]))
                && holdAt(point);
    }

    private static double[] rounded(List<TwoPrecisions> point) {
        return point.stream().mapToDouble(TwoPrecisions::value).toArray();
    }

    private boolean holdAt(List<TwoPrecisions> point) {
        return conditions.stream().allMatch(condition -> {
            OptionalInt order = condition.order(point);
            return order.isPresent() && condition.admits(order.getAsInt());
        });
    }
}
