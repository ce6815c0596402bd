package nabla.shell.pane;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.lesson.Problem;
import nabla.ui.base.ScrollBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is wrong with a lesson file, each problem with its place and a caret under the column.
final class ProblemsPane extends ScrollBox {
    /// All there is to see.
    ProblemsPane(String head, String hint, List<Problem> problems) {
        this(head, hint, problems, new HBox());
    }

    /// Above something else that can be gone on with.
    ProblemsPane(String head, String hint, List<Problem> problems, Runnable close) {
        this(head, hint, problems, new HBox(closing(close)));
    }

    private ProblemsPane(String head, String hint, List<Problem> problems, HBox top) {
        var list = new VBox();
        list.getStyleClass().add("nabla-problems");
        Label title = label(head, "head");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        top.getChildren().addFirst(title);
        list.getChildren().addAll(top, label(hint, "hint"));
        problems.forEach(problem -> list.getChildren().add(card(problem)));
        setContent(list);
        setFitToWidth(true);
        setId("problems");
        setAccessibleText(head);
    }

    private static Button closing(Runnable close) {
        var button = new Button();
        button.setId("problems-close");
        button.setGraphic(new FontIcon("mdi2c-close"));
        button.getStyleClass().add("nabla-icon-button");
        button.setAccessibleText("Close what is said of the file");
        button.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        button.setOnAction(pressed -> close.run());
        return button;
    }

    private static VBox card(Problem problem) {
        var card = new VBox(
                label("%s, line %d, column %d".formatted(problem.file(), problem.line(), problem.column()), "where"),
                label(problem.message(), "message"));
        if (!problem.caret().isEmpty()) {
            Label caret = label(problem.caret(), "caret");
            caret.setWrapText(false); // the caret stands under its column
            caret.setMinWidth(USE_PREF_SIZE);
            var scroll = new ScrollBox(caret);
            scroll.setVbarPolicy(ScrollBarPolicy.NEVER);
            scroll.getStyleClass().add("caret-scroll");
            card.getChildren().add(scroll);
        }
        card.getStyleClass().add("nabla-problem");
        return card;
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
