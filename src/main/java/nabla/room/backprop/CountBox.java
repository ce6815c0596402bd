package nabla.room.backprop;

import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.util.StringConverter;

/// A whole number in a range, stepped or typed; what is no such number stays as typed, with a message above it.
final class CountBox extends Spinner<Integer> {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final String what;
    private final int from;
    private final int to;
    private final IntConsumer apply;
    private final Tooltip message = new Tooltip();
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
        message.getStyleClass().add("number-message");
        message.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        getValueFactory().setConverter(new Lenient());
        valueProperty().subscribe((was, is) -> {
            if (!following && is != null) {
                complain("");
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
        sceneProperty().subscribe(scene -> message.hide());
    }

    void show(int value) {
        following = true;
        getValueFactory().setValue(value);
        getEditor().setText(String.valueOf(value));
        complain("");
        following = false;
    }

    private void enter() {
        String typed = getEditor().getText().strip();
        try {
            int value = Integer.parseInt(typed);
            if (value >= from && value <= to) {
                getValueFactory().setValue(value);
                complain("");
                return;
            }
        } catch (NumberFormatException noNumber) {
            // the message says what was expected
        }
        complain("%s is a whole number from %d to %d.".formatted(what, from, to));
    }

    private void complain(String text) {
        boolean refused = !text.isEmpty();
        getEditor().pseudoClassStateChanged(REFUSED, refused);
        message.setText(text);
        if (!refused) {
            message.hide();
        } else if (getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isShowing()) {
            Bounds place = localToScreen(getBoundsInLocal());
            message.show(this, place.getMinX(), place.getMinY() - 4);
        }
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
