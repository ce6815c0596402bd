package nabla.math.expr.token;

/// A word of the language as it stands in the text, from `start` up to but not including `end`.
///
/// @param text a name in its canonical spelling, a mark in its ASCII form, otherwise as written
public record Token(Kind kind, String text, int start, int end) {

    public enum Kind {
        NUMBER,
        NAME,
        /// An operator, a relation, a parenthesis, or a character that has no meaning here.
        MARK,
        END
    }

    public boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    public boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    public boolean isName() {
        return kind == Kind.NAME && !Names.isKeyword(text);
    }
}
