package nabla.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import nabla.lesson.Problem;
import nabla.ui.ScrollBox;

/// What is wrong with a lesson file, each problem with its place and a caret under the column.
final class ProblemsPane extends ScrollBox {
    ProblemsPane(String head, String hint, List<Problem> problems) {
        var list = new VBox();
        list.getStyleClass().add("nabla-problems");
        list.getChildren().addAll(label(head, "head"), label(hint, "hint"));
        problems.forEach(problem -> list.getChildren().add(card(problem)));
        setContent(list);
        setFitToWidth(true);
        setId("problems");
        setAccessibleText(head);
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
