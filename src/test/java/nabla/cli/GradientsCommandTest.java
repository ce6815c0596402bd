package nabla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nabla.Assets;
import nabla.data.network.NetworkFile;
import nabla.math.nn.NetworkSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientsCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Cli.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void allMatricesArePrinted() throws IOException {
        Path file = folder.resolve("net.json");
        Files.writeString(file, Assets.text("data/network.json"));
        assertThat(run("gradients", file.toString())).isEqualTo(Cli.RIGHT);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(NetworkFile.writeMatrices(NetworkSettings.DEFAULT.draw()));
        assertThat(err.size()).isZero();
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Path file = folder.resolve("net.json");
        Files.writeString(file, "{\"layers\": 3}");
        assertThat(run("gradients", file.toString())).isEqualTo(Cli.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(file + ": layers: expected a list [ ... ], found the number 3" + System.lineSeparator());
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileThatIsGoneIsNamed() {
        assertThat(run("gradients", "gone.json")).isEqualTo(Cli.UNREADABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("gone.json: there is no such file");
        assertThat(run("gradients")).isEqualTo(Cli.UNREADABLE);
    }
}
