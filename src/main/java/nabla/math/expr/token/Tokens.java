package nabla.math.expr.token;

import java.util.ArrayList;
import java.util.List;

/// A place in a row of tokens, moving from left to right.
public final class Tokens {
    private final String source;
    private final List<Token> tokens;
    private final String comment;
    private int at;

    /// @param tokens  the last one is of kind `END`, and no other
    /// @param comment what stood after `#`, without blanks around it
    Tokens(String source, List<Token> tokens, String comment) {
        this.source = source;
        this.tokens = List.copyOf(tokens);
        this.comment = comment;
    }

    public String comment() {
        return comment;
    }

    public Token peek() {
        return tokens.get(at);
    }

    /// The token so many places after the next one.
    public Token ahead(int places) {
        return tokens.get(Math.min(at + places, tokens.size() - 1));
    }

    /// The token after the next one.
    public Token second() {
        return ahead(1);
    }

    public Token next() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /// The token before the next one; the next one itself at the very beginning.
    public Token previous() {
        return tokens.get(Math.max(at - 1, 0));
    }

    public boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /// Takes the next token if it is this mark.
    public boolean accept(String mark) {
        boolean is = peek().is(mark);
        if (is) {
            next();
        }
        return is;
    }

    /// Takes the next token if it is this word.
    public boolean acceptWord(String word) {
        boolean is = peek().isWord(word);
        if (is) {
            next();
        }
        return is;
    }

    /// All tokens from here on.
    public List<Token> rest() {
        return tokens.subList(at, tokens.size());
    }

    /// The first token from here on, outside all brackets, that is this word; the end where there is none.
    public Token find(String word) {
        int depth = 0;
        for (Token token : rest()) {
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth--;
            } else if (depth <= 0 && token.isWord(word)) {
                return token;
            }
        }
        return tokens.getLast();
    }

    /// From here up to but not including `end`, which is one of the tokens to come; this row goes on at `end`.
    public Tokens until(Token end) {
        int to = tokens.lastIndexOf(end);
        var part = new ArrayList<>(tokens.subList(at, to));
        int place = part.isEmpty() ? end.start() : part.getLast().end();
        part.add(new Token(Token.Kind.END, end.text(), place, place));
        at = to;
        return new Tokens(source, part, "");
    }

    /// As written, from the start of one token to the end of another.
    public String text(Token from, Token to) {
        return source.substring(from.start(), to.end());
    }

    /// As written.
    public String text(Token token) {
        return source.substring(token.start(), token.end());
    }

    public SyntaxError error(Token where, String message) {
        return new SyntaxError(message, source, where.start());
    }
}
