package nabla.math.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.math.Budget;
import nabla.math.calculus.resolve.Resolved;
import nabla.math.calculus.resolve.ResolvedForms;
import nabla.math.calculus.rule.Trees;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.Compiled;

/// Both sides of a refuted line, ready to be evaluated beside the counterexample, to see how the gap between them
/// comes and goes.
public final class RefutedSides {
    private final Counterexample counterexample;
    /// Of the numbers at the place that the counterexample shows.
    private final Claim claim;
    private final List<String> names;
    private final Half left;
    private final Half right;

    /// One side: its value, and where there is none although the formula has one.
    private record Half(Compiled value, List<Compiled> kinks, Set<String> uses) {
        static Half of(Expr expression, Scope scope, List<String> names, Budget budget) {
            Resolved resolved = ResolvedForms.of(expression, scope, budget);
            var uses = new HashSet<>(Trees.names(resolved.expression()));
            resolved.kinks().forEach(kink -> uses.addAll(Trees.names(kink)));
            return new Half(
                    Compiled.of(resolved.expression(), names),
                    resolved.kinks().stream()
                            .map(kink -> Compiled.of(kink, names))
                            .toList(),
                    Set.copyOf(uses));
        }

        double at(double[] values) {
            for (Compiled kink : kinks) {
                double zero = kink.at(values);
                if (zero == 0 || Double.isNaN(zero)) {
                    return Double.NaN;
                }
            }
            return value.at(values);
        }
    }

    private RefutedSides(Counterexample counterexample, Claim claim, List<String> names, Half left, Half right) {
        this.counterexample = counterexample;
        this.claim = claim;
        this.names = names;
        this.left = left;
        this.right = right;
    }

    /// @throws Budget.Spent             where a side grows too large
    /// @throws IllegalArgumentException where a name is not declared
    public static RefutedSides of(Counterexample counterexample, Budget budget) {
        Claim claim = counterexample
                .refuted()
                .witness()
                .place()
                .flatMap(Witness.Entry::numbers)
                .orElse(counterexample.claim());
        List<String> names = claim.scope().parameters().stream()
                .map(Declaration.Parameter::name)
                .toList();
        Half left = Half.of(claim.left(), claim.scope(), names, budget);
        Half right = Half.of(claim.right(), claim.scope(), names, budget);
        return new RefutedSides(counterexample, claim, names, left, right);
    }

    public Counterexample counterexample() {
        return counterexample;
    }

    /// The deepest pair of parts that differ in value at the counterexample; none of a limit, whose sides need not be
    /// equal anywhere.
    public Optional<DifferingParts> differing() {
        boolean asWritten = claim.equals(counterexample.claim());
        return asWritten && claim.link() instanceof Line.Link.Related
                ? DifferingParts.of(
                        claim.left(),
                        claim.right(),
                        new PartValue(claim.scope(), counterexample.refuted().at()))
                : Optional.empty();
    }

    /// How the two sides should stand to each other.
    public Line.Link link() {
        return claim.link();
    }

    /// The variables that a picture is best drawn over, where the counterexample names some.
    List<String> foremost() {
        return switch (counterexample.refuted().witness()) {
            case Witness.Pair pair -> List.copyOf(pair.other().keySet());
            case Witness.Slope slope -> List.of(slope.variable());
            case Witness.Point point -> List.of();
            case Witness.Root root -> List.of();
            case Witness.Entry entry -> List.of();
            case Witness.Unimplied unimplied -> List.of();
            case Witness.Shapes shapes -> List.of();
            case Witness.Written written -> List.of();
        };
    }

    /// The order in which values are given.
    public List<String> names() {
        return names;
    }

    /// The parameters that matter, in order of declaration.
    List<String> variables() {
        return names.stream()
                .filter(name -> left.uses.contains(name) || right.uses.contains(name))
                .filter(counterexample.refuted().at()::containsKey)
                .toList();
    }

    public Declaration.Parameter declaration(String variable) {
        return claim.scope().parameters().stream()
                .filter(parameter -> parameter.name().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    public Domain domain(String variable) {
        return declaration(variable).domain();
    }

    /// Where the variables are at the counterexample.
    public Map<String, Double> place() {
        var place = new LinkedHashMap<String, Double>();
        variables()
                .forEach(name -> place.put(name, counterexample.refuted().at().getOrDefault(name, Double.NaN)));
        return place;
    }

    /// A place as a point: what does not matter is at its start.
    public double[] point(Map<String, Double> place) {
        return names.stream()
                .mapToDouble(name -> place.getOrDefault(name, declaration(name).start()))
                .toArray();
    }

    public Compiled leftValue() {
        return left.value;
    }

    public Compiled rightValue() {
        return right.value;
    }

    /// The left side's value at a place; NaN where there is none. At the counterexample it is what was confirmed there.
    public double left(Map<String, Double> place) {
        return place.equals(place()) ? counterexample.refuted().left() : left.at(point(place));
    }

    /// The right side's value.
    public double right(Map<String, Double> place) {
        return place.equals(place()) ? counterexample.refuted().right() : right.at(point(place));
    }

    /// Whether two values contradict the line: for ≤ only where the left is larger.
    public boolean contradict(double left, double right) {
        return switch (claim.link()) {
            case Line.Link.TendsTo limit -> left != right;
            case Line.Link.Implies implication -> left != right;
            case Line.Link.SameMinimiser minimiser -> false;
            case Line.Link.UpToOrder order -> left != right;
            case Line.Link.Related(var relation) -> !Double.isNaN(left - right) && !admits(relation, left, right);
        };
    }

    /// Values that only rounding keeps apart are equal.
    private static boolean admits(Relation relation, double left, double right) {
        double size = Math.max(Math.abs(left), Math.abs(right));
        boolean tied = Math.abs(left - right) <= 1e-12 * size;
        return relation.admits(tied ? 0 : Double.compare(left, right));
    }
}
