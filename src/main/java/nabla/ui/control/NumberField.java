package nabla.ui.control;

import java.math.BigDecimal;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import nabla.model.Parameter;
import nabla.model.TypedNumber;
import nabla.ui.base.Complaint;

/// A parameter's value, which can be clicked and typed: Enter applies it, Esc leaves it as it was.
///
/// What cannot be applied stays as it was typed, with a message above it. Style class `number-field`, with the pseudo
/// class `editing`.
final class NumberField extends StackPane {
    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");

    private final Parameter parameter;
    private final DoubleConsumer apply;
    private final Runnable leave;
    private final TabularNumber number = new TabularNumber();
    private final TextField editor = new TextField();
    private final Complaint complaint = new Complaint(editor, this);

    /// What was typed last, shown again as long as the value is still that.
    private String typed = "";

    private double typedValue = Double.NaN;
    private String untouched = "";

    /// @param apply told the value that was typed
    /// @param leave where the focus goes when the typing has ended
    NumberField(Parameter parameter, DoubleConsumer apply, Runnable leave) {
        this.parameter = parameter;
        this.apply = apply;
        this.leave = leave;
        getStyleClass().add("number-field");
        setAccessibleRole(AccessibleRole.BUTTON);
        setCursor(Cursor.TEXT);
        getChildren().addAll(number, editor);
        prepareEditor();
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !isEditing()) {
                edit();
            }
        });
        number.reserve(widest());
        parameter.valueProperty().subscribe(value -> show(value.doubleValue()));
    }

    /// Opens the editor with the present value, all of it selected.
    void edit() {
        double value = parameter.value();
        untouched = value == typedValue ? typed : plain(value);
        editor.setText(untouched);
        setEditing(true);
        editor.requestFocus();
        editor.selectAll();
    }

    boolean isEditing() {
        return editor.isVisible();
    }

    private void prepareEditor() {
        setEditing(false);
        editor.setManaged(false);
        editor.setId("number-editor");
        editor.setAccessibleText("Value of " + parameter.name());
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        editor.textProperty().subscribe(text -> {
            if (complaint.isSaid()) {
                judge();
            }
        });
        editor.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                left();
            }
        });
    }

    private void key(KeyEvent press) {
        switch (press.getCode()) {
            case ENTER -> {
                if (enter()) {
                    leave.run();
                }
                press.consume();
            }
            case ESCAPE -> {
                close();
                leave.run();
                press.consume();
            }
            default -> {}
        }
    }

    /// Another control has the focus: a number is taken, anything else stays for the user to come back to.
    private void left() {
        if (editor.getText().equals(untouched)) {
            close();
        } else {
            enter();
        }
    }

    /// False where what was typed is no value for this parameter; then the message says why.
    private boolean enter() {
        return switch (TypedNumber.read(editor.getText(), parameter)) {
            case TypedNumber.Accepted accepted -> {
                typed = editor.getText();
                typedValue = accepted.value();
                close();
                apply.accept(accepted.value());
                yield true;
            }
            case TypedNumber.Refused refused -> {
                complaint.say(refused.message());
                yield false;
            }
        };
    }

    private void judge() {
        switch (TypedNumber.read(editor.getText(), parameter)) {
            case TypedNumber.Accepted accepted -> complaint.end();
            case TypedNumber.Refused refused -> complaint.say(refused.message());
        }
    }

    private void close() {
        complaint.end();
        setEditing(false);
    }

    private void setEditing(boolean editing) {
        editor.setVisible(editing);
        number.setVisible(!editing);
        pseudoClassStateChanged(EDITING, editing);
    }

    private void show(double value) {
        number.show(parameter.written(value));
        setAccessibleText("%s is %s; type another value".formatted(parameter.name(), number.text()));
    }

    /// As a lesson file would have it, with all digits.
    private static String plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return Math.abs(exact.scale()) > 12 ? String.valueOf(value) : exact.toPlainString();
    }

    /// Room for a value between two steps.
    private String widest() {
        String from = parameter.written(parameter.from());
        String to = parameter.written(parameter.to());
        String longer = from.length() > to.length() ? from : to;
        return longer.contains(".") ? longer + "0" : longer;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double height = editor.prefHeight(-1);
        double width = Math.max(getWidth(), editor.prefWidth(-1));
        editor.resizeRelocate(getWidth() - width, (getHeight() - height) / 2, width, height);
    }
}
