package nabla.room.backprop.view;

import java.util.function.IntConsumer;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import nabla.ui.base.Complaint;

/// A whole number in a range, stepped or typed; what is no such number stays as typed, with a message above it.
final class CountBox extends Spinner<Integer> {
    private final String what;
    private final int from;
    private final int to;
    private final IntConsumer apply;
    private final Complaint complaint = new Complaint(getEditor(), this);
    private boolean following;

    /// @param what  such as "The number of samples"
    /// @param apply told a number that was chosen
    CountBox(String what, int from, int to, IntConsumer apply) {
        super(new IntegerSpinnerValueFactory(from, to, from));
        this.what = what;
        this.from = from;
        this.to = to;
        this.apply = apply;
        getStyleClass().add("count-box");
        setEditable(true);
        setAccessibleText(what);
        getEditor().setAccessibleText(what);
        getValueFactory().setConverter(new Lenient());
        valueProperty().subscribe((was, is) -> {
            if (!following && is != null) {
                complaint.end();
                this.apply.accept(is);
            }
        });
        getEditor().addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                enter();
                press.consume();
            } else if (press.getCode() == KeyCode.ESCAPE) {
                show(getValue());
                press.consume();
            }
        });
        getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                enter();
            }
        });
    }

    void show(int value) {
        following = true;
        getValueFactory().setValue(value);
        getEditor().setText(String.valueOf(value));
        complaint.end();
        following = false;
    }

    private void enter() {
        String typed = getEditor().getText().strip();
        try {
            int value = Integer.parseInt(typed);
            if (value >= from && value <= to) {
                getValueFactory().setValue(value);
                complaint.end();
                return;
            }
        } catch (NumberFormatException noNumber) {
            // the message says what was expected
        }
        complaint.say("%s is a whole number from %d to %d.".formatted(what, from, to));
    }

    /// Keeps the number there is where the text is none: [#enter] says what is wrong.
    private final class Lenient extends StringConverter<Integer> {
        @Override
        public String toString(Integer value) {
            return value == null ? "" : value.toString();
        }

        @Override
        public Integer fromString(String text) {
            try {
                return Math.clamp(Integer.parseInt(text.strip()), from, to);
            } catch (NumberFormatException noNumber) {
                return getValue();
            }
        }
    }
}
