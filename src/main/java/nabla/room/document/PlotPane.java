package nabla.room.document;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Viewport;
import nabla.plot.stage.FigureView;

/// One plot on the stage: its title, what is read off at its point, and its figure.
final class PlotPane extends VBox {
    private final Label title = new Label();
    private final ReadoutLine readout = new ReadoutLine();
    private final FigureView figure;

    PlotPane(DocumentModel model, int plot) {
        figure = new FigureView(model.picture().plots().get(plot).figure());
        figure.setId("plot-" + (plot + 1));
        figure.setOnGrip((curve, x) -> model.drag(plot, curve, x));
        figure.viewportProperty().addListener((property, before, now) -> zoomed(model, plot, now));
        title.setText(model.plot(plot).title());
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("plot-title");
        getStyleClass().add("plot-pane");
        VBox.setVgrow(figure, Priority.ALWAYS);
        readout.setMinHeight(USE_PREF_SIZE);
        figure.setMinHeight(0);
        getChildren().setAll(title, readout, figure);
    }

    /// @param seen whether the pane is to be seen; if not, its figure may wait
    void show(PlotPicture picture, boolean seen) {
        readout.show(picture.readout());
        if (seen) {
            figure.setFigure(picture.figure());
        }
    }

    /// The title is left out where it stands on a button already.
    void showTitle(boolean shown) {
        boolean there = shown && !title.getText().isBlank();
        title.setVisible(there);
        title.setManaged(there);
    }

    /// The figure as it looks now, zoomed as it is.
    Figure figure() {
        Figure shown = figure.getFigure();
        if (figure.isHome()) {
            return shown;
        }
        Viewport part = figure.getViewport();
        return new Figure(
                shown.title(),
                new Figure.Axis(shown.x().title(), shown.x().symbol(), part.xFrom(), part.xTo()),
                new Figure.Axis(shown.y().title(), shown.y().symbol(), part.yFrom(), part.yTo()),
                shown.curves(),
                shown.marks(),
                shown.notes(),
                shown.description());
    }

    private void zoomed(DocumentModel model, int plot, Viewport now) {
        model.show(plot, figure.isHome() ? Optional.empty() : Optional.of(now));
    }
}
