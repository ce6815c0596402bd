package nabla.ui.base;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Panes laid out where no window shows them: the first pane of a kind has the classes of its controls and skins
/// loaded, which holds the FX thread up for several frames. A copy that is made, styled and laid out in the
/// background before, as JavaFX allows outside of windows, takes that upon itself.
public final class Unseen {
    private static final double SIZE = 800;
    private static final Set<Class<?>> KNOWN = ConcurrentHashMap.newKeySet();

    private Unseen() {}

    /// Makes a copy of the first of a kind; on any thread.
    public static void first(Class<? extends Parent> kind, Supplier<? extends Parent> copy) {
        if (KNOWN.add(kind)) {
            Parent pane = copy.get();
            new Scene(pane, SIZE, SIZE);
            pane.applyCss();
            pane.layout();
        }
    }
}
