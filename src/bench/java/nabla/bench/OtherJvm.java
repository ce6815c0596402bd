package nabla.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A class of this module started in a headless JVM of its own: for what can be measured
/// only once in a JVM, such as its start, or only with other settings.
final class OtherJvm {
    private OtherJvm() {}

    /// The lines that the class printed.
    ///
    /// @param options   come last and so win, such as `-Djavafx.animation.fullspeed=true`
    /// @param mainClass of module `nabla`, such as `nabla.bench.StartBench`
    static List<String> run(List<String> options, String mainClass, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(property("nabla.bench.options").split(" ")));
        command.addAll(options);
        command.add("--patch-module=nabla=" + property("nabla.bench.classes"));
        command.add("--module-path=" + property("jdk.module.path"));
        command.add("--module=nabla/" + mainClass);
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(mainClass + " ended with " + process.exitValue() + ": " + printed);
        }
        return printed.lines().toList();
    }

    /// What the start script starts the window with.
    static List<String> windowOptions() {
        return List.of(property("nabla.bench.window"));
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
