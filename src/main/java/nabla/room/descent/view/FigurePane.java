package nabla.room.descent.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.room.descent.model.DescentPage;
import nabla.room.descent.model.DescentPicture;

/// One of the room's pictures: its title, a line of numbers, and the figure.
final class FigurePane extends VBox {
    private final FigureView figure;
    private final NumberLine numbers = new NumberLine();
    private final HBox head = new HBox();
    private final Function<DescentPicture, Figure> drawing;
    private final Function<DescentPicture, List<String>> reading;

    /// @param drawing makes the figure
    /// @param reading makes the line of numbers
    FigurePane(
            DescentPage page,
            DescentPicture first,
            Function<DescentPicture, Figure> drawing,
            Function<DescentPicture, List<String>> reading) {
        this.drawing = drawing;
        this.reading = reading;
        this.figure = new FigureView(drawing.apply(first));
        figure.setId("figure-" + page.name().toLowerCase(Locale.ROOT));
        figure.setMinSize(0, 0);
        var title = new Label(page.title());
        title.getStyleClass().add("plot-title");
        title.setMinWidth(USE_PREF_SIZE);
        head.getStyleClass().add("figure-head");
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(numbers, Priority.ALWAYS);
        head.getChildren().addAll(title, numbers);
        VBox.setVgrow(figure, Priority.ALWAYS);
        getStyleClass().add("figure-pane");
        getChildren().addAll(head, figure);
        show(first);
    }

    FigureView figure() {
        return figure;
    }

    /// Something more beside the title.
    void addToHead(Node node) {
        head.getChildren().add(1, node);
    }

    void show(DescentPicture picture) {
        figure.setFigure(drawing.apply(picture));
        numbers.show(reading.apply(picture));
    }

    /// The figure as it looks now, zoomed as it is.
    Figure shown() {
        return figure.isHome() ? figure.getFigure() : figure.getFigure().showing(figure.getViewport());
    }
}
