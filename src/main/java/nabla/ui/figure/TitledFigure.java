package nabla.ui.figure;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;

/// One of a room's pictures: its title, a line of numbers that follows it, and the figure.
///
/// Style classes `figure-pane`, `figure-head` and `plot-title`.
public final class TitledFigure extends VBox {
    private final FigureView figure;
    private final NumberLine numbers = new NumberLine();
    private final HBox head = new HBox();

    /// @param id the figure's, such as `figure-data`
    public TitledFigure(String title, String id, Figure first) {
        this.figure = new FigureView(first);
        figure.setId(id);
        figure.setMinSize(0, 0);
        var name = new Label(title);
        name.getStyleClass().add("plot-title");
        name.setMinWidth(USE_PREF_SIZE);
        head.getStyleClass().add("figure-head");
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(numbers, Priority.ALWAYS);
        head.getChildren().addAll(name, numbers);
        VBox.setVgrow(figure, Priority.ALWAYS);
        getStyleClass().add("figure-pane");
        getChildren().addAll(head, figure);
    }

    public FigureView figure() {
        return figure;
    }

    /// Something more beside the title.
    public void addToHead(Node node) {
        head.getChildren().add(1, node);
    }

    /// @param beside the numbers beside the title, the less important last
    public void show(Figure now, List<String> beside) {
        figure.setFigure(now);
        numbers.show(beside);
    }

    /// The figure as it looks now, zoomed as it is.
    public Figure shown() {
        return figure.isHome() ? figure.getFigure() : figure.getFigure().showing(figure.getViewport());
    }
}
