package nabla.room.descent.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import nabla.room.descent.file.DescentBlock;
import nabla.room.descent.model.DescentModel;
import nabla.room.descent.model.DescentPage;
import nabla.room.descent.model.DescentState;
import nabla.room.descent.model.DescentWork;
import nabla.room.descent.model.SampleEdits;
import nabla.shell.setting.Theme;
import nabla.ui.Toolkits;
import nabla.ui.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The room's stage: what stands where depends on what is shown now.
class DescentViewTest {
    private final DescentModel model = new DescentModel(DescentState.of(DescentBlock.of(Map.of("steps", "300"))));
    private final Background background = new Background(problem -> {});
    private final List<DescentView> shown = new ArrayList<>();
    private final List<DescentWork> work = new ArrayList<>();

    @BeforeEach
    void show() {
        Toolkits.start();
        Toolkits.onFx(() -> {
            var view = new DescentView(model, new SampleEdits(model, background));
            work.add(new DescentWork(model, background));
            var around = new Pane(view);
            Theme.LIGHT.applyTo(new Scene(around, 1300, 950));
            view.setManaged(false);
            view.resize(880, 950); // as wide as usual numbers need
            shown.add(view);
        });
    }

    @AfterEach
    void close() {
        Toolkits.onFx(() -> work.forEach(DescentWork::close));
        background.close();
    }

    @Test
    void longNumbersMakeNoRoomForThemselvesForGood() {
        double usual = mapHeight();
        var heights = new ArrayList<Double>();
        for (double rate : List.of(3.0, 1e6)) {
            Toolkits.onFx(
                    () -> model.change(settings -> settings.withWrongSign(true).withRate(rate)));
            for (int step : new int[] {1, 40}) {
                Toolkits.onFx(() -> model.moveTo(step));
                heights.add(mapHeight());
            }
        }
        assertThat(heights).as("while a long number is shown, it has its room").anyMatch(height -> height < usual);
        Toolkits.onFx(() -> {
            model.change(settings -> settings.withWrongSign(false).withRate(0.05));
            model.moveTo(0);
        });
        assertThat(mapHeight()).isEqualTo(usual);
    }

    private double mapHeight() {
        try {
            assertThat(background.awaitIdle(Duration.ofSeconds(30))).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        double[] height = new double[1];
        Toolkits.onFx(() -> {
            DescentView view = shown.getFirst();
            for (int pass = 0; pass < 3; pass++) {
                view.getScene().getRoot().applyCss();
                view.getScene().getRoot().layout();
            }
            height[0] = view.pane(DescentPage.MAP).getHeight();
        });
        return height[0];
    }
}
