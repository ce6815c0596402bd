package nabla.shell.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import nabla.plot.figure.Figure;
import nabla.plot.file.FigureFile;
import nabla.plot.file.FigureFormat;
import nabla.plot.picture.Palette;
import nabla.room.Extra;
import nabla.shell.open.OpenLesson;
import nabla.shell.pane.Centre;
import nabla.shell.pane.Notice;
import nabla.shell.setting.Theme;
import nabla.ui.work.Background;
import org.jspecify.annotations.Nullable;

/// Writes what the stage shows into files in the background: the figures as PNG or SVG, and what else a room has.
public final class Export {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private final Background background;
    private final Centre centre;
    private final Desktop desktop;

    public Export(Background background, Centre centre, Desktop desktop) {
        this.background = background;
        this.centre = centre;
        this.desktop = desktop;
    }

    /// Asks where to; of a room with more than figures a menu asks first what.
    ///
    /// @param button what the menu opens below
    public void ask(OpenLesson lesson, Theme theme, Node button) {
        if (lesson.room().extras().isEmpty()) {
            askFigures(lesson, theme);
        } else {
            new ExportMenu(lesson.room(), () -> askFigures(lesson, theme), extra -> askExtra(lesson, theme, extra))
                    .showBelow(button);
        }
    }

    /// With several figures, each file gets a number.
    private void askFigures(OpenLesson lesson, Theme theme) {
        List<Figure> figures = lesson.figures();
        if (figures.isEmpty()) {
            centre.notice("There is no figure on the stage to export.");
            return;
        }
        Palette palette = palette(theme);
        desktop.askWhereTo(lesson.lesson().id() + FigureFormat.PNG.ending())
                .ifPresent(file -> background.run(cancelled -> write(figures, palette, file), centre::notice));
    }

    private void askExtra(OpenLesson lesson, Theme theme, Extra extra) {
        Palette palette = palette(theme);
        desktop.askWhereTo(lesson.lesson().id() + extra.ending(), extra.title(), extra.ending())
                .ifPresent(file -> write(extra, palette, file));
    }

    /// With how far it is, and a way to stop it.
    private void write(Extra extra, Palette palette, Path file) {
        var job = new AtomicReference<Background.@Nullable Job>();
        String writing = "Writing “%s” …".formatted(file.getFileName());
        Notice notice = centre.notice(writing, Notice.Stay.WHILE_TRUE, "Stop", () -> {
            Optional.ofNullable(job.get()).ifPresent(Background.Job::cancel);
            centre.notice("Stopped; “%s” was not written.".formatted(file.getFileName()));
        });
        Consumer<Double> progress = background.newest(share -> notice.say(writing + " %.0f %%".formatted(100 * share)));
        job.set(background.run(
                cancelled -> write(extra, palette, file, share -> {
                    progress.accept(share);
                    return !cancelled.getAsBoolean();
                }),
                centre::notice));
    }

    private static String write(Extra extra, Palette palette, Path file, Extra.Progress progress) {
        try {
            return extra.writer().write(file, palette, progress);
        } catch (IOException refused) {
            return said(refused, file);
        }
    }

    private static String said(IOException refused, Path file) {
        return refused instanceof FileSystemException
                ? "“%s” cannot be written there; choose another folder.".formatted(file.getFileName())
                : String.valueOf(refused.getMessage());
    }

    private static Palette palette(Theme theme) {
        return theme == Theme.DARK ? Palette.DARK : Palette.LIGHT;
    }

    /// A sentence that says what became of it.
    private static String write(List<Figure> figures, Palette palette, Path file) {
        var written = new ArrayList<String>();
        try {
            int first = figures.size() == 1 ? 0 : free(file, figures.size());
            for (int i = 0; i < figures.size(); i++) {
                Path target = figures.size() == 1 ? file : numbered(file, first + i);
                FigureFormat.of(target)
                        .orElse(FigureFormat.PNG)
                        .write(FigureFile.of(figures.get(i), palette), target, WIDTH, HEIGHT);
                written.add(String.valueOf(target.getFileName()));
            }
            return "Exported " + String.join(", ", written) + ".";
        } catch (IOException refused) {
            return said(refused, file);
        }
    }

    /// The first number from which on so many numbered files can be written without replacing one: the user was not
    /// asked about those.
    private static int free(Path file, int count) {
        int first = 1;
        for (int number = 1; number < first + count; number++) {
            if (Files.exists(numbered(file, number))) {
                first = number + 1;
            }
        }
        return first;
    }

    /// `sigmoid.png` becomes `sigmoid-2.png`.
    static Path numbered(Path file, int number) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        return file.resolveSibling(stem + "-" + number + ending);
    }
}
