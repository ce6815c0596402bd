package nabla.ui.matrix;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import nabla.ui.base.Complaint;
import nabla.ui.matrix.MatrixPicture.Entry;

/// The field in which an entry of a [MatrixView] is typed: Enter applies it, Esc leaves it as it was. What cannot be
/// applied stays as it was typed, with a message above it.
final class MatrixEditor {
    private static final double WIDTH = 7;

    private final MatrixView view;
    private final TextField field = new TextField();
    private final Complaint complaint = new Complaint(field);
    private Entry entry = new Entry(0, 0);
    private String untouched = "";

    MatrixEditor(MatrixView view) {
        this.view = view;
        field.setManaged(false);
        field.setVisible(false);
        field.setId("matrix-editor");
        field.getStyleClass().add("matrix-editor");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now && isOpen()) {
                left();
            }
        });
    }

    TextField field() {
        return field;
    }

    boolean isOpen() {
        return field.isVisible();
    }

    /// @param begun what has been typed already
    void open(Entry at, Optional<String> begun) {
        entry = at;
        double value = view.picture().values().at(at.row(), at.column());
        untouched = value == Math.rint(value) && Math.abs(value) < 1e6
                ? String.valueOf((long) value)
                : String.valueOf(value);
        field.setText(begun.orElse(untouched));
        field.setAccessibleText("New value: " + view.picture().reading(at));
        field.setVisible(true);
        place();
        field.requestFocus();
        if (begun.isPresent()) {
            field.end();
        } else {
            field.selectAll();
        }
    }

    /// Over its cell, wide enough for a number.
    void place() {
        if (isOpen()) {
            double em = field.getFont().getSize();
            double width = Math.max(view.cellWidth(), WIDTH * em);
            double height = Math.max(view.cellHeight(), 2 * em);
            double x = seen(view.x(entry) + (view.cellWidth() - width) / 2, width);
            double y = view.y(entry) + (view.cellHeight() - height) / 2;
            field.resizeRelocate(x, y, width, height);
        }
    }

    /// Where it begins so that nothing that cuts the matrix off cuts its ends off.
    private double seen(double wanted, double width) {
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        for (Parent parent = view; parent != null; parent = parent.getParent()) {
            if (parent.getClip() != null) {
                Bounds shown =
                        view.sceneToLocal(parent.localToScene(parent.getClip().getBoundsInParent()));
                least = Math.max(least, shown.getMinX());
                most = Math.min(most, shown.getMaxX() - width);
            }
        }
        return Math.max(least, Math.min(wanted, most));
    }

    private void key(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER) {
            if (enter()) {
                view.typingEnded(KeyCode.ENTER);
            }
            press.consume();
        } else if (press.getCode() == KeyCode.ESCAPE) {
            close();
            view.typingEnded(KeyCode.ESCAPE);
            press.consume();
        }
    }

    /// Another control has the focus: a number is taken, anything else stays for the user to come back to.
    private void left() {
        if (field.getText().equals(untouched)) {
            close();
        } else {
            enter();
        }
    }

    private boolean enter() {
        if (field.getText().equals(untouched)) {
            close();
            return true;
        }
        String typed = field.getText();
        Entry at = entry;
        Optional<String> wrong = view.type(at, typed);
        if (wrong.isPresent()) {
            complaint.say(wrong.get());
            return false;
        }
        close();
        return true;
    }

    void close() {
        complaint.end();
        field.setVisible(false);
    }
}
