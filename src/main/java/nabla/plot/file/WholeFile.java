package nabla.plot.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: an existing one is replaced only when the new one is complete.
///
/// What goes wrong is said in a sentence for the user who chose the file.
public final class WholeFile {
    private WholeFile() {}

    /// What a file is to hold.
    @FunctionalInterface
    public interface Content {
        /// @param fresh where to write it
        /// @return whether the file is to be kept
        boolean into(Path fresh) throws IOException;
    }

    /// Whether the file was written; if not, nothing is left of it.
    public static boolean write(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("“%s” is a folder; choose another name.".formatted(file.getFileName()));
        }
        requireFolder(file);
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try {
            boolean complete = content.into(fresh);
            if (complete) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return complete;
        } catch (IOException problem) {
            throw said(problem, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void requireFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IOException("There is no folder “%s”.".formatted(folder));
        }
    }

    /// The same problem in words.
    static IOException said(IOException problem, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (problem instanceof FileSystemException || (folder != null && !Files.isWritable(folder))) {
            return new IOException(
                    "“%s” cannot be written there; choose another folder.".formatted(file.getFileName()), problem);
        }
        return problem;
    }
}
