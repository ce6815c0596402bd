package nabla.cli;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.Parent;
import nabla.ui.Toolkits;

/// Looks at a painter's scene on the FX thread.
final class TestScenes {
    private TestScenes() {}

    static <T> T on(Painter painter, Function<Parent, T> look) {
        var seen = new AtomicReference<T>();
        Toolkits.onFx(() -> seen.set(look.apply(painter.scene().getRoot())));
        return seen.get();
    }
}
