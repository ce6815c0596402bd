package nabla.lesson;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Visitor;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// Teaches the Markdown parser `$...$`, so that stars and underscores inside are no emphasis.
final class Dollars implements InlineContentParserFactory {

    /// What stands between two dollars; a lone dollar is not `closed`. Write `\$` for a dollar sign.
    static final class Formula extends CustomNode {
        private final String text;
        private final boolean closed;

        Formula(String text, boolean closed) {
            this.text = text;
            this.closed = closed;
        }

        String text() {
            return text;
        }

        boolean closed() {
            return closed;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
        return Dollars::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position start = scanner.position();
        if (scanner.find('$') < 0) {
            return ParsedInline.of(new Formula("", false), start);
        }
        String text = scanner.getSource(start, scanner.position()).getContent();
        scanner.next();
        return ParsedInline.of(new Formula(text, true), scanner.position());
    }
}
