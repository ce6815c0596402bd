package nabla.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nabla.data.CsvException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Nabla without a window: the subcommands.
@Command(
        name = "nabla",
        description = "Loss functions and backpropagation, alive. Without a subcommand Nabla opens its window.",
        synopsisSubcommandLabel = "[LESSON.md | COMMAND]",
        mixinStandardHelpOptions = true,
        version = "Nabla 0.1.0")
public final class Cli {
    /// All right.
    static final int RIGHT = 0;
    /// The answer is no.
    static final int WRONG = 1;
    /// Something could not be read.
    static final int UNREADABLE = 2;

    /// The subcommands, in the order in which help lists them.
    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = commands();

    private static Map<String, Supplier<Callable<Integer>>> commands() {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("check", CheckCommand::new);
        commands.put("render", RenderCommand::new);
        commands.put("train", TrainCommand::new);
        commands.put("gradients", GradientsCommand::new);
        return commands;
    }

    /// Made by [#run] alone.
    private Cli() {}

    /// Runs one subcommand and writes UTF-8, whatever the console's encoding is.
    ///
    /// @return the exit code
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var commandLine = withCommands(new CommandLine(new Cli()), args)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Cli::failed);
        if (args.length == 0) {
            commandLine.usage(commandLine.getErr());
            return UNREADABLE;
        }
        return commandLine.execute(args);
    }

    /// Only the one that is named first, if it is one: to set up the others takes a fifth of a small file's check.
    private static CommandLine withCommands(CommandLine commandLine, String[] args) {
        boolean named = args.length > 0 && COMMANDS.containsKey(args[0]);
        COMMANDS.forEach((name, command) -> {
            if (!named || name.equals(args[0])) {
                commandLine.addSubcommand(name, command.get());
            }
        });
        return commandLine;
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
