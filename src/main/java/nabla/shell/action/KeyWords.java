package nabla.shell.action;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of an action as a menu shows them, in a column of their own. It is no shortcut by itself: [KeyFilter] takes
/// the keys, and knows when a key is text.
final class KeyWords extends KeyCombination {
    private final String words;

    KeyWords(String words) {
        this.words = words;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getDisplayText() {
        return words;
    }

    @Override
    public String getName() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyWords that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }
}
