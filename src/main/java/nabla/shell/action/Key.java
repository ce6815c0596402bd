package nabla.shell.action;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A way to ask for an action at the keyboard.
///
/// Letters and signs are taken as *typed*, so that `?` is `?` on every keyboard; the others as *pressed*.
public sealed interface Key {

    /// As the overlay shows it: `Ctrl K`, `→`, `?`.
    String text();

    boolean matches(KeyEvent event);

    /// When it is taken.
    enum When {
        /// Everywhere, also while text is typed.
        ALWAYS,
        /// While text is typed only where that text has nothing to undo itself.
        UNDO,
        /// The same for redo.
        REDO,
        /// Not while text is typed.
        NOT_TYPING,
        /// Nor while a control has the focus that uses this key itself, such as a slider the arrows.
        NOT_USED,
        /// Only in projector mode: the keys of a presenter remote, which scroll at the desk.
        PROJECTOR
    }

    When when();

    /// Whether holding it down asks again and again.
    boolean repeats();

    record Pressed(String text, KeyCombination combination, When when, boolean repeats) implements Key {
        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_PRESSED && combination.match(event);
        }
    }

    record Typed(String text) implements Key {
        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_TYPED
                    && !event.isMetaDown()
                    && event.isAltDown() == event.isControlDown() // both: AltGr, with which some keyboards type signs
                    && event.getCharacter().equalsIgnoreCase(text);
        }

        @Override
        public When when() {
            return When.NOT_TYPING;
        }

        @Override
        public boolean repeats() {
            return false;
        }
    }

    static Key typed(String sign) {
        return new Typed(sign);
    }

    /// A key with Ctrl (or Cmd), taken everywhere.
    static Key ctrl(KeyCode code) {
        return new Pressed(
                "Ctrl " + code.getName(), KeyCombination.valueOf("Shortcut+" + code.getName()), When.ALWAYS, false);
    }

    static Key pressed(String text, String combination, When when) {
        return new Pressed(text, KeyCombination.valueOf(combination), when, true);
    }

    static Key once(String text, String combination, When when) {
        return new Pressed(text, KeyCombination.valueOf(combination), when, false);
    }
}
