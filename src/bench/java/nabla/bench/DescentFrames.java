package nabla.bench;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;

/// Plays a descent step after step, by turns in four [FigureView]s and on a [FiguresOnCanvas], and prints the medians.
public final class DescentFrames {
    static final String RESULT = "descent ";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int ROUNDS = 9;
    private static final int FRAMES = 60;
    private static final long LONGEST = 1_500_000_000;

    private final DescentFigures figures = new DescentFigures(FRAMES);
    private final List<FigureView> views =
            figures.at(0).stream().map(FigureView::new).toList();
    private final Node grid = grid(views);
    private final FiguresOnCanvas canvas = new FiguresOnCanvas(WIDTH, HEIGHT);

    public static void main(String[] args) {
        Platform.startup(() -> new DescentFrames().start(new Stage()));
    }

    private static Node grid(List<FigureView> views) {
        var grid = new GridPane();
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
            var row = new RowConstraints();
            row.setPercentHeight(50);
            grid.getRowConstraints().add(row);
        }
        for (int i = 0; i < views.size(); i++) {
            grid.add(views.get(i), i % 2, i / 2);
        }
        return grid;
    }

    private void start(Stage stage) {
        var rounds = new FrameRounds(
                RESULT,
                new FrameRounds.Shown(grid, this::onTheStage),
                new FrameRounds.Shown(
                        canvas,
                        frame -> canvas.draw(figures.at(frame), views.getFirst().palette())),
                ROUNDS,
                FRAMES,
                LONGEST,
                new Scene(new StackPane(), WIDTH, HEIGHT));
        rounds.show(stage);
        rounds.run(stage);
    }

    private void onTheStage(int frame) {
        List<Figure> shown = figures.at(frame);
        for (int i = 0; i < shown.size(); i++) {
            views.get(i).setFigure(shown.get(i));
        }
    }
}
