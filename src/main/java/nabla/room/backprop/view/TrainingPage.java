package nabla.room.backprop.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.math.Numerals;
import nabla.math.nn.Setup;
import nabla.plot.figure.Figure;
import nabla.plot.stage.FigureView;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropPicture;
import nabla.room.backprop.model.Page;
import nabla.room.backprop.model.TrainingRun;
import nabla.ui.run.Playback;
import nabla.ui.run.TransportBar;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// Many steps of the optimizer: the loss over them and, for two inputs, what the network says everywhere.
final class TrainingPage extends VBox implements LecturePage {
    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");
    private static final Figure NOTHING = new Figure(
            "The loss over the steps of training",
            new Figure.Axis("step of the optimizer", "step", 0, 1),
            new Figure.Axis("loss", "loss", 0, 1),
            List.of(),
            List.of(),
            "No step yet.");

    private final LatestJob regionLane;
    private final FigureView loss = new FigureView(NOTHING);
    private final FigureView regions = new FigureView(NOTHING);
    private final HBox figures = new HBox(loss);
    private final Label remark = new Label();
    private final LectureParts lecture = new LectureParts();
    private final TransportBar transport;
    private final HBox said;
    private Optional<Setup> drawn = Optional.empty();

    TrainingPage(BackpropModel model, Background background, Playback playback) {
        this.regionLane = background.latest();
        getStyleClass().add("training-page");
        setMinSize(0, 0);
        loss.setId("training-loss");
        loss.setMinSize(0, 0);
        regions.setId("training-regions");
        regions.setMinSize(0, 0);
        figures.getStyleClass().add("training-figures");
        figures.setMinSize(0, 0);
        HBox.setHgrow(loss, Priority.ALWAYS);
        HBox.setHgrow(regions, Priority.ALWAYS);
        VBox.setVgrow(figures, Priority.ALWAYS);
        var take = new Button("Step through it");
        take.setId("take-trained");
        take.setTooltip(new Tooltip("The steps of backpropagation with the weights of this step of training"));
        take.setOnAction(pressed -> model.takeTrained());
        take.getStyleClass().add("derivation-next");
        take.setMinWidth(USE_PREF_SIZE);
        remark.setId("training-remark");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        remark.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(remark, Priority.ALWAYS);
        said = new HBox(remark, take);
        said.setAlignment(Pos.CENTER_LEFT);
        said.getStyleClass().add("training-said");
        remark.getStyleClass().add("room-remark");
        var position =
                model.pictureProperty().map(it -> new TransportBar.Position(it.trainingStep(), it.trainingLast()));
        transport = new TransportBar(playback, position, model::train);
        HBox.setHgrow(transport, Priority.ALWAYS);
        getChildren().addAll(transport, said, figures);
        model.pictureProperty().subscribe(picture -> show(picture));
    }

    @Override
    public LectureParts lecture() {
        return lecture;
    }

    @Override
    public void present(boolean toClass) {
        if (toClass) {
            LecturePage.move(lecture.tools(), List.of(transport));
            LecturePage.move(lecture.words(), List.of(said));
            getChildren().setAll(figures);
        } else {
            LecturePage.move(this, List.of(transport, said, figures));
        }
    }

    /// The figures as they look now.
    List<Figure> figures() {
        var all = new ArrayList<Figure>();
        all.add(loss.getFigure());
        if (figures.getChildren().contains(regions)) {
            all.add(regions.getFigure());
        }
        return all;
    }

    void close() {
        regionLane.cancel();
    }

    private void show(BackpropPicture picture) {
        if (picture.state().page() != Page.TRAINING) {
            return;
        }
        boolean plane = picture.state().setup().network().inputs() == 2;
        if (plane != figures.getChildren().contains(regions)) {
            figures.getChildren().setAll(plane ? List.of(loss, regions) : List.of(loss));
        }
        picture.course().ifPresentOrElse(it -> show(it, picture.trainingStep(), plane), () -> {
            loss.setFigure(NOTHING);
            remark.setText("");
        });
    }

    private void show(TrainingRun course, int step, boolean plane) {
        loss.setFigure(TrainingFigures.loss(course, step));
        Setup now = course.at(step);
        var divergence = course.trajectory().divergence();
        boolean serious = divergence.isPresent();
        remark.pseudoClassStateChanged(SERIOUS, serious);
        remark.setText(
                serious
                        ? divergence.get().message()
                        : "Step %d: loss %s with its penalty, length of the gradient %s."
                                .formatted(
                                        step,
                                        Numerals.of(course.trajectory().loss(step), Numerals.SHORT),
                                        Numerals.of(course.trajectory().gradientNorm(step), Numerals.SHORT)));
        if (plane && !drawn.equals(Optional.of(now))) {
            drawn = Optional.of(now);
            regionLane.follow(cancelled -> TrainingFigures.regions(now), regions::setFigure);
        }
    }
}
