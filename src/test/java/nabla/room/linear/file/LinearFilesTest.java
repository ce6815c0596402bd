package nabla.room.linear.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import nabla.lesson.ReadResult;
import nabla.math.nn.Matrix;
import nabla.model.Parameters;
import nabla.room.Rooms;
import nabla.room.linear.model.LinearModel;
import nabla.room.linear.model.LinearState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a lesson says of the room, what is kept of it, and the names that its formulas have.
class LinearFilesTest {
    private static final String LESSON = """
            ---
            title: A
            room: linear
            ---
            ```given
            D : size 1..4 = 2
            H : size 1..4 = 2
            K : size 1..4 = 2
            x : vector(D)
            W2 : matrix(H, D)
            b2 : vector(H)
            W1 : matrix(K, H)
            ```
            ```linear
            W2: 1 2; -3 0.5
            b2: 0.25 -1
            plane: x
            x: 1, -0.5
            ```
            ```derive first
            W1 * (W2 * x)
            = W1 * W2 * x
            ```
            ```linear
            sizes: 3, 1, 2
            relu: on
            light: 3
            plane: W1
            ```
            ```derive second
            x
            = x
            ```
            """;

    @Test
    void theFirstBlockIsTheOpeningAndTheNextComesWithItsDerivation() {
        Lesson lesson = lesson(LESSON);
        List<Block.Derive> derivations = lesson.blocks(Block.Derive.class);
        var model = new LinearModel(LinearBlock.of(lesson));
        assertThat(model.state().stack().layer(2).weights()).isEqualTo(Matrix.of(2, 2, 1, 2, -3, 0.5));
        assertThat(model.state().stack().layer(2).bias()).isEqualTo(Matrix.of(2, 1, 0.25, -1));
        assertThat(model.state().plane()).isZero();
        assertThat(model.state().x2()).isEqualTo(-0.5);
        assertThat(model.follow(derivations.getFirst(), 0))
                .as("the scene it is in")
                .isFalse();
        assertThat(model.follow(derivations.getLast(), 0)).isTrue();
        assertThat(model.state().stack().sizes()).containsExactly(3, 1, 2);
        assertThat(model.state().stack().relu()).isTrue();
        assertThat(model.state().lit()).isEqualTo(3);
        assertThat(model.state().plane()).isEqualTo(2);
        assertThat(model.state().stack().layer(2).weights())
                .as("what is not named stays")
                .isEqualTo(Matrix.of(1, 3, 1, 2, 0));
        assertThat(model.follow(derivations.getFirst(), -1)).isTrue();
        assertThat(model.state().stack().sizes()).containsExactly(2, 2, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sizes: 2, 2             | 3 to 7 sizes
            sizes: 2, 5, 2          | 3 to 7 sizes
            sizes: 2, 2, 2, 2, 2, 2, 2, 2 | 3 to 7 sizes
            W1: 1 2; 3              | rows of numbers
            W1: 1 2; 3 six          | rows of numbers
            W1: 1 2; 3 60           | from −5 to 5
            b7: 1                   | unknown setting
            b2: 1, 2                | one to four numbers
            relu: yes               | one of on, off
            plane: W7               | x, or the layer
            light: 5                | one of none
            x: 1                    | 2 numbers
            """)
    void aWrongSettingIsToldAtItsLine(String setting, String message) {
        ReadResult read = LessonReader.read(
                "a.md", "---\ntitle: A\nroom: linear\n---\n```linear\n" + setting + "\n```\n", Rooms.known());
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isEqualTo(6);
        });
    }

    @Test
    void theStateIsKeptAsText() {
        LinearState state = LinearState.START
                .with(LinearState.START
                        .stack()
                        .withDepth(5)
                        .withSize(2, 3)
                        .withSize(0, 1)
                        .withRelu(true)
                        .withWeight(3, 1, 2, -1.25)
                        .withBias(5, 0, 0.1))
                .in(4)
                .lighting(1)
                .at(-1.5, 0.125);
        assertThat(KeptLinear.read(KeptLinear.write(state))).contains(state);
        assertThat(KeptLinear.read(KeptLinear.write(LinearState.START))).contains(LinearState.START);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8})
    void damagedTextIsPassedOver(int word) {
        String whole = KeptLinear.write(LinearState.START);
        String damaged = whole.replaceFirst("^((\\S+ ){%d})\\S+".formatted(word), "$17x");
        assertThat(damaged).isNotEqualTo(whole);
        boolean isSwitch = word == 4;
        assertThat(KeptLinear.read(damaged).isPresent()).isEqualTo(isSwitch);
        assertThat(KeptLinear.read("")).isEmpty();
        assertThat(KeptLinear.read(whole.replaceFirst("\n1\\.0 ", "\nNaN ")))
                .as("not a number")
                .isEmpty();
        assertThat(KeptLinear.read(whole.replaceFirst("^2 2 2", "9 2 2"))).isEmpty();
        assertThat(KeptLinear.read(whole.replaceFirst("^2 2 2", "2 7 2"))).isEmpty();
    }

    @Test
    void theLessonsNamesFollowTheStageAndMoveIt() {
        Lesson lesson = lesson(LESSON);
        var model = new LinearModel(LinearBlock.of(lesson));
        Parameters parameters = LinearValues.of(lesson, model);
        assertThat(parameters.values())
                .containsEntry("W2[2, 1]", -3.0)
                .containsEntry("b2[2]", -1.0)
                .containsEntry("x[1]", 1.0)
                .containsEntry("H", 2.0);
        model.drag(1, 0, 0, true);
        assertThat(model.state().plane())
                .as("in the plane of x there is no column")
                .isZero();
        model.look(1);
        model.drag(1, 1.25, 2, true);
        assertThat(parameters.values()).containsEntry("W2[1, 1]", 1.0).containsEntry("W2[2, 1]", 3.0);
        parameters.move(Map.of("W1[1, 2]", -2.0, "b2[1]", 4.0, "D", 1.0, "x[2]", 1.5));
        assertThat(model.state().stack().layer(1).weights().at(0, 1)).isEqualTo(-2);
        assertThat(model.state().stack().layer(2).bias().at(0, 0)).isEqualTo(4);
        assertThat(model.state().stack().inputs()).isOne();
        assertThat(model.state().x2()).isEqualTo(1.5);
        model.resize(6);
        parameters.move("x[1]", -1);
        assertThat(model.state().stack().depth()).as("what was not moved stays").isEqualTo(6);
    }

    private static Lesson lesson(String text) {
        return LessonReader.read("a.md", text, Rooms.known()).lesson().orElseThrow();
    }
}
