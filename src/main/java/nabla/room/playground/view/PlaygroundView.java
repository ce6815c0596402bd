package nabla.room.playground.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import nabla.data.CsvFile;
import nabla.data.LabelledPoints;
import nabla.plot.figure.Figure;
import nabla.room.Room;
import nabla.room.playground.file.PointsOpening;
import nabla.room.playground.model.Comment;
import nabla.room.playground.model.PlaygroundModel;
import nabla.room.playground.model.PlaygroundPicture;
import nabla.room.playground.model.Score;
import nabla.ui.base.SaidBar;
import nabla.ui.base.Unseen;
import nabla.ui.figure.TitledFigure;
import org.jspecify.annotations.Nullable;

/// The stage: the plane with its points, large; beside it the network as it learns and the loss.
public final class PlaygroundView extends Region {
    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");
    private static final double GAP = 10;
    /// A stage that is not so many times as high as its type has everything beside the plane.
    private static final double LOW = 27;
    /// What stands beside the plane needs such a width, and what is above and below it such a height, in em.
    private static final double BESIDE = 15;

    private static final double ROUND_PLANE = 2;

    private final PlaygroundModel model;
    private final PointLayers points = new PointLayers();
    private final UnitsView units;
    private final NetworkPane network;
    private final ClassLegend legend;
    private final PointEdits edits;
    private final TitledFigure plane;
    private final TitledFigure loss;
    private final Label remark = new Label();
    private final SaidBar said = new SaidBar();
    /// The points that are on the stage while something is said.
    private @Nullable LabelledPoints spokenOf;

    public PlaygroundView(PlaygroundModel model) {
        this.model = model;
        PlaygroundPicture first = model.picture();
        units = new UnitsView(model);
        network = new NetworkPane(model, units);
        legend = new ClassLegend(model);
        plane = new TitledFigure(
                "The plane", "figure-plane", LandscapeFigure.of(first, Optional.empty(), points.of(first)));
        loss = new TitledFigure("Loss", "figure-loss", LossCurves.of(first));
        remark.setId("playground-remark");
        remark.getStyleClass().add("room-remark");
        remark.setWrapText(true);
        getStyleClass().add("playground-stage");
        getProperties().put(Room.KEEPS_PLAYING, true);
        getChildren().addAll(legend, plane, network, loss, remark, said);
        edits = new PointEdits(model, this);
        plane.figure().setOnDots(edits);
        units.watchedProperty().subscribe(unit -> showPlane());
        model.pictureProperty().subscribe(this::show);
    }

    /// The plane, the loss over the steps, and the network, as they look now.
    public List<Figure> figures() {
        return List.of(plane.shown(), loss.shown(), NetworkFigure.of(model.picture()));
    }

    /// On any thread, before a table is shown.
    public static void prepare(CsvFile table, PointsOpening opening) {
        Unseen.first(PointsImport.class, () -> new PointsImport(table, opening, points -> {}, () -> {}));
    }

    /// Over the stage: a table whose columns are to be chosen.
    public void choose(CsvFile table, PointsOpening opening) {
        leaveImport();
        said.hide();
        var pane = new PointsImport(
                table, opening, points -> model.restart(settings -> settings.with(points)), this::leaveImport);
        getChildren().add(pane);
        pane.requestFocus();
    }

    /// A sentence that stays until it is closed or other points come.
    public void say(String sentence) {
        said.show(sentence, true);
        requestLayout();
    }

    private void leaveImport() {
        getChildren().removeIf(PointsImport.class::isInstance);
    }

    private void show(PlaygroundPicture picture) {
        if (!picture.settings().points().equals(spokenOf)) {
            spokenOf = picture.settings().points();
            said.hide();
        }
        showPlane();
        loss.show(LossCurves.of(picture), losses(picture));
        plane.figure().setOnPlace(picture.state().alone().isPresent() ? Optional.of(edits::add) : Optional.empty());
        Comment comment = Comment.of(picture);
        remark.pseudoClassStateChanged(SERIOUS, comment.serious());
        if (!comment.text().equals(remark.getText())) {
            remark.setText(comment.text());
        }
    }

    private void showPlane() {
        PlaygroundPicture picture = model.picture();
        var watched = units.watchedProperty().get();
        plane.show(
                LandscapeFigure.of(picture, watched, points.of(picture)),
                watched.map(it -> List.of(it.words(picture.landscape().network())))
                        .orElseGet(() -> scores(picture.score())));
    }

    private static List<String> scores(Score score) {
        var all = new ArrayList<String>();
        all.add("training %.0f %% right".formatted(100 * score.accuracy()));
        if (score.held() > 0) {
            all.add("test %.0f %%".formatted(100 * score.heldAccuracy()));
        }
        return all;
    }

    private static List<String> losses(PlaygroundPicture picture) {
        var all = new ArrayList<String>();
        all.add("training %.3f".formatted(picture.run().loss()[picture.step()]));
        double test = picture.run().testLoss()[picture.step()];
        if (Double.isFinite(test)) {
            all.add("test %.3f".formatted(test));
        }
        return all;
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        double em = remark.getFont().getSize();
        double foot = snapSizeY(Math.min(2.7 * em, remark.prefHeight(width)));
        remark.resizeRelocate(x, y + height - foot, width, foot);
        double high = snapSizeY(said.prefHeight(width));
        said.resizeRelocate(x, y + height - high, width, high);
        getChildren().stream()
                .filter(PointsImport.class::isInstance)
                .forEach(pane -> pane.resizeRelocate(0, 0, getWidth(), getHeight()));
        double head = snapSizeY(legend.prefHeight(width));
        legend.resizeRelocate(x, y, width, head);
        place(x, y + head + GAP / 2, width, height - head - foot - GAP, em);
    }

    /// The plane as nearly square as there is room; the loss stands below the network where the plane fills the height
    /// or the stage is wide, else below both.
    private void place(double x, double y, double width, double height, double em) {
        boolean filled = 0.58 * width + ROUND_PLANE * em >= 0.68 * height && 0.42 * width - GAP >= BESIDE * em;
        boolean wide = width > 1.5 * height || height < LOW * em || filled;
        double share = (!wide ? 0.66 : filled ? 0.58 : 0.62) * width;
        double high = Math.floor(Math.min(share + ROUND_PLANE * em, wide ? height : 0.7 * height));
        double large = Math.floor(Math.min(high - em, share));
        double beside = width - large - GAP;
        double right = x + large + GAP;
        plane.resizeRelocate(x, y, large, high);
        if (beside > 2 * height) {
            double half = Math.floor((beside - GAP) / 2);
            network.resizeRelocate(right, y, half, height);
            loss.resizeRelocate(right + half + GAP, y, half, height);
        } else if (wide) {
            double drawing = Math.floor(0.5 * height);
            network.resizeRelocate(right, y, beside, drawing);
            loss.resizeRelocate(right, y + drawing + GAP, beside, height - drawing - GAP);
        } else {
            network.resizeRelocate(right, y, beside, high);
            loss.resizeRelocate(x, y + high + GAP, width, height - high - GAP);
        }
    }
}
