package nabla.shell.pane;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nabla.shell.action.Showing;

/// Lays out an open lesson: the stage and the derivation side by side, below them sliders and step controls.
public final class LessonPane extends VBox {
    private final SplitPane sides = new SplitPane();
    private final StackPane stage;
    private final StackPane derivation;
    private double divider;
    private final DoubleConsumer dividerMoved;
    private final HBox bottom;
    private final LecturePane lecture;
    private final LectureSteps lectureSteps;

    /// @param divider      where the stage ends, from 0 to 1
    /// @param dividerMoved told when the user moves it
    public LessonPane(
            Node stage,
            Node derivation,
            Optional<Node> sliders,
            StepBar steps,
            Spoken spoken,
            LectureSteps lectureSteps,
            double divider,
            DoubleConsumer dividerMoved) {
        this.stage = card(stage, "stage");
        this.derivation = card(derivation, "reading");
        this.divider = divider;
        this.lectureSteps = lectureSteps;
        this.dividerMoved = dividerMoved;
        getStyleClass().add("nabla-lesson");
        sides.setOrientation(Orientation.HORIZONTAL);
        SplitPane.setResizableWithParent(this.derivation, true);
        VBox.setVgrow(sides, Priority.ALWAYS);
        bottom = bottom(sliders, steps);
        lecture = new LecturePane(this.stage, this.derivation, spoken, bottom);
        VBox.setVgrow(lecture, Priority.ALWAYS);
        show(Showing.BOTH);
    }

    /// What the window's bar holds while a class looks on.
    LectureSteps lectureSteps() {
        return lectureSteps;
    }

    /// Says whether there is something to see on the stage.
    public void pictured(boolean is) {
        lecture.pictured(is);
    }

    /// Lays it out for a class.
    ///
    /// @param drawer whether the controls are shown
    public void showClass(Showing showing, boolean drawer) {
        sides.getItems().clear();
        getChildren().setAll(lecture);
        if (!getStyleClass().contains("lecture")) {
            getStyleClass().add("lecture");
        }
        lecture.show(showing, drawer);
    }

    /// Shows one side or both; a side that is hidden is taken out, so that the other has all the room.
    public void show(Showing showing) {
        if (!getChildren().contains(sides)) {
            lecture.clear();
            getStyleClass().remove("lecture");
            getChildren().setAll(sides, bottom);
        }
        List<Node> wanted = switch (showing) {
            case STAGE -> List.of(stage);
            case DERIVATION -> List.of(derivation);
            case BOTH -> List.of(stage, derivation);
        };
        if (!sides.getItems().equals(wanted)) {
            sides.getItems().setAll(wanted);
            if (showing == Showing.BOTH) {
                sides.setDividerPositions(divider);
                sides.getDividers().getFirst().positionProperty().subscribe((was, is) -> moved(is.doubleValue()));
            }
        }
    }

    /// Only what the user does with the mouse is remembered, not what a new size makes of it.
    private void moved(double at) {
        Node handle = sides.lookup(".split-pane-divider");
        if (handle != null && handle.isPressed()) {
            divider = at;
            dividerMoved.accept(at);
        }
    }

    private static StackPane card(Node content, String id) {
        var card = new StackPane(content);
        card.setId(id);
        card.getStyleClass().add("nabla-card");
        card.setMinWidth(280);
        card.setMinHeight(200);
        return card;
    }

    private static HBox bottom(Optional<Node> sliders, StepBar steps) {
        var bottom = new HBox();
        bottom.getStyleClass().addAll("nabla-card", "nabla-bottom");
        sliders.ifPresent(it -> {
            HBox.setHgrow(it, Priority.ALWAYS);
            bottom.getChildren().add(it);
        });
        bottom.getChildren().add(steps);
        bottom.setMinHeight(Region.USE_PREF_SIZE);
        return bottom;
    }
}
