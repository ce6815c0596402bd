package nabla.room.activations.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import nabla.lesson.ReadResult;
import nabla.math.nn.Activation;
import nabla.model.Parameters;
import nabla.room.Rooms;
import nabla.room.activations.model.ActivationsModel;
import nabla.room.activations.model.ActivationsPage;
import nabla.room.activations.model.ActivationsState;
import nabla.room.activations.model.JacobianKind;
import nabla.room.activations.model.SlopeEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a lesson says of the room, what is kept of it, and the names that its formulas have.
class ActivationsFilesTest {
    private static final String LESSON = """
            ---
            title: A
            room: activations
            ---
            ```given
            z : real in [-3, 3] = 2
            D : size 2..10 = 4
            x : vector(D)
            ```
            ```activations
            show: relu, tanh
            z: -1.5
            ```
            ```derive first
            d(tanh(z), z)
            = 1 - tanh(z)^2
            ```
            ```activations
            page: softmax
            logits: 3, -1
            shift: 2
            entry: tanh 2, 1
            ```
            ```derive second
            softmax(x)
            = softmax(x)
            ```
            """;

    @Test
    void theFirstBlockIsTheOpeningAndTheNextComesWithItsDerivation() {
        Lesson lesson = lesson(LESSON);
        List<Block.Derive> derivations = lesson.blocks(Block.Derive.class);
        var model = new ActivationsModel(ActivationsBlock.of(lesson), true);
        assertThat(model.state().shown()).containsExactly(Activation.RELU, Activation.TANH);
        assertThat(model.state().ridden()).isEqualTo(Activation.RELU);
        assertThat(model.state().z()).isEqualTo(-1.5);
        model.begun(derivations.getFirst(), 0).ifPresent(model::restore);
        assertThat(model.state().page()).isEqualTo(ActivationsPage.FUNCTIONS);
        model.begun(derivations.getLast(), 1).ifPresent(model::restore);
        assertThat(model.state().page()).isEqualTo(ActivationsPage.SOFTMAX);
        assertThat(model.state().shifted()).containsExactly(5.0, 1.0);
        assertThat(model.state().entry()).contains(new SlopeEntry(JacobianKind.TANH_OF_SOFTMAX, 1, 0));
        assertThat(model.state().shown()).as("what is not named stays").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            show: relu, relu            | one to three of
            show: relu, tanh, root, sigmoid | one to three of
            show: cosine                | one to three of
            logits: 2                   | 2 to 10 numbers
            logits: 1, two              | 2 to 10 numbers
            logits: 1,2,3,4,5,6,7,8,9,10,11 | 2 to 10 numbers
            entry: 11, 1                | an output and a logit
            entry: 1                    | an output and a logit
            page: both                  | one of functions, softmax
            z: far                      | a number
            colour: red                 | unknown setting
            """)
    void aWrongSettingIsToldAtItsLine(String setting, String message) {
        ReadResult read = LessonReader.read(
                "a.md", "---\ntitle: A\nroom: activations\n---\n```activations\n" + setting + "\n```\n", Rooms.known());
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isEqualTo(6);
        });
    }

    @Test
    void theStateIsKeptAsText() {
        ActivationsState state = ActivationsState.START
                .showing(List.of(Activation.ROOT, Activation.RELU))
                .at(-0.25)
                .withLogits(List.of(-1.5, 0.0, 3.25, 900.0))
                .withShift(-7)
                .on(ActivationsPage.SOFTMAX)
                .withEntry(Optional.of(new SlopeEntry(JacobianKind.TANH_OF_SOFTMAX, 3, 0)));
        assertThat(KeptActivations.read(KeptActivations.write(state))).contains(state);
        assertThat(KeptActivations.read(KeptActivations.write(ActivationsState.START)))
                .contains(ActivationsState.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "functions relu tanh 0.0 1.0,2.0 0.0 - 0",
                "functions relu relu NaN 1.0,2.0 0.0 - 0",
                "functions relu relu 0.0 1.0 0.0 - 0",
                "functions relu relu 0.0 1.0,Infinity 0.0 - 0",
                "functions relu relu 0.0 1.0,2.0 0.0 SOFTMAX,1 0",
                "other relu relu 0.0 1.0,2.0 0.0 - 0"
            })
    void whatMakesNoSenseIsNotTaken(String text) {
        assertThat(KeptActivations.read(text)).isEmpty();
    }

    @Test
    void theNamesOfTheFormulasFollowTheStageAndMoveIt() {
        Lesson lesson = lesson(LESSON);
        var model = new ActivationsModel(ActivationsBlock.of(lesson), true);
        Parameters parameters = ActivationsValues.of(lesson, model);
        assertThat(parameters.values())
                .containsEntry("z", -1.5)
                .containsEntry("D", 3.0)
                .containsEntry("x[1]", 2.0)
                .containsEntry("x[3]", 0.0);
        model.shift(1000);
        assertThat(parameters.values()).containsEntry("x[1]", 1002.0);
        parameters.move("c", -3);
        assertThat(model.state().shifted()).containsExactly(-1.0, -2.0, -3.0);
        parameters.move("x[2]", 4);
        assertThat(model.state().shifted()).containsExactly(-1.0, 4.0, -3.0);
        parameters.move(Map.of("D", 2.0, "z", 0.5));
        assertThat(model.state().logits()).hasSize(2);
        assertThat(model.state().z()).isEqualTo(0.5);
        parameters.move("D", 5);
        assertThat(model.state().logits()).hasSize(5);
        parameters.reset();
        assertThat(model.state().logits()).hasSize(4);
    }

    private static Lesson lesson(String text) {
        return LessonReader.read("a.md", text, Rooms.known()).lesson().orElseThrow();
    }
}
