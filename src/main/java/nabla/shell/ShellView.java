package nabla.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nabla.lesson.Problem;
import nabla.ui.Playback;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window's content: bar, lesson list and centre; over them the find box's list, the keys and the black screen.
final class ShellView extends StackPane implements Centre {
    private static final double LIST_WIDTH = 232;
    /// From this width on the list of lessons has room.
    private static final double WITH_LIST = 1000;

    private static final double ABOVE = 190;
    private static final double NOTICE_SECONDS = 8;

    private final WindowModel model;
    private final TopBar bar;
    private final VBox centre = new VBox();
    private final NotificationPane notices = new NotificationPane(centre);
    private Playback fading = fading();

    ShellView(WindowModel model, Actions actions, FindBox find, LessonList lessons) {
        this.model = model;
        getStyleClass().add("nabla-window");
        lessons.setPrefWidth(LIST_WIDTH);
        lessons.setMinWidth(LIST_WIDTH);
        var desk = new BorderPane(notices);
        bar = new TopBar(model, actions, find);
        desk.setTop(bar);
        Runnable list = () -> desk.setLeft(model.projectorProperty().get() || isNarrow() ? null : lessons);
        model.projectorProperty().subscribe(on -> list.run());
        widthProperty().subscribe(width -> list.run());
        notices.setShowFromTop(true);
        var keys = new KeysOverlay(actions, () -> model.keysShownProperty().set(false));
        keys.visibleProperty().bind(model.keysShownProperty());
        getChildren().addAll(desk, find.layer(), keys, blank());
        setFocusTraversable(false);
    }

    /// Beside a page of a sheet the lesson needs all the width; the find box has the list too.
    private boolean isNarrow() {
        return getWidth() > 0 && getWidth() < WITH_LIST;
    }

    @Override
    public void showLesson(LessonPane pane) {
        notices.hide();
        VBox.setVgrow(pane, Priority.ALWAYS);
        centre.getChildren().setAll(pane);
        bar.hold(Optional.of(pane.lectureSteps()));
    }

    @Override
    public void showProblems(String head, String hint, List<Problem> problems) {
        notices.hide();
        var pane = new ProblemsPane(head, hint, problems);
        VBox.setVgrow(pane, Priority.ALWAYS);
        centre.getChildren().setAll(pane);
        bar.hold(Optional.empty());
    }

    @Override
    public void showProblemsAbove(String head, String hint, List<Problem> problems) {
        notices.hide();
        centre.getChildren().removeIf(child -> child instanceof ProblemsPane);
        var pane = new ProblemsPane(head, hint, problems);
        pane.getStyleClass().add("above");
        pane.setPrefHeight(ABOVE);
        pane.setMinHeight(ABOVE);
        centre.getChildren().addFirst(pane);
    }

    @Override
    public void notice(String text) {
        notices.getActions().clear();
        notices.show(text, new FontIcon("mdi2i-information-outline"));
        fading.pause();
        fading = fading();
        fading.play();
    }

    @Override
    public Consumer<String> notice(String text, String doText, Runnable what) {
        fading.pause(); // what asks for an answer waits for it
        var action = new Action(doText, pressed -> what.run());
        notices.getActions().setAll(action);
        notices.show(text, new FontIcon("mdi2i-information-outline"));
        return other -> {
            if (notices.getActions().contains(action)) {
                notices.setText(other);
            }
        };
    }

    private Playback fading() {
        return Playback.ofSteps(1 / NOTICE_SECONDS, () -> {
            notices.hide();
            return false;
        });
    }

    /// What is open, for the class that makes pictures and for tests.
    List<Node> shown() {
        return List.copyOf(centre.getChildren());
    }

    private Pane blank() {
        var blank = new Pane();
        blank.getStyleClass().add("nabla-blank");
        blank.setId("blank");
        blank.visibleProperty().bind(model.blankProperty());
        blank.setOnMousePressed(press -> model.blankProperty().set(false));
        return blank;
    }
}
