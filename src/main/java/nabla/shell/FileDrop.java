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
            if (takes(files(over))) {
                over.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
            over.consume();
        });
        scene.setOnDragDropped(drop -> {
            drop.setDropCompleted(drop(files(drop)));
            drop.consume();
        });
    }

    /// Whether one of the files can be opened.
    boolean takes(List<File> files) {
        return forRoom(files).isPresent() || lesson(files).isPresent();
    }

    /// Opens what the room takes, else a lesson; false where there is neither.
    boolean drop(List<File> files) {
        Optional<Path> ours = forRoom(files);
        ours.ifPresentOrElse(
                file -> room.get().ifPresent(it -> it.open(file)),
                () -> lesson(files).ifPresent(open));
        return ours.isPresent() || lesson(files).isPresent();
    }

    private static List<File> files(DragEvent drag) {
        return drag.getDragboard().hasFiles() ? drag.getDragboard().getFiles() : List.of();
    }

    /// The first file that the open room takes.
    private Optional<Path> forRoom(List<File> files) {
        return room.get()
                .flatMap(
                        it -> files.stream().map(File::toPath).filter(it::opens).findFirst());
    }

    /// The first lesson among the files.
    static Optional<Path> lesson(List<File> files) {
        return files.stream()
                .map(File::toPath)
                .filter(file -> String.valueOf(file.getFileName()).endsWith(".md"))
                .findFirst();
    }
}
