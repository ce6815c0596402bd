package nabla.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import nabla.shell.Shell;
import nabla.shell.output.Desktop;
import nabla.shell.setting.MemoryPreferences;
import nabla.shell.setting.WindowSettings;

/// Works in the real descent room as hands do, one act after the other, and prints for each the longest time from one
/// pulse of the FX thread to the next, and the longest that thread was itself at work in between: where others want the
/// processors too, the first says little. It ends with 1 where an act does not come to what it is about.
///
/// With `-Dnabla.bench.late=50` it says where the FX thread and the one that draws are when a pulse is later than that.
public final class DescentHands {
    static final String RESULT = "hands ";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final double MOST_SECONDS = 60;

    private final Shell shell = new Shell(settings(), Desktop.NONE);
    private final Scene scene = shell.scene(WIDTH, HEIGHT);
    private final Optional<LateWatch> watch = LateWatch.wanted();
    private final Iterator<Act> acts;
    private Act act;
    private double began;
    private double last;
    private double longest;
    private double lastWork;
    private double mostWork;

    /// @param name      for the table, asked at the end; empty where it is not shown there
    /// @param seconds   it takes at the least
    /// @param begin     done once
    /// @param meanwhile done at every pulse, with the seconds since it began
    /// @param reached   whether it has come to what it is about
    record Act(
            Supplier<String> name, double seconds, Runnable begin, DoubleConsumer meanwhile, BooleanSupplier reached) {}

    private DescentHands(Path table) {
        acts = new DescentActs(scene, table).all().iterator();
        act = acts.next();
    }

    public static void main(String[] args) throws Exception {
        Path table = ManyRows.write();
        Platform.startup(() -> new DescentHands(table).start(new Stage()));
    }

    private static WindowSettings settings() {
        var settings = new WindowSettings(new MemoryPreferences());
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
                try {
                    if (!pulse(System.nanoTime() / 1e9)) {
                        stop();
                        System.exit(act.reached().getAsBoolean() ? 0 : 1);
                    }
                } catch (RuntimeException problem) { // JavaFX would go on with the next pulse
                    stop();
                    problem.printStackTrace();
                    System.exit(1);
                }
            }
        }.start();
    }

    /// False at the end.
    private boolean pulse(double now) {
        watch.ifPresent(LateWatch::beat);
        if (last == 0) {
            began = now;
        } else {
            longest = Math.max(longest, now - last);
        }
        last = now;
        double work = OwnTime.seconds();
        mostWork = Math.max(mostWork, work - lastWork);
        lastWork = work;
        double spent = now - began;
        act.meanwhile().accept(spent);
        if (spent < act.seconds() || (!act.reached().getAsBoolean() && spent < MOST_SECONDS)) {
            return true;
        }
        System.out.printf(
                Locale.ROOT,
                RESULT + "%.2f %.2f %s%n",
                1e3 * longest,
                1e3 * mostWork,
                act.name().get());
        if (!act.reached().getAsBoolean() || !acts.hasNext()) {
            return false;
        }
        act = acts.next();
        longest = 0;
        mostWork = 0;
        began = now;
        act.begin().run();
        return true;
    }
}
