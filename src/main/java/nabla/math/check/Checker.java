package nabla.math.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import nabla.math.Budget;
import nabla.math.calculus.domain.Requirements;
import nabla.math.calculus.normal.NormalForm;
import nabla.math.calculus.resolve.Requirement;
import nabla.math.check.digits.SaturatedComparison;
import nabla.math.check.limit.LimitCheck;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.point.SeamRoot;
import nabla.math.check.search.Comparison;
import nabla.math.check.search.CounterexampleSearch;
import nabla.math.check.search.ExactEquality;
import nabla.math.check.search.NumberComparison;
import nabla.math.check.search.PointTally;
import nabla.math.check.search.TouchSearch;
import nabla.math.check.search.Where;
import nabla.math.check.side.Side;
import nabla.math.check.side.Sides;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.check.verdict.Wording;
import nabla.math.entries.NeededNames;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.DecimalArithmetic;
import nabla.math.expr.write.TextNotation;

/// Decides claims: by normal form where that is enough, otherwise by looking for a counterexample.
///
/// The same claim always gets the same verdict: the points come from a fixed seed.
public final class Checker {
    /// Enough for any line a person writes: some seconds at most.
    private static final long DEFAULT_BUDGET = 300_000_000;
    private static final long NORMAL_FORM_BUDGET = 100_000;
    /// A normal form counts products of terms, some 0.5 µs each.
    private static final int NORMAL_FORM_UNIT = 100;
    private static final long SEED = 20_040_923;
    private static final int FEWEST = 20;
    /// How the reason begins where it is not known if a condition is ever met.
    static final String HIDDEN = "rounding hides";
    static final String NO_VALUE = "a side has no value";
    static final String NO_POINT = "no point was found where both sides have a value";

    private final Scope scope;
    private final Sides sides;
    private final Budget budget;

    /// For one claim.
    Checker(Sides sides, Budget budget) {
        this.scope = sides.scope();
        this.sides = sides;
        this.budget = budget;
    }

    /// What one line may cost; enough for any line a person writes.
    ///
    /// @param cancelled asked now and then; true ends the work
    public static Budget allowance(BooleanSupplier cancelled) {
        return new Budget(DEFAULT_BUDGET, cancelled);
    }

    /// The verdict on a claim, within a budget that any ordinary claim stays far below.
    public static Verdict check(Claim claim) {
        return check(claim, allowance(() -> false));
    }

    /// The verdict on a claim; undecided where the budget ends first.
    public static Verdict check(Claim claim, Budget budget) {
        return new Checker(new Sides(claim.scope()), budget).verdict(claim);
    }

    /// The verdict on a claim under the names of this scope.
    Verdict verdict(Claim claim) {
        try {
            return isPlain(claim.link()) && NeededNames.areNumbers(scope, List.of(claim.left(), claim.right()))
                    ? verdict(claim.left(), claim.link(), claim.right())
                    : ShapedChecker.verdict(claim, budget);
        } catch (Budget.Spent e) {
            return new Verdict.Undecided(reason(e));
        } catch (IllegalArgumentException e) {
            return new Verdict.Undecided(reason(e));
        }
    }

    /// Whether two numbers alone decide it.
    private static boolean isPlain(Line.Link link) {
        return link instanceof Line.Link.Related || link instanceof Line.Link.TendsTo;
    }

    Verdict verdict(Expr left, Line.Link link, Expr right) {
        try {
            return switch (link) {
                case Line.Link.Related(var relation) -> related(side(left), relation, side(right));
                case Line.Link.TendsTo(var variable, var point) ->
                    new LimitCheck(scope, budget, SEED).verdict(side(left), variable, point, right);
                case Line.Link.Implies implication -> throw new IllegalArgumentException("judged by all entries");
                case Line.Link.SameMinimiser minimiser -> throw new IllegalArgumentException("judged by all entries");
                case Line.Link.UpToOrder order -> throw new IllegalArgumentException("judged by all entries");
            };
        } catch (Budget.Spent e) {
            return new Verdict.Undecided(reason(e));
        } catch (IllegalArgumentException e) {
            return new Verdict.Undecided(reason(e));
        }
    }

    private static String reason(RuntimeException e) {
        String message = e.getMessage();
        return message == null ? "it is not clear what this means" : message;
    }

    private Side side(Expr expression) {
        return sides.of(expression, budget);
    }

    private Verdict related(Side left, Relation relation, Side right) {
        boolean same = relation.admits(0) && identical(left, right);
        if (same && left.needs().isEmpty()) {
            return new Verdict.Identical();
        }
        Set<String> occurring = new TreeSet<>(left.occurring());
        occurring.addAll(right.occurring());
        boolean known = occurring.isEmpty() && hasValue(left) && hasValue(right);
        if (occurring.isEmpty()) {
            var numbers = new NumberComparison(scope, budget);
            Optional<Verdict> compared =
                    known ? numbers.verdict(left, relation, right) : numbers.outOfReach(left, relation, right);
            if (compared.isPresent()) {
                return compared.get();
            }
        }
        SamplePoints space = SamplePoints.of(scope, occurring);
        if (same && space.simple().stream().anyMatch(point -> Double.isFinite(left.at(point)))) {
            return new Verdict.Identical();
        }
        var comparison = new Comparison(left, relation, right, this::apartAt);
        var search = new CounterexampleSearch(comparison, List.of(left, right), names(), space, budget, SEED);
        Optional<Verdict.Refuted> refuted = search.counterexample();
        PointTally tally = search.tally();
        if (same && tally.compared() > 0) { // 1/0 and 1/0 are written alike, but nothing can be said of them
            return new Verdict.Identical();
        }
        Optional<SeamRoot> hidden = search.hidden().stream()
                .filter(root -> !Requirement.neverZero(root.seam(), scope))
                .findFirst();
        if (refuted.isEmpty() && hidden.isPresent()) {
            return new Verdict.Undecided(hidden(hidden.get()));
        }
        if (refuted.isEmpty() && search.isUnfinished()) {
            return new Verdict.Undecided("a condition asks for equality at more places than are looked at");
        }
        Optional<Verdict> found = refuted.map(some -> withDigits(some, left, right));
        if (comparison.isOrder() && refuted.isEmpty() && (comparison.strict() || !tally.meet(comparison))) {
            found = new TouchSearch(comparison, space, tally, budget).verdict();
        }
        return found.orElseGet(() -> known
                ? new Verdict.Undecided("the two sides agree in all digits that they were compared in")
                : unrefuted(left, right, space, tally));
    }

    /// Of a side without a parameter: 0 · sqrt(-1) has none, however its normal form looks.
    private static boolean hasValue(Side side) {
        return side.at(Map.of(), DecimalArithmetic.INSTANCE).isPresent();
    }

    private Verdict.Refuted withDigits(Verdict.Refuted found, Side left, Side right) {
        if (found.touch() != Verdict.Touch.NONE
                || found.exact().isPresent()
                || found.witness() instanceof Witness.Root) {
            return found;
        }
        Map<String, BigDecimal> at = new HashMap<>();
        scope.parameters().forEach(parameter -> at.put(parameter.name(), BigDecimal.valueOf(parameter.start())));
        found.at().forEach((name, value) -> at.put(name, BigDecimal.valueOf(value)));
        Optional<BigDecimal> l = left.at(at, DecimalArithmetic.INSTANCE);
        Optional<BigDecimal> r = right.at(at, DecimalArithmetic.INSTANCE);
        return l.isPresent() && r.isPresent()
                ? found.with(shown(found.left(), l.get()), shown(found.right(), r.get()))
                : found;
    }

    /// What was seen to be 0 but for rounding is 0; e^(−1000) is not, although no double is as small.
    private static BigDecimal shown(double value, BigDecimal exact) {
        return value == 0 && exact.doubleValue() != 0 ? BigDecimal.ZERO : exact;
    }

    private List<String> names() {
        return scope.parameters().stream().map(Declaration.Parameter::name).toList();
    }

    private Verdict unrefuted(Side left, Side right, SamplePoints space, PointTally tally) {
        boolean all = space.listable();
        if (tally.compared() < (all ? 1 : FEWEST)) {
            return new Verdict.Undecided(few(tally, all));
        }
        if (tally.exactly() == 0) {
            return new Verdict.Undecided("the values are too large or too small to be compared in more than 16 digits");
        }
        Optional<String> on;
        try {
            Budget forms = budget.part(NORMAL_FORM_BUDGET, NORMAL_FORM_UNIT);
            on = Where.of(left, right, scope, space, tally.points(), forms, budget, SEED);
        } catch (Budget.Spent e) {
            on = Optional.of("where both sides are defined");
        }
        return new Verdict.Holds(tally.compared(), tally.worstError(), on, tally.exactly());
    }

    private static String hidden(SeamRoot root) {
        return (HIDDEN + " whether %s is 0 near %s = %s")
                .formatted(
                        TextNotation.of(root.seam()),
                        root.coordinate().name(),
                        Wording.number(root.root().at()));
    }

    private static String few(PointTally tally, boolean all) {
        if (tally.compared() == 0) {
            if (all && !tally.doubts().isEmpty()) {
                return "the two sides come so close that rounding hides which is larger";
            }
            return all ? NO_VALUE : NO_POINT;
        }
        return "both sides have a value at only %d of %,d points".formatted(tally.compared(), tally.tried());
    }

    /// Whether two sides have the same normal form, and a value at the same points.
    boolean identical(Side left, Side right) {
        Budget part = budget.part(NORMAL_FORM_BUDGET, NORMAL_FORM_UNIT);
        try {
            return NormalForm.same(left.expression(), right.expression(), this::notNegative, part)
                    && Requirements.same(left.needs(), right.needs(), scope, part);
        } catch (Budget.Spent e) {
            budget.spend(0); // passes on where the whole budget is spent
            return false;
        }
    }

    private boolean notNegative(String name) {
        return Requirement.notNegative(name, scope);
    }

    /// Puts the point's numbers in and compares without rounding.
    private Optional<SaturatedComparison.Apart> apartAt(double[] point, Expr left, Expr right, Budget whole) {
        return ExactEquality.apart(point, names(), left, right, scope, whole);
    }
}
