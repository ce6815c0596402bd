package nabla.math.expr.token;

/// What a parser could not read, said in the words of its writer.
public final class SyntaxError extends Exception {
    private static final long serialVersionUID = 1;
    private static final int SHOWN_BEFORE = 60;
    private static final int SHOWN = 100;

    private final String source;
    private final int offset;

    /// @param message what is wrong and what was expected instead
    /// @param source  the whole text that was read
    /// @param offset  where in it, from 0; `source.length()` is its end
    public SyntaxError(String message, String source, int offset) {
        super(message);
        this.source = source;
        this.offset = Math.clamp(offset, 0, source.length());
    }

    /// Where in the whole text, in chars from 0.
    public int offset() {
        return offset;
    }

    /// The line of the source, from 1.
    public int line() {
        return 1
                + (int) source.substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /// The column in its line, from 1, counted in characters as a reader sees them: an emoji is one, and so is a tab.
    public int column() {
        return 1 + source.codePointCount(lineStart(), offset);
    }

    /// The offending line, cut to a readable width, and below it a caret under the column.
    public String caret() {
        int newline = source.indexOf('\n', offset);
        int[] line = source.substring(lineStart(), newline < 0 ? source.length() : newline)
                .stripTrailing()
                .codePoints()
                .map(SyntaxError::oneWide)
                .toArray();
        int at = column() - 1;
        int from = Math.max(0, at - SHOWN_BEFORE);
        int to = Math.min(line.length, from + SHOWN);
        String shown = from < to ? new String(line, from, to - from) : "";
        return shown + "\n" + " ".repeat(at - from) + "^";
    }

    private int lineStart() {
        return source.lastIndexOf('\n', offset - 1) + 1;
    }

    /// Tabs and control characters would push the line away from its caret.
    private static int oneWide(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c;
    }
}
