package nabla.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import nabla.shell.Shell;
import nabla.shell.library.Library;
import nabla.shell.output.Desktop;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;
import nabla.ui.work.Background;

/// From the command to the first frame one can work with, against a bare JavaFX window with one label. The
/// clock is that of the process that gives the command.
///
/// A cache of classes is no row here: the JVM writes none for a module that is patched, as benches patch theirs.
public final class StartBench implements Bench {
    private static final int RUNS = 5;
    /// As many bare windows as a start may take.
    private static final double MOST = 3;
    private static final String OURS = "nabla";
    private static final String BARE = "bare";

    @Override
    public List<Row> run() throws IOException, InterruptedException {
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int i = 0; i < RUNS; i++) {
            ours.add(milliseconds(OURS));
            bare.add(milliseconds(BARE));
        }
        return List.of(Row.of("start to first interactive frame", "ms", median(ours), median(bare), MOST));
    }

    /// In a JVM of its own: prints how long it took.
    ///
    /// @param args which window, and when the command was given, in milliseconds since 1970
    public static void main(String[] args) {
        if (args[0].equals(OURS)) {
            Background.ahead(() -> Library.first(Optional.empty())); // as NablaApp does
        }
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(args[0].equals(OURS) ? nabla() : new Scene(new Label("Hello"), 1280, 720));
            stage.show();
            String waitsFor = args[0].equals(OURS) ? ".figure-view" : ".label";
            new Frames(stage.getScene(), waitsFor, Long.parseLong(args[1])).start();
        });
    }

    private static Scene nabla() {
        var shell = new Shell(new WindowSettings(new MemoryPreferences()), Desktop.NONE);
        Scene scene = shell.scene(1280, 720);
        shell.start(Optional.empty());
        return scene;
    }

    /// Waits for the frame after the one in which the node is there: then it has been drawn.
    private static final class Frames extends AnimationTimer {
        private final Scene scene;
        private final String waitsFor;
        private final long command;
        private boolean there;

        Frames(Scene scene, String waitsFor, long command) {
            this.scene = scene;
            this.waitsFor = waitsFor;
            this.command = command;
        }

        @Override
        public void handle(long now) {
            if (there) {
                System.out.println(System.currentTimeMillis() - command);
                System.exit(0);
            }
            there = scene.getRoot().lookup(waitsFor) != null;
        }
    }

    private static double milliseconds(String which) throws IOException, InterruptedException {
        String command = String.valueOf(System.currentTimeMillis());
        return Double.parseDouble(OtherJvm.run(OtherJvm.windowOptions(), StartBench.class.getName(), which, command)
                .getLast());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
