package nabla.bench;

import java.util.ArrayList;
import java.util.List;

/// Runs every bench and prints one table: `./mvnw -Pbench verify`.
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
            new ActivationsRoomBench(),
            new BackpropRoomBench(),
            new DescentRoomBench(),
            new StartBench(),
            new ChangesBench());

    private static final List<String> HEADINGS = List.of("figure", "measured", "against", "ratio", "goal");

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADINGS);
        for (Bench bench : ALL) {
            for (Bench.Row row : bench.run()) {
                lines.add(row.cells());
            }
        }
        print(lines);
        System.exit(0); // a toolkit that a bench has started would keep the program alive
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
