package nabla.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What is found is told at once: a line that takes long holds up nothing that was found before it.
class CheckStreamTest {
    private static final String LESSON = """
            ---
            title: T
            ---
            ```given
            x : real
            ```
            ```derive
            (x + 1)^2
            = x^2 + 2 x + 1
            = x * (x + 2) + 1
            ```
            """;
    private static final long LONG_ENOUGH = 30;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CountDownLatch secondBegan = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLineIsToldBeforeTheNextIsChecked(boolean json)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path file = Files.writeString(folder.resolve("slow.md"), LESSON);
        BooleanSupplier held = () -> told("x^2 + 2 x + 1") && hold();
        var command =
                new CommandLine(new CheckCommand(held)).setOut(new PrintWriter(out, false, StandardCharsets.UTF_8));
        List<String> options = json ? List.of("--json") : List.of();
        var run = new FutureTask<>(() -> command.execute(arguments(options, file)));
        Thread.ofVirtual().start(run);

        assertThat(secondBegan.await(LONG_ENOUGH, SECONDS))
                .as("told before the end")
                .isTrue();
        assertThat(told("x * (x + 2) + 1")).isFalse();
        assertThat(run.isDone()).isFalse();

        release.countDown();
        assertThat(run.get(LONG_ENOUGH, SECONDS)).isEqualTo(Cli.RIGHT);
        assertThat(told("x * (x + 2) + 1")).isTrue();
    }

    private static String[] arguments(List<String> options, Path file) {
        return Stream.concat(options.stream(), Stream.of(file.toString())).toArray(String[]::new);
    }

    private boolean told(String line) {
        return out.toString(StandardCharsets.UTF_8).contains(line);
    }

    /// Keeps the worker that checks the second line until the test lets go.
    private boolean hold() {
        secondBegan.countDown();
        try {
            return !release.await(LONG_ENOUGH, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
