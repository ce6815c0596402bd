import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Run by the build: writes each style sheet of a folder in its binary form beside it, which JavaFX prefers and need
/// not
/// parse.
final class BinaryStyleSheets {
    private BinaryStyleSheets() {}

    public static void main(String[] arguments) throws IOException {
        for (Path sheet : sheets(Path.of(arguments[0]))) {
            String name = sheet.getFileName().toString().replaceFirst("[.]css$", ".bss");
            File binary = sheet.resolveSibling(name).toFile();
            Stylesheet.convertToBinary(sheet.toFile(), binary);
        }
    }

    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
