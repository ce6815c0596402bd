package nabla;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The one way to what is shown and is not code: lessons, style sheets, fonts, icons.
///
/// Paths are relative to the `assets` folder: `lessons/sigmoid.md`. It works from the compiler's output folder, from a
/// jar on the module or the class path, and from a run-time image.
public final class Assets {
    private static final String ROOT = "/nabla/assets/";
    private static final String LESSONS = "lessons";

    private Assets() {}

    /// Where the resource is, for JavaFX: style sheets, fonts, images.
    public static URL url(String path) {
        URL url = Assets.class.getResource(ROOT + path);
        if (url == null) {
            throw new IllegalArgumentException("Nabla was built without " + path);
        }
        return url;
    }

    /// Whether there is such a resource.
    public static boolean has(String path) {
        return Assets.class.getResource(ROOT + path) != null;
    }

    /// The resource as UTF-8 text.
    public static String text(String path) {
        try (InputStream in = url(path).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /// The file names of the built-in lessons, sorted. A file in the folder is a lesson: nothing else lists it.
    public static List<String> lessons() {
        URL anchor = Assets.class.getResource("Assets.class");
        if (anchor == null) {
            throw new IllegalStateException("Nabla cannot find its own classes");
        }
        return namesIn(anchor, LESSONS).stream()
                .filter(name -> name.endsWith(".md"))
                .toList();
    }

    /// The text of a built-in lesson, by its file name.
    public static String lesson(String fileName) {
        return text(LESSONS + "/" + fileName);
    }

    /// The names in a folder of the assets, found beside a class of this package: resources themselves cannot be
    /// listed.
    static List<String> namesIn(URL anchor, String folder) {
        try {
            if (!anchor.getProtocol().equals("jar")) {
                Path classes = Path.of(anchor.toURI()).resolveSibling("assets");
                return namesIn(classes.resolve(folder));
            }
            URI jar =
                    ((JarURLConnection) anchor.openConnection()).getJarFileURL().toURI();
            try (var files = FileSystems.newFileSystem(Path.of(jar))) {
                return namesIn(files.getPath(ROOT + folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Nabla is installed in a folder whose name it cannot read: " + anchor, e);
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
