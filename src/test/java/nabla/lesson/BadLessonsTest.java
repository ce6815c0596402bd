package nabla.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nabla.room.Rooms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Lesson files that are wrong: each is told where, in which column and what was expected.
class BadLessonsTest {
    private static final String FRONT = "---\ntitle: T\n---\n";
    private static final String GIVEN = FRONT + "```given\nz : real in [-4, 4] = 1\ns = sig(z)\n```\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"frontMatter", "prose", "blocks", "derivations", "plots", "tables"})
    void theFirstProblemIsPlaced(String name, String text, int line, int column, String message) {
        ReadResult result = LessonReader.read("mine.md", text, Rooms.known());
        assertThat(result.lesson()).isEmpty();
        assertThat(result.problems()).isNotEmpty();
        Problem first = result.problems().getFirst();
        assertThat(first.message()).contains(message);
        assertThat(first.line() + ":" + first.column()).as(first.toString()).isEqualTo(line + ":" + column);
        assertThat(first.file()).isEqualTo("mine.md");
        assertThat(result.problems()).as("one mistake, one message").hasSize(1);
        assertCaret(first, text.lines().toList().get(line - 1));
    }

    private static void assertCaret(Problem problem, String line) {
        String[] shown = problem.caret().split("\n", -1);
        assertThat(shown).hasSize(2);
        assertThat(shown[1].strip()).isEqualTo("^");
        int at = shown[1].indexOf('^');
        assertThat(shown[0].substring(0, Math.min(at, shown[0].length())))
                .isEqualTo(line.substring(0, problem.column() - 1).replace('\t', ' '));
    }

    static Stream<Arguments> frontMatter() {
        return Stream.of(
                bad("no front matter", "# Hello\n", 1, 1, "front matter"),
                bad("front matter not closed", "---\ntitle: T\n", 1, 1, "not closed"),
                bad("no title", "---\norder: 1\n---\n", 1, 1, "no title"),
                bad(
                        "unknown key",
                        "---\ntitle: T\ntitel: T\n---\n",
                        3,
                        1,
                        "unknown key `titel`; the keys are title, room"),
                bad("key twice", "---\ntitle: T\n title: U\n---\n", 3, 2, "`title` is given twice"),
                bad("no value", "---\ntitle: T\ntopic:\n---\n", 3, 7, "`topic` needs a value"),
                bad("no key", "---\ntitle: T\n  hello\n---\n", 3, 3, "a key and a value"),
                bad("order no number", "---\ntitle: T\norder: one\n---\n", 3, 8, "order is a whole number"),
                bad("icon", "---\ntitle: T\nicon: \"smile\"\n---\n", 3, 8, "no such icon"),
                bad("icon mistyped", "---\ntitle: T\nicon: mdi2c-chart-lien\n---\n", 3, 7, "mdi2c-chart-line"),
                bad("also", "---\ntitle: T\nalso: 002b\n---\n", 3, 7, "such as 002 b"),
                bad("rows", "---\ntitle: T\nrows: 0.6, six\n---\n", 3, 7, "such as 0.6, 0.7"),
                bad("rows of a heading", "---\ntitle: T\n---\n\n# The end {six}\n", 5, 1, "such as {0.6}"),
                bad("rows of a block", "---\ntitle: T\n---\n\n```derive The end {0,6}\n1\n= 1\n```\n", 5, 1, "{0.6}"),
                bad("room", "---\ntitle: T\nroom: My Room\n---\n", 3, 7, "a room is named in small letters"),
                bad(
                        "no such room",
                        "---\ntitle: T\nroom: decent\n---\n",
                        3,
                        7,
                        "no room `decent`; the rooms are document,"));
    }

    static Stream<Arguments> prose() {
        return Stream.of(
                bad("unknown name in prose", GIVEN + "\nThe value $z + w$ is\n", 9, 16, "w"),
                bad("formula over two lines", GIVEN + "\nThe *value* $z +\n  w$ is\n", 10, 3, "w"),
                bad("formula not closed", GIVEN + "\nIt costs $5.\n", 9, 10, "never ends"),
                bad("in a list", GIVEN + "\n- one\n- $z +$\n", 10, 7, ""),
                bad("in a quotation", GIVEN + "\n> one\n> $(z$\n", 10, 6, ""),
                bad("in bold words", GIVEN + "\nA **bold $w$** word\n", 9, 11, "w"),
                bad("HTML block", FRONT + "\n<div>\n", 5, 1, "HTML"),
                bad("HTML in a line", FRONT + "\nwhere <b>z</b\n", 5, 7, "HTML"),
                bad("picture", FRONT + "\nSee ![x](y.png)\n", 5, 5, "pictures"),
                bad("indented code", FRONT + "\n    a = b\n", 5, 1, "four spaces"),
                bad("rule", FRONT + "\ntext\n\n---\n", 7, 1, "not shown"));
    }

    static Stream<Arguments> blocks() {
        return Stream.of(
                bad(
                        "unknown block",
                        FRONT + "\n```plott x\n```\n",
                        5,
                        1,
                        "unknown block `plott`; the blocks are given, derive"),
                bad("other room's block", FRONT + "```descent\nnoise: growing\n```\n", 4, 1, "unknown block `descent`"),
                bad("no word", FRONT + "```\nx\n```\n", 4, 1, "says after ``` what it is"),
                bad("not closed", FRONT + "```given\nz : real\n", 4, 1, "never ends"),
                bad("inside a list", FRONT + "- item\n  ```given\n  z : real\n  ```\n", 5, 3, "left margin"),
                bad("given with title", FRONT + "```given x\nz : real\n```\n", 4, 1, "no title"),
                bad("bad domain", FRONT + "```given\n  z : rael\n```\n\nUse $z + z$.\n", 5, 7, "rael"),
                bad("bad definition", FRONT + "```given\nz : real\ng(u) = u +\n```\n\nUse $g(z)$.\n", 6, 11, ""),
                bad(
                        "room setting without colon",
                        "---\ntitle: T\nroom: descent\n---\n```descent\n noise growing\n```\n",
                        6,
                        2,
                        "a setting and its value"),
                bad(
                        "room setting twice",
                        "---\ntitle: T\nroom: descent\n---\n```descent\nseed: 1\nseed: 2\n```\n",
                        7,
                        1,
                        "given twice"),
                bad(
                        "unknown room setting",
                        "---\ntitle: T\nroom: descent\n---\n```descent\n noize: growing\n```\n",
                        6,
                        2,
                        "unknown setting `noize`"),
                bad(
                        "units that are none",
                        "---\ntitle: T\nroom: backprop\n---\n```backprop\nunits: 10, 0\n```\n",
                        6,
                        8,
                        "`units` is 1 to 6 numbers from 1 to 32"),
                bad(
                        "room setting with a value that is none",
                        "---\ntitle: T\nroom: descent\n---\n```descent\nrate: -1\n```\n",
                        6,
                        7,
                        "a number above 0"));
    }

    static Stream<Arguments> derivations() {
        return Stream.of(
                bad("empty", GIVEN + "```derive x\n```\n", 8, 1, "needs a first expression"),
                bad("first line alone", GIVEN + "```derive x\nz\n```\n", 8, 1, "needs a first expression"),
                bad(
                        "reason on the first line",
                        GIVEN + "```derive x\nz # why\n= z\n```\n",
                        9,
                        3,
                        "first line has no reason"),
                bad("no relation", GIVEN + "```derive x\nz\n  z + 0\n```\n", 10, 3, "a line starts with"),
                bad("unknown name", GIVEN + "```derive x\nz\n\n= z + w  # why\n```\n", 11, 7, "w"),
                bad("late let", GIVEN + "```derive x\nz\n= z + 0\nlet a : real\n= z\n```\n", 11, 1, "at the top"),
                bad("bad let", GIVEN + "```derive x\nlet a : reel\na\n= a\n```\n", 9, 9, "reel"),
                bad(
                        "let holds in its block alone",
                        GIVEN + "```derive x\nlet a : real\na\n= a + 0\n```\n$a$\n",
                        13,
                        2,
                        "a"));
    }

    static Stream<Arguments> plots() {
        return Stream.of(
                plot("empty", "", 8, 1, "starts with its axis"),
                plot("no axis", "sig(z)\n", 9, 1, "starts with its axis"),
                plot(
                        "axis of a definition",
                        "s in [0, 1]\nz\n",
                        9,
                        1,
                        "`s` is not a parameter; the parameters here are z"),
                plot("axis without range", "z in \"z\"\nz\n", 9, 6, "expected a range"),
                plot("range with one end", "z in [1]\nz\n", 9, 6, "two ends"),
                plot("range upside down", "z in [1, -1]\nz\n", 9, 6, "from the smaller end"),
                plot("range without end", "z in [0, inf]\nz\n", 9, 10, "must be finite"),
                plot("range with a name", "z in [0, z]\nz\n", 9, 10, "is a number"),
                plot("text after the axis", "z in [0, 1] \"z\" blue\nz\n", 9, 17, "expected the end"),
                plot("title not closed", "z in [0, 1] \"z\nz\n", 9, 13, "expected the end"),
                plot("second axis not y", "z in [0, 1]\ns in [0, 1]\nz\n", 10, 1, "called y"),
                plot("no curve", "z in [0, 1]\n", 8, 1, "needs a curve"),
                plot("nine curves", "z in [0, 1]\n" + "z\n".repeat(9), 8, 1, "at most 8 curves"),
                plot("bad curve", "z in [0, 1]\n  z + # label\n", 10, 6, ""),
                plot(
                        "unknown colour",
                        "z in [0, 1]\nz # label | pink dashed\n",
                        10,
                        13,
                        "unknown style `pink`; the colours are blue"),
                plot("two colours", "z in [0, 1]\nz # label | red blue\n", 10, 17, "one colour and one dash"),
                plot("guide without place", "z in [0, 1]\nz\nguide 1\n", 11, 7, "a place on an axis"),
                plot("guide elsewhere", "z in [0, 1]\nz\nguide s = 1\n", 11, 7, "a guide stands at z or lies at y"),
                plot("guide that moves", "z in [0, 1]\nz\nguide y = z/2 # no\n", 11, 11, "is a number"));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                bad("empty", GIVEN + "```table\n```\n", 8, 1, "starts with the values"),
                bad("no values", GIVEN + "```table\nsig(z)\n```\n", 9, 1, "starts with the values"),
                bad("no column", GIVEN + "```table\nz = 1\n```\n", 8, 1, "needs a column"),
                bad("definition", GIVEN + "```table\ns = 1\nz\n```\n", 9, 1, "not a parameter"),
                bad("value with a name", GIVEN + "```table\nz = 1, 2 s\nz\n```\n", 9, 8, "is a number"),
                bad("missing value", GIVEN + "```table\nz = 1,\nz\n```\n", 9, 7, ""),
                bad("bad column", GIVEN + "```table\nz = 1\nz )\n```\n", 10, 3, ""));
    }

    private static Arguments plot(String name, String lines, int line, int column, String message) {
        return bad("plot: " + name, GIVEN + "```plot P\n" + lines + "```\n", line, column, message);
    }

    private static Arguments bad(String name, String text, int line, int column, String message) {
        return Arguments.of(name, text, line, column, message);
    }
}
