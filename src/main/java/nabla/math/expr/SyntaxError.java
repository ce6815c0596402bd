package nabla.math.expr;

/// What a parser could not read, said in the words of whoever wrote it.
public final class SyntaxError extends Exception {
    private static final long serialVersionUID = 1;

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

    /// The line of the source, from 1.
    public int line() {
        return 1
                + (int) source.substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /// The column in its line, from 1.
    public int column() {
        return offset - source.lastIndexOf('\n', offset - 1);
    }

    /// The offending line, cut to a readable width, and below it a caret under the column.
    public String caret() {
        int start = source.lastIndexOf('\n', offset - 1) + 1;
        int end = source.indexOf('\n', offset);
        String line = source.substring(start, end < 0 ? source.length() : end);
        int at = offset - start;
        int from = Math.max(0, at - 60);
        String shown = line.substring(from, Math.min(line.length(), from + 100));
        return shown + "\n" + " ".repeat(at - from) + "^";
    }

    public int offset() {
        return offset;
    }
}
