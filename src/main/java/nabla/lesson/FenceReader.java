package nabla.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.SourceSpan;

/// Reads the fenced blocks of a lesson, each by its first word.
final class FenceReader {
    private static final String DOCUMENT = "document";
    private static final List<String> WORDS = List.of("given", "derive", "plot", "table");

    private final LessonReading reading;
    private final String room;
    private final KnownRooms rooms;
    private final List<Block> blocks;

    /// @param room   whose settings may stand in a block named like it
    /// @param rooms  which settings those are
    /// @param blocks where the blocks go
    FenceReader(LessonReading reading, String room, KnownRooms rooms, List<Block> blocks) {
        this.reading = reading;
        this.room = room;
        this.rooms = rooms;
        this.blocks = blocks;
    }

    void read(FencedCodeBlock code) {
        Fence fence = fence(code);
        switch (fence.word()) {
            case "given" -> given(fence);
            case "derive" -> new DeriveReader(reading).read(fence).ifPresent(blocks::add);
            case "plot" -> new PlotReader(reading).read(fence).ifPresent(blocks::add);
            case "table" -> new TableReader(reading).read(fence).ifPresent(blocks::add);
            case String word when word.equals(room) && !word.equals(DOCUMENT) -> settings(fence);
            case String word -> unknown(fence, word);
        }
    }

    private Fence fence(FencedCodeBlock code) {
        List<SourceSpan> spans = code.getSourceSpans();
        Piece opening =
                reading.source().line(spans.getFirst().getLineIndex() + 1).strip();
        boolean closed = code.getClosingFenceLength() != null;
        if (!closed) {
            reading.report(opening, "this block never ends; close it with a line ```");
        }
        int end = spans.getLast().getLineIndex() + (closed ? 0 : 1);
        var lines = new ArrayList<Piece>();
        for (int number = opening.line() + 1; number <= end; number++) {
            Piece line = reading.source().line(number).strip();
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        String[] words = info.split("\\s+", 2);
        ResultRows.Titled titled = ResultRows.of(words.length > 1 ? words[1] : "", opening, reading);
        if (!titled.rows().isEmpty()) {
            blocks.add(new Block.Results(opening.line(), titled.rows()));
        }
        return new Fence(opening, words[0], titled.title(), lines);
    }

    private void given(Fence fence) {
        if (!fence.title().isEmpty()) {
            reading.report(fence.opening(), "a given block has no title");
        }
        for (Piece line : fence.lines()) {
            reading.declare(Givens.with(line, reading.scope(), reading));
        }
        blocks.add(new Block.Given(fence.line(), reading.scope()));
    }

    private void settings(Fence fence) {
        var values = new LinkedHashMap<String, String>();
        for (Piece line : fence.lines()) {
            int colon = line.text().indexOf(':');
            if (colon < 0) {
                reading.report(line, "expected a setting and its value, such as noise: growing");
            } else {
                Piece key = line.sub(0, colon).strip();
                Piece value = line.from(colon + 1).strip();
                rooms.checkSetting(room, key, value, reading);
                if (values.putIfAbsent(key.text(), value.text()) != null) {
                    reading.report(key, "`" + key.text() + "` is given twice");
                }
            }
        }
        blocks.add(new Block.Settings(fence.line(), values));
    }

    private void unknown(Fence fence, String word) {
        var known = new ArrayList<>(WORDS);
        if (!room.equals(DOCUMENT)) {
            known.add(room);
        }
        String list = String.join(", ", known);
        reading.report(
                fence.opening(),
                word.isEmpty()
                        ? "a block says after ``` what it is; the blocks are " + list
                        : "unknown block `" + word + "`; the blocks are " + list);
    }
}
