package nabla.math.check.given;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nabla.math.Budget;
import nabla.math.check.digits.SaturatedComparison;
import nabla.math.check.point.SamplePoints;
import nabla.math.check.search.Comparison;
import nabla.math.check.search.CounterexampleSearch;
import nabla.math.check.search.ExactEquality;
import nabla.math.check.search.PointTally;
import nabla.math.check.search.TouchSearch;
import nabla.math.check.side.Side;
import nabla.math.check.side.SolvedLine;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.entries.NeededNames;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Expr.Condition;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.DecimalArithmetic;

/// Decides whether a condition follows from a statement: a counterexample is sought among points where the statement
/// holds.
///
/// To every other point the left side has no value, `if(premise, left, 1/0)`: so all ways to look for a counterexample
/// serve here too, and the borders of the premise are seams. A premise `x = e` defines x, and so does one that is a
/// straight line in x.
public final class Implication {
    /// So many conditions together are looked at on their borders.
    private static final int BORDERS = 2;
    /// Of the work that is left, and no border is looked at where more than that was spent, as on other entries.
    private static final int SHARES = 2;
    private static final long SPENT = 100_000_000;
    static final int FEWEST = 20;
    private static final Expr NOWHERE = new Expr.Quotient(Exprs.ONE, Exprs.ZERO);

    private final Scope scope;
    private final List<Condition> premises;
    private final Map<String, Expr> defined;
    private final Budget budget;
    private final long seed;
    private final int borders;
    private final List<String> names;

    private Implication(
            Scope scope, List<Condition> premises, Map<String, Expr> defined, Budget budget, long seed, int borders) {
        this.scope = scope;
        this.premises = premises;
        this.defined = defined;
        this.budget = budget;
        this.seed = seed;
        this.borders = borders;
        this.names =
                scope.parameters().stream().map(Declaration.Parameter::name).toList();
    }

    /// @param scope of numbers alone
    public static Implication from(Expr.Statement premise, Scope scope, Budget budget, long seed) {
        return from(premise.conditions(), scope, budget, seed, BORDERS);
    }

    private static Implication from(List<Condition> premise, Scope scope, Budget budget, long seed, int borders) {
        Scope reduced = scope;
        var defined = new LinkedHashMap<String, Expr>();
        var left = new ArrayList<Condition>();
        for (Condition condition : premise) {
            Scope known = reduced;
            Optional<Map.Entry<String, Expr>> definition =
                    definition(condition, known).or(() -> SolvedLine.of(condition, known, budget));
            if (definition.isEmpty()) {
                left.add(condition);
                continue;
            }
            String name = definition.get().getKey();
            Declaration.Parameter parameter =
                    (Declaration.Parameter) reduced.find(name).orElseThrow();
            left.addAll(within(parameter));
            defined.put(name, definition.get().getValue());
            reduced = reduced.with(
                    new Declaration.Definition(name, definition.get().getValue()));
        }
        return new Implication(reduced, List.copyOf(left), defined, budget, seed, borders);
    }

    // e.g. sigma = sqrt(1 + z^2), where sigma is a parameter
    private static Optional<Map.Entry<String, Expr>> definition(Condition condition, Scope scope) {
        if (condition.relation() != Relation.EQUAL) {
            return Optional.empty();
        }
        return definition(condition.left(), condition.right(), scope)
                .or(() -> definition(condition.right(), condition.left(), scope));
    }

    private static Optional<Map.Entry<String, Expr>> definition(Expr name, Expr value, Scope scope) {
        boolean free = name instanceof Expr.Sym(var symbol)
                && scope.find(symbol).orElse(null) instanceof Declaration.Parameter parameter
                && parameter.domain() instanceof Domain.Interval
                && NeededNames.of(scope, List.of(value)).find(symbol).isEmpty();
        return free ? Optional.of(Map.entry(((Expr.Sym) name).name(), value)) : Optional.empty();
    }

    /// What it takes for a value to lie in a parameter's domain.
    private static List<Condition> within(Declaration.Parameter parameter) {
        var conditions = new ArrayList<Condition>();
        if (parameter.domain() instanceof Domain.Interval(var from, var to, var fromClosed, var toClosed)) {
            Expr name = Exprs.sym(parameter.name());
            if (Double.isFinite(from)) {
                conditions.add(new Condition(name, fromClosed ? Relation.AT_LEAST : Relation.GREATER, number(from)));
            }
            if (Double.isFinite(to)) {
                conditions.add(new Condition(name, toClosed ? Relation.AT_MOST : Relation.LESS, number(to)));
            }
        }
        return conditions;
    }

    private static Expr number(double value) {
        return new Expr.Num(Rational.of(BigDecimal.valueOf(value)));
    }

    /// @throws Budget.Spent where it takes too long
    public Verdict follows(Condition conclusion) {
        boolean equal = premises.stream()
                .anyMatch(condition -> condition.relation() == Relation.EQUAL && !isOfFewValues(condition));
        Verdict verdict = equal
                ? new AtEqualities(scope, premises, budget, seed)
                        .verdict(conclusion, found -> refuted(found, conclusion))
                : inside(conclusion);
        return verdict instanceof Verdict.Refuted
                ? verdict
                : onBorders(conclusion)
                        .<Verdict>map(found -> refuted(found, conclusion))
                        .orElse(verdict);
    }

    /// Whether it is an equality between names with few values beside others: points that meet it come up by
    /// themselves.
    private boolean isOfFewValues(Condition condition) {
        Set<String> compared =
                occurring(Side.of(condition.left(), scope, budget), Side.of(condition.right(), scope, budget));
        List<String> real = scope.parameters().stream()
                .filter(parameter -> parameter.domain() instanceof Domain.Interval)
                .map(Declaration.Parameter::name)
                .toList();
        return !compared.isEmpty() && !real.isEmpty() && real.stream().noneMatch(compared::contains);
    }

    /// A conclusion often comes closest to failing where a condition only just holds: there it is an equality.
    private Optional<Verdict.Refuted> onBorders(Condition conclusion) {
        if (borders == 0 || conclusion.relation() == Relation.EQUAL || budget.spent() > SPENT) {
            return Optional.empty();
        }
        Budget part = budget.share(SHARES);
        try {
            return PremiseBorders.of(premises).stream()
                    .map(border -> from(border, scope, part, seed, borders - 1).follows(conclusion))
                    .filter(Verdict.Refuted.class::isInstance)
                    .map(Verdict.Refuted.class::cast)
                    .findFirst();
        } catch (Budget.Spent e) {
            budget.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    private Verdict inside(Condition conclusion) {
        Expr guarded = conclusion.left();
        for (Condition premise : premises.reversed()) {
            guarded = new Expr.If(premise, guarded, NOWHERE);
        }
        Side left = Side.of(guarded, scope, budget);
        Side right = Side.of(conclusion.right(), scope, budget);
        SamplePoints space = SamplePoints.of(scope, occurring(left, right));
        var comparison = new Comparison(left, conclusion.relation(), right, this::apartAt);
        var search = new CounterexampleSearch(comparison, List.of(left, right), names, space, budget, seed);
        ClimbedPremise climbed = climbed(space);
        search.startAt(climbed.points());
        Optional<Verdict> refuted = search.counterexample().map(found -> refuted(found, conclusion));
        PointTally tally = search.tally();
        if (refuted.isEmpty() && comparison.strict()) {
            refuted = new TouchSearch(comparison, space, tally, budget)
                    .verdict()
                    .filter(verdict -> verdict instanceof Verdict.Refuted || !strictPremise())
                    .map(verdict -> verdict instanceof Verdict.Refuted found ? refuted(found, conclusion) : verdict);
        }
        int fewest = space.listable() ? 1 : FEWEST;
        if (refuted.isEmpty() && tally.compared() < fewest && climbed.onlyJustHolds()) {
            return whereItOnlyJustHolds(conclusion).orElseGet(() -> few(tally.compared()));
        }
        return refuted.orElseGet(() -> tally.compared() < fewest
                ? few(tally.compared())
                : new Verdict.Holds(tally.compared(), tally.worstError(), Optional.empty(), tally.exactly()));
    }

    /// A premise that can only just hold does so where one of its conditions is an equality; absent where nothing is
    /// seen there.
    private Optional<Verdict> whereItOnlyJustHolds(Condition conclusion) {
        if (borders == 0 || budget.spent() > SPENT) {
            return Optional.empty();
        }
        Budget part = budget.share(SHARES);
        try {
            List<Verdict> seen = PremiseBorders.ofEqualities(premises, scope, part).stream()
                    .map(border -> from(border, scope, part, seed, 0).follows(conclusion))
                    .filter(verdict -> !(verdict instanceof Verdict.Undecided))
                    .toList();
            return seen.stream()
                    .filter(Verdict.Refuted.class::isInstance)
                    .findFirst()
                    .map(found -> (Verdict) refuted((Verdict.Refuted) found, conclusion))
                    .or(() -> seen.stream().findFirst());
        } catch (Budget.Spent e) {
            budget.spend(0); // passes on where the whole budget is spent
            return Optional.empty();
        }
    }

    /// Whether the premise leaves out its own border, where the two sides of the conclusion may meet.
    private boolean strictPremise() {
        return premises.stream()
                .anyMatch(premise -> premise.relation() == Relation.LESS || premise.relation() == Relation.GREATER);
    }

    static Set<String> occurring(Side left, Side right) {
        var occurring = new TreeSet<>(left.occurring());
        occurring.addAll(right.occurring());
        return occurring;
    }

    static Verdict few(int points) {
        return new Verdict.Undecided(
                points == 0
                        ? "no point was found where the condition above holds"
                        : "the condition above holds at only %d of the points that were tried".formatted(points));
    }

    private ClimbedPremise climbed(SamplePoints space) {
        List<Comparison> conditions = premises.stream()
                .map(premise -> new Comparison(
                        Side.of(premise.left(), scope, budget),
                        premise.relation(),
                        Side.of(premise.right(), scope, budget),
                        this::apartAt))
                .toList();
        return new ClimbedPremise(conditions, space, seed);
    }

    /// Puts the point's numbers in and compares without rounding.
    private Optional<SaturatedComparison.Apart> apartAt(double[] point, Expr left, Expr right, Budget whole) {
        return ExactEquality.apart(point, names, left, right, scope, whole);
    }

    /// With the values of what the premise defines.
    private Verdict.Refuted refuted(Verdict.Refuted found, Condition conclusion) {
        var at = new LinkedHashMap<>(found.at());
        Map<String, BigDecimal> values = new HashMap<>();
        for (Declaration.Parameter parameter : scope.parameters()) {
            double value = found.at().getOrDefault(parameter.name(), parameter.start());
            values.put(parameter.name(), BigDecimal.valueOf(value));
        }
        defined.keySet()
                .forEach(name -> Side.of(Exprs.sym(name), scope, budget)
                        .at(values, DecimalArithmetic.INSTANCE)
                        .ifPresent(value -> at.put(name, value.doubleValue())));
        return new Verdict.Refuted(
                at,
                found.left(),
                found.right(),
                found.touch(),
                found.exact(),
                new Witness.Unimplied(conclusion, Witness.Entry.NUMBERS));
    }
}
