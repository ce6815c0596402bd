package nabla.math.expr;

import java.util.ArrayList;
import java.util.List;

/// A place in a row of tokens, moving from left to right.
final class Tokens {
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

    String comment() {
        return comment;
    }

    Token peek() {
        return tokens.get(at);
    }

    /// The token so many places after the next one.
    Token ahead(int places) {
        return tokens.get(Math.min(at + places, tokens.size() - 1));
    }

    /// The token after the next one.
    Token second() {
        return ahead(1);
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /// The token before the next one; the next one itself at the very beginning.
    Token previous() {
        return tokens.get(Math.max(at - 1, 0));
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /// Takes the next token if it is this mark.
    boolean accept(String mark) {
        boolean is = peek().is(mark);
        if (is) {
            next();
        }
        return is;
    }

    /// Takes the next token if it is this word.
    boolean acceptWord(String word) {
        boolean is = peek().isWord(word);
        if (is) {
            next();
        }
        return is;
    }

    /// All tokens from here on.
    List<Token> rest() {
        return tokens.subList(at, tokens.size());
    }

    /// The first token from here on, outside all brackets, that is this word; the end where there is none.
    Token find(String word) {
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
    Tokens until(Token end) {
        int to = tokens.lastIndexOf(end);
        var part = new ArrayList<>(tokens.subList(at, to));
        int place = part.isEmpty() ? end.start() : part.getLast().end();
        part.add(new Token(Token.Kind.END, end.text(), place, place));
        at = to;
        return new Tokens(source, part, "");
    }

    /// As written, from the start of one token to the end of another.
    String text(Token from, Token to) {
        return source.substring(from.start(), to.end());
    }

    /// As written.
    String text(Token token) {
        return source.substring(token.start(), token.end());
    }

    SyntaxError error(Token where, String message) {
        return new SyntaxError(message, source, where.start());
    }
}
