package nabla.plot.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nabla.plot.figure.Board;
import nabla.plot.picture.Palette;

/// Writes what happens on the stage as an animated GIF, or as numbered PNG files for a film.
///
/// Frames are asked for, drawn and written one by one, on any thread but the FX thread: a long run takes no more memory
/// than a short one.
///
/// @param width  of a frame, in the units of its figures
/// @param height the same
/// @param scale  pixels for each unit
/// @param delay  how long a frame of a GIF is seen, to the hundredth of a second
public record Animation(Palette palette, int width, int height, double scale, Duration delay) {

    /// Is told how far it is, and may stop it.
    @FunctionalInterface
    public interface Progress {
        /// @param frames how many are written
        /// @return whether to go on
        boolean wrote(int frames);
    }

    /// Writes a GIF that begins again at its end. An existing file is replaced only when the new one is complete.
    ///
    /// @return whether it is there: not where it was stopped before its end, or where there was no frame
    public boolean gif(Path file, Iterable<Board> frames, Progress progress) throws IOException {
        return WholeFile.write(file, fresh -> {
            try (var gif = new GifFile(fresh, delay)) {
                var painter = new BoardPainter(palette);
                int count = 0;
                for (Board frame : frames) {
                    gif.add(image(painter, frame));
                    count++;
                    if (!progress.wrote(count)) {
                        return false;
                    }
                }
                return count > 0;
            }
        });
    }

    /// Writes `frame-0001.png` and so on into a folder, which is made where it is missing.
    ///
    /// @return whether all are there; where it was stopped, or failed, none is left
    public boolean pngs(Path folder, Iterable<Board> frames, Progress progress) throws IOException {
        requireNoFrames(folder);
        var written = new ArrayList<Path>();
        boolean complete = false;
        try {
            Files.createDirectories(folder);
            var painter = new BoardPainter(palette);
            for (Board frame : frames) {
                Path file = folder.resolve("frame-%04d.png".formatted(written.size() + 1));
                written.add(file);
                if (!ImageIO.write(image(painter, frame), "png", file.toFile())) {
                    throw new IOException("This Java cannot write PNG");
                }
                if (!progress.wrote(written.size())) {
                    return false;
                }
            }
            complete = true;
            return true;
        } catch (IOException problem) {
            throw WholeFile.said(problem, folder.resolve("frame-0001.png"));
        } finally {
            if (!complete) {
                remove(written);
            }
        }
    }

    private BufferedImage image(BoardPainter painter, Board frame) {
        return FigureFile.image(painter, frame, width, height, scale);
    }

    private static void requireNoFrames(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(file -> String.valueOf(file.getFileName()).matches("frame-\\d+\\.png"))) {
                throw new IOException(
                        "There are frames in “%s” already; choose another folder.".formatted(folder.getFileName()));
            }
        }
    }

    private static void remove(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
