package nabla.shell.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nabla.lesson.LessonReader;
import nabla.shell.library.Entry;
import nabla.shell.library.Library;
import nabla.shell.library.Origin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {
    private static final List<Entry> LESSONS = List.of(
            entry("sigmoid", "The sigmoid", "004", "a", "Activations", "b) its slope"),
            entry("bce", "Binary cross-entropy", "004", "b, c", "Losses", "the long form"),
            entry("gauss", "A Gaussian whose width σ is learned", "000", "c", "Likelihood", "how f changes with z"),
            entry("mse", "Squared error", "002", "1", "Losses", "its derivative"));

    private static Finder builtIn = Finder.ofTitles(List.of());

    @BeforeAll
    static void collect() {
        builtIn = Finder.of(Library.builtIn());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    004          | sigmoid bce
                    4            | sigmoid bce
                    004 c        | bce
                    000 c        | gauss
                    sigmoid      | sigmoid
                    SIGM         | sigmoid gauss
                    sigmiod      | sigmoid
                    cross entr   | bce
                    crossentropy | bce
                    losses       | bce mse
                    sigma        | gauss
                    slope        | sigmoid
                    002 1        | mse
                    gausian      | gauss
                    """)
    void findsTheLessonThatIsMeant(String asked, String ids) {
        String found = Finder.of(LESSONS).find(asked).stream()
                .map(it -> it.place().entry().key())
                .distinct()
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(ids);
    }

    /// What a lecturer types, and the place that is meant, as the list shows it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    softmax             | Softmax and cross-entropy, index by index
                    sigmoid             | Sigmoid
                    relu                | Activations and softmax › The ReLU and its kink
                    bound               | Gaussian log-likelihood › c) the bound
                    the bound           | Gaussian log-likelihood › c) the bound
                    BOUND the           | Gaussian log-likelihood › c) the bound
                    gaussian sharp      | Gaussian log-likelihood › c) the sharp form
                    0.6                 | Gaussian log-likelihood › c) A slope that never explodes
                    0.2                 | Gaussian log-likelihood › a) The two slopes
                    0.10                | A width that is learned
                    1.5                 | Backpropagation, layer by layer › Through the layers
                    2.4                 | The slope of a linear layer › A layer
                    1.3                 | Softmax and cross-entropy, index by index › All scores at once
                    002 b               | Binary cross-entropy › From the long form to sig(f) − y
                    001 a               | Softmax and cross-entropy, index by index › Task a
                    3.8                 | Deep, but linear › Two layers are one
                    3.1                 | Activations and softmax › The sigmoid in five lines
                    000 d               | A width that is learned › d) One number for all samples
                    000 e               | A width that is learned › e) Two weights
                    000 a               | Gaussian log-likelihood › a) The two slopes
                    001 c               | Backpropagation, layer by layer › Task 2c
                    001 2c              | Backpropagation, layer by layer › Task 2c
                    002 d               | Where the transpose comes from › Task d
                    the exponent        | Gaussian log-likelihood › Find the mistake: the exponent
                    vanishing           | Sigmoid › The slope
                    mirror              | Sigmoid › A mirror
                    struck out          | A width that is learned › Find the mistake: a feature struck out
                    two pictures        | Binary cross-entropy › Two pictures
                    never explode       | Gaussian log-likelihood › c) A slope that never explodes
                    literal stable      | Binary cross-entropy › Literal and stable
                    """)
    void findsThePlaceThatIsMeant(String asked, String where) {
        assertThat(builtIn.find(asked)).isNotEmpty();
        assertThat(builtIn.find(asked).getFirst().where()).isEqualTo(where);
    }

    @Test
    void findsTheReasonOfALineAndTheLine() {
        Finder.Hit hit = builtIn.find("chain rule").getFirst();
        assertThat(hit.what()).contains("chain rule");
        assertThat(hit.line()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ω", "omega", "OMEGA", "Ömega"})
    void aGreekLetterIsItsName(String asked) {
        assertThat(builtIn.find(asked)).isNotEmpty();
        assertThat(builtIn.find(asked)).isEqualTo(builtIn.find("omega"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"square root", "the derivative of sigma", "sqrt(1 + z^2)", "exp(-z)", "log(p)"})
    void formulasAreFoundAsTheyAreTypedAndSaid(String asked) {
        assertThat(builtIn.find(asked)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"009", "004 z", "quantum", "sigmoid 000"})
    void findsNothingWhereNothingFits(String asked) {
        assertThat(Finder.of(LESSONS).find(asked)).isEmpty();
    }

    @Test
    void aRowIsNotFoundByItsBeginning() {
        assertThat(builtIn.find("0.1").stream().map(Finder.Hit::where)).doesNotContain("A width that is learned");
    }

    @Test
    void theWordsThatWereAskedAreMarked() {
        assertThat(builtIn.marks("BOUND c", "c) the bounds").stream().map(FoundWord::word))
                .containsExactly("c", "bounds");
    }

    @Test
    void showsAllInTheirOrderWhereNothingIsAsked() {
        assertThat(Finder.of(LESSONS).find("  ").stream()
                        .map(it -> it.place().entry().key()))
                .containsExactly("sigmoid", "bce", "gauss", "mse");
    }

    private static Entry entry(String id, String title, String sheet, String task, String topic, String heading) {
        String text = """
                ---
                title: %s
                sheet: %s
                task: %s
                topic: %s
                ---
                ```derive %s
                1
                = 1
                ```
                """.formatted(title, sheet, task, topic, heading);
        return Entry.of(new Origin.BuiltIn(id + ".md"), LessonReader.read(id + ".md", text));
    }
}
