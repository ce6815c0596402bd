package nabla.room.document;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import nabla.lesson.Block;
import nabla.lesson.Lesson;

/// What a stage shows whose lesson has no plot: that there is none, and where to look.
final class EmptyStage extends VBox {
    EmptyStage(Lesson lesson) {
        var nabla = new Label("∇");
        nabla.getStyleClass().add("empty-stage-sign");
        var title = new Label("No picture in this lesson");
        title.getStyleClass().add("empty-stage-title");
        var hint = new Label(hint(lesson));
        hint.setWrapText(true);
        hint.getStyleClass().add("empty-stage-hint");
        getChildren().setAll(nabla, title, hint);
        getStyleClass().add("empty-stage");
        setAlignment(Pos.CENTER);
    }

    private static String hint(Lesson lesson) {
        var parts = new ArrayList<String>();
        count(parts, lesson.blocks(Block.Derive.class).size(), "a derivation", "derivations");
        count(parts, lesson.blocks(Block.Table.class).size(), "a table", "tables");
        return parts.isEmpty()
                ? "It is all in its text, on the right."
                : "Its text has %s, on the right.".formatted(String.join(" and ", parts));
    }

    private static void count(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count == 1 ? one : count + " " + many);
        }
    }
}
