package nabla.wrong.shell.setting;

import nabla.wrong.shell.pane.Pane;

/// A choice that knows who shows it.
final class Choice {
    Pane pane() {
        return new Pane();
    }
}
