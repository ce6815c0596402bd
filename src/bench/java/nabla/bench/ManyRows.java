package nabla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// A table of 1,000,000 rows for the rooms to read.
final class ManyRows {
    static final String FEATURE = "length";

    private static final int ROWS = 1_000_000;

    private ManyRows() {}

    /// A file that goes when the program ends.
    static Path write() throws IOException {
        Path file = Files.createTempFile("rows", ".csv");
        file.toFile().deleteOnExit();
        var random = new Random(3);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(FEATURE + ",t\n");
            for (int i = 0; i < ROWS; i++) {
                double x = 4 * random.nextDouble() - 2;
                double t = x + Math.hypot(1, 2 * x) * random.nextGaussian();
                out.write(Math.round(1e6 * x) / 1e6 + "," + Math.round(1e6 * t) / 1e6 + "\n");
            }
        }
        return file;
    }
}
