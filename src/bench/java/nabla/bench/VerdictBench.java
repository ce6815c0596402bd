package nabla.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nabla.lesson.Block;
import nabla.lesson.LessonFiles;
import nabla.lesson.ReadResult;
import nabla.math.check.Checker;
import nabla.math.check.Derivation;
import nabla.math.check.GeneratedClaims;
import nabla.math.check.Planted;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.room.Rooms;

/// How long a line's verdict takes, by what it says, over the lines of all lessons and over generated ones, each
/// against the time that is aimed at.
///
/// When the program is warm; of each line the best of three times, so that what else runs on the machine counts little.
public final class VerdictBench implements Bench {
    private static final int GENERATED = 500;
    private static final long SEED = 9;
    private static final int TIMES = 3;
    private static final Map<String, Double> GOALS = Map.of("same expression", 0.2, "holds", 8.0, "refuted", 2.0);

    @Override
    public List<Row> run() {
        List<Claim> lessons = lessons();
        List<Claim> generated = generated();
        measure(lessons);
        measure(generated); // warm
        var rows = new ArrayList<Row>();
        rows.addAll(rows("lines of all lessons", measure(lessons)));
        rows.addAll(rows(GENERATED + " generated lines", measure(generated)));
        rows.addAll(found());
        return rows;
    }

    private static List<Claim> lessons() {
        var claims = new ArrayList<Claim>();
        for (ReadResult result : LessonFiles.builtIn(Rooms.known())) {
            result.lesson()
                    .ifPresent(lesson -> lesson.blocks(Block.Derive.class)
                            .forEach(block -> claims.addAll(claims(block.derivation()))));
        }
        return claims;
    }

    /// Each line against the line before it.
    private static List<Claim> claims(Derivation derivation) {
        var claims = new ArrayList<Claim>();
        Expr before = derivation.first();
        for (Line line : derivation.lines()) {
            claims.add(new Claim(before, line.link(), line.right(), derivation.scope()));
            before = line.marked() || !line.link().goesOn() ? before : line.right();
        }
        return claims;
    }

    private static List<Claim> generated() {
        var generator = new GeneratedClaims(SEED);
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < GENERATED; i++) {
            claims.add((i % 2 == 0 ? generator.right() : generator.wrong()).claim());
        }
        return claims;
    }

    /// The milliseconds of each verdict, by its kind.
    private static Map<String, List<Double>> measure(List<Claim> claims) {
        Map<String, List<Double>> times = new TreeMap<>();
        for (Claim claim : claims) {
            Verdict verdict = Checker.check(claim);
            double time = milliseconds(() -> Checker.check(claim));
            times.computeIfAbsent(kind(verdict), kind -> new ArrayList<>()).add(time);
        }
        return times;
    }

    /// The best of a few times.
    static double milliseconds(Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    private static String kind(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Identical identical -> "same expression";
            case Verdict.Holds holds -> "holds";
            case Verdict.Refuted refuted -> "refuted";
            case Verdict.Undecided undecided -> "cannot decide";
        };
    }

    private static List<Row> rows(String which, Map<String, List<Double>> times) {
        var rows = new ArrayList<Row>();
        var all = new ArrayList<Double>();
        times.forEach((kind, each) -> {
            all.addAll(each);
            String figure = "%s: %s (%d), median".formatted(which, kind, each.size());
            Double goal = GOALS.get(kind);
            double median = percentile(each, 50);
            rows.add(goal == null ? Row.reported(figure, "ms", median, median) : Row.of(figure, "ms", median, goal, 1));
        });
        rows.add(Row.of(which + ": 95 of 100 verdicts within", "ms", percentile(all, 95), 40, 1));
        rows.add(Row.of(which + ": 99 of 100 verdicts within", "ms", percentile(all, 99), 1_000, 1));
        rows.add(Row.of(which + ": all verdicts within", "ms", percentile(all, 100), 2_000, 1));
        return rows;
    }

    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /// How many of 100 planted differences are refuted, by their kind.
    private static List<Row> found() {
        return Arrays.stream(Planted.values())
                .filter(planted -> planted != Planted.NOTHING)
                .map(planted -> {
                    var generator = new GeneratedClaims(SEED);
                    double refuted = 0;
                    for (int i = 0; i < 100; i++) {
                        refuted += Checker.check(generator.wrong(planted).claim()) instanceof Verdict.Refuted ? 1 : 0;
                    }
                    String figure = "of 100 planted differences of the kind %s are refuted".formatted(planted);
                    return Row.reported(figure, "", refuted, 100);
                })
                .toList();
    }
}
