package nabla.math.expr.read;

import java.util.Optional;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Greek;

/// How a declared name is typeset, as in `W1 : matrix(H, D) as "W^{(1)}"`: its own letters, nothing that is a formula.
///
/// @param declaration what stands before `as`, as long as the line was, so that columns stay
/// @param latex       of the label
record Label(String declaration, Optional<String> latex) {
    private static final String FORM = "a label is written `as \"W^{(1)}\"` at the end of its line";
    private static final String ALLOWED = "_^{}()' ";

    /// Splits one line of a `given` block.
    ///
    /// @param text the whole block, for errors
    static Label split(String text, int from, int to) throws SyntaxError {
        String line = text.substring(from, to);
        int comment = line.indexOf('#');
        int open = line.indexOf('"');
        if (open < 0 || (comment >= 0 && comment < open)) {
            int bare = (comment < 0 ? line : line.substring(0, comment)).indexOf(" as ");
            if (bare >= 0) {
                throw new SyntaxError(FORM, text, from + bare + 1);
            }
            return new Label(line, Optional.empty());
        }
        int close = line.indexOf('"', open + 1);
        String before = line.substring(0, open).stripTrailing();
        if (close < 0 || !before.endsWith(" as")) {
            throw new SyntaxError(FORM, text, from + open);
        }
        String rest = line.substring(close + 1).strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            throw new SyntaxError(FORM, text, from + close + 1);
        }
        String latex = latex(line.substring(open + 1, close), text, from + open + 1);
        String kept = before.substring(0, before.length() - 3);
        return new Label(kept, Optional.of(latex));
    }

    private static String latex(String label, String text, int at) throws SyntaxError {
        var latex = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            Optional<String> greek = Greek.name(c);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean plain = (c < 128 && Character.isLetterOrDigit(c)) || ALLOWED.indexOf(c) >= 0;
            if (depth < 0 || (!plain && greek.isEmpty())) {
                throw new SyntaxError(
                        "a label has letters, digits, ( ), _{ } and ^{ } only: the letters of one name", text, at + i);
            }
            latex.append(greek.map(name -> "\\" + name + " ").orElse(String.valueOf(c)));
        }
        if (depth != 0 || label.isBlank()) {
            throw new SyntaxError("this label is not complete", text, at);
        }
        return latex.toString();
    }
}
