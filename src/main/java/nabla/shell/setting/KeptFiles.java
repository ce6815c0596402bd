package nabla.shell.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import nabla.plot.file.WholeFile;
import nabla.ui.work.Background;

/// Where lessons were left, a file each in a folder of the user's; written in the background, whole or not at all.
///
/// A folder that cannot be written is no reason to bother the user: then nothing is kept.
public final class KeptFiles implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KeptFiles.class.getName());

    private final Optional<Path> folder;
    private final Background background;
    private final Object writing = new Object();
    private final Map<String, Supplier<String>> waiting = new HashMap<>();

    /// @param folder made when it is first needed; empty: nothing is kept
    public KeptFiles(Optional<Path> folder, Background background) {
        this.folder = folder;
        this.background = background;
    }

    /// The user's: what a program keeps from one start to the next has another place on each system.
    static Path ofUser(String system, Map<String, String> environment, String home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return Path.of(environment.getOrDefault("APPDATA", home), "Nabla", "lessons");
        }
        if (name.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Nabla", "lessons");
        }
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path root = state.isBlank() ? Path.of(home, ".local", "state") : Path.of(state);
        return root.resolve("nabla").resolve("lessons");
    }

    /// What was kept last. Slow: to be called in the background.
    public Optional<String> read(String key) {
        try {
            Path file = folder.map(it -> it.resolve(name(key))).orElse(null);
            return file == null || !Files.isRegularFile(file) ? Optional.empty() : Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            LOG.log(Level.FINE, "not read", unreadable);
            return Optional.empty();
        }
    }

    /// Keeps this in place of what was kept before; of several that wait for one key only the newest is written.
    public void keep(String key, Supplier<String> text) {
        if (folder.isEmpty()) {
            return;
        }
        synchronized (waiting) {
            waiting.put(key, text);
        }
        background.run(
                cancelled -> {
                    write(key);
                    return key;
                },
                written -> {});
    }

    /// The program ends: what still waits is written now, and what is being written is waited for.
    @Override
    public void close() {
        List<String> left;
        synchronized (waiting) {
            left = List.copyOf(waiting.keySet());
        }
        left.forEach(this::write);
        synchronized (writing) {
            LOG.fine("all is kept");
        }
    }

    private void write(String key) {
        synchronized (writing) {
            Supplier<String> text;
            synchronized (waiting) {
                text = waiting.remove(key);
            }
            if (text != null) {
                folder.ifPresent(into -> write(into, name(key), text));
            }
        }
    }

    private static void write(Path folder, String name, Supplier<String> text) {
        try {
            Files.createDirectories(folder);
            String content = text.get();
            WholeFile.write(folder.resolve(name), fresh -> {
                Files.writeString(fresh, content);
                return true;
            });
        } catch (IOException | RuntimeException refused) {
            LOG.log(Level.FINE, "not kept", refused);
        }
    }

    /// A name every system takes; two keys never share one.
    private static String name(String key) {
        String last = key.substring(Math.max(key.lastIndexOf('/'), key.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{Alnum}-]", "_");
        return plain.substring(0, Math.min(40, plain.length()))
                + "-"
                + java.util.UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                + ".properties";
    }
}
