package nabla.math.expr.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static nabla.math.expr.read.Given.NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad input: what cannot be read, where the caret stands, and what is said.
///
/// The tables are text files: a text, below it the caret and the message, then an empty line.
class BadInputTest {

    static Stream<Arguments> expressions() throws IOException {
        return table("bad-expressions.txt");
    }

    static Stream<Arguments> lines() throws IOException {
        return table("bad-lines.txt");
    }

    static Stream<Arguments> declarations() throws IOException {
        return table("bad-given.txt");
    }

    static Stream<Arguments> numbers() throws IOException {
        return table("bad-numbers.txt");
    }

    private static Stream<Arguments> table(String file) throws IOException {
        try (var stream = requireNonNull(BadInputTest.class.getResourceAsStream(file))) {
            String rows = new String(stream.readAllBytes(), UTF_8);
            return Arrays.stream(rows.strip().split("\n\n", -1)).map(BadInputTest::row);
        }
    }

    private static Arguments row(String row) {
        List<String> lines = row.lines().toList();
        int caret = lines.get(1).indexOf('^');
        return Arguments.of(lines.get(0), caret + 1, lines.get(1).substring(caret + 2));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void expression(String text, int column, String message) {
        refused(() -> Parser.expression(text, NAMES), text, column, message);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void line(String text, int column, String message) {
        refused(() -> Parser.line(text, NAMES), text, column, message);
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void declaration(String text, int column, String message) {
        refused(() -> GivenParser.parse(text, NAMES), text, column, message);
        String second = "# first\n" + text + "\nlast : real";
        var error = assertThrows(SyntaxError.class, () -> GivenParser.parse(second, NAMES));
        assertThat(error).hasMessage(message);
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void number(String text, int column, String message) {
        refused(() -> Parser.number(text), text, column, message);
    }

    private static void refused(ThrowingCallable reading, String text, int column, String message) {
        assertThatExceptionOfType(SyntaxError.class).isThrownBy(reading).satisfies(error -> {
            assertThat(error).hasMessage(message);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.line()).isEqualTo(1);
            assertThat(error.caret()).isEqualTo(text + "\n" + " ".repeat(column - 1) + "^");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "# only a remark"})
    void nothing(String text) {
        refuses(text, "a number, a name or `(` is expected here");
    }

    private static SyntaxError refuses(String text, String message) {
        var error = assertThrows(SyntaxError.class, () -> Parser.expression(text, NAMES));
        assertThat(error).hasMessageContaining(message);
        return error;
    }

    // How large an expression may be. What is too large is refused before anything walks over it: these run on a
    // smaller stack than any thread has by default (1 MB).

    @Test
    void tenThousandCharactersAndNotOneMore() throws Exception {
        onSmallStack(() -> {
            String longest = "1+".repeat(4_999) + "11";
            assertThat(Parser.expression(longest, NAMES).expression().parts()).hasSize(5_000);
            SyntaxError error = refuses(longest + "1", "this is 10,001 characters long; at most 10,000 can be read");
            assertThat(error.column()).isEqualTo(10_001);
            assertThat(error.caret()).hasLineCount(2).hasSizeLessThan(250);
            refuses("(".repeat(10_001), "10,001 characters long");
            assertThatExceptionOfType(SyntaxError.class)
                    .isThrownBy(() -> GivenParser.parse("q : real\nr = " + longest, NAMES))
                    .withMessageContaining("10,004 characters long")
                    .satisfies(given -> assertThat(given.line()).isEqualTo(2));
        });
    }

    static Stream<Arguments> nests() {
        return Stream.of(
                Arguments.of("(", "x", ")", 200),
                Arguments.of("-", "x", "", 199),
                Arguments.of("2^", "x", "", 199),
                Arguments.of("2^-", "x", "", 99),
                Arguments.of("exp(", "x", ")", 199),
                Arguments.of("max(1, ", "x", ")", 199),
                Arguments.of("√", "x", "", 199),
                Arguments.of("√(", "x", ")", 100),
                Arguments.of("d(", "x", ", x)", 199),
                Arguments.of("if(", "x", " > 0, 1, 2)", 199),
                Arguments.of("g(", "x", ")", 199),
                Arguments.of("(1 + ", "x", ")", 199),
                Arguments.of("a * (1 + ", "x", ")", 99),
                Arguments.of("", "x", "/2", 199),
                Arguments.of("", "x", "/2*3", 99),
                Arguments.of("2/(", "x", ")", 199));
    }

    @ParameterizedTest
    @MethodSource("nests")
    void twoHundredDeepAndNotOneMore(String before, String middle, String after, int most) throws Exception {
        onSmallStack(() -> {
            Parser.expression(before.repeat(most) + middle + after.repeat(most), NAMES);
            for (int depth : new int[] {most + 1, most + 2, 9_000 / (before.length() + after.length())}) {
                String text = before.repeat(depth) + middle + after.repeat(depth);
                refuses(text, "this is nested more than 200 deep");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "-", "2^", "√", "exp(", "if(", "d(", "f(1,", "a/", "2^-", "[", "|", "1+(", "2(", "--("})
    void endlessBeginnings(String piece) throws Exception {
        onSmallStack(() -> {
            String text = piece.repeat(10_000 / piece.length());
            assertThrows(SyntaxError.class, () -> Parser.expression(text, NAMES));
            assertThrows(SyntaxError.class, () -> Parser.line("= " + text.substring(2), NAMES));
            assertThrows(SyntaxError.class, () -> GivenParser.parse("q = " + text.substring(4), NAMES));
        });
    }

    /// Few letters can stand for many nodes: `f` alone stands for a call with all its arguments.
    @Test
    void fiftyThousandNodes() throws Exception {
        var names = new StringBuilder("p0");
        for (int i = 1; i < 20; i++) {
            names.append(", p").append(i);
        }
        Scope scope = Given.read(names + " : real\nh(" + names + ") = p0");
        onSmallStack(() -> {
            // 21 nodes each, and one for the sum
            assertThat(Parser.expression("h" + "+h".repeat(2_379), scope)
                            .expression()
                            .parts())
                    .hasSize(2_380);
            assertThatExceptionOfType(SyntaxError.class)
                    .isThrownBy(() -> Parser.expression("h" + "+h".repeat(2_380), scope))
                    .withMessage("this expression has more than 50,000 numbers, names and operations");
        });
    }

    @Test
    void aThousandNames() {
        var names = new StringBuilder("q0");
        for (int i = 1; i < 1_000; i++) {
            names.append(i % 500 == 0 ? " : real\nq" : ", q").append(i);
        }
        Scope scope = Given.read(names + " : real\nq0 = 3");
        assertThat(scope.declarations()).hasSize(1_000);
        assertThatExceptionOfType(SyntaxError.class)
                .isThrownBy(() -> GivenParser.parse("one_more : real", scope))
                .withMessage("more than 1,000 names are declared");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void onSmallStack(Work work) throws Exception {
        var thrown = new Throwable[1];
        var thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                    } catch (Throwable problem) {
                        thrown[0] = problem;
                    }
                },
                "small stack",
                768 * 1024);
        thread.start();
        thread.join();
        if (thrown[0] != null) {
            throw new AssertionError(thrown[0]);
        }
    }
}
