package nabla.room.backprop.view;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import nabla.plot.figure.Figure;
import nabla.room.Room;
import nabla.room.backprop.model.BackpropModel;
import nabla.room.backprop.model.BackpropState;
import nabla.room.backprop.model.Page;
import nabla.room.backprop.model.StepChecks;
import nabla.ui.base.ScrollBox;
import nabla.ui.matrix.MatrixInks;
import nabla.ui.run.Playback;
import nabla.ui.work.Background;

/// The stage: buttons for the pages, and the page that is open.
public final class BackpropView extends VBox {
    private final BackpropModel model;
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);
    private final StepsPage steps;
    private final StepHead spoken;
    private final PartValues values;
    private final StepChecks checks;
    private final CheckPage check;
    private final TrainingPage training;
    private final Opening opening;
    private final MatrixInks inks = new MatrixInks(() -> {});
    private final Label said = new Label();
    private Room.State sayingAt;
    private final StackPane open = new StackPane();
    private final PageButtons top;
    private final HBox bar = new HBox();
    private final Map<Page, LecturePage> lectures = new EnumMap<>(Page.class);
    private final NetworkPage network;
    private boolean toClass;

    public BackpropView(BackpropModel model, Background background, Playback playback) {
        this.model = model;
        this.sayingAt = model.state();
        this.opening = new Opening(model, background, this::say);
        said.setId("said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setVisible(false);
        said.setManaged(false);
        said.getStyleClass().add("backprop-said");
        getStyleClass().add("backprop-stage");
        setMinSize(0, 0);
        check = new CheckPage(model, background);
        values = new PartValues(model, background);
        checks = new StepChecks(model, background);
        steps = new StepsPage(model, values, checks, background);
        spoken = new StepHead(values, checks);
        pages.put(Page.STEPS, steps);
        var transpose = new TransposePage(model, values);
        pages.put(Page.TRANSPOSE, scrolling(transpose));
        pages.put(Page.CHECK, scrolling(check));
        training = new TrainingPage(model, background, playback);
        pages.put(Page.TRAINING, training);
        network = new NetworkPage(model, opening);
        pages.put(Page.NETWORK, network);
        lectures.putAll(
                Map.of(Page.TRANSPOSE, transpose, Page.CHECK, check, Page.TRAINING, training, Page.NETWORK, network));
        top = new PageButtons(model);
        bar.getStyleClass().add("lecture-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        open.setMinSize(0, 0);
        open.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(open, Priority.ALWAYS);
        getChildren().addAll(top, said, open, inks);
        model.pictureProperty().subscribe(picture -> show(picture.state()));
    }

    /// What does not fit a small window can be scrolled to.
    private static ScrollPane scrolling(Region page) {
        var scroll = new ScrollBox(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("reading-scroll");
        return scroll;
    }

    /// What opens files.
    public Opening opening() {
        return opening;
    }

    /// The pictures of the page that is open.
    public List<Figure> figures() {
        return model.state().page() == Page.TRAINING ? training.figures() : List.of();
    }

    /// The steps as they look now, twice as fine; on the theme's ground, on which its letters can be read.
    public BufferedImage stepPicture() {
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(2, 2));
        parameters.setFill(inks.ground());
        Node page = Objects.requireNonNull(pages.get(Page.STEPS));
        return SwingFXUtils.fromFXImage(page.snapshot(parameters, null), null);
    }

    /// A line above the page until something else is done: what became of a file.
    void say(String words) {
        said.setText(words);
        said.setVisible(true);
        said.setManaged(true);
        sayingAt = model.state();
    }

    /// What each page but the steps says to a class.
    public Map<Page, VBox> words() {
        var words = new EnumMap<Page, VBox>(Page.class);
        lectures.forEach((page, it) -> words.put(page, it.lecture().words()));
        return words;
    }

    /// The network's settings, while a class looks on.
    public VBox drawer() {
        return network.drawer();
    }

    /// While a class looks on, what a page needs stands beside the pages' buttons.
    private void arrange(Page page) {
        if (toClass) {
            LecturePage lecture = lectures.get(page);
            bar.getChildren().setAll(top);
            if (lecture != null) {
                bar.getChildren().add(lecture.lecture().tools());
            }
        }
    }

    /// Whether a class looks on.
    public void present(boolean toClass) {
        this.toClass = toClass;
        steps.present(toClass);
        lectures.values().forEach(page -> page.present(toClass));
        top.inOneRow(toClass);
        getChildren().removeAll(top, bar);
        bar.getChildren().clear();
        getChildren().addFirst(toClass ? bar : top);
        arrange(model.state().page());
    }

    /// Whether the step's verdict is told.
    public void tell(boolean verdicts) {
        steps.tell(verdicts);
        spoken.tell(verdicts);
    }

    /// What is said of a step below the stage.
    public StepHead spokenHead() {
        return spoken;
    }

    public void close() {
        values.close();
        checks.close();
        check.close();
        training.close();
    }

    private void show(BackpropState state) {
        if (!state.equals(sayingAt)) {
            said.setVisible(false);
            said.setManaged(false);
        }
        show(state.page());
    }

    private void show(Page page) {
        Node wanted = Objects.requireNonNull(pages.getOrDefault(page, pages.get(Page.STEPS)));
        if (!open.getChildren().contains(wanted)) {
            open.getChildren().setAll(wanted, values.layer());
            arrange(page);
        }
        top.select(page);
    }
}
