package nabla.shell.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import nabla.shell.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
    @TempDir
    Path folder;

    private final AtomicInteger changes = new AtomicInteger();
    private Path file;
    private FileWatch watch;

    @BeforeEach
    void watchAFile() throws IOException {
        file = Files.writeString(folder.resolve("own.md"), "first");
        watch = new FileWatch(file, Duration.ofMillis(10), changes::incrementAndGet);
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void noticesASave() throws IOException {
        Files.writeString(file, "second, and longer");

        Await.until("the save is noticed", () -> changes.get() == 1);
    }

    @Test
    void noticesAnEditorThatReplacesTheFileByRenaming() throws IOException {
        Path other = Files.writeString(folder.resolve("own.md~"), "other");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));

        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        Await.until("the new file is noticed", () -> changes.get() == 1);
    }

    @Test
    void noticesThatTheFileIsGoneAndThatItIsBack() throws IOException {
        Files.delete(file);
        Await.until("its absence is noticed", () -> changes.get() == 1);

        Files.writeString(file, "back");
        Await.until("its return is noticed", () -> changes.get() == 2);
    }

    @Test
    void saysNothingAfterItIsClosed() throws IOException {
        watch.close();
        var other = new AtomicInteger();
        try (var second = new FileWatch(file, Duration.ofMillis(10), other::incrementAndGet)) {
            assertThat(second).isNotNull();
            Files.writeString(file, "changed");
            Await.until("another watch has noticed", () -> other.get() == 1);
        }

        assertThat(changes).hasValue(0);
    }
}
