package nabla.room.descent;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.data.Dataset;
import nabla.data.RunCsv;
import nabla.plot.file.Animation;
import nabla.plot.file.FigureFile;
import nabla.plot.file.WholeFile;
import nabla.plot.picture.Palette;
import nabla.room.Extra;
import nabla.room.descent.file.RunFile;
import nabla.room.descent.model.DescentPicture;
import nabla.room.descent.model.DescentRun;
import nabla.room.descent.model.RunSettings;
import nabla.room.descent.model.Samples;
import nabla.room.descent.view.Frames;

/// What else the room writes: all figures in one, the run as a film or as numbers, and the settings.
final class DescentExtras {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 720;
    private static final Duration FRAME = Duration.ofMillis(70);
    private static final String STOPPED = "Stopped; nothing was written.";

    private DescentExtras() {}

    static List<Extra> of(DescentPicture picture) {
        return List.of(
                new Extra("board", "All in one picture (PNG)", ".png", (file, palette, progress) -> {
                    FigureFile.of(Frames.board(picture), palette).png(file, WIDTH, HEIGHT, 2);
                    return exported(file);
                }),
                new Extra("gif", "The run as an animation (GIF)", ".gif", (file, palette, progress) -> {
                    Frames frames = Frames.of(picture);
                    boolean whole = film(palette).gif(file, frames, following(progress, frames));
                    return whole ? exported(file) : STOPPED;
                }),
                new Extra(
                        "frames",
                        "The run as numbered pictures (a folder of PNG)",
                        "-frames",
                        (folder, palette, progress) -> {
                            Frames frames = Frames.of(picture);
                            boolean whole = film(palette).pngs(folder, frames, following(progress, frames));
                            return whole
                                    ? "Exported %d pictures into “%s”."
                                            .formatted(frames.steps().size(), folder.getFileName())
                                    : STOPPED;
                        }),
                new Extra("csv", "The run as numbers (CSV)", ".csv", (file, palette, progress) -> csv(picture, file)),
                new Extra("settings", "The settings, to be opened again", RunFile.ENDING, (file, palette, progress) -> {
                    RunFile.write(file, picture.state());
                    return exported(file);
                }));
    }

    private static String csv(DescentPicture picture, Path file) throws IOException {
        DescentRun course = picture.course();
        RunSettings settings = course.settings();
        var features = new ArrayList<>(settings.samples().features());
        if (settings.bias()) {
            features.add(Dataset.BIAS);
        }
        WholeFile.write(file, fresh -> {
            try (Writer out = Files.newBufferedWriter(fresh)) {
                out.append(RunCsv.header(features)).append('\n');
                for (int step = 0; step < course.count(); step++) {
                    out.append(RunCsv.row(step, course.loss()[step], course.at(step)))
                            .append('\n');
                }
            }
            return true;
        });
        return exported(file) + standardised(settings.samples());
    }

    /// To which features the parameters belong; nothing where that is plain.
    private static String standardised(Samples samples) {
        String told = IntStream.range(0, samples.dimensions())
                .filter(k -> samples.scaling().filter(it -> it.scales(k)).isPresent())
                .mapToObj(k -> "%s is fitted as %s".formatted(samples.features().get(k), samples.label(k)))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : " Its parameters are those of the standardised features: " + told + ".";
    }

    private static Animation.Progress following(Extra.Progress progress, Frames frames) {
        return written -> progress.reached((double) written / frames.steps().size());
    }

    private static Animation film(Palette palette) {
        return new Animation(palette, WIDTH, HEIGHT, 1, FRAME);
    }

    private static String exported(Path file) {
        return "Exported “%s”.".formatted(file.getFileName());
    }
}
