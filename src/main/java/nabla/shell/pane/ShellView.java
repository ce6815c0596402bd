package nabla.shell.pane;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nabla.lesson.Problem;
import nabla.shell.action.Actions;
import nabla.shell.action.KeysOverlay;
import nabla.shell.find.FindBox;
import nabla.shell.library.LessonList;
import nabla.shell.library.WindowModel;

/// The window's content: bar, lesson list and centre; over them the find box's list, the keys and the black screen.
public final class ShellView extends StackPane implements Centre {
    private static final double LIST_WIDTH = 232;
    /// From this width on the list of lessons has room.
    private static final double WITH_LIST = 1000;

    private static final double ABOVE = 190;

    private final WindowModel model;
    private final TopBar bar;
    private final VBox centre = new VBox();
    private final NoticeBar notices = new NoticeBar();

    public ShellView(WindowModel model, Actions actions, FindBox find, LessonList lessons) {
        this.model = model;
        getStyleClass().add("nabla-window");
        lessons.setPrefWidth(LIST_WIDTH);
        lessons.setMinWidth(LIST_WIDTH);
        VBox.setVgrow(centre, Priority.ALWAYS);
        var desktop = new BorderPane(new VBox(centre, notices));
        bar = new TopBar(model, actions, find);
        desktop.setTop(bar);
        Runnable list = () -> desktop.setLeft(model.projectorProperty().get() || isNarrow() ? null : lessons);
        model.projectorProperty().subscribe(on -> list.run());
        widthProperty().subscribe(width -> list.run());
        var keys = new KeysOverlay(
                actions,
                model.keysShownProperty(),
                () -> model.keysShownProperty().set(false));
        getChildren().addAll(desktop, find.layer(), keys, blank());
        setFocusTraversable(false);
    }

    /// Beside a page of a sheet the lesson needs all the width; the find box has the list too.
    private boolean isNarrow() {
        return getWidth() > 0 && getWidth() < WITH_LIST;
    }

    @Override
    public void showLesson(LessonPane pane) {
        notices.lessonChanged();
        VBox.setVgrow(pane, Priority.ALWAYS);
        centre.getChildren().setAll(pane);
        bar.hold(Optional.of(pane.lectureSteps()));
    }

    @Override
    public void showProblems(String head, String hint, List<Problem> problems) {
        notices.lessonChanged();
        var pane = new ProblemsPane(head, hint, problems);
        VBox.setVgrow(pane, Priority.ALWAYS);
        centre.getChildren().setAll(pane);
        bar.hold(Optional.empty());
    }

    @Override
    public void showProblemsAbove(String head, String hint, List<Problem> problems) {
        notices.lessonChanged();
        closeProblems();
        var pane = new ProblemsPane(head, hint, problems, this::closeProblems);
        pane.getStyleClass().add("above");
        pane.setPrefHeight(ABOVE);
        pane.setMinHeight(ABOVE);
        centre.getChildren().addFirst(pane);
    }

    @Override
    public Node node() {
        return this;
    }

    private void closeProblems() {
        centre.getChildren().removeIf(child -> child instanceof ProblemsPane);
    }

    @Override
    public Notice notice(String text) {
        return notice(text, Notice.Stay.UNTIL_READ);
    }

    @Override
    public Notice notice(String text, Notice.Stay stay) {
        return notices.show(text, stay, Optional.empty());
    }

    @Override
    public Notice notice(String text, Notice.Stay stay, String doText, Runnable what) {
        return notices.show(text, stay, Optional.of(new NoticeBar.Act(doText, what)));
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
