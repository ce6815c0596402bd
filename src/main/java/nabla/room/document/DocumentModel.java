package nabla.room.document;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonParameters;
import nabla.model.Parameters;
import nabla.plot.figure.Viewport;

/// A lesson without a machine of its own: its parameters, and its plots for their present values.
///
/// Its plots are empty until [#take(int, PlotSource)] gives them their expressions, made ready once and elsewhere.
final class DocumentModel {
    private final Lesson lesson;
    private final Parameters parameters;
    private final List<PlotModel> plots;
    private final ReadOnlyObjectWrapper<DocumentPicture> picture;
    private int chosen;

    DocumentModel(Lesson lesson) {
        this.lesson = lesson;
        this.parameters = LessonParameters.of(lesson);
        this.plots = lesson.blocks(Block.Plot.class).stream()
                .map(plot -> new PlotModel(PlotSource.pending(plot), parameters))
                .toList();
        this.picture = new ReadOnlyObjectWrapper<>(this, "picture", drawn());
        parameters.valuesProperty().addListener((property, before, now) -> draw());
    }

    Lesson lesson() {
        return lesson;
    }

    Parameters parameters() {
        return parameters;
    }

    /// All that is shown, for the present values.
    ReadOnlyObjectProperty<DocumentPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    DocumentPicture picture() {
        return picture.get();
    }

    Block.Plot plot(int plot) {
        return plots.get(plot).plot();
    }

    /// The expressions of a plot are ready.
    void take(int plot, PlotSource ready) {
        plots.get(plot).take(ready);
        draw();
    }

    /// Shows another plot.
    void choose(int plot) {
        if (plot != chosen && plot >= 0 && plot < plots.size()) {
            chosen = plot;
            draw();
        }
    }

    /// Puts the point of a plot on a curve, at x: moves the parameter along the axis, and the slider
    /// whose value that curve belongs to.
    void drag(int plot, int curve, double x) {
        PlotModel touched = plots.get(plot);
        boolean other = touched.touched() != curve;
        touched.touch(curve);
        var before = parameters.values();
        var wanted = new HashMap<String, Double>();
        wanted.put(touched.plot().x().name(), touched.rounded(x));
        touched.claim().ifPresent(claim -> wanted.put(claim.parameter(), claim.value()));
        parameters.move(wanted);
        if (other && parameters.values().equals(before)) {
            draw();
        }
    }

    /// Computes the curves of a plot for the part that is shown; empty: for its own axes.
    void show(int plot, Optional<Viewport> part) {
        if (plots.get(plot).show(part)) {
            draw();
        }
    }

    DocumentState state() {
        return new DocumentState(
                parameters.values(),
                chosen,
                plots.stream().map(PlotModel::touched).toList());
    }

    void restore(DocumentState state) {
        chosen = Math.clamp(state.chosen(), 0, Math.max(0, plots.size() - 1));
        for (int i = 0; i < Math.min(plots.size(), state.curves().size()); i++) {
            plots.get(i).touch(state.curves().get(i));
            plots.get(i).settle();
        }
        parameters.move(state.values());
        draw();
    }

    private void draw() {
        picture.set(drawn());
    }

    private DocumentPicture drawn() {
        var values = parameters.values();
        return new DocumentPicture(
                plots.stream().map(plot -> plot.picture(values)).toList(), chosen);
    }
}
