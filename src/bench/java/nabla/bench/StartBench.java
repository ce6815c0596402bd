package nabla.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import nabla.shell.Desk;
import nabla.shell.MemoryPreferences;
import nabla.shell.Settings;
import nabla.shell.Shell;

/// From the start of the JVM to the first frame one can work with, against a bare JavaFX window with one label.
public final class StartBench implements Bench {
    private static final int RUNS = 5;
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
        return List.of(Row.reported("start to first interactive frame", "ms", median(ours), median(bare)));
    }

    /// In a JVM of its own: prints how long it took.
    public static void main(String[] args) {
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(args[0].equals(OURS) ? nabla() : new Scene(new Label("Hello"), 1280, 720));
            stage.show();
            String waitsFor = args[0].equals(OURS) ? ".figure-view" : ".label";
            new Frames(stage.getScene(), waitsFor).start();
        });
    }

    private static Scene nabla() {
        var shell = new Shell(new Settings(new MemoryPreferences()), Desk.NONE);
        Scene scene = shell.scene(1280, 720);
        shell.start(Optional.empty());
        return scene;
    }

    /// Waits for the frame after the one in which the node is there: then it has been drawn.
    private static final class Frames extends AnimationTimer {
        private final Scene scene;
        private final String waitsFor;
        private boolean there;

        Frames(Scene scene, String waitsFor) {
            this.scene = scene;
            this.waitsFor = waitsFor;
        }

        @Override
        public void handle(long now) {
            if (there) {
                Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
                System.out.println(System.currentTimeMillis() - start.toEpochMilli());
                System.exit(0);
            }
            there = scene.getRoot().lookup(waitsFor) != null;
        }
    }

    private static double milliseconds(String which) throws IOException, InterruptedException {
        return Double.parseDouble(
                OtherJvm.run(List.of(), StartBench.class.getName(), which).getLast());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
