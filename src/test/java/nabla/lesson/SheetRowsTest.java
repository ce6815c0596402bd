package nabla.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nabla.Assets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where each row of the sheets' results and mistakes lives: in a lesson under its number, as a line that is marked as
/// wrong, or in the prose. That every line is as it is marked is tested with the lessons.
class SheetRowsTest {
    /// How many results each sheet has, 0 to 4, and how many lines that do not hold.
    private static final int[] RESULTS = {10, 7, 4, 8, 4};

    private static final int[] MISTAKES = {10, 5, 3, 5, 6};

    /// @param where a piece of the line or of the prose
    record Row(String id, String kind, String lesson, String where) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SheetRowsTest.class.getResourceAsStream("/nabla/lesson/sheet-rows.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|", 4))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void livesWhereTheTableSays(Row row) {
        ReadResult read = LessonReader.read(row.lesson, Assets.lesson(row.lesson));
        assertThat(read.problems()).isEmpty();
        Lesson lesson = read.lesson().orElseThrow();
        switch (row.kind) {
            case "row" -> assertThat(shown(lesson)).contains(row.id);
            case "line" ->
                assertThat(marked(lesson)).anySatisfy(text -> assertThat(text).contains(row.where));
            case "prose" -> assertThat(prose(lesson)).contains(row.where);
            default -> throw new AssertionError("no kind: " + row.kind);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void standsInTheReadmeBesideItsLesson(Row row) throws IOException {
        String title = LessonReader.read(row.lesson, Assets.lesson(row.lesson))
                .lesson()
                .orElseThrow()
                .title();
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("| " + title + " |"))
                .singleElement()
                .satisfies(line -> assertThat(line.split("[|, ]+", -1)).contains(row.id));
    }

    @Test
    void noRowIsForgotten() throws IOException {
        List<String> ids = rows().stream().map(Row::id).toList();
        var expected = new ArrayList<String>();
        for (int sheet = 0; sheet < RESULTS.length; sheet++) {
            for (int i = 1; i <= RESULTS[sheet]; i++) {
                expected.add(sheet + "." + i);
            }
            for (int i = 1; i <= MISTAKES[sheet]; i++) {
                expected.add("%03d-%d".formatted(sheet, i));
            }
        }
        assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    /// The rows that stand in braces behind titles.
    private static List<String> shown(Lesson lesson) {
        return lesson.blocks(Block.Results.class).stream()
                .flatMap(block -> block.rows().stream())
                .toList();
    }

    private static List<String> marked(Lesson lesson) {
        Map<Integer, String> marked = new HashMap<>();
        for (Block.Derive block : lesson.blocks(Block.Derive.class)) {
            for (int i = 0; i < block.texts().size(); i++) {
                if (block.derivation().lines().get(i).marked()) {
                    marked.put(block.lineNumbers().get(i), block.texts().get(i));
                }
            }
        }
        return List.copyOf(marked.values());
    }

    private static String prose(Lesson lesson) {
        var words = new StringBuilder();
        for (Block.Prose block : lesson.blocks(Block.Prose.class)) {
            for (Block.Text text : block.texts()) {
                words.append(text instanceof Block.Text.Words plain ? plain.words() : " … ");
            }
            words.append('\n');
        }
        return words.toString();
    }
}
