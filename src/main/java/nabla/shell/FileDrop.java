package nabla.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import nabla.room.Room;

/// Opens a file that is dropped on the window: a lesson, or what the open room takes.
final class FileDrop {
    private final Consumer<Path> open;
    private final Supplier<Optional<Room>> room;

    FileDrop(Consumer<Path> open, Supplier<Optional<Room>> room) {
        this.open = open;
        this.room = room;
    }

    void on(Scene scene) {
        scene.setOnDragOver(over -> {
            if (lesson(over).isPresent() || forRoom(over).isPresent()) {
                over.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
            over.consume();
        });
        scene.setOnDragDropped(drop -> {
            Optional<Path> ours = forRoom(drop);
            ours.ifPresent(file -> room.get().ifPresent(it -> it.open(file)));
            drop.setDropCompleted(ours.isPresent() || opened(lesson(drop)));
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

    /// The first file that the open room takes.
    private Optional<Path> forRoom(DragEvent drag) {
        return room.get()
                .filter(it -> drag.getDragboard().hasFiles())
                .flatMap(it -> drag.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .filter(it::opens)
                        .findFirst());
    }

    /// The first lesson among the files.
    static Optional<Path> lesson(List<File> files) {
        return files.stream()
                .map(File::toPath)
                .filter(file -> String.valueOf(file.getFileName()).endsWith(".md"))
                .findFirst();
    }
}
