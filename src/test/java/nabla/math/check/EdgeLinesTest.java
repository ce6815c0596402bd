package nabla.math.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import nabla.math.calculus.Read;
import nabla.math.expr.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Lines of every kind at the edges, true and false ones, of a table: none is misjudged.
class EdgeLinesTest {
    private static final String TABLE = "edge-lines.txt";

    static List<Arguments> lines() throws IOException {
        var stream = requireNonNull(EdgeLinesTest.class.getResourceAsStream(TABLE), TABLE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 4))
                    .map(row -> Arguments.of(row[0], row[1], row[2], row[3]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isJudged(String verdict, String names, String left, String line) {
        Scope scope = Read.given(names.replace("; ", "\n"));
        if ("T".equals(verdict)) {
            JudgedLines.isAccepted(left, line, scope);
        } else {
            JudgedLines.isRefuted(left, line, scope);
        }
    }
}
