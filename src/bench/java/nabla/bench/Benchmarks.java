package nabla.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Runs every bench, or those that are named, and prints one table: `./mvnw -Pbench verify`, and with
/// `-Dnabla.bench=VerdictBench,StartBench` these alone.
public final class Benchmarks {
    /// The one list.
    private static final List<Bench> ALL = List.of(
            new EvaluationBench(),
            new VerdictBench(),
            new MatrixGradientBench(),
            new LessonCheckBench(),
            new SympyBench(),
            new HostileBench(),
            new TrainingBench(),
            new NetworkBench(),
            new FrameBench(),
            new DescentFrameBench(),
            new DifferencesRoomBench(),
            new LikelihoodRoomBench(),
            new ActivationsRoomBench(),
            new LinearRoomBench(),
            new BackpropRoomBench(),
            new DescentRoomBench(),
            new PlaygroundRoomBench(),
            new StartBench(),
            new ChangesBench());

    private static final List<String> HEADINGS = List.of("figure", "measured", "against", "ratio", "goal");

    private Benchmarks() {}

    /// @param args simple names of benches, several in one separated by commas; none for all
    public static void main(String[] args) throws Exception {
        List<String> named = named(args);
        var lines = new ArrayList<List<String>>();
        lines.add(HEADINGS);
        for (Bench bench : ALL) {
            if (!named.isEmpty() && !named.contains(bench.getClass().getSimpleName())) {
                continue;
            }
            for (Bench.Row row : bench.run()) {
                lines.add(row.cells());
            }
        }
        print(lines);
        System.exit(0); // a toolkit that a bench has started would keep the program alive
    }

    private static List<String> named(String[] args) {
        List<String> named = Arrays.stream(args)
                .flatMap(arg -> Pattern.compile(",").splitAsStream(arg))
                .filter(Predicate.not(String::isBlank))
                .toList();
        List<String> known =
                ALL.stream().map(bench -> bench.getClass().getSimpleName()).toList();
        if (!known.containsAll(named)) {
            throw new IllegalArgumentException("Benches are " + String.join(", ", known) + ", not all of " + named);
        }
        return named;
    }

    private static void print(List<List<String>> lines) {
        System.out.println();
        for (List<String> line : lines) {
            var text = new StringBuilder();
            for (int column = 0; column < HEADINGS.size(); column++) {
                String cell = line.get(column);
                String space = " ".repeat(width(lines, column) - cell.length());
                boolean words = column == 0 || column == HEADINGS.size() - 1;
                text.append(words ? cell + space : space + cell).append("   ");
            }
            System.out.println(text.toString().stripTrailing());
        }
        System.out.println();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }
}
