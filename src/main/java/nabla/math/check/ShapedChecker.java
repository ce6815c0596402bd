package nabla.math.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import nabla.math.Budget;
import nabla.math.check.entry.DerivativesIn;
import nabla.math.check.entry.EntryPair;
import nabla.math.check.entry.EntryPairs;
import nabla.math.check.entry.EntrySearch;
import nabla.math.check.entry.KinkPlaces;
import nabla.math.check.entry.LargerSizes;
import nabla.math.check.entry.LineShapes;
import nabla.math.check.entry.SizeDraws;
import nabla.math.check.entry.SizedClaim;
import nabla.math.check.given.Implication;
import nabla.math.check.limit.OrderCheck;
import nabla.math.check.order.SameOrder;
import nabla.math.check.side.RenamedEntry;
import nabla.math.check.side.Sides;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Verdicts;
import nabla.math.entries.NeededNames;
import nabla.math.entries.WrittenOut;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;

/// Decides claims about vectors, matrices, sums over indices and unknown functions: for several lengths of every size
/// and every value of the free indices, each entry is a claim about numbers.
final class ShapedChecker {
    private static final int POINTS = 120;
    private static final int IN_MORE_DIGITS = 4;
    /// A close look may take a fifth of what the line may.
    private static final int SHARE_OF_LOOKS = 5;
    /// A claim about one number and so few parameters is looked at as closely as one without sums.
    private static final int FEW_PARAMETERS = 4;
    /// What is too long to be written out at the sizes of the sliders, when these are longer, may fail at smaller ones.
    private static final int LONG = 8;

    /// Others than the usual lengths are tried as long as no more work was done.
    private static final long WORK_BEFORE_OTHERS = 60_000_000;

    private static final Line.Link EQUAL = new Line.Link.Related(Relation.EQUAL);
    private static final long SEED = 20_261_128;

    private final Scope scope;
    private final Budget budget;
    private final Budget looks;
    private final List<Declaration.SizeParameter> sizes = new ArrayList<>();
    private final List<Declaration.Index> indices = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Set<RenamedEntry> looked = new HashSet<>();
    private final SameOrder.Differences differences = new SameOrder.Differences();
    private boolean unknown;
    private boolean derivative;
    private boolean allSame = true;

    /// A refutation ends the work.
    private final EntryVerdicts found = new EntryVerdicts();

    private ShapedChecker(Scope needed, Budget budget) {
        this.scope = needed;
        this.budget = budget;
        this.looks = budget.share(SHARE_OF_LOOKS);
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
        Scope needed = NeededNames.of(claim.scope(), needed(claim));
        var checker = new ShapedChecker(needed, budget);
        Verdict verdict = checker.verdict(claim.left(), claim.link(), claim.right());
        return verdict instanceof Verdict.Refuted refuted ? checker.withMovedSizes(refuted) : verdict;
    }

    /// What the claim is about; the names of its link, too.
    private static List<Expr> needed(Claim claim) {
        var needed = new ArrayList<>(List.of(claim.left(), claim.right()));
        switch (claim.link()) {
            case Line.Link.Related related -> {}
            case Line.Link.Implies implication -> {}
            case Line.Link.TendsTo limit -> needed.add(Exprs.sym(limit.variable()));
            case Line.Link.SameMinimiser(var over) -> over.forEach(name -> needed.add(Exprs.sym(name)));
            case Line.Link.UpToOrder(var order, var variable, var point) -> {
                needed.add(order.gauge());
                needed.add(Exprs.sym(variable));
            }
        }
        return needed;
    }

    private Verdict verdict(Expr left, Line.Link link, Expr right) {
        Optional<String> misplaced = link.misplaced(left, right);
        if (misplaced.isPresent()) {
            return new Verdict.Undecided(misplaced.get());
        }
        Optional<Verdict> misfit = new LineShapes(scope, sizes).misfit(left, link, right);
        if (misfit.isPresent()) {
            return misfit.get();
        }
        derivative = DerivativesIn.any(List.of(left, right), scope);
        List<Map<String, Integer>> draws = SizeDraws.of(sizes, link, List.of(left, right), scope);
        int rounds = Math.max(draws.size(), unknown ? WrittenOut.standIns() : 1);
        Optional<Budget.Spent> tooLong = Optional.empty();
        int usual = SizeDraws.of(sizes).size();
        for (int round = 0; round < rounds; round++) {
            if (round >= usual && draws.size() > usual && budget.spent() > WORK_BEFORE_OTHERS) {
                break;
            }
            Map<String, Integer> lengths = draws.get(round % draws.size());
            Optional<Verdict> refuted;
            try {
                refuted = at(lengths, round, left, link, right);
            } catch (Budget.Spent e) {
                budget.spend(0); // passes on where the whole budget is spent
                if (lengths.values().stream().noneMatch(length -> length > LONG)) {
                    throw e;
                }
                tooLong = Optional.of(e);
                continue;
            }
            if (refuted.isPresent()) {
                return refuted.get();
            }
        }
        if (tooLong.isPresent()) {
            throw tooLong.get(); // no smaller ones refuted it, but those on screen were not looked at
        }
        Verdict together = found.together();
        return link instanceof Line.Link.Related(var relation) ? atOthers(left, relation, right, together) : together;
    }

    /// @param found at the sizes that were tried
    private Verdict atOthers(Expr left, Relation relation, Expr right, Verdict found) {
        var claim = new SizedClaim(left, relation, right, scope, sizes, indices, derivative);
        Verdict every = new EverySize(claim, budget).verdict(found);
        if (every instanceof Verdict.Refuted) {
            return every;
        }
        return new LargerSizes(claim, budget)
                .counterexample()
                .map(Verdict.class::cast)
                .orElse(every);
    }

    private Verdict withMovedSizes(Verdict.Refuted refuted) {
        Map<String, Integer> starts = SizeDraws.of(sizes).getFirst();
        return refuted.witness()
                .place()
                .map(place -> refuted.showing(refuted.witness().at(place.startingAt(starts))))
                .orElse(refuted);
    }

    private Optional<Verdict> at(Map<String, Integer> lengths, int standIn, Expr left, Line.Link link, Expr right) {
        if (link instanceof Line.Link.UpToOrder order) {
            return upToOrder(lengths, standIn, left, order, right);
        }
        var names = new WrittenOut(scope, lengths, standIn);
        boolean equality = link.equals(EQUAL);
        EntryPairs all = equality
                ? EntryPairs.together(indices, names, left, right)
                : EntryPairs.oneByOne(indices, names, left, right);
        List<EntryPair> pairs = found.taken(all);
        return switch (link) {
            case Line.Link.Related(var relation) when equality -> equal(pairs, names);
            case Line.Link.Related related -> oneByOne(pairs, link, names);
            case Line.Link.TendsTo limit -> oneByOne(pairs, link, names);
            case Line.Link.Implies implication -> each(pairs, link, names, pair -> implied(pair, names.scope()));
            case Line.Link.SameMinimiser(var over) ->
                each(
                        pairs,
                        link,
                        names,
                        pair -> SameOrder.verdict(
                                names.scope(), pair.left(), pair.right(), Set.copyOf(over), differences, budget, SEED));
            case Line.Link.UpToOrder order -> Optional.empty();
        };
    }

    /// All entries at once.
    private Optional<Verdict> equal(List<EntryPair> pairs, WrittenOut names) {
        var search = new EntrySearch(names, Relation.EQUAL, pairs, derivative, budget);
        if (search.sameNodes()) {
            found.add(new Verdict.Identical());
            return Optional.empty();
        }
        Optional<Verdict.Refuted> refuted = search.counterexample(POINTS, IN_MORE_DIGITS, random);
        if (refuted.isPresent()) {
            return refuted.map(Verdict.class::cast);
        }
        var sides = new Sides(names.scope());
        boolean same = allSame && new SameEntries(sides, budget).all(pairs);
        allSame = same;
        if (!same && !unknown && pairs.size() == 1 && search.parameters() <= FEW_PARAMETERS) {
            return oneByOne(pairs, EQUAL, names);
        }
        if (!same && !unknown) {
            Optional<Verdict> close = new CloseLook(names, sides, looked, looks, budget).at(pairs, search);
            if (close.isPresent()) {
                return close.filter(Verdict.Refuted.class::isInstance).or(() -> {
                    found.add(close.get());
                    return Optional.empty();
                });
            }
        }
        found.add(
                same
                        ? new Verdict.Identical()
                        : search.compared() == 0
                                ? new Verdict.Undecided(Checker.NO_POINT)
                                : new Verdict.Holds(
                                        search.compared(), search.worst(), Optional.empty(), search.exactly()));
        return Optional.empty();
    }

    private Optional<Verdict> oneByOne(List<EntryPair> pairs, Line.Link link, WrittenOut names) {
        var sides = new Sides(names.scope());
        return each(pairs, link, names, pair -> new Checker(sides, budget).verdict(pair.left(), link, pair.right()));
    }

    /// Judges each pair; a refutation ends the work.
    private Optional<Verdict> each(
            List<EntryPair> pairs, Line.Link link, WrittenOut names, Function<EntryPair, Verdict> judge) {
        for (EntryPair pair : pairs) {
            Verdict verdict = judge.apply(pair);
            if (verdict instanceof Verdict.Refuted refuted) {
                return Optional.of(pair.refuted(refuted, link, names));
            }
            found.add(verdict);
        }
        return Optional.empty();
    }

    private Verdict implied(EntryPair statements, Scope numbers) {
        var premise = (Expr.Statement) statements.left();
        var implication = Implication.from(premise, numbers, budget, SEED);
        var verdicts = new ArrayList<Verdict>();
        for (Expr.Condition conclusion : ((Expr.Statement) statements.right()).conditions()) {
            Verdict verdict = premise.conditions().contains(conclusion)
                    ? new Verdict.Identical()
                    : implication.follows(conclusion);
            if (verdict instanceof Verdict.Refuted) {
                return verdict;
            }
            verdicts.add(verdict);
        }
        return Verdicts.together(verdicts);
    }

    /// Where stand-ins are rough, they are so at the place that the line speaks of.
    private Optional<Verdict> upToOrder(
            Map<String, Integer> lengths, int standIn, Expr left, Line.Link.UpToOrder link, Expr right) {
        boolean closely = !unknown || standIn == 0; // what is notable of a line is so with any function
        for (Rational kink : KinkPlaces.of(scope, lengths, indices, link, List.of(left, right), budget)) {
            var names = new WrittenOut(scope, lengths, standIn, kink);
            Optional<Verdict> refuted = each(
                    found.taken(EntryPairs.oneByOne(indices, names, left, right)),
                    link,
                    names,
                    pair -> new OrderCheck(names.scope(), link, budget, SEED, closely)
                            .verdict(pair.left(), pair.right()));
            if (refuted.isPresent() || !names.isRough()) {
                return refuted;
            }
        }
        return Optional.empty();
    }
}
