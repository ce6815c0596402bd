package nabla.wrong.ui;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.prefs.Preferences;
import javafx.animation.AnimationTimer;
import nabla.wrong.room.one.One;
import org.jfree.chart.JFreeChart;
import picocli.CommandLine;

/// A widget that does everything itself.
public record Widget(One room, JFreeChart chart, CommandLine commands, Preferences preferences, AnimationTimer clock) {
    ExecutorService executor() {
        return Executors.newSingleThreadExecutor();
    }

    void print() {
        System.out.println(Widget.class.getResource("Widget.class"));
        System.exit(0);
    }
}
