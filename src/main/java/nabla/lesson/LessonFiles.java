package nabla.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.Assets;

/// Reads lessons from disk and from Nabla itself; whatever is wrong with a file is said as a [Problem].
public final class LessonFiles {
    /// The largest lesson file; a hundred times what a long lesson needs.
    static final int MAX_BYTES = 1 << 20;

    private LessonFiles() {}

    /// Reads a lecturer's own file.
    ///
    /// @param rooms in which it may be shown
    public static ReadResult read(Path path, KnownRooms rooms) {
        String file = path.toString();
        try {
            if (Files.isDirectory(path)) {
                return problem(file, "this is a folder; a lesson is a file such as sigmoid.md");
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                return problem(file, "this is not an ordinary file, so it cannot be read as a lesson");
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(MAX_BYTES + 1);
            }
            return bytes.length > MAX_BYTES ? problem(file, tooLarge(Files.size(path))) : read(file, bytes, rooms);
        } catch (NoSuchFileException e) {
            return problem(file, "there is no such file; it may have been moved or deleted");
        } catch (AccessDeniedException e) {
            return problem(file, "this file may not be read; its permissions forbid it");
        } catch (IOException e) {
            return problem(file, "this file cannot be read: " + e.getMessage());
        }
    }

    /// All built-in lessons, in the order of their file names.
    public static List<ReadResult> builtIn(KnownRooms rooms) {
        return eachBuiltIn(rooms).toList();
    }

    /// The same, each read when its turn comes.
    public static Stream<ReadResult> eachBuiltIn(KnownRooms rooms) {
        return Assets.lessons().stream().map(name -> LessonReader.read(name, Assets.lesson(name), rooms));
    }

    /// The built-in lesson with this id, such as `sigmoid`; empty where there is none.
    public static Optional<ReadResult> builtIn(String id, KnownRooms rooms) {
        return Assets.lessons().stream()
                .filter(name -> LessonReader.id(name).equals(id))
                .findFirst()
                .map(name -> LessonReader.read(name, Assets.lesson(name), rooms));
    }

    private static ReadResult read(String file, byte[] bytes, KnownRooms rooms) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return problem(file, "this is not a text file: it holds a zero byte at position " + (i + 1));
            }
        }
        var text = ByteBuffer.wrap(bytes);
        try {
            return LessonReader.read(
                    file, StandardCharsets.UTF_8.newDecoder().decode(text).toString(), rooms);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < text.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            String message = "this line is not UTF-8 text; save the file with the encoding UTF-8";
            return ReadResult.of(new Problem(file, line, 1, message, ""));
        }
    }

    private static String tooLarge(long bytes) {
        return String.format(
                Locale.ROOT,
                "this file has %.1f MB; a lesson has at most %d MB",
                bytes / (double) (1 << 20),
                MAX_BYTES >> 20);
    }

    private static ReadResult problem(String file, String message) {
        return ReadResult.of(new Problem(file, 1, 1, message, ""));
    }
}
