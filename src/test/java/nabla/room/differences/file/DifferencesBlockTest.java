package nabla.room.differences.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import nabla.lesson.RoomSetting;
import nabla.room.differences.model.DifferencesPage;
import nabla.room.differences.model.DifferencesState;
import nabla.room.differences.model.DifferencesStory;
import nabla.room.differences.model.ErrorLayer;
import nabla.room.differences.model.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesBlockTest {
    private static final String LESSON = """
            ---
            title: A test
            room: differences
            ---
            ```differences
            function: w^2
            point: 2
            show: nothing
            ```
            ```derive First
            1 + 1
            = 2
            ```
            ```differences
            sweep: 1, 1e-8
            show: forward, rounding
            page: errors
            ```
            ```derive Second
            2 + 2
            = 4
            ```
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "function; sin(w); true",
                "function; f(x) = x^2; true",
                "function; sin(w; false",
                "function; y; false",
                "point; -0.5; true",
                "point; far; false",
                "step; 1e-16; true",
                "step; 1; true",
                "step; 2; false",
                "step; 0; false",
                "sweep; 1, 1e-8, 0.5; true",
                "sweep; 1, 2; false",
                "show; forward, central; true",
                "show; nothing; true",
                "show; everything; false",
                "page; taylor; true",
                "page; map; false"
            })
    void whatMayStandInABlock(String key, String value, boolean allowed) {
        RoomSetting setting = DifferencesBlock.SETTINGS.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(setting.allowed().test(value)).as("%s: %s", key, value).isEqualTo(allowed);
    }

    @Test
    void eachLaterBlockChangesTheStageAtTheLineBelowIt() {
        Lesson lesson = LessonReader.read("test.md", LESSON).lesson().orElseThrow();
        DifferencesStory story = DifferencesBlock.of(lesson);
        List<Block.Derive> derivations = lesson.blocks(Block.Derive.class);
        DifferencesState opening = story.opening().end();
        assertThat(opening.function()).isEqualTo("w^2");
        assertThat(opening.point()).isEqualTo(2);
        assertThat(opening.shown()).isEmpty();
        assertThat(story.at(derivations.get(0), 0).orElseThrow().end()).isEqualTo(opening);
        Scene second = story.at(derivations.get(1), 0).orElseThrow();
        assertThat(second.end().function()).as("what is not said stays").isEqualTo("w^2");
        assertThat(second.end().shown()).isEqualTo(Set.of(ErrorLayer.FORWARD, ErrorLayer.ROUNDING));
        assertThat(second.end().page()).isEqualTo(DifferencesPage.ERRORS);
        assertThat(second.end().step()).isEqualTo(1e-8);
        assertThat(second.sweep()).containsExactly(0.0, -8.0);
        assertThat(story.at(derivations.get(0), -1).orElseThrow().end()).isEqualTo(opening);
    }

    @Test
    void aStateIsFoundAgainInItsText() {
        var state = new DifferencesState("x^2 + 1", -1.25, -3.5, Set.of(ErrorLayer.CENTRAL), DifferencesPage.TAYLOR);
        assertThat(KeptDifferences.read(KeptDifferences.write(state))).contains(state);
        for (String damaged : List.of("", "1\n2", "a\n0\n\ncurve\nw", "NaN\n0\n\ncurve\nw", "1\n0\n\nnowhere\nw")) {
            assertThat(KeptDifferences.read(damaged)).as(damaged).isEmpty();
        }
    }
}
