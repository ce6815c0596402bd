package nabla.ui.text;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nabla.math.check.Counterexample;
import nabla.math.check.Derivation;
import nabla.math.expr.scope.Scope;
import nabla.model.OwnLine;
import nabla.ui.base.Icons;
import nabla.ui.formula.FormulaView;
import nabla.ui.formula.TypedLine;
import nabla.ui.work.Background;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A line of one's own among those of a derivation, with its verdict: it can be edited and removed.
final class OwnLineView extends VBox {
    private final Scope scope;
    private final Background background;
    private final BiConsumer<FormulaView, Scope> watch;
    private final Consumer<Counterexample> showMe;
    private final Consumer<List<String>> edited;
    private final Label done = new Label("Done: this is the lesson's last line.");
    private final HBox tools;
    private OwnLine line = new OwnLine(0, "");
    private Optional<LineView> shown = Optional.empty();
    /// Where on the line something does not fit.
    private Optional<Label> misfit = Optional.empty();
    private boolean editing;

    /// @param edited told the line as it was mended; several where they were pasted
    /// @param remove takes the line away
    OwnLineView(
            Scope scope,
            Background background,
            BiConsumer<FormulaView, Scope> watch,
            Consumer<Counterexample> showMe,
            Consumer<List<String>> edited,
            Runnable remove) {
        this.scope = scope;
        this.background = background;
        this.watch = watch;
        this.showMe = showMe;
        this.edited = texts -> {
            editing = false;
            shown = Optional.empty();
            getChildren().clear(); // it is shown again also where nothing was changed
            edited.accept(texts);
        };
        getStyleClass().add("own-line");
        done.getStyleClass().add("own-done");
        done.setWrapText(true);
        var whose = new Label("your line");
        whose.getStyleClass().add("own-whose");
        whose.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(whose, Priority.ALWAYS);
        tools = new HBox(
                whose,
                tool("Edit this line", "own-edit", MaterialDesignP.PENCIL_OUTLINE, this::edit),
                tool("Remove this line", "own-remove", MaterialDesignC.CLOSE, remove));
        tools.setAlignment(Pos.CENTER_LEFT);
    }

    private static Button tool(String name, String styleClass, Ikon icon, Runnable what) {
        var button = new Button();
        button.setGraphic(Icons.beside(button, icon, 1.2));
        button.getStyleClass().addAll("derivation-tool", styleClass);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> what.run());
        return button;
    }

    OwnLine line() {
        return line;
    }

    /// Another line, of which nothing is known yet.
    void show(OwnLine other) {
        if (!other.equals(line) || getChildren().isEmpty()) {
            line = other;
            editing = false;
            shown = Optional.empty();
            var text = new Label(other.text());
            text.getStyleClass().add("try-caret");
            getChildren().setAll(text, tools);
        }
    }

    /// The line as it was read.
    void show(TypedLine read) {
        if (editing) {
            return;
        }
        switch (read) {
            case TypedLine.Nothing nothing -> {}
            case TypedLine.Unreadable(var problem, var caret) -> {
                var where = caret(caret);
                var why = new Label(problem);
                why.getStyleClass().add("try-message");
                why.setWrapText(true);
                getChildren().setAll(where, why, tools);
            }
            case TypedLine.Ready ready -> {
                var view = new LineView(ready.line(), background, watch, showMe);
                shown = Optional.of(view);
                misfit = ready.misfit().map(fault -> caret(fault.caret()));
                show(view);
            }
        }
    }

    private void show(LineView view) {
        getChildren().setAll(view);
        misfit.ifPresent(getChildren()::add);
        view.how().ifPresent(getChildren()::add);
        getChildren().add(tools);
    }

    private static Label caret(String text) {
        var where = new Label(text);
        where.getStyleClass().add("try-caret");
        return where;
    }

    /// What the check said of it.
    void show(Derivation.Checked checked, boolean isDone) {
        shown.filter(view -> !editing).ifPresent(view -> {
            view.show(checked);
            show(view);
            if (isDone) {
                getChildren().add(1, done);
            }
        });
    }

    /// As it is read and judged; absent where it cannot be read, and while it is edited.
    Optional<LineView> view() {
        return shown.filter(view -> !editing);
    }

    /// What follows the sliders.
    List<Live> live() {
        return shown.stream().map(LineView::live).toList();
    }

    private void edit() {
        editing = true;
        var editor = new TryLine(scope, background, watch, edited);
        editor.setText(line.text());
        editor.field().addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                edited.accept(List.of(line.text()));
                press.consume();
            }
        });
        getChildren().setAll(editor);
        editor.field().requestFocus();
        editor.field().end();
    }
}
