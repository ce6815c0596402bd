package nabla.math.expr.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.Superscripts;
import nabla.math.expr.tree.Constant;
import nabla.math.expr.tree.Limits;

/// Cuts text into tokens; a character without a meaning becomes a mark too, and the parser says what to write instead.
public final class Lexer {
    /// Longest first.
    private static final List<String> MARKS = List.of(
            "<=", ">=", "->", "=>", "..", ".*", ".^", "==", "=<", "!=", "**", "<", ">", "=", "+", "-", "*", "/", "^");

    /// What people paste, and the mark it stands for.
    private static final Map<Integer, String> SAME = Map.ofEntries(
            Map.entry((int) '−', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '‒', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '－', "-"),
            Map.entry((int) '＋', "+"),
            Map.entry((int) '＝', "="),
            Map.entry((int) '（', "("),
            Map.entry((int) '）', ")"),
            Map.entry((int) '，', ","),
            Map.entry((int) '＜', "<"),
            Map.entry((int) '＞', ">"),
            Map.entry((int) '＊', "*"),
            Map.entry((int) '／', "/"),
            Map.entry((int) '＾', "^"),
            Map.entry((int) 'ˆ', "^"),
            Map.entry((int) '•', "*"),
            Map.entry((int) '⨯', "*"),
            Map.entry((int) '✕', "*"),
            Map.entry((int) '·', "*"),
            Map.entry((int) '⋅', "*"),
            Map.entry((int) '∙', "*"),
            Map.entry((int) '×', "*"),
            Map.entry((int) '∗', "*"),
            Map.entry((int) '÷', "/"),
            Map.entry((int) '∕', "/"),
            Map.entry((int) '⁄', "/"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '⩽', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '⩾', ">="),
            Map.entry((int) '→', "->"),
            Map.entry((int) '⇒', "=>"),
            Map.entry((int) '⟹', "=>"),
            Map.entry((int) '∼', "~"),
            Map.entry((int) '…', ".."));

    private static final int RAISED_MINUS = '⁻';
    private static final int INFINITY = '∞';

    private final String source;
    private final int to;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private String comment = "";

    private Lexer(String source, int from, int to) {
        this.source = source;
        this.at = from;
        this.to = to;
    }

    /// The tokens of a whole text.
    ///
    /// @throws SyntaxError where the text is too long, or a name or number cannot be spelled like that
    public static Tokens read(String source) throws SyntaxError {
        return read(source, 0, source.length());
    }

    /// The tokens of a part of a text; their places are those in the whole text.
    public static Tokens read(String source, int from, int to) throws SyntaxError {
        if (to - from > Limits.CHARACTERS) {
            throw new SyntaxError(
                    "this is %,d characters long; at most %,d can be read".formatted(to - from, Limits.CHARACTERS),
                    source,
                    from + Limits.CHARACTERS);
        }
        return new Lexer(source, from, to).read();
    }

    private Tokens read() throws SyntaxError {
        int first = at;
        while (at < to) {
            int c = source.codePointAt(at);
            if (c == '#') {
                comment();
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at += Character.charCount(c);
            } else {
                token(c);
            }
        }
        int place = tokens.isEmpty() ? first : tokens.getLast().end();
        tokens.add(new Token(Token.Kind.END, "", place, place));
        return new Tokens(source, tokens, comment);
    }

    /// From `#` to the end of its line; the first one is kept.
    private void comment() {
        int newline = source.indexOf('\n', at);
        int end = newline < 0 ? to : Math.min(newline, to);
        if (comment.isEmpty()) {
            comment = source.substring(at + 1, end).strip();
        }
        at = end;
    }

    private void token(int c) throws SyntaxError {
        if (Numeral.startsAt(source, at, to)) {
            int stop = Numeral.end(source, at, to);
            add(Token.Kind.NUMBER, source.substring(at, stop), stop);
        } else if (Spelling.startsName(c)) {
            var name = Spelling.read(source, at, to);
            add(Token.Kind.NAME, name.canonical(), name.end());
        } else if (isRaised(c) || c == RAISED_MINUS) {
            raised();
        } else if (c == INFINITY) {
            add(Token.Kind.NAME, Constant.INFINITY.word(), at + 1);
        } else {
            mark(c);
        }
    }

    private static boolean isRaised(int c) {
        return Character.isBmpCodePoint(c)
                && Superscripts.lowered((char) c).filter(Character::isDigit).isPresent();
    }

    /// `x²` is `x^2`, `x⁻¹` is `x^-1`.
    private void raised() {
        add(Token.Kind.MARK, "^", at);
        if (source.charAt(at) == RAISED_MINUS) {
            add(Token.Kind.MARK, "-", at + 1);
        }
        var digits = new StringBuilder();
        int stop = at;
        while (stop < to && isRaised(source.charAt(stop))) {
            digits.append(Superscripts.lowered(source.charAt(stop++)).orElseThrow());
        }
        if (!digits.isEmpty()) {
            add(Token.Kind.NUMBER, digits.toString(), stop);
        }
    }

    private void mark(int c) {
        String same = SAME.get(c);
        if (same != null) {
            add(Token.Kind.MARK, same, at + Character.charCount(c));
            return;
        }
        for (String mark : MARKS) {
            if (source.startsWith(mark, at) && at + mark.length() <= to) {
                add(Token.Kind.MARK, mark, at + mark.length());
                return;
            }
        }
        add(Token.Kind.MARK, Character.toString(c), at + Character.charCount(c));
    }

    private void add(Token.Kind kind, String text, int end) {
        tokens.add(new Token(kind, text, at, end));
        at = end;
    }
}
