package nabla.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens a lesson file that is dropped on the window.
final class FileDrop {
    private final Consumer<Path> open;

    FileDrop(Consumer<Path> open) {
        this.open = open;
    }

    void on(Scene scene) {
        scene.setOnDragOver(over -> {
            if (lesson(over).isPresent()) {
                over.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
            over.consume();
        });
        scene.setOnDragDropped(drop -> {
            drop.setDropCompleted(opened(lesson(drop)));
            drop.consume();
        });
    }

    private boolean opened(Optional<Path> lesson) {
        lesson.ifPresent(open);
        return lesson.isPresent();
    }

    private static Optional<Path> lesson(DragEvent drag) {
        return drag.getDragboard().hasFiles() ? lesson(drag.getDragboard().getFiles()) : Optional.empty();
    }

    /// The first lesson among the files.
    static Optional<Path> lesson(List<File> files) {
        return files.stream()
                .map(File::toPath)
                .filter(file -> String.valueOf(file.getFileName()).endsWith(".md"))
                .findFirst();
    }
}
