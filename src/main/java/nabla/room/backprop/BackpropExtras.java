package nabla.room.backprop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import nabla.data.network.NetworkFile;
import nabla.math.nn.Matrix;
import nabla.math.nn.Setup;
import nabla.plot.file.WholeFile;
import nabla.room.Extra;
import nabla.room.backprop.file.MatrixText;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.Factor;
import nabla.room.backprop.view.StepSvg;

/// What the room writes into files: the network with its data and gradients, the step as a picture, its matrices as
/// numbers.
final class BackpropExtras {
    /// So many matrices of a step are offered.
    private static final int MOST = 5;

    private BackpropExtras() {}

    /// @param step the stage's picture of the step
    static List<Extra> of(BackpropPicture picture, BufferedImage step) {
        Setup setup = picture.state().setup();
        var extras = new ArrayList<Extra>();
        extras.add(new Extra(
                "json",
                "The network, its data and gradients (JSON)",
                ".json",
                (file, palette, cancelled) -> text(file, NetworkFile.write(setup))));
        extras.add(new Extra("step-png", "This step (PNG)", ".png", (file, palette, cancelled) -> png(file, step)));
        extras.add(new Extra(
                "step-svg",
                "This step (SVG)",
                ".svg",
                (file, palette, cancelled) -> text(file, StepSvg.of(picture.step(), palette))));
        List<Factor> factors = Factor.of(picture.step());
        for (Factor factor : factors.subList(Math.max(0, factors.size() - MOST), factors.size())
                .reversed()) {
            Matrix values = factor.value();
            String name = factor.text();
            extras.add(new Extra(
                    "csv-" + name,
                    name + " (CSV)",
                    ".csv",
                    (file, palette, cancelled) -> text(file, MatrixText.csv(values))));
            extras.add(new Extra(
                    "latex-" + name,
                    name + " (LaTeX)",
                    ".tex",
                    (file, palette, cancelled) -> text(file, MatrixText.latex(values))));
        }
        return List.copyOf(extras);
    }

    private static String png(Path file, BufferedImage picture) throws IOException {
        WholeFile.write(file, fresh -> {
            if (!ImageIO.write(picture, "png", fresh.toFile())) {
                throw new IOException("This Java cannot write PNG.");
            }
            return true;
        });
        return exported(file);
    }

    private static String text(Path file, String content) throws IOException {
        WholeFile.write(file, fresh -> {
            Files.writeString(fresh, content);
            return true;
        });
        return exported(file);
    }

    private static String exported(Path file) {
        return "Exported “%s”.".formatted(file.getFileName());
    }
}
