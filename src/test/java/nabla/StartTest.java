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

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void numbersLookTheSameInEveryCountry(@TempDir Path folder) throws IOException, InterruptedException {
        Path lesson = Files.writeString(
                folder.resolve("long.md"),
                "---\ntitle: Long\n---\n\n```derive a\n1\n= " + "+1".repeat(5_000) + "\n```\n");
        Process program = new ProcessBuilder(
                        java(List.of("-Duser.language=de", "-Duser.country=DE"), List.of("check", lesson.toString())))
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).isEqualTo(2);
        assertThat(said).contains("at most 10,000 can be read");
    }

    private static List<String> command(Path home, Path logging) {
        return java(
                List.of(
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Duser.home=" + home,
                        "-Djava.util.prefs.userRoot=" + home,
                        "-Djava.util.logging.config.file=" + logging),
                List.of());
    }

    private static List<String> java(List<String> options, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=javafx.graphics",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("--module-path", System.getProperty("jdk.module.path"), "--module", "nabla/nabla.Main"));
        command.addAll(arguments);
        return command;
    }
}
