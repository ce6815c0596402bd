package nabla.lesson;

import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/// Takes `<` as the sign it is, except where it seems to start HTML.
///
/// The Markdown parser would look for the end of every tag in all the rest of the paragraph, which takes minutes where
/// there are many.
final class AngleBrackets implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return AngleBrackets::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        char next = scanner.peek();
        return ParsedInline.of(Character.isLetter(next) || next == '!' ? html() : new Text("<"), scanner.position());
    }

    private static Node html() {
        var html = new HtmlInline();
        html.setLiteral("<");
        return html;
    }
}
