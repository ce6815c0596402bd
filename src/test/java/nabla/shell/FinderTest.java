package nabla.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.math.check.Derivation;
import nabla.math.expr.Expr;
import nabla.math.expr.Rational;
import nabla.math.expr.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTest {
    private static final List<Entry> LESSONS = List.of(
            entry("sigmoid", "The sigmoid", "004", "a", "Activations", "b) its slope"),
            entry("bce", "Binary cross-entropy", "004", "b, c", "Losses", "the long form"),
            entry("gauss", "A Gaussian whose width σ is learned", "000", "c", "Likelihood", "how f changes with z"),
            entry("mse", "Squared error", "002", "1", "Losses", "its derivative"));

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
                    sigma        | gauss sigmoid
                    slope        | sigmoid
                    002 1        | mse
                    gausian      | gauss
                    """)
    void findsWhatIsMeant(String asked, String ids) {
        assertThat(String.join(" ", ids(asked))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"009", "004 z", "quantum", "sigmoid 000"})
    void findsNothingWhereNothingFits(String asked) {
        assertThat(ids(asked)).isEmpty();
    }

    @Test
    void showsAllInTheirOrderWhereNothingIsAsked() {
        assertThat(ids("  ")).containsExactly("sigmoid", "bce", "gauss", "mse");
    }

    private static List<String> ids(String asked) {
        return Finder.find(asked, LESSONS).stream().map(Entry::key).toList();
    }

    private static Entry entry(String id, String title, String sheet, String task, String topic, String heading) {
        var derivation = new Derivation(Scope.EMPTY, new Expr.Num(Rational.of(1, 1)), List.of());
        var derive = new Block.Derive(1, heading, derivation, List.of(), List.of());
        var lesson =
                new Lesson(id, id + ".md", title, "document", sheet, task, topic, "mdi2s-sigma", 1, List.of(derive));
        return new Entry(new Origin.BuiltIn(id + ".md"), Optional.of(lesson), List.of());
    }
}
