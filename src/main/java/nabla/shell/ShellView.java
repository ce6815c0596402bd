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

/// The window's content: bar, lesson list and centre; over them the find box's list, the keys and the black screen.
final class ShellView extends StackPane implements Centre {
    private static final double LIST_WIDTH = 232;
    private static final double ABOVE = 190;

    private final WindowModel model;
    private final VBox centre = new VBox();
    private final NoticeBar notices = new NoticeBar();

    ShellView(WindowModel model, Actions actions, FindBox find, LessonList lessons) {
        this.model = model;
        getStyleClass().add("nabla-window");
        lessons.setPrefWidth(LIST_WIDTH);
        lessons.setMinWidth(LIST_WIDTH);
        VBox.setVgrow(centre, Priority.ALWAYS);
        var desk = new BorderPane(new VBox(centre, notices));
        desk.setTop(new TopBar(model, actions, find));
        model.projectorProperty().subscribe(on -> desk.setLeft(on ? null : lessons));
        var keys = new KeysOverlay(actions, () -> model.keysShownProperty().set(false));
        keys.visibleProperty().bind(model.keysShownProperty());
        getChildren().addAll(desk, find.layer(), keys, blank());
        setFocusTraversable(false);
    }

    @Override
    public void showLesson(LessonPane pane) {
        notices.close();
        VBox.setVgrow(pane, Priority.ALWAYS);
        centre.getChildren().setAll(pane);
    }

    @Override
    public void showProblems(String head, String hint, List<Problem> problems) {
        notices.close();
        var pane = new ProblemsPane(head, hint, problems);
        VBox.setVgrow(pane, Priority.ALWAYS);
        centre.getChildren().setAll(pane);
    }

    @Override
    public void showProblemsAbove(String head, String hint, List<Problem> problems) {
        notices.close();
        centre.getChildren().removeIf(child -> child instanceof ProblemsPane);
        var pane = new ProblemsPane(head, hint, problems);
        pane.getStyleClass().add("above");
        pane.setPrefHeight(ABOVE);
        pane.setMinHeight(ABOVE);
        centre.getChildren().addFirst(pane);
    }

    @Override
    public void notice(String text) {
        notices.show(text, Optional.empty());
    }

    @Override
    public Consumer<String> notice(String text, String doText, Runnable what) {
        var act = Optional.of(new NoticeBar.Act(doText, what));
        notices.show(text, act);
        return other -> notices.sayInstead(act, other);
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
