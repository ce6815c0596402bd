package nabla.math.expr.read;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.expr.token.SyntaxError;
import org.junit.jupiter.api.Test;

class SyntaxErrorTest {
    private static SyntaxError at(String source, String mark) {
        return new SyntaxError("wrong", source, source.indexOf(mark));
    }

    @Test
    void countsLinesAndColumnsFromOne() {
        var error = at("ab\ncd?\nef", "?");
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(3);
        assertThat(error.caret()).isEqualTo("cd?\n  ^");
    }

    @Test
    void pointsAtBothEnds() {
        assertThat(new SyntaxError("wrong", "", 0).caret()).isEqualTo("\n^");
        assertThat(new SyntaxError("wrong", "ab", 2).caret()).isEqualTo("ab\n  ^");
        assertThat(new SyntaxError("wrong", "\nab", 0).caret()).isEqualTo("\n^");
        assertThat(new SyntaxError("wrong", "\nab", 0).line()).isEqualTo(1);
        assertThat(new SyntaxError("wrong", "ab\n", 3).line()).isEqualTo(2);
        assertThat(new SyntaxError("wrong", "ab\r\ncd", 1).caret()).isEqualTo("ab\n ^");
        assertThat(new SyntaxError("wrong", "ab", 99).column()).isEqualTo(3);
    }

    @Test
    void aTabIsOneWideAndSoIsAnEmoji() {
        assertThat(at("\ta\t?", "?").caret()).isEqualTo(" a ?\n   ^");
        assertThat(at("\ta\t?", "?").column()).isEqualTo(4);
        assertThat(at("😀😀?", "?").caret()).isEqualTo("😀😀?\n  ^");
        assertThat(at("😀😀?", "?").column()).isEqualTo(3);
        assertThat(at("a\u0007\uD83D?", "?").caret()).isEqualTo("a  ?\n   ^");
    }

    @Test
    void aLongLineIsCutAroundTheCaret() {
        String[] caret =
                at("😀".repeat(5_000) + "?" + "b".repeat(5_000), "?").caret().split("\n", -1);
        assertThat(caret[0].codePointCount(0, caret[0].length())).isEqualTo(100);
        assertThat(caret[0].codePointAt(caret[0].offsetByCodePoints(0, caret[1].indexOf('^'))))
                .isEqualTo('?');
    }
}
