package nabla.math.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import nabla.math.Budget;
import nabla.math.entries.Block;
import nabla.math.entries.Layout;
import nabla.math.entries.NeededNames;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.Declaration;
import nabla.math.expr.Expr;
import nabla.math.expr.Exprs;
import nabla.math.expr.Kind;
import nabla.math.expr.Line;
import nabla.math.expr.Misfit;
import nabla.math.expr.Relation;
import nabla.math.expr.Scope;
import nabla.math.expr.Shape;
import nabla.math.expr.Shapes;

/// Decides claims about vectors, matrices, sums over indices and unknown functions: for several lengths of every size
/// and every value of the free indices, each entry is a claim about numbers.
final class ShapedChecker {
    private static final int STAND_INS = 5;
    private static final int MOST_INDICES = 64;
    private static final int POINTS = 120;
    private static final int IN_MORE_DIGITS = 4;
    private static final long SAME = 4_000_000;
    private static final long SEED = 20_261_128;

    private final Scope scope;
    private final Budget budget;
    private final List<Declaration.SizeParameter> sizes = new ArrayList<>();
    private final List<Declaration.Index> indices = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private boolean unknown;
    private boolean derivative;
    private boolean allSame = true;

    /// Verdicts so far; a refutation ends the work.
    private final List<Verdict> found = new ArrayList<>();

    private ShapedChecker(Scope needed, Budget budget) {
        this.scope = needed;
        this.budget = budget;
        for (Declaration declaration : needed.declarations()) {
            if (declaration instanceof Declaration.SizeParameter size) {
                sizes.add(size);
            } else if (declaration instanceof Declaration.Index index) {
                indices.add(index);
            }
            unknown |= declaration instanceof Declaration.Unknown;
        }
    }

    /// @throws Budget.Spent             where it takes too long
    /// @throws IllegalArgumentException where something cannot be written out
    static Verdict verdict(Claim claim, Budget budget) {
        Scope needed = NeededNames.of(claim.scope(), List.of(claim.left(), claim.right()));
        return new ShapedChecker(needed, budget).verdict(claim.left(), claim.link(), claim.right());
    }

    private Verdict verdict(Expr left, Line.Link link, Expr right) {
        Optional<Verdict> misfit = misfit(left, right);
        if (misfit.isPresent()) {
            return misfit.get();
        }
        derivative = hasDerivative(left) || hasDerivative(right) || definesBySlopes();
        List<Map<String, Integer>> draws = SizeDraws.of(sizes);
        int rounds = Math.max(draws.size(), unknown ? STAND_INS : 1);
        for (int round = 0; round < rounds; round++) {
            Map<String, Integer> lengths = draws.get(round % draws.size());
            Optional<Verdict> refuted = at(lengths, round, left, link, right);
            if (refuted.isPresent()) {
                return refuted.get();
            }
        }
        return Verdicts.together(found);
    }

    /// A literal 0 has any shape.
    private Optional<Verdict> misfit(Expr left, Expr right) {
        try {
            Kind of = Shapes.of(left, scope);
            Kind other = Shapes.of(right, scope);
            if (of.shape().equals(other.shape()) || isZero(left) || isZero(right)) {
                return Optional.empty();
            }
            String message = "the line above is %s, this line %s".formatted(text(of.shape()), text(other.shape()));
            return Optional.of(refuted(message, Optional.of(of.shape()), Optional.of(other.shape())));
        } catch (Misfit e) {
            String numbers =
                    e.shapes().map(pair -> numbered(pair.left(), pair.right())).orElse("");
            return Optional.of(refuted(
                    e.sentence() + numbers,
                    e.shapes().map(Misfit.Pair::left),
                    e.shapes().map(Misfit.Pair::right)));
        }
    }

    private String text(Shape shape) {
        return shape.text(SizeDraws.of(sizes).getFirst());
    }

    /// The numbers that the sizes are as the sliders stand: ` (5 × 10 and 10 × 5)`.
    private String numbered(Shape left, Shape right) {
        Map<String, Integer> lengths = SizeDraws.of(sizes).getFirst();
        String numbers = "%d × %d and %d × %d"
                .formatted(left.rows(lengths), left.columns(lengths), right.rows(lengths), right.columns(lengths));
        return sizes.isEmpty() ? "" : " (here %s)".formatted(numbers);
    }

    private static Verdict refuted(String message, Optional<Shape> left, Optional<Shape> right) {
        return new Verdict.Refuted(Map.of(), Double.NaN, Double.NaN).showing(new Witness.Shapes(message, left, right));
    }

    private static boolean hasDerivative(Expr expression) {
        return expression instanceof Expr.Derivative
                || expression instanceof Expr.EntryDerivative
                || expression instanceof Expr.Primed
                || expression.parts().stream().anyMatch(ShapedChecker::hasDerivative);
    }

    private boolean definesBySlopes() {
        return scope.declarations().stream().anyMatch(declaration -> switch (declaration) {
            case Declaration.Definition(var name, var body) -> hasDerivative(body);
            case Declaration.Defined function -> hasDerivative(function.body());
            case Declaration.ByEntries entries -> hasDerivative(entries.body());
            case Declaration.Parameter parameter -> false;
            case Declaration.Shaped shaped -> false;
        });
    }

    private static boolean isZero(Expr expression) {
        return expression.equals(Exprs.ZERO);
    }

    private Optional<Verdict> at(Map<String, Integer> lengths, int standIn, Expr left, Line.Link link, Expr right) {
        var names = new WrittenOut(scope, lengths, standIn, Layout.DENOMINATOR);
        var pairs = new ArrayList<EntryPair>();
        for (Map<String, Integer> values : IndexDraws.of(indices, lengths, MOST_INDICES)) {
            Block l = names.of(left, values);
            Block r = names.of(right, values);
            Block large = isZero(left) ? r : l;
            for (int i = 0; i < large.rows(); i++) {
                for (int j = 0; j < large.columns(); j++) {
                    pairs.add(new EntryPair(place(large, values, i, j), entry(l, left, i, j), entry(r, right, i, j)));
                }
            }
        }
        return link instanceof Line.Link.Related(var relation) && relation == Relation.EQUAL
                ? equal(pairs, names.scope(), lengths)
                : oneByOne(pairs, link, names.scope(), lengths);
    }

    /// All entries at once.
    private Optional<Verdict> equal(List<EntryPair> pairs, Scope numbers, Map<String, Integer> lengths) {
        var search = new EntrySearch(numbers, Relation.EQUAL, pairs, derivative, budget);
        if (search.sameNodes()) {
            found.add(new Verdict.Identical());
            return Optional.empty();
        }
        Optional<Verdict.Refuted> refuted = search.counterexample(POINTS, IN_MORE_DIGITS, random);
        if (refuted.isPresent()) {
            return Optional.of(at(refuted.get(), lengths));
        }
        boolean same = allSame && same(pairs, numbers);
        allSame = same;
        found.add(
                same
                        ? new Verdict.Identical()
                        : search.compared() == 0
                                ? new Verdict.Undecided("no point was found where both sides have a value")
                                : new Verdict.Holds(
                                        search.compared(), search.worst(), Optional.empty(), search.exactly()));
        return Optional.empty();
    }

    private static Verdict.Refuted at(Verdict.Refuted refuted, Map<String, Integer> lengths) {
        String place = refuted.witness() instanceof Witness.Entry entry ? entry.entry() : "";
        return refuted.showing(new Witness.Entry(place, lengths));
    }

    private boolean same(List<EntryPair> pairs, Scope numbers) {
        try {
            var checker = new Checker(new Sides(numbers), budget.part(SAME));
            return pairs.stream().allMatch(pair -> checker.identical(pair.left(), pair.right()));
        } catch (Budget.Spent e) {
            budget.spend(0); // passes on where the whole budget is spent
            return false;
        }
    }

    private Optional<Verdict> oneByOne(
            List<EntryPair> pairs, Line.Link link, Scope numbers, Map<String, Integer> lengths) {
        var sides = new Sides(numbers);
        for (EntryPair pair : pairs) {
            Verdict verdict = new Checker(sides, budget).verdict(pair.left(), link, pair.right());
            if (verdict instanceof Verdict.Refuted refuted) {
                return Optional.of(refuted.showing(new Witness.Entry(pair.place(), lengths)));
            }
            found.add(verdict);
        }
        return Optional.empty();
    }

    private static Expr entry(Block block, Expr of, int row, int column) {
        return isZero(of) ? Exprs.ZERO : block.at(row, column);
    }

    private static String place(Block block, Map<String, Integer> values, int row, int column) {
        var place = new StringJoiner(", ");
        values.forEach((name, value) -> place.add(name + " = " + value));
        String entry = block.rows() * block.columns() == 1
                ? ""
                : block.columns() == 1 ? "[%d]".formatted(row + 1) : "[%d, %d]".formatted(row + 1, column + 1);
        return place.length() == 0 ? entry : entry.isEmpty() ? place.toString() : entry + ", " + place;
    }

    /// The values of the free indices.
    private static final class IndexDraws {
        static List<Map<String, Integer>> of(List<Declaration.Index> indices, Map<String, Integer> lengths, int most) {
            List<Map<String, Integer>> draws = List.of(Map.of());
            for (Declaration.Index index : indices) {
                var more = new ArrayList<Map<String, Integer>>();
                for (Map<String, Integer> draw : draws) {
                    for (int value = 1; value <= index.reach().to().number(lengths) && more.size() < most; value++) {
                        var with = new LinkedHashMap<>(draw);
                        with.put(index.name(), value);
                        more.add(with);
                    }
                }
                draws = more;
            }
            return draws;
        }
    }
}
