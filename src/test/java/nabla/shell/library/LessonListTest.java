package nabla.shell.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nabla.shell.setting.Grouping;
import org.junit.jupiter.api.Test;

/// Where the list of lessons shows each.
class LessonListTest {
    /// The tasks of the sheets in `shared/sheets`, as far as a result stands there.
    private static final List<String> TASKS = List.of(
            "Sheet 000 a",
            "Sheet 000 b",
            "Sheet 000 c",
            "Sheet 000 d",
            "Sheet 000 e",
            "Sheet 002 a",
            "Sheet 002 b",
            "Sheet 003 1",
            "Sheet 003 2",
            "Sheet 003 3",
            "Sheet 003 4",
            "Sheet 004 1",
            "Sheet 004 2",
            "Sheet 004 3");

    @Test
    void everyTaskStandsBelowItsSheet() {
        var tasks = new ArrayList<String>();
        String group = "";
        for (LessonRow row : LessonList.rows(Library.builtIn(), Grouping.SHEET)) {
            switch (row) {
                case LessonRow.Group(var name) -> group = name;
                case LessonRow.Lesson(var entry, var task) -> {
                    for (String each : List.of(task.split(", *", -1))) {
                        tasks.add(group + " " + each);
                    }
                }
            }
        }
        assertThat(tasks).containsAll(TASKS);
    }

    @Test
    void byTopicEveryLessonStandsOnce() {
        var counts = new TreeMap<String, Integer>();
        for (LessonRow row : LessonList.rows(Library.builtIn(), Grouping.TOPIC)) {
            if (row instanceof LessonRow.Lesson(var entry, var task)) {
                counts.merge(entry.key(), 1, Integer::sum);
            }
        }
        assertThat(counts)
                .hasSameSizeAs(Library.builtIn())
                .allSatisfy((key, count) -> assertThat(count).isEqualTo(1));
    }
}
