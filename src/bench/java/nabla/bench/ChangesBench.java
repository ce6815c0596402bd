package nabla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import nabla.shell.Shell;
import nabla.shell.library.Entry;
import nabla.shell.output.Desktop;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;

/// What the program holds after many changes of lesson, with the options of the start script: live heap and, where the
/// system tells, resident memory. Against what is aimed at.
public final class ChangesBench implements Bench {
    private static final int CHANGES = 200;
    private static final double MOST_HEAP = 250;
    private static final double MOST_RESIDENT = 700;
    private static final double MEGABYTE = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    @Override
    public List<Row> run() throws IOException, InterruptedException {
        List<String> printed = OtherJvm.run(OtherJvm.windowOptions(), ChangesBench.class.getName());
        double heap = Double.parseDouble(printed.getFirst());
        double resident = Double.parseDouble(printed.getLast());
        return List.of(
                Row.of("live heap after " + CHANGES + " changes of lesson", "MB", heap, MOST_HEAP, 1),
                Row.of("resident after " + CHANGES + " changes of lesson", "MB", resident, MOST_RESIDENT, 1));
    }

    /// In a JVM of its own: prints both, in megabytes.
    public static void main(String[] args) throws IOException, InterruptedException {
        Platform.startup(() -> {});
        Shell shell = onFx(ChangesBench::window);
        settle(shell);
        List<Entry> lessons = onFx(() -> List.copyOf(shell.model().lessons()));
        for (int i = 1; i <= CHANGES; i++) {
            Entry next = lessons.get(i % lessons.size());
            onFx(() -> {
                shell.open(next);
                return true;
            });
            settle(shell);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println((runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
        System.out.println(resident());
        System.out.flush();
        Runtime.getRuntime().halt(0); // an exit in the middle of a frame would tell of it
    }

    private static Shell window() {
        var shell = new Shell(new WindowSettings(new MemoryPreferences()), Desktop.NONE);
        var stage = new Stage();
        stage.setScene(shell.scene(1280, 720));
        stage.show();
        shell.start(Optional.empty());
        return shell;
    }

    private static void settle(Shell shell) throws InterruptedException {
        if (!shell.background().awaitIdle(Duration.ofMinutes(1))) {
            throw new IllegalStateException("jobs still run after a minute");
        }
    }

    private static <T> T onFx(Supplier<T> value) {
        return CompletableFuture.supplyAsync(value, Platform::runLater).join();
    }

    /// NaN where the system does not tell.
    private static double resident() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(RESIDENT))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
