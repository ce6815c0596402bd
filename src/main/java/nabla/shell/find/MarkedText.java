package nabla.shell.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line of text with some of its words marked, cut to the room there is so that the first of them is seen.
final class MarkedText extends TextFlow {
    private static final String CUT = "…";

    /// @param marks words of a text
    /// @param most  letters that there is room for
    MarkedText(String text, Function<String, List<FoundWord>> marks, int most) {
        getStyleClass().add("marked-text");
        String shown = cut(text.replaceAll("\\s+", " ").strip(), marks, most);
        int at = 0;
        for (FoundWord mark : marks.apply(shown)) {
            add(shown.substring(at, mark.from()), "plain-words");
            add(shown.substring(mark.from(), mark.to()), "found-words");
            at = mark.to();
        }
        add(shown.substring(at), "plain-words");
        setMinWidth(0);
    }

    private void add(String words, String styleClass) {
        if (!words.isEmpty()) {
            var text = new Text(words);
            text.getStyleClass().add(styleClass);
            getChildren().add(text);
        }
    }

    private static String cut(String text, Function<String, List<FoundWord>> marks, int most) {
        if (text.length() <= most) {
            return text;
        }
        var found = new ArrayList<>(marks.apply(text));
        int first = found.isEmpty() ? 0 : found.getFirst().from();
        int from = first < most * 2 / 3 ? 0 : text.lastIndexOf(' ', Math.max(0, first - most / 4)) + 1;
        String start = from > 0 ? CUT : "";
        int room = Math.max(1, most - start.length() - CUT.length());
        return from + room >= text.length()
                ? start + text.substring(from)
                : start + text.substring(from, from + room).stripTrailing() + CUT;
    }
}
