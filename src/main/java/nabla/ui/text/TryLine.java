package nabla.ui.text;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import nabla.math.expr.scope.Scope;
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.TypedLine;
import nabla.ui.work.Background;
import nabla.ui.work.LatestJob;

/// A field for a line of one's own: set in type while it is written, taken at Enter if it can be read.
final class TryLine extends VBox {
    private final Scope scope;
    private final BiConsumer<FormulaView, Scope> watch;
    private final Consumer<List<String>> take;
    private final LatestJob reading;
    private final LatestJob entering;
    /// What is said below the field one types into has changed, and is to be in sight.
    static final EventType<Event> SAID = new EventType<>(Event.ANY, "TRY_LINE_SAID");

    private final TextField field = new LineField(this::several);
    private final VBox preview = new VBox();
    private final Label message = new Label();
    private final Label caret = new Label();
    private final Label hint = new Label("Enter checks this line.");

    /// @param take told a line that can be read, or several that were pasted
    TryLine(Scope scope, Background background, BiConsumer<FormulaView, Scope> watch, Consumer<List<String>> take) {
        this.scope = scope;
        this.watch = watch;
        this.take = take;
        this.reading = background.latest();
        this.entering = background.latest();
        getStyleClass().add("try-line");
        field.setPromptText("= your line, Enter checks it");
        field.setAccessibleText("Try a line yourself; Enter checks it");
        field.getStyleClass().add("try-field");
        for (Label label : List.of(message, hint)) {
            label.getStyleClass().add("try-message");
            label.setWrapText(true);
        }
        hint.getStyleClass().add("try-hint");
        caret.getStyleClass().add("try-caret");
        preview.getStyleClass().add("try-preview");
        getChildren().add(field);
        field.textProperty().subscribe(this::typed);
        field.setOnAction(event -> enter());
    }

    TextField field() {
        return field;
    }

    String text() {
        return field.getText();
    }

    void setText(String text) {
        field.setText(text);
    }

    private void typed(String text) {
        reading.replace(cancelled -> TypedLine.read(text, scope), this::show);
    }

    /// What stands there now is meant, also where one types on before it is read.
    private void enter() {
        String text = field.getText();
        entering.replace(cancelled -> TypedLine.read(text, scope), read -> {
            if (!(read instanceof TypedLine.Ready)) {
                show(read);
            } else if (field.getText().startsWith(text)) {
                field.setText(field.getText().substring(text.length())); // which the field cannot take back itself
                field.end();
                take.accept(List.of(text.strip()));
            }
        });
    }

    private void several(List<String> lines) {
        field.clear();
        take.accept(lines);
    }

    private void show(TypedLine typed) {
        getChildren().subList(1, getChildren().size()).clear(); // the field keeps its place, and so the focus
        switch (typed) {
            case TypedLine.Nothing nothing -> {}
            case TypedLine.Unreadable(var problem, var position) -> {
                message.setText(problem);
                caret.setText(position);
                getChildren().addAll(caret, message);
            }
            case TypedLine.Ready ready -> preview(ready);
        }
        if (field.isFocused() && getChildren().size() > 1) {
            fireEvent(new Event(SAID));
        }
    }

    private void preview(TypedLine.Ready ready) {
        preview.getChildren().setAll(LineView.preview(ready.line(), watch));
        getChildren().add(preview);
        ready.misfit().ifPresent(misfit -> {
            caret.setText(misfit.caret());
            message.setText(misfit.message());
            getChildren().addAll(caret, message);
        });
        if (ready.misfit().isEmpty() && !ready.remark().isEmpty()) {
            message.setText(ready.remark());
            getChildren().add(message);
        }
        getChildren().add(hint);
    }
}
