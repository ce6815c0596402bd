package nabla.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nabla.lesson.Block;
import nabla.lesson.LessonFiles;
import nabla.lesson.ReadResult;
import nabla.math.check.Checker;
import nabla.math.check.Claim;
import nabla.math.check.Derivation;
import nabla.math.check.GeneratedClaims;
import nabla.math.check.Verdict;
import nabla.math.expr.Expr;
import nabla.math.expr.GivenParser;
import nabla.math.expr.Line;
import nabla.math.expr.Parser;
import nabla.math.expr.Relation;
import nabla.math.expr.Scope;
import nabla.math.expr.SyntaxError;

/// How long a line's verdict takes, by what it says, over the lines of all lessons and over generated ones, each
/// against
/// the time that is aimed at; and how much memory a hostile line takes.
public final class VerdictBench implements Bench {
    private static final int GENERATED = 500;
    private static final long SEED = 9;
    private static final Map<String, Double> GOALS = Map.of("same expression", 0.2, "holds", 8.0, "refuted", 2.0);
    private static final double MOST_MEGABYTES = 300;

    @Override
    public List<Row> run() throws InterruptedException {
        var rows = new ArrayList<Row>();
        List<Claim> lessons = lessons();
        List<Claim> generated = generated();
        measure(lessons);
        measure(generated); // warm
        rows.addAll(rows("lines of all lessons", measure(lessons)));
        rows.addAll(rows(GENERATED + " generated lines", measure(generated)));
        rows.add(Row.of("hostile lines get along with a heap of", "MB", smallestHeap(), MOST_MEGABYTES, 1));
        return rows;
    }

    /// The smallest heap in which the hostile lines are answered, up to twice the goal.
    private static double smallestHeap() throws InterruptedException {
        int megabytes = 50;
        while (megabytes < 2 * MOST_MEGABYTES && !answered(megabytes)) {
            megabytes += 50;
        }
        return megabytes;
    }

    private static boolean answered(int megabytes) throws InterruptedException {
        try {
            OtherJvm.run(List.of("-Xmx" + megabytes + "m"), VerdictBench.class.getName());
            return true;
        } catch (IOException tooSmall) {
            return false;
        }
    }

    private static List<Claim> lessons() {
        var claims = new ArrayList<Claim>();
        for (ReadResult result : LessonFiles.builtIn()) {
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
            long start = System.nanoTime();
            Verdict verdict = Checker.check(claim);
            double time = (System.nanoTime() - start) / 1e6;
            times.computeIfAbsent(kind(verdict), kind -> new ArrayList<>()).add(time);
        }
        return times;
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

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /// In a JVM of its own: checks hostile lines, in as much heap as that has.
    public static void main(String[] args) throws SyntaxError {
        Scope scope = GivenParser.parse("x : real", Scope.EMPTY);
        String derivatives = "d(".repeat(12) + "tanh(x)" + ", x)".repeat(12);
        var product = new StringBuilder("d((x + 1)");
        for (int i = 2; i <= 1_000; i++) {
            product.append("*(x+").append(i).append(')');
        }
        for (String hostile :
                List.of(derivatives, product + ", x)", "(1 + x + x^2 + x^3)^60 (1 + 1/x)^60", "x^x^x^x^x")) {
            Expr left = Parser.expression(hostile, scope).expression();
            Checker.check(new Claim(left, new Line.Link.Related(Relation.EQUAL), new Expr.Sym("x"), scope));
        }
        System.exit(0);
    }
}
