package nabla.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import org.junit.jupiter.api.Test;

/// Which scene a line of a lesson belongs to.
class StoryTest {
    private record Told(String word, int scene) implements Story.State<Told> {
        @Override
        public Told ofScene(int other) {
            return new Told(word, other);
        }

        Told after(Map<String, String> said) {
            return new Told(word + said.getOrDefault("add", ""), scene);
        }
    }

    @Test
    void theFirstBlockOpensAndEachLaterOneBeginsASceneBelowIt() {
        Lesson lesson = lesson("add: a", DERIVATION, "add: b", DERIVATION, DERIVATION, "add: c", DERIVATION);
        Story<Told> story = story(lesson);
        assertThat(words(story)).containsExactly("a", "ab", "abc");
        assertThat(scenes(story, lesson)).containsExactly(List.of(0, 0), List.of(1, 1), List.of(1, 1), List.of(2, 2));
    }

    @Test
    void aBlockMayNameALaterLineAndSeveralMayStandBeforeOneDerivation() {
        Lesson lesson = lesson("add: a", "add: b", "add: c\nline: 2", DERIVATION, "add: d\nline: 9", DERIVATION);
        Story<Told> story = story(lesson);
        assertThat(scenes(story, lesson)).containsExactly(List.of(1, 2), List.of(2, 3));
        assertThat(words(story)).containsExactly("a", "ab", "abc", "abcd");
    }

    @Test
    void ofTwoBlocksForTheSameLineBothAreInItsScene() {
        Lesson lesson = lesson("add: a", DERIVATION, "add: b", "add: c", DERIVATION);
        Story<Told> story = story(lesson);
        List<Block.Derive> derivations = lesson.blocks(Block.Derive.class);
        assertThat(story.state(story.scene(derivations.getLast(), 0)).word()).isEqualTo("abc");
    }

    @Test
    void whereNoBlockStandsThereIsTheStartAndBeforeTheFirstLineTheOpening() {
        Lesson lesson = lesson(DERIVATION, "add: a", DERIVATION);
        Story<Told> story = story(lesson);
        assertThat(words(story)).containsExactly("", "a");
        List<Block.Derive> derivations = lesson.blocks(Block.Derive.class);
        assertThat(story.scene(derivations.getLast(), -1)).isZero();
        assertThat(story(lesson(DERIVATION)).opening().word()).isEmpty();
        assertThat(story(lesson()).opening().word()).isEmpty();
    }

    @Test
    void aSceneOfALongerFileIsTheLast() {
        Story<Told> story = story(lesson("add: a", DERIVATION, "add: b", DERIVATION));
        assertThat(story.state(7)).isEqualTo(story.state(1));
        assertThat(story.state(-1)).isEqualTo(story.opening());
    }

    private static final String DERIVATION = "derivation";

    private static Story<Told> story(Lesson lesson) {
        return Story.of(lesson, new Told("", 0), Told::after);
    }

    private static List<String> words(Story<Told> story) {
        return story.scenes().stream().map(Told::word).toList();
    }

    private static List<List<Integer>> scenes(Story<Told> story, Lesson lesson) {
        return lesson.blocks(Block.Derive.class).stream()
                .map(derivation -> IntStream.range(0, derivation.lineNumbers().size())
                        .mapToObj(line -> story.scene(derivation, line))
                        .toList())
                .toList();
    }

    /// @param parts blocks of settings and derivations of two lines
    private static Lesson lesson(String... parts) {
        var text = new StringBuilder("---\ntitle: A\nroom: toy\n---\nWords.\n");
        for (String part : parts) {
            text.append(
                    part.equals(DERIVATION) ? "```derive\n1\n= 1\n= 1\n```\n" : "```toy\n%s\n```\n".formatted(part));
        }
        return LessonReader.read("a.md", text.toString()).lesson().orElseThrow();
    }
}
