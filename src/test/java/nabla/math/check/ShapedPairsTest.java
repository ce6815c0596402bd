package nabla.math.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.tree.Line;
import org.junit.jupiter.api.Test;

/// Some 180 equal and 180 unequal pairs over vectors, matrices, sums, indices and unknown functions: a transpose
/// missing, an index of the wrong range or of another sample, a delta dropped, a product in the wrong order, a factor
/// N.
///
/// The tables are text files: `left | right`.
class ShapedPairsTest {

    private static String text(String file) throws IOException {
        try (var stream = requireNonNull(ShapedPairsTest.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    private static Verdict verdict(String row, Scope scope) throws SyntaxError {
        int bar = row.indexOf(" | ");
        Line line = Parser.line("= " + row.substring(bar + 3), scope);
        return Checker.check(new Claim(
                Parser.expression(row.substring(0, bar), scope).expression(), line.link(), line.right(), scope));
    }

    @Test
    void equalOnesHold() throws Exception {
        Scope scope = GivenParser.parse(text("shaped-names.txt"), Scope.EMPTY);
        List<String> wrong = new ArrayList<>();
        for (String row : text("shaped-equal.txt").lines().toList()) {
            Verdict verdict = verdict(row, scope);
            if (!verdict.accepts()) {
                wrong.add(row + ": " + Wording.of(verdict));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void unequalOnesAreRefuted() throws Exception {
        Scope scope = GivenParser.parse(text("shaped-names.txt"), Scope.EMPTY);
        List<String> wrong = new ArrayList<>();
        for (String row : text("shaped-unequal.txt").lines().toList()) {
            Verdict verdict = verdict(row, scope);
            if (!(verdict instanceof Verdict.Refuted)) {
                wrong.add(row + ": " + Wording.of(verdict));
            }
        }
        assertThat(wrong).isEmpty();
    }
}
