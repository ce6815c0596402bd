package nabla.shell.output;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import nabla.plot.file.FigureFormat;

/// The desktop of a real window.
public final class WindowDesktop implements Desktop {
    private final Stage stage;

    public WindowDesktop(Stage stage) {
        this.stage = stage;
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc is in the table of actions
    }

    @Override
    public void fullScreen(boolean on) {
        stage.setFullScreen(on);
    }

    @Override
    public Optional<Path> askForLesson() {
        var chooser = new FileChooser();
        chooser.setTitle("Open a lesson file");
        chooser.getExtensionFilters().add(new ExtensionFilter("Lesson files", "*.md"));
        chooser.getExtensionFilters().add(new ExtensionFilter("All files", "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> askWhereTo(String suggested) {
        var chooser = new FileChooser();
        chooser.setTitle("Export the figures");
        chooser.setInitialFileName(suggested);
        for (FigureFormat format : FigureFormat.values()) {
            chooser.getExtensionFilters().add(new ExtensionFilter(format.title(), "*" + format.ending()));
        }
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(file -> withEnding(file, chooser));
    }

    @Override
    public Optional<Path> askWhereTo(String suggested, String kind, String ending) {
        var chooser = new FileChooser();
        chooser.setTitle(kind);
        chooser.setInitialFileName(suggested);
        chooser.getExtensionFilters().add(new ExtensionFilter(kind, "*" + ending));
        return Optional.ofNullable(chooser.showSaveDialog(stage))
                .map(file -> file.getName().endsWith(ending)
                        ? file.toPath()
                        : file.toPath().resolveSibling(file.getName() + ending));
    }

    @Override
    public Optional<Path> askForFile(String title, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(
                        String.join(", ", endings),
                        endings.stream().map(ending -> "*" + ending).toList()));
        chooser.getExtensionFilters().add(new ExtensionFilter("All files", "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    /// On some systems the chosen filter does not add its ending.
    private static Path withEnding(File file, FileChooser chooser) {
        Path chosen = file.toPath();
        if (FigureFormat.of(chosen).isPresent()) {
            return chosen;
        }
        ExtensionFilter filter = chooser.getSelectedExtensionFilter();
        String ending = filter == null
                ? FigureFormat.PNG.ending()
                : filter.getExtensions().getFirst().substring(1);
        return chosen.resolveSibling(file.getName() + ending);
    }
}
