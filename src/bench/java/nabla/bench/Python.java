package nabla.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Asks a Python of its own for a figure, where one of the usual ones has what the script imports.
final class Python {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private Python() {}

    /// What the script prints, one number; empty where no Python can run it.
    static OptionalDouble number(String script, String... arguments) throws InterruptedException {
        for (String python : PYTHONS) {
            OptionalDouble printed = number(python, script, arguments);
            if (printed.isPresent()) {
                return printed;
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble number(String python, String script, String[] arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of(python, "-c", script));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? OptionalDouble.of(Double.parseDouble(printed)) : OptionalDouble.empty();
        } catch (IOException notInstalled) {
            return OptionalDouble.empty();
        }
    }
}
