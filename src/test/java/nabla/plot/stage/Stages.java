package nabla.plot.stage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;

/// Figures on a shown stage, and waiting for what is drawn.
final class Stages {
    private Stages() {}

    /// A figure alone in a scene of that size, styled as in the app; on the FX thread.
    static Scene scene(FigureView view, int width, int height, Theme theme) {
        var scene = new Scene(new StackPane(view), width, height);
        theme.applyTo(scene);
        return scene;
    }

    /// As it looks, at a size that no stage has to be shown for; on the FX thread.
    static WritableImage snapshot(FigureView view, int width, int height, Theme theme) {
        return scene(view, width, height, theme).snapshot(null);
    }

    /// A shown stage; off the FX thread.
    static Stage show(FigureView view, int width, int height) {
        var shown = new CompletableFuture<Stage>();
        Platform.runLater(() -> {
            var stage = new Stage();
            stage.setScene(scene(view, width, height, Theme.LIGHT));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            shown.complete(stage);
        });
        Stage stage = shown.orTimeout(30, TimeUnit.SECONDS).join();
        pulse(stage);
        return stage;
    }

    /// Waits until the next picture has been laid out.
    static void pulse(Stage stage) {
        var done = new CompletableFuture<Void>();
        Toolkits.onFx(() -> {
            Scene scene = stage.getScene();
            Runnable once = new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    done.complete(null);
                }
            };
            scene.addPostLayoutPulseListener(once);
            Platform.requestNextPulse();
        });
        done.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
