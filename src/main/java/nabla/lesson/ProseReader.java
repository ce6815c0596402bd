package nabla.lesson;

import java.util.ArrayList;
import java.util.List;
import nabla.lesson.Block.Prose;
import nabla.lesson.Block.Text;
import nabla.lesson.Block.Text.Emphasis;
import nabla.math.expr.read.Parser;
import nabla.math.expr.token.SyntaxError;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;

/// Reads the prose of a lesson: Markdown's paragraphs, headings, lists and quotations with formulas between dollars.
final class ProseReader {
    private static final int DEPTH = 40;

    private final LessonReading reading;
    private final List<Block> blocks;

    /// @param blocks where the prose goes
    ProseReader(LessonReading reading, List<Block> blocks) {
        this.reading = reading;
        this.blocks = blocks;
    }

    /// Reads a node that is no fenced block.
    void read(Node node) {
        read(node, Prose.Style.PARAGRAPH, 0, "");
    }

    /// @param depth of the lists around it
    /// @param mark  of the item it begins; empty where it begins none
    private void read(Node node, Prose.Style style, int depth, String mark) {
        switch (node) {
            case Heading heading -> add(heading, Prose.Style.HEADING, depth, "");
            case Paragraph paragraph -> add(paragraph, style, depth, mark);
            case BlockQuote quote -> children(quote).forEach(child -> read(child, Prose.Style.QUOTE, depth, ""));
            case ListBlock list -> readItems(list, depth + 1);
            case LinkReferenceDefinition definition -> {}
            case FencedCodeBlock fence ->
                report(fence, "a block with ``` stands at the left margin, not inside a list or a quotation");
            case HtmlBlock html -> report(html, "HTML is not shown in a lesson; write \\< for a less-than sign");
            case IndentedCodeBlock code ->
                report(code, "a line indented by four spaces is not shown in a lesson; start it at the left margin");
            default -> report(node, "this kind of Markdown is not shown in a lesson");
        }
    }

    private void readItems(ListBlock list, int depth) {
        int count = 0;
        for (Node item : children(list)) {
            String mark = list instanceof OrderedList ordered ? start(ordered) + count + "." : "•";
            Prose.Style style = Prose.Style.ITEM;
            for (Node child : children(item)) {
                read(child, style, depth, mark);
                style = Prose.Style.PARAGRAPH;
                mark = "";
            }
            count++;
        }
    }

    private static int start(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    private void add(Node node, Prose.Style style, int depth, String mark) {
        var texts = new ArrayList<Text>();
        inline(node, Emphasis.NONE, texts, 0);
        if (style == Prose.Style.HEADING && !texts.isEmpty() && texts.getLast() instanceof Text.Words last) {
            ResultRows.Titled titled = ResultRows.of(last.words(), new Piece("", line(node), 1), reading);
            texts.set(texts.size() - 1, new Text.Words(titled.title(), last.emphasis()));
            if (!titled.rows().isEmpty()) {
                blocks.add(new Block.Results(line(node), titled.rows()));
            }
        }
        blocks.add(new Prose(line(node), style, depth, mark, texts));
    }

    private void inline(Node parent, Emphasis emphasis, List<Text> texts, int depth) {
        for (Node node = parent.getFirstChild(); node != null && !reading.isFull(); node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text words -> addWords(words.getLiteral(), emphasis, texts);
                case SoftLineBreak end -> addWords(" ", emphasis, texts);
                case HardLineBreak end -> addWords(" ", emphasis, texts);
                case Code code -> addWords(code.getLiteral(), Emphasis.CODE, texts);
                case Dollars.Formula formula -> formula(formula, texts);
                case Image image -> report(image, "pictures are not shown in a lesson; draw it with a plot block");
                case HtmlInline html -> report(html, "HTML is not shown in a lesson; write \\< for a less-than sign");
                case Node inner when depth == DEPTH -> report(inner, "emphasis is nested too deeply");
                case org.commonmark.node.Emphasis inner ->
                    inline(inner, emphasis == Emphasis.BOLD ? emphasis : Emphasis.ITALIC, texts, depth + 1);
                case StrongEmphasis inner -> inline(inner, Emphasis.BOLD, texts, depth + 1);
                default -> inline(node, emphasis, texts, depth + 1);
            }
        }
    }

    private void formula(Dollars.Formula formula, List<Text> texts) {
        if (!formula.closed()) {
            report(
                    formula,
                    "this $ starts a formula that never ends; close it with another $, or write \\$ for the sign");
            return;
        }
        try {
            var parsed = Parser.expression(formula.text(), reading.scope());
            LessonReading.trouble(parsed.expression(), reading.scope()).ifPresent(message -> report(formula, message));
            texts.add(new Text.Formula(parsed.expression(), reading.scope()));
        } catch (SyntaxError e) {
            SourceSpan span = formula.getSourceSpans()
                    .get(Math.min(e.line(), formula.getSourceSpans().size()) - 1);
            int dollar = e.line() == 1 ? 1 : 0;
            reading.report(reading.source()
                    .problem(
                            span.getLineIndex() + 1,
                            span.getColumnIndex() + dollar + e.column(),
                            String.valueOf(e.getMessage())));
        }
    }

    /// Joins words set in the same way.
    private static void addWords(String words, Emphasis emphasis, List<Text> texts) {
        if (words.isEmpty()) {
            return;
        }
        if (!texts.isEmpty() && texts.getLast() instanceof Text.Words last && last.emphasis() == emphasis) {
            texts.set(texts.size() - 1, new Text.Words(last.words() + words, emphasis));
        } else {
            texts.add(new Text.Words(words, emphasis));
        }
    }

    private void report(Node node, String message) {
        SourceSpan span = span(node);
        reading.report(reading.source().problem(span.getLineIndex() + 1, span.getColumnIndex() + 1, message));
    }

    private static int line(Node node) {
        return span(node).getLineIndex() + 1;
    }

    /// Where a node starts; a node without a place of its own starts where the one around it does.
    private static SourceSpan span(Node node) {
        Node placed = node;
        while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
            placed = placed.getParent();
        }
        List<SourceSpan> spans = placed.getSourceSpans();
        return spans.isEmpty() ? SourceSpan.of(0, 0, 0, 0) : spans.getFirst();
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
