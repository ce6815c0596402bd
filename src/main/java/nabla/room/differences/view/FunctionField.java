package nabla.room.differences.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.room.differences.model.DifferencesModel;
import nabla.room.differences.model.DifferencesPicture;
import nabla.room.differences.model.TypedFunction;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// A function of one's own: read while it is typed, taken at Enter; a fault is said with a caret below it.
final class FunctionField extends VBox {
    private final DifferencesModel model;
    private final LatestJob reading;
    private final TextField field = new TextField();
    private final Label caret = new Label();
    private final Label message = new Label();
    private String shown = "";

    FunctionField(DifferencesModel model, Background background) {
        this.model = model;
        this.reading = background.latest();
        getStyleClass().add("function-field");
        field.setId("function");
        field.setAccessibleText("The function f of w; Enter takes it");
        field.setPromptText("a function of w, such as w^2*sin(w)");
        field.getStyleClass().add("try-field");
        field.setOnAction(entered -> enter());
        field.textProperty().addListener((property, before, now) -> typed(now));
        caret.getStyleClass().add("try-caret");
        message.getStyleClass().add("try-message");
        message.setWrapText(true);
        message.setId("function-message");
        var name = new Label("f(w) =");
        name.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(name, field);
        line.setAlignment(Pos.BASELINE_LEFT);
        line.getStyleClass().add("function-line");
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(line, caret, message);
        say("", "");
        model.pictureProperty().subscribe(this::show);
    }

    private void show(DifferencesPicture picture) {
        String now = picture.state().function();
        if (!now.equals(shown)) {
            shown = now;
            field.setText(now);
        }
    }

    private void typed(String text) {
        if (text.equals(shown)) {
            reading.cancel();
            say("", "");
        } else {
            reading.replace(cancelled -> TypedFunction.read(text), this::judge);
        }
    }

    private void enter() {
        String text = field.getText();
        reading.replace(cancelled -> TypedFunction.read(text), read -> {
            if (read instanceof TypedFunction.Ready(var function)) {
                shown = function.text();
                say("", "");
                model.choose(function);
            } else {
                judge(read);
            }
        });
    }

    private void judge(TypedFunction read) {
        switch (read) {
            case TypedFunction.Ready ready -> say("", "Enter takes this function.");
            case TypedFunction.Unreadable(var problem, var place) -> say(place, problem);
        }
    }

    private void say(String place, String text) {
        caret.setText(place);
        message.setText(text);
        for (Label label : List.of(caret, message)) {
            boolean there = !label.getText().isEmpty();
            label.setVisible(there);
            label.setManaged(there);
        }
    }
}
