package nabla.room.descent.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.room.descent.model.DescentPage;
import nabla.room.descent.model.DescentPicture;
import nabla.ui.figure.TitledFigure;

/// One of the room's pictures and how it is made.
final class FigurePane extends StackPane {
    private final TitledFigure titled;
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
        this.titled =
                new TitledFigure(page.title(), "figure-" + page.name().toLowerCase(Locale.ROOT), drawing.apply(first));
        getChildren().add(titled);
        show(first);
    }

    FigureView figure() {
        return titled.figure();
    }

    /// Something more beside the title.
    void addToHead(Node node) {
        titled.addToHead(node);
    }

    void show(DescentPicture picture) {
        titled.show(drawing.apply(picture), reading.apply(picture));
    }

    /// The figure as it looks now, zoomed as it is.
    Figure shown() {
        return titled.shown();
    }
}
