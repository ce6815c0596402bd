package nabla.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nabla.math.check.Checker;
import nabla.math.check.Derivation;
import nabla.math.check.Derivations;
import nabla.math.check.GeneratedClaims;
import nabla.math.check.HostileLines;
import nabla.math.check.verdict.Claim;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;

/// What lines cost that are out to hang the program: the time of each, and the least heap in which all are answered;
/// and the least heap for a block of a thousand ordinary lines.
public final class HostileBench implements Bench {
    private static final double HOSTILE_MEGABYTES = 300;
    private static final double LONG_BLOCK_MEGABYTES = 500;
    private static final int STEP = 50;
    private static final int LINES = 1_000;

    @Override
    public List<Row> run() throws InterruptedException {
        List<Double> times = times();
        String which = times.size() + " hostile lines: ";
        return List.of(
                Row.of(which + "99 of 100 are answered within", "ms", VerdictBench.percentile(times, 99), 1_000, 1),
                Row.of(which + "all are answered within", "ms", VerdictBench.percentile(times, 100), 2_000, 1),
                Row.of(
                        which + "are answered in a heap of",
                        "MB",
                        smallestHeap("hostile", HOSTILE_MEGABYTES),
                        HOSTILE_MEGABYTES,
                        1),
                Row.of(
                        "a block of 1,000 generated lines is checked in a heap of",
                        "MB",
                        smallestHeap("long", LONG_BLOCK_MEGABYTES),
                        LONG_BLOCK_MEGABYTES,
                        1));
    }

    private static List<Double> times() {
        var times = new ArrayList<Double>();
        for (HostileLines.Hostile line : HostileLines.all()) {
            times.add(VerdictBench.milliseconds(() -> line.answer(Checker.allowance(() -> false))));
        }
        return times;
    }

    /// Up to twice the goal.
    private static double smallestHeap(String work, double goal) throws InterruptedException {
        int megabytes = STEP;
        while (megabytes < 2 * goal && !fits(work, megabytes)) {
            megabytes += STEP;
        }
        return megabytes;
    }

    private static boolean fits(String work, int megabytes) throws InterruptedException {
        try {
            OtherJvm.run(List.of("-Xmx" + megabytes + "m"), HostileBench.class.getName(), work);
            return true;
        } catch (IOException tooSmall) {
            return false;
        }
    }

    /// In a JVM of its own: does the work in as much heap as that has.
    public static void main(String[] args) {
        if (args[0].equals("hostile")) {
            times();
        } else {
            Derivations.check(longBlock(), Checker.allowance(() -> false));
        }
        System.exit(0);
    }

    /// Every second line is a claim on the line above it.
    private static Derivation longBlock() {
        var generator = new GeneratedClaims(1);
        var lines = new ArrayList<Line>();
        Expr first = generator.right().claim().left();
        while (lines.size() < LINES) {
            Claim claim = (lines.size() % 4 == 0 ? generator.right() : generator.wrong()).claim();
            lines.add(new Line(false, new Line.Link.Related(Relation.EQUAL), claim.left(), ""));
            lines.add(new Line(false, claim.link(), claim.right(), ""));
        }
        return new Derivation(GeneratedClaims.SCOPE, first, lines);
    }
}
