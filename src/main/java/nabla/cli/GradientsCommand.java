package nabla.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nabla.data.network.NetworkFile;
import nabla.data.network.NetworkFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nabla gradients NET.json`: all matrices of backpropagation, to be compared with a student's own code.
@Command(
        name = "gradients",
        description = {
            "Prints all matrices of the forward and the backward pass of a network as JSON.",
            "A matrix is a list of its rows; samples are rows."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all right", "2:the file could not be read"})
final class GradientsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NET.json", description = "A network with its data, such as the backprop room exports.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine commandLine = requireNonNull(spec).commandLine();
        Path path = requireNonNull(file);
        try {
            commandLine.getOut().print(NetworkFile.writeMatrices(NetworkFile.read(path)));
            commandLine.getOut().flush();
            return Cli.RIGHT;
        } catch (NetworkFileException e) {
            commandLine.getErr().println(path + ": " + e.getMessage());
            return Cli.UNREADABLE;
        }
    }
}
