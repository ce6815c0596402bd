package nabla.math.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import nabla.math.expr.Scope;
import nabla.math.expr.Shape;
import nabla.math.expr.Shapes;

/// Decides claims about vectors, matrices, sums over indices and unknown functions: for several lengths of every size
/// and every value of the free indices, each entry is a claim about numbers.
final class ShapedChecker {
    private static final int STAND_INS = 5;
    private static final int MOST_INDICES = 64;

    private final Scope scope;
    private final Budget budget;
    private final List<Declaration.SizeParameter> sizes = new ArrayList<>();
    private final List<Declaration.Index> indices = new ArrayList<>();
    private boolean unknown;

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

    private static boolean isZero(Expr expression) {
        return expression.equals(Exprs.ZERO);
    }

    private Optional<Verdict> at(Map<String, Integer> lengths, int standIn, Expr left, Line.Link link, Expr right) {
        var names = new WrittenOut(scope, lengths, standIn, Layout.DENOMINATOR);
        for (Map<String, Integer> values : IndexDraws.of(indices, lengths, MOST_INDICES)) {
            Block l = names.of(left, values);
            Block r = names.of(right, values);
            Block large = isZero(left) ? r : l;
            var sides = new Sides(names.scope());
            for (int i = 0; i < large.rows(); i++) {
                for (int j = 0; j < large.columns(); j++) {
                    Verdict verdict =
                            new Checker(sides, budget).verdict(entry(l, left, i, j), link, entry(r, right, i, j));
                    if (verdict instanceof Verdict.Refuted refuted) {
                        return Optional.of(refuted.showing(new Witness.Entry(place(large, values, i, j), lengths)));
                    }
                    found.add(verdict);
                }
            }
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
