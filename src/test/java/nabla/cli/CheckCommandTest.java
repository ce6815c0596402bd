package nabla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nabla.Assets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String RIGHT = """
            ---
            title: T
            ---
            ```given
            σ : real in [-4, 4]
            ```
            ```derive the square, "expanded"
            (σ + 1)^2
            = σ^2 + 2 σ + 1   # multiply out
            ! = σ^2 + 1
            >= 0              # a square
            ```
            """;
    private static final String WRONG = RIGHT.replace("+ 2 σ", "- 2 σ");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aRightLessonIsToldLineByLine() throws IOException {
        Path file = write("right.md", RIGHT);
        assertThat(run("check", file.toString())).isEqualTo(Cli.RIGHT);
        List<String> lines = out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith(file + ":9: ok ").contains("= σ^2 + 2 σ + 1  [same expression]");
        assertThat(lines.get(1))
                .startsWith(file + ":10: ok ")
                .contains("! = σ^2 + 1")
                .contains("marked as wrong");
        assertThat(lines.get(3)).isEqualTo("3 lines, all as they should be");
        assertThat(err()).isEmpty();
    }

    @Test
    void aWrongLineIsTheAnswerNo() throws IOException {
        assertThat(run("check", write("wrong.md", WRONG).toString())).isEqualTo(Cli.WRONG);
        assertThat(out()).contains("wrong.md:9: WRONG").contains("false at σ = ");
        assertThat(out()).endsWith("3 lines, 1 cannot stand" + System.lineSeparator());
    }

    @Test
    void whatCannotBeReadWinsOverAWrongLine() throws IOException {
        Path wrong = write("wrong.md", WRONG);
        Path broken = write("broken.md", RIGHT.replace("= σ^2 + 2 σ", "= (σ^2 + 2 σ"));
        assertThat(run("check", wrong.toString(), broken.toString(), "gone.md")).isEqualTo(Cli.UNREADABLE);
        assertThat(out()).contains("wrong.md:9: WRONG");
        assertThat(err()).contains(broken + ":9:").contains("^").contains("gone.md:1:1: there is no such file");
        assertThat(err()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void whereNothingCouldBeReadNothingIsCounted() {
        assertThat(run("check", "gone.md")).isEqualTo(Cli.UNREADABLE);
        assertThat(out()).isEmpty();
    }

    @Test
    void jsonHasOneObjectPerRelationLine() throws IOException {
        Path right = write("right.md", RIGHT);
        assertThat(run("check", "--json", right.toString())).isEqualTo(Cli.RIGHT);
        List<JsonNode> lines = json();
        assertThat(lines).hasSize(3);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("file").asText()).isEqualTo(right.toString());
            assertThat(line.get("block").asText()).isEqualTo("the square, \"expanded\"");
            assertThat(line.get("ok").asBoolean()).isTrue();
        });

        JsonNode first = lines.getFirst();
        assertThat(first.get("line").asInt()).isEqualTo(9);
        assertThat(first.get("text").asText()).isEqualTo("= σ^2 + 2 σ + 1");
        assertThat(first.get("reason").asText()).isEqualTo("multiply out");
        assertThat(first.get("marked").asBoolean()).isFalse();
        assertThat(first.get("verdict").asText()).isEqualTo("identical");
        assertThat(first.get("fromFirst").asText()).isEqualTo("identical");

        JsonNode marked = lines.get(1);
        assertThat(marked.get("text").asText()).isEqualTo("= σ^2 + 1");
        assertThat(marked.get("marked").asBoolean()).isTrue();
        assertThat(marked.get("verdict").asText()).isEqualTo("refuted");
        double sigma = marked.get("at").get("sigma").asDouble();
        assertThat(marked.get("left").asDouble()).isEqualTo(sigma * sigma + 2 * sigma + 1);
        assertThat(marked.get("right").asDouble()).isEqualTo(sigma * sigma + 1);
        assertThat(marked.has("fromFirst")).isFalse();

        JsonNode last = lines.getLast();
        assertThat(last.get("verdict").asText()).isEqualTo("holds");
        assertThat(last.get("points").asInt()).isGreaterThanOrEqualTo(200);
        assertThat(last.get("error").asDouble()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void jsonSaysWhichLineIsNotRight() throws IOException {
        assertThat(run("check", "--json", write("wrong.md", WRONG).toString())).isEqualTo(Cli.WRONG);
        assertThat(json()).extracting(line -> line.get("ok").asBoolean()).containsExactly(false, true, true);
    }

    @Test
    void jsonSaysWhichEntryAndWhichShapes() throws IOException {
        String lesson = """
                ---
                title: Shapes
                ---
                ```given
                N : size 2..4 = 3
                D : size 1..4 = 2
                X : matrix(N, D)
                ```
                ```derive the transpose
                X
                ! = X + X
                ! = X'
                ```
                """;
        assertThat(run("check", "--json", write("shapes.md", lesson).toString()))
                .isEqualTo(Cli.RIGHT);
        JsonNode entry = json().getFirst();
        assertThat(entry.get("entry").asText()).matches("\\[\\d, \\d]");
        assertThat(entry.get("sizes").get("N").asInt()).isBetween(2, 4);
        JsonNode shapes = json().getLast().get("shapes");
        assertThat(shapes.get("left").asText()).isEqualTo("N × D");
        assertThat(shapes.get("right").asText()).isEqualTo("D × N");
    }

    @Test
    void builtInLessonsAreCalledByTheirNames() {
        assertThat(run("check", "sigmoid")).isEqualTo(Cli.RIGHT);
        assertThat(out()).contains("sigmoid.md:").doesNotContain("WRONG");
    }

    @Test
    void allBuiltInLessonsAreRight() {
        assertThat(run("check", "--all", "--json")).isEqualTo(Cli.RIGHT);
        assertThat(json()).extracting(line -> line.get("file").asText()).containsAll(Assets.lessons());
    }

    @Test
    void aWrongCallSaysWhatWasExpected() {
        assertThat(run("check")).isEqualTo(Cli.UNREADABLE);
        assertThat(err()).startsWith("Which lesson?").contains("Usage: nabla check");
        assertThat(run("check", "--jsno", "x.md")).isEqualTo(Cli.UNREADABLE);
        assertThat(err()).contains("--jsno").contains("--json");
        assertThat(run("chekc")).isEqualTo(Cli.UNREADABLE);
        assertThat(err()).contains("chekc");
        assertThat(run("check", "a\0b")).isEqualTo(Cli.UNREADABLE);
        assertThat(err()).contains("no file name").doesNotContain("\tat ");
        assertThat(run()).isEqualTo(Cli.UNREADABLE);
        assertThat(err()).contains("Usage: nabla");
    }

    @Test
    void helpIsNoMistake() {
        assertThat(run("check", "--help")).isEqualTo(Cli.RIGHT);
        assertThat(out()).contains("FILE").contains("Exit codes").contains("wins over 1");
    }

    @Test
    void theVersionIsTheOneThatWasBuilt() throws IOException {
        assertThat(run("--version")).isEqualTo(Cli.RIGHT);
        String version = out().strip().replace("Nabla ", "");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>nabla</artifactId>\n  <version>" + version + "</version>");
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        // a console that knows no Greek
        return Cli.run(
                args,
                new PrintStream(out, true, StandardCharsets.ISO_8859_1),
                new PrintStream(err, true, StandardCharsets.ISO_8859_1));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> json() {
        var nodes = new ArrayList<JsonNode>();
        out().lines().forEach(line -> nodes.add(parse(line)));
        return nodes;
    }

    private static JsonNode parse(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file;
    }
}
