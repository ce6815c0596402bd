package nabla.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Starts the JavaFX toolkit once for all tests, and runs a test's part on the FX thread.
public final class Toolkits {
    private Toolkits() {}

    /// Starts the toolkit where no other test has.
    public static synchronized void start() {
        var started = new CompletableFuture<Void>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException running) {
            started.complete(null);
        }
        Platform.setImplicitExit(false);
        started.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /// Runs `action` on the FX thread and waits for it; what it throws is thrown here.
    public static void onFx(Runnable action) {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            try {
                action.run();
                done.complete(null);
            } catch (Throwable problem) { // a failed assertion too
                done.completeExceptionally(problem);
            }
        });
        done.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
