package nabla.ui.matrix;

import javafx.scene.input.KeyEvent;

/// With the focus on a matrix, arrows move from entry to entry, Enter types into an input or looks into anything else,
/// and a digit begins to type.
final class MatrixKeys {
    private final MatrixView view;

    MatrixKeys(MatrixView view) {
        this.view = view;
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent press) {
        if (press.isControlDown() || press.isAltDown() || press.isMetaDown() || view.isTypedInto()) {
            return;
        }
        switch (press.getCode()) {
            case LEFT -> view.moveFocus(0, -1);
            case RIGHT -> view.moveFocus(0, 1);
            case UP -> view.moveFocus(-1, 0);
            case DOWN -> view.moveFocus(1, 0);
            case ENTER -> view.act();
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (view.isTyping(text) && !view.isTypedInto() && !event.isControlDown()) {
            view.beginTyping(text);
            event.consume();
        }
    }
}
