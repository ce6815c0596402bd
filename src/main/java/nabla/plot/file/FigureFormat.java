package nabla.plot.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of file a figure can be exported as: the one list for the file dialog, the ending and the writer.
public enum FigureFormat {
    PNG("PNG picture", ".png"),
    SVG("SVG drawing", ".svg");

    private final String title;
    private final String ending;

    FigureFormat(String title, String ending) {
        this.title = title;
        this.ending = ending;
    }

    /// Its name in the file dialog.
    public String title() {
        return title;
    }

    /// Of its files' names, with the dot.
    public String ending() {
        return ending;
    }

    /// The format that the file's name asks for; absent where its ending is of none.
    public static Optional<FigureFormat> of(Path file) {
        String name = String.valueOf(file.getFileName());
        return Arrays.stream(values()).filter(it -> name.endsWith(it.ending)).findFirst();
    }

    /// Writes the figure in this format; pixels are doubled, so that a picture is sharp on every screen.
    public void write(FigureFile figure, Path file, int width, int height) throws IOException {
        switch (this) {
            case PNG -> figure.png(file, width, height, 2);
            case SVG -> figure.svg(file, width, height);
        }
    }
}
