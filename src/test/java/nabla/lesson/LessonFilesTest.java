package nabla.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users open by accident: each a clear message, no exception.
class LessonFilesTest {
    private static final String GOOD = "---\ntitle: Grüße σ\n---\nHello.\n";

    @TempDir
    private Path folder;

    @Test
    void aGoodFileIsRead() throws IOException {
        ReadResult result = read(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(result.problems()).isEmpty();
        assertThat(result.lesson().orElseThrow().title()).isEqualTo("Grüße σ");
        assertThat(result.lesson().orElseThrow().id()).isEqualTo("mine");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkChangeNothing() throws IOException {
        String windows = "\uFEFF" + GOOD.replace("\n", "\r\n");
        assertThat(read(windows.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(read(GOOD.getBytes(StandardCharsets.UTF_8)));
        String wrong = windows + "\r\n```plott\r\n```\r\n";
        Problem problem =
                read(wrong.getBytes(StandardCharsets.UTF_8)).problems().getFirst();
        assertThat(problem.line()).isEqualTo(6);
        assertThat(problem.column()).isEqualTo(1);
        assertThat(problem.caret()).isEqualTo("```plott\n^");
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws IOException {
        assertThat(message(new byte[0])).contains("is empty");
        assertThat(message("\uFEFF \r\n\r\n".getBytes(StandardCharsets.UTF_8))).contains("is empty");
    }

    @Test
    void twentyMegabytesAreTooMany() throws IOException {
        assertThat(message(new byte[20 << 20])).contains("20.0 MB").contains("at most 1 MB");
    }

    @Test
    void aFileOfTheLargestSizeIsStillRead() throws IOException {
        String text = GOOD + "x".repeat(LessonFiles.MAX_BYTES - GOOD.getBytes(StandardCharsets.UTF_8).length);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
        assertThat(message((text + "x").getBytes(StandardCharsets.UTF_8))).contains("at most 1 MB");
    }

    @Test
    void aBinaryFileIsNoText() throws IOException {
        assertThat(message(new byte[] {'P', 'K', 3, 4, 0, 1}))
                .contains("not a text file")
                .contains("position 5");
    }

    @Test
    void anotherEncodingIsNamedWithItsLine() throws IOException {
        ReadResult result = read("---\ntitle: Grüße\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(result.problems().getFirst().message()).contains("UTF-8");
        assertThat(result.problems().getFirst().line()).isEqualTo(2);
    }

    @Test
    void aFileThatIsGoneAndAFolderAreNamed() {
        assertThat(LessonFiles.read(folder.resolve("gone.md"), KnownRooms.ANY)
                        .problems()
                        .getFirst()
                        .message())
                .contains("no such file");
        assertThat(LessonFiles.read(folder, KnownRooms.ANY)
                        .problems()
                        .getFirst()
                        .message())
                .contains("folder");
    }

    private String message(byte[] bytes) throws IOException {
        ReadResult result = read(bytes);
        assertThat(result.lesson()).isEmpty();
        assertThat(result.problems()).hasSize(1);
        return result.problems().getFirst().message();
    }

    private ReadResult read(byte[] bytes) throws IOException {
        Path file = folder.resolve("mine.md");
        Files.write(file, bytes);
        return LessonFiles.read(file, KnownRooms.ANY);
    }
}
