package nabla.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nabla.cli.Cli;
import nabla.lesson.Block;
import nabla.lesson.LessonCheck;
import nabla.lesson.LessonFiles;
import nabla.lesson.ReadResult;
import nabla.room.Rooms;

/// Checking all lessons together, as `nabla check --all` in a JVM of its own does, and what a line of them waits for
/// its verdict.
public final class LessonCheckBench implements Bench {
    /// What the start script starts a check with.
    private static final List<String> START = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final int RUNS = 3;
    private static final double ALL_LESSONS = 5_000;
    /// What there was when the goal of two seconds for all lessons was set.
    private static final List<String> FIRST_LESSONS = List.of(
            "sigmoid", "binary-cross-entropy", "gaussian-likelihood", "gaussian-loss", "backpropagation", "transpose");

    private static final double SIX_LESSONS = 2_000;
    private static final double MEDIAN = 20;
    private static final double NINETY_FIVE = 150;

    @Override
    public List<Row> run() throws IOException, InterruptedException {
        double all = milliseconds("--all");
        double six = milliseconds(files());
        var lines = new ArrayList<Double>();
        each(); // warm
        each().forEach(lines::add);
        return List.of(
                Row.of("all lessons checked together, from the command to its end", "ms", all, ALL_LESSONS, 1),
                Row.of("the first six of them", "ms", six, SIX_LESSONS, 1),
                Row.of("a line of a lesson: median", "ms", VerdictBench.percentile(lines, 50), MEDIAN, 1),
                Row.of(
                        "a line of a lesson: 95 of 100 within",
                        "ms",
                        VerdictBench.percentile(lines, 95),
                        NINETY_FIVE,
                        1));
    }

    private static String[] files() {
        return FIRST_LESSONS.stream().map("assets/lessons/%s.md"::formatted).toArray(String[]::new);
    }

    /// The best of some runs.
    private static double milliseconds(String... checked) throws IOException, InterruptedException {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            OtherJvm.run(START, LessonCheckBench.class.getName(), checked);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    /// `nabla check` of these.
    public static void main(String[] args) {
        var command = new ArrayList<>(List.of("check"));
        command.addAll(List.of(args));
        System.exit(Cli.run(command.toArray(String[]::new), System.out, System.err));
    }

    /// The milliseconds that each line takes, with the claim against the first line where there is one.
    private static List<Double> each() {
        var times = new ArrayList<Double>();
        for (ReadResult result : LessonFiles.builtIn(Rooms.known())) {
            for (Block.Derive block : result.lesson().orElseThrow().blocks(Block.Derive.class)) {
                long[] last = {System.nanoTime()};
                LessonCheck.check(block, LessonCheck.budget(() -> false), (of, index, line) -> {
                    long now = System.nanoTime();
                    times.add((now - last[0]) / 1e6);
                    last[0] = now;
                });
            }
        }
        return times;
    }
}
