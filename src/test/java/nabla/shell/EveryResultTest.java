package nabla.shell;

import static nabla.shell.TestWindow.get;
import static nabla.ui.Toolkits.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import nabla.lesson.Block;
import nabla.shell.action.Walk;
import nabla.shell.find.Finder;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import org.junit.jupiter.api.Test;

/// Every result of the five sheets, as a student comes to it: by its number in the find box, or by its lesson in the
/// list; then line by line to the end. Which lines hold is tested with the lessons.
class EveryResultTest {
    /// @param lesson the key of the lesson in which it lives
    private record Row(String number, String lesson) {}

    private static final List<String> ONE_OF_EACH_SHEET = List.of("0.5", "1.3", "2.3", "3.4", "4.4");

    /// A row may stand in several lessons; the first that is found has it.
    @Test
    void isFoundByItsNumber() {
        Finder finder = Finder.of(Library.builtIn());
        for (Row row : rows()) {
            Finder.Hit first = finder.find(row.number()).getFirst();
            assertThat(results(first.place().entry()))
                    .as("the results of what is found for " + row.number())
                    .contains(row.number());
        }
    }

    @Test
    void isOneClickAwayAndSteppedThroughToItsEnd() {
        try (var complaints = new Complaints();
                var window = new TestWindow()) {
            window.start(Optional.empty());
            Await.until(
                    "all lessons are read",
                    () -> get(() -> window.shell.model().lessons().size()) >= lessons());
            var list = (ListView<?>) window.find("#lessons");
            String shown = get(() -> list.getItems().toString());
            assertThat(rows()).allSatisfy(row -> assertThat(shown).contains(row.lesson()));
            for (String number : ONE_OF_EACH_SHEET) {
                window.type(KeyCode.CONTROL, KeyCode.K);
                var box = (TextField) window.find("#find");
                onFx(() -> box.setText(number));
                window.type(KeyCode.ENTER);
                Await.until(
                        number + " is there",
                        () -> get(() -> window.shell
                                .current()
                                .filter(open -> results(open.entry()).contains(number))
                                .isPresent()));
                step(window);
            }
            assertThat(complaints.heard()).isEmpty();
        }
    }

    private static List<String> results(Entry entry) {
        return entry.lesson().orElseThrow().blocks(Block.Results.class).stream()
                .flatMap(block -> block.rows().stream())
                .toList();
    }

    /// Next, until there is nothing more.
    private static void step(TestWindow window) {
        Walk walk = get(() -> window.shell.current().orElseThrow().walk());
        onFx(walk::toStart);
        int presses = 0;
        while (get(walk::goesOn) && presses < 60) { // a run of a thousand steps goes on by itself
            onFx(walk::next);
            presses++;
        }
        assertThat(presses).isGreaterThan(2);
        assertThat(get(() -> window.shell.current().orElseThrow().room().figures()))
                .isNotNull();
    }

    private static long lessons() {
        return rows().stream().map(Row::lesson).distinct().count();
    }

    private static List<Row> rows() {
        try (InputStream in =
                Objects.requireNonNull(EveryResultTest.class.getResourceAsStream("/nabla/lesson/sheet-rows.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\|", -1))
                    .filter(cells -> cells[1].equals("row"))
                    .map(cells -> new Row(cells[0], cells[2].replace(".md", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
