package nabla.room.likelihood.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import nabla.lesson.RoomSetting;
import nabla.room.Story;
import nabla.room.likelihood.model.LikelihoodModel;
import nabla.room.likelihood.model.LikelihoodPage;
import nabla.room.likelihood.model.LikelihoodState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodBlockTest {
    private static final String LESSON = """
            ---
            title: A test
            room: likelihood
            ---
            ```likelihood
            sigma: 2
            ```
            ```derive First
            1 + 1
            = 2
            ```
            ```likelihood
            page: losses
            ```
            ```likelihood
            line: 3
            drop: factor
            ```
            ```derive Second
            2 + 2
            = 2 * 2
            = 4
            = 3 + 1
            ```
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "page; pair; true",
                "page; bell; false",
                "measured; 1, 2, 3, 4, 5, 6, 7, 8, 9, -1; true",
                "measured; 1, 2; false",
                "predicted; 1, 2, 3, 4, 5, 6, 7, 8, 9, x; false",
                "sigma; 0.2; true",
                "sigma; 0; false",
                "variances; 1, 9; true",
                "variances; 1, -9; false",
                "targets; 0, 4; true",
                "samples; 5; false",
                "factors; 1000; true",
                "factors; 1001; false",
                "minus; missing; true",
                "minus; gone; false",
                "line; 0; false"
            })
    void aSettingIsCheckedWhenTheLessonIsRead(String key, String value, boolean allowed) {
        RoomSetting setting = LikelihoodBlock.SETTINGS.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(setting.allowed().test(value)).isEqualTo(allowed);
        assertThat(LikelihoodBlock.isAllowed(key, value)).isEqualTo(allowed);
    }

    @Test
    void aSceneBeginsAtTheLineThatItsBlockNames() {
        Lesson lesson = LessonReader.read("a.md", LESSON).lesson().orElseThrow();
        Story<LikelihoodState> story = LikelihoodBlock.of(lesson);
        List<Block.Derive> derivations = lesson.blocks(Block.Derive.class);
        assertThat(story.opening().outputs().sigma()).isEqualTo(2);
        assertThat(scenes(story, derivations.getFirst())).containsExactly(0);
        assertThat(scenes(story, derivations.getLast())).containsExactly(1, 1, 2);
        assertThat(story.state(1).page()).isEqualTo(LikelihoodPage.LOSSES);
        assertThat(story.state(1).rewriting().dropped()).isZero();
        assertThat(story.state(2).rewriting().dropped()).isEqualTo(2);
        assertThat(story.state(9)).as("of a file that was longer").isEqualTo(story.state(2));
    }

    @Test
    void halfTheWayIsInTheMiddleAndTheWholeIsTheEnd() {
        Story<LikelihoodState> story =
                LikelihoodBlock.of(LessonReader.read("a.md", LESSON).lesson().orElseThrow());
        LikelihoodState end = story.state(2).with(story.state(2).outputs().withShift(3));
        var model = new LikelihoodModel(story);
        model.go(story.state(1), end, 0.5);
        assertThat(model.state().rewriting().dropped()).isEqualTo(1);
        assertThat(model.state().outputs().shift())
                .isCloseTo((3 + story.state(1).outputs().shift()) / 2, within(1e-12));
        assertThat(model.state().scene()).isEqualTo(2);
        model.go(story.state(1), end, 1);
        assertThat(model.state()).isEqualTo(end);
    }

    @Test
    void aStateIsKeptAsTextAndReadAgain() {
        LikelihoodState start = LikelihoodState.START;
        LikelihoodState other = start.on(LikelihoodPage.PAIR)
                .with(start.outputs()
                        .withMeasured(3, -1.25)
                        .withPredicted(2, 0.1)
                        .withShift(-0.3)
                        .withSigma(0.7))
                .with(start.rewriting().withLogs(1).dropping(1).withMinus(false))
                .with(start.pair()
                        .sharing(false)
                        .differing(1)
                        .withVariances(List.of(0.5, 2.0))
                        .withGuess(1, -1))
                .withFactors(820)
                .withOutput(4)
                .withSamples(2)
                .ofScene(5);
        assertThat(KeptLikelihood.read(KeptLikelihood.write(other))).contains(other);
        assertThat(KeptLikelihood.read(KeptLikelihood.write(start))).contains(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "damaged", "scene: 1\npage: nowhere", "scene: x", "page: pair", "scene: 1\nsigma: NaN"})
    void aDamagedTextIsNoState(String text) {
        assertThat(KeptLikelihood.read(text)).isEmpty();
    }

    private static List<Integer> scenes(Story<LikelihoodState> story, Block.Derive derivation) {
        return IntStream.range(0, derivation.lineNumbers().size())
                .mapToObj(line -> story.scene(derivation, line))
                .toList();
    }
}
