package nabla.shell.action;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Where text or a number is typed: there letters, digits, signs and Space are text and ask for nothing else.
///
/// A spinner or a combo box has the focus itself while one types into the field inside it.
public final class Fields {
    private Fields() {}

    public static boolean isField(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            boolean field = node instanceof TextInputControl
                    || node instanceof Spinner
                    || (node instanceof ComboBoxBase<?> choice && (choice.isEditable() || choice.isShowing()));
            if (field) {
                return true;
            }
        }
        return false;
    }

    /// The text that is typed into there.
    static Optional<TextInputControl> text(Node focused) {
        return switch (focused) {
            case TextInputControl text -> Optional.of(text);
            case Spinner<?> spinner -> Optional.of(spinner.getEditor());
            default -> Optional.empty();
        };
    }
}
