package nabla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {
    @TempDir
    Path out;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @Test
    void paintsALessonInTheSizeAskedFor() throws IOException {
        Path folder = out.resolve("new/folder");

        int exit = run("render", "sigmoid", "--out", folder.toString(), "--size", "800x600", "--theme", "dark");

        assertThat(exit).isEqualTo(Cli.RIGHT);
        BufferedImage picture = ImageIO.read(folder.resolve("sigmoid-dark.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(800);
        assertThat(picture.getHeight()).isEqualTo(600);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("sigmoid-dark.png");
    }

    @Test
    void paintsAFileOfTheUsersOwn() throws IOException {
        Path own = Files.writeString(out.resolve("own.md"), "---\ntitle: Own\nroom: document\n---\nJust a sentence.\n");

        assertThat(run("render", own.toString(), "--out", out.toString(), "--size", "800x600"))
                .isZero();
        assertThat(out.resolve("own-light.png")).isNotEmptyFile();
    }

    @Test
    void aWrongFileIsListedAndTheExitCodeSaysSo() throws IOException {
        Path wrong = Files.writeString(out.resolve("wrong.md"), "---\ntitle: Wrong\nroom: cellar\n---\n");

        assertThat(run("render", wrong.toString(), "--out", out.toString())).isEqualTo(Cli.UNREADABLE);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("wrong.md:")
                .contains("cellar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    render sigmod --out here               | There is no lesson "sigmod"
                    render sigmoid --out here --size huge  | "huge" is no size
                    render sigmoid --out here --size 10x10 | "10x10" is no size
                    render sigmoid --out here --theme pink | "pink" is no theme
                    render sigmoid                         | --out
                    """)
    void saysWhatItDoesNotUnderstand(String command, String message) {
        assertThat(run(command.split(" ", -1))).isEqualTo(Cli.UNREADABLE);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains(message)
                .doesNotContain("Exception");
    }

    private int run(String... args) {
        return Cli.run(
                args,
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8));
    }
}
