package nabla.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nabla.lesson.LessonFiles;
import nabla.lesson.Problem;
import nabla.lesson.ReadResult;
import nabla.room.Rooms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nabla check FILE...`: checks every line of every derivation.
@Command(
        name = "check",
        description = "Checks every line of the derivations in lesson files.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line is right, or marked ! and refuted",
            "1:some line is not",
            "2:something could not be read; wins over 1"
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Lesson files, or built-in lessons such as sigmoid.")
    private List<String> lessons = new ArrayList<>();

    @Option(names = "--all", description = "Checks all built-in lessons.")
    private boolean all;

    @Option(names = "--json", description = "Prints one JSON object per relation line.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    private final BooleanSupplier cancelled;

    CheckCommand() {
        this(() -> false);
    }

    /// @param cancelled asked now and then while a line is checked; true ends the work
    CheckCommand(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandLine commandLine = requireNonNull(spec).commandLine();
        if (lessons.isEmpty() && !all) {
            throw new CommandLine.ParameterException(commandLine, "Which lesson? Name a file, or say --all.");
        }
        PrintWriter out = commandLine.getOut();
        Report report = json ? new JsonReport(out) : new TextReport(out);
        var checks = new SideBySide(lessons().iterator(), report, commandLine.getErr()::println, cancelled);
        checks.check(Runtime.getRuntime().availableProcessors());
        report.end();
        return !checks.readable() ? Cli.UNREADABLE : checks.right() ? Cli.RIGHT : Cli.WRONG;
    }

    /// Each is read when its turn comes, so that what is found in one waits for no other.
    private Stream<ReadResult> lessons() {
        return Stream.concat(
                all ? LessonFiles.eachBuiltIn(Rooms.known()) : Stream.empty(),
                lessons.stream().map(CheckCommand::read));
    }

    /// A file of that name comes first, then the built-in lesson.
    private static ReadResult read(String name) {
        try {
            Path path = Path.of(name);
            Optional<ReadResult> builtIn =
                    Files.exists(path) ? Optional.empty() : LessonFiles.builtIn(name, Rooms.known());
            return builtIn.orElseGet(() -> LessonFiles.read(path, Rooms.known()));
        } catch (InvalidPathException e) {
            String message = "this is no file name: " + e.getReason();
            return new ReadResult(Optional.empty(), List.of(new Problem(name, 1, 1, message, "")));
        }
    }
}
