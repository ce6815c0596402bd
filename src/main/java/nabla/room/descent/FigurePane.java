package nabla.room.descent;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import nabla.plot.Figure;
import nabla.plot.FigureView;

/// One of the room's pictures: its title, a line of numbers, and the figure.
final class FigurePane extends VBox {
    private final FigureView figure;
    private final Text numbers = new Text();
    private final HBox head = new HBox();
    private final Function<DescentPicture, Figure> drawing;
    private final Function<DescentPicture, String> reading;

    /// @param drawing makes the figure
    /// @param reading makes the line of numbers
    FigurePane(
            Page page,
            DescentPicture first,
            Function<DescentPicture, Figure> drawing,
            Function<DescentPicture, String> reading) {
        this.drawing = drawing;
        this.reading = reading;
        this.figure = new FigureView(drawing.apply(first));
        figure.setId("figure-" + page.name().toLowerCase(java.util.Locale.ROOT));
        figure.setMinSize(0, 0);
        var title = new Label(page.title());
        title.getStyleClass().add("plot-title");
        title.setMinWidth(USE_PREF_SIZE);
        numbers.getStyleClass().add("figure-numbers");
        numbers.setManaged(false);
        head.getStyleClass().add("figure-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(title, new Unclipped(numbers));
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
        numbers.setText(reading.apply(picture));
    }

    /// The figure as it looks now, zoomed as it is.
    Figure shown() {
        return figure.isHome() ? figure.getFigure() : figure.getFigure().showing(figure.getViewport());
    }

    /// Holds a text that changes with every frame: it stays where it is and asks nobody for a new layout.
    private static final class Unclipped extends javafx.scene.layout.Region {
        private final Text text;

        Unclipped(Text text) {
            this.text = text;
            getChildren().add(text);
            HBox.setHgrow(this, Priority.ALWAYS);
            text.setTextOrigin(javafx.geometry.VPos.CENTER);
            var clip = new javafx.scene.shape.Rectangle();
            clip.widthProperty().bind(widthProperty());
            clip.heightProperty().bind(heightProperty());
            setClip(clip);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(1.4 * text.getFont().getSize());
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            text.setX(0);
            text.setY(getHeight() / 2);
        }
    }
}
