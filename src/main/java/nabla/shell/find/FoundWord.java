package nabla.shell.find;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.tree.Greek;

/// A word of a text as it is compared: in lower case, without accents, a Greek letter by its name.
///
/// @param word  as it is compared; `0.6` is one word, `cross-entropy` are two
/// @param from  where it starts in the text
/// @param to    where it ends
record FoundWord(String word, int from, int to) {

    /// The words of a text in their order.
    static List<FoundWord> of(String text) {
        var words = new ArrayList<FoundWord>();
        var word = new StringBuilder();
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            String greek = letter == '∇' ? "nabla" : Greek.name(letter).orElse("");
            boolean belongs = Character.isLetterOrDigit(letter) || isPoint(text, at) || isMark(letter);
            if (!greek.isEmpty()) {
                end(words, word, from, at);
                words.add(new FoundWord(greek.toLowerCase(java.util.Locale.ROOT), at, next));
            } else if (belongs) {
                from = word.isEmpty() ? at : from;
                word.append(plain(letter));
            } else {
                end(words, word, from, at);
            }
            at = next;
        }
        end(words, word, from, text.length());
        return List.copyOf(words);
    }

    private static void end(List<FoundWord> words, StringBuilder word, int from, int to) {
        if (!word.isEmpty()) {
            words.add(new FoundWord(word.toString(), from, to));
            word.setLength(0);
        }
    }

    /// The point of `0.6`.
    private static boolean isPoint(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /// `É` is `e`; superscripts are digits.
    private static String plain(int letter) {
        String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
        return apart.codePoints()
                .filter(it -> !isMark(it))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(java.util.Locale.ROOT);
    }
}
