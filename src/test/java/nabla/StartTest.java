package nabla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nabla.shell.NablaApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Starts the program as a user does, in a JVM of its own: what only fails there, such as a package that the module
/// does not export, no test in this JVM would notice.
class StartTest {
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void theWindowOpens(@TempDir Path home) throws IOException {
        Path logging = Files.writeString(home.resolve("logging.properties"), """
                handlers = java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level = ALL
                java.util.logging.SimpleFormatter.format = %5$s%n
                nabla.shell.level = ALL
                """);
        Process program = new ProcessBuilder(command(home, logging))
                .redirectErrorStream(true)
                .start();
        var said = new ArrayList<String>();
        try (var lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.equals(NablaApp.OPEN)) {
                    break;
                }
            }
        } finally {
            program.destroyForcibly();
        }
        assertThat(said).containsExactly(NablaApp.OPEN);
    }

    private static List<String> command(Path home, Path logging) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=javafx.graphics",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Duser.home=" + home,
                "-Djava.util.prefs.userRoot=" + home,
                "-Djava.util.logging.config.file=" + logging,
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--module",
                "nabla/nabla.Main");
    }
}
