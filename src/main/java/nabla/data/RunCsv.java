package nabla.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nabla.math.optim.Run.Trajectory;
import org.apache.commons.csv.CSVFormat;

/// A run as a table: a row a step, with step, loss and all parameters, first w, then v.
///
/// Every number is written so that reading it gives the same bits.
public final class RunCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private RunCsv() {}

    /// `w_x`, `w_bias`, ..., `v_x`, `v_bias`: w then v, by feature.
    public static List<String> parameterNames(List<String> features) {
        var names = new ArrayList<String>();
        for (String letter : List.of("w_", "v_")) {
            features.forEach(feature -> names.add(letter + feature));
        }
        return names;
    }

    /// The first line, without a line break.
    public static String header(List<String> features) {
        var cells = new ArrayList<>(List.of("step", "loss"));
        cells.addAll(parameterNames(features));
        return FORMAT.format(cells.toArray());
    }

    /// One step's line, without a line break.
    public static String row(int step, double loss, double[] parameters) {
        var line = new StringBuilder().append(step).append(',').append(loss);
        for (double parameter : parameters) {
            line.append(',').append(parameter);
        }
        return line.toString();
    }

    /// The whole of a run, one line a step, each with a line break.
    public static void write(Appendable out, List<String> features, Trajectory run) throws IOException {
        out.append(header(features)).append('\n');
        for (int step = 0; step <= run.lastStep(); step++) {
            out.append(row(step, run.loss(step), run.parameters(step))).append('\n');
        }
    }

    /// A start for a run: one line of numbers, w then v.
    ///
    /// @param count how many there have to be
    /// @throws CsvException where the file cannot be read or holds anything else
    public static double[] readStart(Path file, int count) throws CsvException {
        CsvSource source = CsvSource.of(file);
        DelimiterSearch search = DelimiterSearch.of(source, () -> false);
        CsvSurvey survey = search.best();
        survey.countFirst();
        if (!search.undecided().isEmpty()) {
            throw new CsvException(file, 1, "are these decimal commas, or do commas stand between the numbers?");
        }
        var decimals = new CsvDecimals(Optional.empty(), survey.delimiter(), survey.columns());
        var rows = new ArrayList<double[]>();
        source.read(survey.delimiter(), (row, bytes) -> {
            if (!rows.isEmpty()) {
                throw new CsvException(
                        file, row.line(), "a start is one line of numbers, w then v; here is a second one");
            }
            List<String> cells = row.cells();
            if (cells.size() != count) {
                throw new CsvException(
                        file, row.line(), "%d numbers were expected, w then v, not %d".formatted(count, cells.size()));
            }
            var values = new double[count];
            for (int k = 0; k < count; k++) {
                String name = "number " + (k + 1);
                values[k] = CellNumber.value(
                        cells.get(k), decimals.decided(file, survey.columns().get(k), name));
                if (!Double.isFinite(values[k])) {
                    throw new CsvException(file, row.line(), Cells.problem(cells.get(k), name));
                }
            }
            rows.add(values);
            return true;
        });
        if (rows.isEmpty()) {
            throw new CsvException(file, 0, "the file is empty; %d numbers were expected, w then v".formatted(count));
        }
        return Arrays.copyOf(rows.getFirst(), count);
    }
}
