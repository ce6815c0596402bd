package nabla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How long the present thread has been at work on a processor, and has not waited for one: Linux tells.
final class OwnTime {
    private static final Path TOLD = Path.of("/proc/thread-self/schedstat");

    private OwnTime() {}

    /// In seconds; NaN where the system does not tell.
    static double seconds() {
        try {
            return Files.exists(TOLD) ? Long.parseLong(Files.readString(TOLD).split(" ", -1)[0]) / 1e9 : Double.NaN;
        } catch (IOException unknown) {
            return Double.NaN;
        }
    }
}
