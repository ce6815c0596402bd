package nabla.ui.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/// A field for one line; several lines that are put into it at once, as by pasting, are handed on instead.
final class LineField extends TextField {
    private final Consumer<List<String>> several;

    /// @param several told two lines or more
    LineField(Consumer<List<String>> several) {
        this.several = several;
    }

    @Override
    public void replaceText(int start, int end, String text) {
        String all = getText(0, start) + text + getText(end, getLength());
        List<String> lines =
                all.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > 1) {
            several.accept(lines);
        } else {
            super.replaceText(start, end, text);
        }
    }
}
