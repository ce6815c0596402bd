package nabla.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import nabla.data.CsvException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Nabla without a window: the subcommands.
@Command(
        name = "nabla",
        description = "Loss functions and backpropagation, alive. Without a subcommand Nabla opens its window.",
        synopsisSubcommandLabel = "[LESSON.md | COMMAND]",
        mixinStandardHelpOptions = true,
        version = "Nabla 0.1.0",
        subcommands = {CheckCommand.class, RenderCommand.class, TrainCommand.class, GradientsCommand.class})
public final class Cli {
    /// All right.
    public static final int RIGHT = 0;
    /// The answer is no.
    public static final int WRONG = 1;
    /// Something could not be read.
    public static final int UNREADABLE = 2;

    /// Made by [#run] alone.
    private Cli() {}

    /// Runs one subcommand and writes UTF-8, whatever the console's encoding is.
    ///
    /// @return the exit code
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var commandLine = new CommandLine(new Cli())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Cli::failed);
        if (args.length == 0) {
            commandLine.usage(commandLine.getErr());
            return UNREADABLE;
        }
        return commandLine.execute(args);
    }

    /// Users see what went wrong, never a stack trace.
    private static int failed(Exception failure, CommandLine commandLine, CommandLine.ParseResult arguments) {
        String message = failure instanceof CsvException table
                ? TableOptions.told(table)
                : failure.getMessage() == null ? failure.toString() : failure.getMessage();
        commandLine.getErr().println("nabla " + commandLine.getCommandName() + ": " + message);
        return UNREADABLE;
    }
}
