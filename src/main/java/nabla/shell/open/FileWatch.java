package nabla.shell.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// Notices when a file is saved, replaced or removed, and says so on a thread of its own.
///
/// It looks at the file a few times a second instead of asking the system to be told: editors save by renaming, lecture
/// halls have network drives, and neither is told of reliably. A change is reported when the file has been the same
/// at two looks, so a half-written file is not read.
public final class FileWatch implements AutoCloseable {
    private final Path file;
    private final Runnable changed;
    private final Thread thread;

    /// @param changed called on the watching thread, also when the file vanishes or comes back
    public FileWatch(Path file, Duration every, Runnable changed) {
        this.file = file;
        this.changed = changed;
        Optional<Stamp> first = look();
        this.thread = Thread.ofVirtual().name("nabla-watch").start(() -> watch(first, every));
    }

    /// No call comes after this, but for one that is under way.
    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch(Optional<Stamp> first, Duration every) {
        Optional<Stamp> reported = first;
        Optional<Stamp> before = first;
        try {
            while (true) {
                Thread.sleep(every);
                Optional<Stamp> now = look();
                if (now.equals(before) && !now.equals(reported)) {
                    reported = now;
                    changed.run();
                }
                before = now;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Stamp> look() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    attributes.lastModifiedTime(), attributes.size(), Objects.toString(attributes.fileKey(), "")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// What tells one state of a file from the next; a file put in its place by renaming has another key.
    private record Stamp(FileTime modified, long size, String key) {}
}
