package nabla.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads a lesson file: front matter, prose and fenced blocks, every name resolved, every problem with its place.
public final class LessonReader {
    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new Dollars())
            .customInlineContentParserFactory(new AngleBrackets())
            .maxOpenBlockParsers(30)
            .build();

    private LessonReader() {}

    /// Reads a lesson of which it does not matter in which room it is shown.
    public static ReadResult read(String file, String text) {
        return read(file, text, KnownRooms.ANY);
    }

    /// @param file  the file as the user knows it; its name without ending becomes the lesson's id
    /// @param text  what it holds
    /// @param rooms in which it may be shown
    public static ReadResult read(String file, String text, KnownRooms rooms) {
        Source source = Source.of(file, text);
        if (source.text().isBlank()) {
            return ReadResult.of(
                    new Problem(file, 1, 1, "the file is empty; a lesson starts with a line with ---", ""));
        }
        var reading = new LessonReading(source);
        FrontMatter front = FrontMatter.read(reading, rooms);
        reading.declare(reading.scope().in(front.layout()));
        List<Block> blocks = front.isThere() ? blocks(front, rooms, reading) : List.of();
        if (!reading.problems().isEmpty()) {
            return new ReadResult(Optional.empty(), reading.problems());
        }
        return ReadResult.of(new Lesson(
                id(file),
                file,
                front.title(),
                front.room(),
                front.value("sheet", ""),
                front.value("task", ""),
                front.also(),
                front.value("topic", ""),
                front.value("icon", "mdi2f-function-variant"),
                front.order(),
                blocks));
    }

    /// The file's name without folder and ending.
    static String id(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }

    /// The front matter's lines are left blank, so that every line keeps its number.
    private static List<Block> blocks(FrontMatter front, KnownRooms rooms, LessonReading reading) {
        int skipped = front.bodyStart() - 1;
        List<String> lines = reading.source().lines();
        String body = "\n".repeat(skipped) + String.join("\n", lines.subList(skipped, lines.size()));
        var blocks = new ArrayList<Block>();
        if (!front.rows().isEmpty()) {
            blocks.add(new Block.Results(1, front.rows()));
        }
        var prose = new ProseReader(reading, blocks);
        var fences = new FenceReader(reading, front.room(), rooms, blocks);
        for (Node node = MARKDOWN.parse(body).getFirstChild();
                node != null && !reading.isFull();
                node = node.getNext()) {
            if (node instanceof FencedCodeBlock code) {
                fences.read(code);
            } else {
                prose.read(node);
            }
        }
        return blocks;
    }
}
