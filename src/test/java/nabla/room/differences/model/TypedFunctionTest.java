package nabla.room.differences.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFunctionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"w^2 + sin(w)", "x^2 + sin(x)", "f(w) = w^2 + sin(w)", " f(x)=x^2 + sin(x) ", "t^2 + sin(t)"})
    void aFunctionMayBeWrittenWithAnyOfTheUsualLetters(String text) {
        assertThat(Functions.of(text).at(1.3)).isCloseTo(1.69 + Math.sin(1.3), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sin(w ; 5 ; missing",
                "w^2 + z ; 6 ; one variable",
                "exp(2w)*sin(3x) ; 13 ; one variable",
                "|w| ; 0 ; abs",
                "f(x) = x^2 +* 3 ; 12 ; cannot stand",
                "y^2 ; 0 ; y",
                "w w ; 2 ; ",
                "sin w ; 0 ; ",
            })
    void aFaultIsSaidWithItsPlace(String text, int column, String said) {
        TypedFunction read = TypedFunction.read(text);
        assertThat(read).as(text).isInstanceOf(TypedFunction.Unreadable.class);
        if (read instanceof TypedFunction.Unreadable(var message, var caret)) {
            assertThat(message).contains(said == null ? "" : said).endsWith(".");
            assertThat(caret.lines().toList().getLast()).as(caret).isEqualTo(" ".repeat(column) + "^");
        }
    }

    @Test
    void nothingIsNoFunction() {
        assertThat(TypedFunction.read("  ")).isInstanceOf(TypedFunction.Unreadable.class);
    }
}
