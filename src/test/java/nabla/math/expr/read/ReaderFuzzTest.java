package nabla.math.expr.read;

import static nabla.math.expr.read.Given.NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.TextNotation;
import org.junit.jupiter.api.Test;

/// Random text: it is read, or refused with a [SyntaxError] that can be shown; nothing else may happen.
class ReaderFuzzTest {
    private static final int TEXTS = 3_000;

    private static final List<String> PIECES = List.of(
            "a", "x", "z", "σ", "sigma", "f", "g", "d", "if", "exp", "max", "step", "pi", "e", "inf", "in", "for",
            "real", "integer", "q", "(", ")", "(", ")", "[", "]", "{", "}", ",", ",", "+", "-", "*", "/", "^", "=", "<",
            ">=", "->", "=>", "..", ".", ":", "#", "!", "|", "√", "²", "⁻", "₁", "_", "'", "1", "2", "0.5", "1e3", "1e",
            "1e999", " ", " ", "\n", "\t", "\r", "−", "∞", "ä", "😀", "\uD83D", "\uDE00", "\u0000", "\uFEFF", "\"",
            "\\", "$");

    private interface Reading {
        Object read(String text) throws SyntaxError;
    }

    private static void each(String text) {
        shown(text, source -> Parser.expression(source, NAMES).expression());
        shown(text, source -> Parser.line(source, NAMES));
        shown("= " + text, source -> Parser.lineWithNotes(source, NAMES));
        shown(text, source -> GivenParser.parse(source, NAMES));
        shown("q : " + text, source -> GivenParser.parse(source, NAMES));
        shown("q = " + text, source -> GivenParser.parse(source, NAMES));
        shown(text, Parser::number);
    }

    private static void shown(String text, Reading reading) {
        try {
            Object read = reading.read(text);
            if (read instanceof Expr expression) {
                assertThat(Parser.expression(TextNotation.of(expression), NAMES).expression())
                        .isEqualTo(expression);
            }
        } catch (SyntaxError error) {
            assertThat(error.getMessage()).isNotBlank().doesNotContain("null");
            assertThat(error.line())
                    .isBetween(1, 1 + (int) text.chars().filter(c -> c == '\n').count());
            assertThat(error.column()).isBetween(1, text.length() + 1);
            String caret = error.caret();
            assertThat(caret.substring(caret.indexOf('\n') + 1)).matches(" *\\^");
        } catch (RuntimeException | StackOverflowError unexpected) {
            fail("reading <" + text + ">", unexpected);
        }
    }

    private static void seeded(int seed, int texts, Function<Random, String> made) {
        var random = new Random(seed);
        for (int i = 0; i < texts; i++) {
            each(made.apply(random));
        }
    }

    @Test
    void anyCharacters() {
        seeded(1, TEXTS / 4, random -> {
            var text = new StringBuilder();
            int length = random.nextInt(30);
            for (int i = 0; i < length; i++) {
                text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(96)));
            }
            return text.toString();
        });
    }

    @Test
    void piecesOfTheLanguage() {
        seeded(2, TEXTS, random -> {
            var text = new StringBuilder();
            int length = 1 + random.nextInt(15);
            for (int i = 0; i < length; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            return text.toString();
        });
    }

    @Test
    void goodTextWithASlip() {
        seeded(3, TEXTS / 4, random -> {
            String text = TextNotation.of(RandomExpr.of(random, 5));
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(3));
            String piece = random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "";
            return text.substring(0, at) + piece + text.substring(to);
        });
    }

    @Test
    void onePieceOverAndOver() {
        for (String piece : PIECES) {
            for (String start : List.of("", "2")) {
                each(start + piece.repeat(9_000 / piece.length()));
            }
        }
    }
}
