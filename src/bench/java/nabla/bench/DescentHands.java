package nabla.bench;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import nabla.plot.Field;
import nabla.plot.FigureView;
import nabla.plot.Planes;
import nabla.shell.Desk;
import nabla.shell.MemoryPreferences;
import nabla.shell.Settings;
import nabla.shell.Shell;

/// Works in the real descent room as hands do, and prints the longest time from one pulse of the FX thread to the next:
/// while the start is dragged over the map, and while a run plays.
public final class DescentHands {
    static final String RESULT = "hands ";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    /// Until the lesson stands there with all its lines, and what is done often has been compiled.
    private static final double SETTLING = 12;
    private static final double SECONDS = 6;
    private static final double TURN = 2;

    private final Shell shell = new Shell(settings(), Desk.NONE);
    private final Scene scene = shell.scene(WIDTH, HEIGHT);
    private final Robot robot = new Robot();
    private final Set<Integer> maps = new HashSet<>();
    private final Iterator<Part> parts = List.of(Part.values()).iterator();
    private Part part = parts.next();
    private double began;
    private double last;
    private double longest;

    /// What is done one after the other, each for some seconds.
    private enum Part {
        OPENING,
        WARMING,
        DRAGGING,
        PLAYING,
        MANY
    }

    public static void main(String[] args) {
        Platform.startup(() -> new DescentHands().start(new Stage()));
    }

    private static Settings settings() {
        var settings = new Settings(new MemoryPreferences());
        settings.rememberLesson("gaussian-loss");
        return settings;
    }

    private void start(Stage stage) {
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        shell.start(Optional.empty());
        shell.greet();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!pulse(System.nanoTime() / 1e9)) {
                    stop();
                    System.exit(0);
                }
            }
        }.start();
    }

    /// False at the end.
    private boolean pulse(double now) {
        if (last == 0) {
            began = now;
        } else {
            longest = Math.max(longest, now - last);
        }
        last = now;
        double spent = now - began;
        if (part == Part.WARMING || part == Part.DRAGGING) {
            drag(spent);
            map().getFigure().under().stream()
                    .filter(Field.class::isInstance)
                    .forEach(field -> maps.add(System.identityHashCode(field)));
        }
        if (spent > (part == Part.OPENING ? SETTLING : SECONDS)) {
            System.out.printf(Locale.ROOT, RESULT + "%s %.2f %d%n", part, 1e3 * longest, maps.size());
            if (part == Part.MANY) {
                return false;
            }
            next();
        }
        return true;
    }

    private void next() {
        part = parts.next();
        switch (part) {
            case OPENING, DRAGGING -> {}
            case WARMING -> {
                robot.mouseMove(Planes.onScreen(map(), 0, 0.3));
                robot.mousePress(MouseButton.PRIMARY);
            }
            case PLAYING -> {
                robot.mouseRelease(MouseButton.PRIMARY);
                press("#run-start");
                press("#run-play");
            }
            case MANY -> {
                TextField size = (TextField) Objects.requireNonNull(scene.lookup("#size"));
                size.setText("1000000");
                size.getOnAction().handle(null);
            }
        }
        maps.clear();
        longest = 0;
        began = System.nanoTime() / 1e9;
        last = began;
    }

    /// Once around in two seconds.
    private void drag(double spent) {
        double angle = 2 * Math.PI * spent / TURN;
        Point2D place = Planes.onScreen(map(), 0.3 * Math.sin(angle), 0.3 + 0.6 * Math.sin(2 * angle));
        robot.mouseMove(place);
    }

    private FigureView map() {
        return (FigureView) Objects.requireNonNull(scene.lookup("#figure-map"));
    }

    private void press(String button) {
        ((ButtonBase) Objects.requireNonNull(scene.lookup(button))).fire();
    }
}
