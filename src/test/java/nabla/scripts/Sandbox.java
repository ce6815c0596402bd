package nabla.scripts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A machine in a folder: its own root, home and commands, so that scripts meet just the Javas that a test puts there.
final class Sandbox {
    private static final List<String> TOOLS = List.of(
            "sh",
            "sed",
            "dirname",
            "basename",
            "readlink",
            "uname",
            "tr",
            "mktemp",
            "mkdir",
            "rm",
            "mv",
            "cp",
            "cat",
            "chmod",
            "sha256sum",
            "shasum",
            "ls");

    final Path root;
    final Path home;
    final Path commands;
    private final Map<String, String> environment = new HashMap<>();

    Sandbox(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        home = Files.createDirectories(folder.resolve("home"));
        commands = Files.createDirectories(folder.resolve("commands"));
        for (String tool : TOOLS) {
            Optional<Path> installed = installed(tool);
            if (installed.isPresent()) {
                script(commands.resolve(tool), "exec '" + installed.get() + "' \"$@\"\n");
            }
        }
        set("JAVA_ROOT", root.toString());
        set("HOME", home.toString());
        set("PATH", commands.toString());
    }

    private static Optional<Path> installed(String tool) {
        for (String folder : Objects.requireNonNull(System.getenv("PATH")).split(":", -1)) {
            Path candidate = Path.of(folder).resolve(tool);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /// A JDK whose java only says what it was started with.
    Path jdk(Path where, String version) throws IOException {
        jre(where, version);
        script(where.resolve("bin/javac"), "exit 0");
        return where;
    }

    /// A Java that cannot compile.
    Path jre(Path where, String version) throws IOException {
        script(where.resolve("bin/java"), """
                if [ "$1" = -version ]; then
                  echo 'openjdk version "%1$s" 2025-09-16' >&2
                elif [ "$1" = -XshowSettings:properties ]; then
                  echo '    java.home = %2$s' >&2
                else
                  echo "java %1$s"
                  for argument; do echo "[$argument]"; done
                fi
                """.formatted(version, where));
        Files.writeString(where.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return where;
    }

    static void script(Path where, String body) throws IOException {
        Files.createDirectories(where.getParent());
        Files.writeString(where, "#!/bin/sh\n" + body);
        if (!where.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + where + " executable");
        }
    }

    /// Runs a command of at most a minute.
    Outcome run(Path folder, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("still running: " + String.join(" ", command));
        }
        return new Outcome(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /// What a command left behind.
    record Outcome(int exit, String out, String err) {}
}
