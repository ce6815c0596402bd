package nabla.shell.pane;

import javafx.scene.control.Button;
import nabla.shell.action.Action;
import nabla.shell.action.Walk;

/// The button of "next": it says what a press will do, in a word on itself, whole in its tooltip and to a screen
/// reader.
final class NextButton {
    private final Button button;
    private final Action action;

    NextButton(Action action) {
        this.action = action;
        button = action.iconButton();
        button.getStyleClass().add("nabla-next");
        button.setMinWidth(Button.USE_PREF_SIZE);
    }

    Button button() {
        return button;
    }

    void show(Walk walk) {
        String words = walk.nextWords();
        String said = words.isEmpty() ? "The end: nothing comes next" : words;
        button.setText(walk.ahead());
        button.setAccessibleText(said);
        button.getTooltip().setText(said + "  (" + action.keys().getFirst().text() + ")");
        button.setDisable(!walk.goesOn());
    }
}
