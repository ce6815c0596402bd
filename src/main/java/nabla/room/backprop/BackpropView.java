package nabla.room.backprop;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import nabla.plot.Figure;
import nabla.room.Room;
import nabla.ui.ArrowKeys;
import nabla.ui.Background;
import nabla.ui.MatrixInks;
import nabla.ui.Playback;

/// The stage: buttons for the pages, and the page that is open.
final class BackpropView extends VBox {
    private final BackpropModel model;
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);
    private final StepsPage steps;
    private final CheckPage check;
    private final TrainingPage training;
    private final Opening opening;
    private final MatrixInks inks = new MatrixInks(() -> {});
    private final Label said = new Label();
    private Room.State sayingAt;
    private final StackPane open = new StackPane();

    BackpropView(BackpropModel model, Background background, Playback playback) {
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
        steps = new StepsPage(model);
        pages.put(Page.STEPS, steps);
        pages.put(Page.TRANSPOSE, scrolling(new TransposePage(model)));
        pages.put(Page.CHECK, scrolling(check));
        training = new TrainingPage(model, background, playback);
        pages.put(Page.TRAINING, training);
        pages.put(Page.NETWORK, new NetworkPage(model, opening));
        open.setMinSize(0, 0);
        open.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(open, Priority.ALWAYS);
        getChildren().addAll(top(), said, open, inks);
        model.pictureProperty().subscribe(picture -> show(picture.state()));
    }

    /// What does not fit a small window can be scrolled to.
    private static ScrollPane scrolling(Region page) {
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("reading-scroll");
        return scroll;
    }

    /// What opens files.
    Opening opening() {
        return opening;
    }

    /// The pictures of the page that is open.
    List<Figure> figures() {
        return model.state().page() == Page.TRAINING ? training.figures() : List.of();
    }

    /// The steps as they look now, twice as fine; on the theme's ground, on which its letters can be read.
    BufferedImage stepPicture() {
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

    /// Whether a class looks on.
    void present(boolean toClass) {
        steps.present(toClass);
    }

    void close() {
        check.close();
        training.close();
    }

    /// The pages' buttons, on two rows where there is little room.
    private FlowPane top() {
        var top = new FlowPane();
        var group = new ToggleGroup();
        for (Page page : pages.keySet()) {
            var button = new ToggleButton(page.title());
            button.setId("page-" + page.name().toLowerCase(Locale.ROOT));
            button.setTooltip(new Tooltip(page.tip()));
            button.setOnAction(pressed -> {
                button.setSelected(true); // one is always chosen
                model.open(page);
            });
            buttons.put(page, button);
            button.getStyleClass().add("page-button");
            button.setToggleGroup(group);
            top.getChildren().add(button);
        }
        ArrowKeys.among(top, List.copyOf(buttons.values()));
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("backprop-top");
        return top;
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
            open.getChildren().setAll(wanted);
        }
        ToggleButton button = buttons.get(page);
        if (button != null && !button.isSelected()) {
            button.setSelected(true);
        }
    }
}
