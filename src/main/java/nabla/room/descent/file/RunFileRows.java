package nabla.room.descent.file;

import java.io.IOException;
import java.util.List;
import nabla.data.Dataset;
import nabla.room.descent.model.Samples;

/// The samples in a settings file: a line of names, then a row a sample.
///
/// @param name  of the file
/// @param lines of the file
/// @param from  where the names stand, from 0
record RunFileRows(String name, List<String> lines, int from) {

    Samples read(String title, int size) throws IOException {
        if (lines.size() < from + 1 + size) {
            throw new IOException("“%s” ends too early: %,d samples were announced, %,d are there."
                    .formatted(name, size, Math.max(0, lines.size() - from - 1)));
        }
        List<String> names = RunFile.cells(lines.get(from));
        int features = names.size() - 1;
        if (features < 1) {
            throw new IOException("“%s”, line %d: names of features and a target were expected, with tabs between them."
                    .formatted(name, from + 1));
        }
        double[][] x = new double[features][size];
        double[] t = new double[size];
        for (int i = 0; i < size; i++) {
            List<String> cells = RunFile.cells(lines.get(from + 1 + i));
            for (int k = 0; k <= features; k++) {
                (k < features ? x[k] : t)[i] = number(cells, k, names, from + 2 + i);
            }
        }
        try {
            return Samples.read(title, new Dataset(names.subList(0, features), x, names.getLast(), t));
        } catch (IllegalArgumentException twice) {
            throw new IOException("“%s”, line %d: %s.".formatted(name, from + 1, twice.getMessage()), twice);
        }
    }

    private double number(List<String> cells, int k, List<String> names, int line) throws IOException {
        try {
            double value = cells.size() == names.size() ? Double.parseDouble(cells.get(k)) : Double.NaN;
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException letters) {
            // said below
        }
        throw new IOException("“%s”, line %d: a number was expected for “%s”.".formatted(name, line, names.get(k)));
    }
}
