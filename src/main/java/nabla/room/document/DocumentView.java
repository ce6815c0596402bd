package nabla.room.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;
import nabla.plot.figure.Figure;

/// The stage of a document: one plot at a time with a button for each, or two side by side where there is room.
final class DocumentView extends Region {
    /// From here on two plots stand side by side.
    private static final double WIDE = 1100;

    private static final double GAP = 12;

    private final DocumentModel model;
    private final PlotChoice choice;
    private final List<PlotPane> panes;

    DocumentView(DocumentModel model) {
        this(model, new EmptyStage(model.lesson()));
    }

    /// @param otherwise what is shown where there is no plot
    DocumentView(DocumentModel model, Region otherwise) {
        this.model = model;
        int count = model.picture().plots().size();
        panes = IntStream.range(0, count)
                .mapToObj(plot -> new PlotPane(model, plot))
                .toList();
        choice = new PlotChoice(
                IntStream.range(0, count)
                        .mapToObj(plot -> model.plot(plot).title())
                        .toList(),
                model::choose);
        getStyleClass().add("document-stage");
        getChildren().add(choice);
        getChildren().addAll(panes);
        if (panes.isEmpty()) {
            getChildren().setAll(otherwise);
        }
        show(model.picture());
        model.pictureProperty().addListener((property, before, now) -> show(now));
    }

    /// The figures as they look now.
    List<Figure> figures() {
        return panes.stream().map(PlotPane::figure).toList();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        if (panes.isEmpty()) {
            getChildren().getFirst().resizeRelocate(x, y, width, height);
        } else if (isSideBySide()) {
            double half = snapSizeX((width - GAP) / 2);
            panes.get(0).resizeRelocate(x, y, half, height);
            panes.get(1).resizeRelocate(x + half + GAP, y, width - half - GAP, height);
        } else {
            double top = choice.isVisible() ? choose(x, y, width) + GAP : 0;
            panes.stream()
                    .filter(PlotPane::isVisible)
                    .forEach(pane -> pane.resizeRelocate(x, y + top, width, height - top));
        }
    }

    @Override
    protected void setWidth(double width) {
        super.setWidth(width);
        arrange(model.picture().chosen());
    }

    /// Places the buttons; their height.
    private double choose(double x, double y, double width) {
        if (choice.fit(width)) {
            arrange(model.picture().chosen());
        }
        double height = snapSizeY(choice.height());
        choice.resizeRelocate(x, y, width, height);
        return height;
    }

    private boolean isSideBySide() {
        return panes.size() == 2 && getWidth() >= WIDE;
    }

    private void show(DocumentPicture picture) {
        List<Integer> shown = shown(picture.chosen());
        for (int plot = 0; plot < panes.size(); plot++) {
            panes.get(plot).show(picture.plots().get(plot), shown.contains(plot));
        }
        arrange(picture.chosen());
    }

    private List<Integer> shown(int chosen) {
        var shown = new ArrayList<Integer>();
        for (int plot = 0; plot < panes.size(); plot++) {
            if (plot == chosen || isSideBySide()) {
                shown.add(plot);
            }
        }
        return shown;
    }

    private void arrange(int chosen) {
        List<Integer> shown = shown(chosen);
        for (int plot = 0; plot < panes.size(); plot++) {
            PlotPane pane = panes.get(plot);
            boolean visible = shown.contains(plot);
            if (visible && !pane.isVisible()) {
                pane.show(model.picture().plots().get(plot), true);
            }
            if (visible != pane.isVisible()) {
                pane.setVisible(visible);
                requestLayout();
            }
            pane.showTitle(isSideBySide() || panes.size() == 1 || choice.isNumbered());
        }
        choice.setVisible(panes.size() > 1 && !isSideBySide());
        choice.select(chosen);
    }
}
