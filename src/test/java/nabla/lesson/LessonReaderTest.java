package nabla.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nabla.lesson.Block.Plot;
import nabla.lesson.Block.Prose;
import nabla.lesson.Block.Text;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.write.TextNotation;
import nabla.model.Dash;
import nabla.model.Role;
import org.junit.jupiter.api.Test;

class LessonReaderTest {
    private static final String FRONT = """
            ---
            title: "A width: learned"
            room: descent
            sheet: 000
            task: b
            topic: Losses
            icon: mdi2c-chart-line
            order: 3
            ---
            ```given
            z : real in [-4, 4] = 1 step 0.1
            σ = sqrt(1 + z^2)
            ```
            """;

    @Test
    void theFrontMatterIsRead() {
        Lesson lesson = read("");
        assertThat(lesson.id()).isEqualTo("small");
        assertThat(lesson.file()).isEqualTo("dir/small.md");
        assertThat(lesson.title()).isEqualTo("A width: learned");
        assertThat(lesson.room()).isEqualTo("descent");
        assertThat(lesson.sheet()).isEqualTo("000");
        assertThat(lesson.task()).isEqualTo("b");
        assertThat(lesson.topic()).isEqualTo("Losses");
        assertThat(lesson.icon()).isEqualTo("mdi2c-chart-line");
        assertThat(lesson.order()).isEqualTo(3);
    }

    @Test
    void onlyTheTitleMustBeGiven() {
        Lesson lesson =
                LessonReader.read("a.md", "---\ntitle: T\n---\n").lesson().orElseThrow();
        assertThat(lesson.room()).isEqualTo("document");
        assertThat(lesson.sheet()).isEmpty();
        assertThat(lesson.icon()).startsWith("mdi2");
        assertThat(lesson.order()).isZero();
        assertThat(lesson.blocks()).isEmpty();
    }

    @Test
    void proseKeepsItsKindsAndItsEmphasis() {
        Lesson lesson = read("""
                # The width

                It is **never** *small*,
                `sigma`, for \\$5 at [home](https://example.org): 1 < 2.

                - first
                - second

                3. third
                4. fourth

                   still the fourth

                   - within
                     1. deeper

                > said
                """);
        List<String> prose = new ArrayList<>();
        for (Prose block : lesson.blocks(Prose.class)) {
            String mark = block.mark().isEmpty() ? "" : block.mark() + " ";
            prose.add("  ".repeat(block.depth()) + block.style() + " " + mark + words(block));
        }
        assertThat(prose)
                .containsExactly(
                        "HEADING The width",
                        "PARAGRAPH It is [BOLD never] [ITALIC small], [CODE sigma], for $5 at home: 1 < 2.",
                        "  ITEM • first",
                        "  ITEM • second",
                        "  ITEM 3. third",
                        "  ITEM 4. fourth",
                        "  PARAGRAPH still the fourth",
                        "    ITEM • within",
                        "      ITEM 1. deeper",
                        "QUOTE said");
        assertThat(lesson.blocks(Prose.class).getFirst().line()).isEqualTo(14);
    }

    @Test
    void formulasInProseAreExpressionsInTheScopeSoFar() {
        Lesson lesson = read("""
                Stars make no emphasis: $z*2*z$, $-z_1*z_1$.

                ```given
                z_1 : real
                ```
                """.replace("$-z_1*z_1$", "$-z*z$"));
        Prose prose = lesson.blocks(Prose.class).getFirst();
        List<Text.Formula> formulas = prose.texts().stream()
                .filter(Text.Formula.class::isInstance)
                .map(Text.Formula.class::cast)
                .toList();
        assertThat(formulas).extracting(f -> TextNotation.of(f.expression())).containsExactly("z * 2 z", "-z * z");
        assertThat(formulas.getFirst().scope().find("z")).isPresent();
        assertThat(formulas.getFirst().scope().find("z_1")).isEmpty();
    }

    @Test
    void aDerivationKeepsItsLinesTheirPlacesAndItsOwnNames() {
        Lesson lesson = read("""
                ```derive b) its slope
                let a : real > 0

                d(σ, z)
                = a * z/σ/a    # chain rule
                  ! = z * σ
                -> 0 for z -> 0
                ```
                """);
        Block.Derive derive = lesson.blocks(Block.Derive.class).getFirst();
        assertThat(derive.line()).isEqualTo(14);
        assertThat(derive.title()).isEqualTo("b) its slope");
        assertThat(derive.lineNumbers()).containsExactly(18, 19, 20);
        assertThat(derive.texts()).containsExactly("= a * z/σ/a    # chain rule", "! = z * σ", "-> 0 for z -> 0");
        assertThat(derive.derivation().first()).isEqualTo(new Expr.Derivative(new Expr.Sym("sigma"), "z"));
        assertThat(derive.derivation().lines()).extracting(Line::marked).containsExactly(false, true, false);
        assertThat(derive.derivation().lines().getFirst().reason()).isEqualTo("chain rule");
        assertThat(derive.derivation().scope().find("a")).isPresent();
        assertThat(lesson.blocks(Block.Given.class).getLast().scope().find("a")).isEmpty();
    }

    @Test
    void aPlotHasAxesCurvesAndGuides() {
        Lesson lesson = read("""
                ```plot the width and its slope
                z in (-pi, 4] "raw width z"
                y in [-1, 4]
                sigma         # σ(z), made of | orange
                d(sigma, z)   # its slope | dashed red
                -z
                guide y = 1   # never below | red dash-dot
                guide z = -1/2
                ```
                """);
        Plot plot = lesson.blocks(Plot.class).getFirst();
        assertThat(plot.title()).isEqualTo("the width and its slope");
        assertThat(plot.x())
                .isEqualTo(new Plot.Axis("z", new Domain.Interval(-Math.PI, 4, false, true), "raw width z"));
        assertThat(plot.y()).contains(new Plot.Axis("y", new Domain.Interval(-1, 4, true, true), ""));
        assertThat(plot.curves()).extracting(Plot.Curve::label).containsExactly("σ(z), made of", "its slope", "-z");
        assertThat(plot.curves()).extracting(Plot.Curve::role).containsExactly(Role.ORANGE, Role.RED, Role.BLUE);
        assertThat(plot.curves()).extracting(Plot.Curve::dash).containsExactly(Dash.SOLID, Dash.DASHED, Dash.DASH_DOT);
        assertThat(plot.guides())
                .containsExactly(
                        new Plot.Guide(false, 1, "never below", Role.RED, Dash.DASH_DOT),
                        new Plot.Guide(true, -0.5, "", Role.GREY, Dash.DOTTED));
    }

    @Test
    void rowsOfTheListOfResultsStandBehindATitle() {
        Lesson lesson = LessonReader.read("a.md", """
                ---
                title: T
                rows: 0.7, 0.10
                ---
                # The *two* slopes {0.2, 0.3}

                ```derive the bound {0.6}
                1
                = 1
                ```
                """).lesson().orElseThrow();

        assertThat(lesson.blocks(Block.Results.class))
                .containsExactly(
                        new Block.Results(1, List.of("0.7", "0.10")),
                        new Block.Results(5, List.of("0.2", "0.3")),
                        new Block.Results(7, List.of("0.6")));
        assertThat(words(lesson.blocks(Block.Prose.class).getFirst())).isEqualTo("The [ITALIC two] slopes");
        assertThat(lesson.blocks(Block.Derive.class).getFirst().title()).isEqualTo("the bound");
    }

    @Test
    void anAxisWithoutTitleShowsItsParameter() {
        Plot plot = read("```plot\nz in [0, 1]\nz\n```\n").blocks(Plot.class).getFirst();
        assertThat(plot.title()).isEmpty();
        assertThat(plot.x().title()).isEqualTo("z");
        assertThat(plot.y()).isEmpty();
    }

    @Test
    void aTableHasValuesAndColumns() {
        Block.Table table = read("```table what doubles do\nz = -1000, 0, max(1, 2)\nsig(z)\nσ\n```\n")
                .blocks(Block.Table.class)
                .getFirst();
        assertThat(table.parameter()).isEqualTo("z");
        assertThat(table.values()).extracting(TextNotation::of).containsExactly("-1000", "0", "max(1, 2)");
        assertThat(table.columns()).hasSize(2);
    }

    @Test
    void theRoomsSettingsAreRead() {
        Block.Settings settings = read("```descent\nnoise: growing\nstart v: 0.3\n```\n")
                .blocks(Block.Settings.class)
                .getFirst();
        assertThat(settings.values()).containsEntry("noise", "growing").containsEntry("start v", "0.3");
    }

    @Test
    void aNameDeclaredAgainIsReplacedFromThereOn() {
        Lesson lesson = read("```given\nσ : real in [1, 2]\nz = σ/2\n```\n");
        assertThat(lesson.blocks(Block.Given.class).getFirst().scope().find("z").orElseThrow())
                .isInstanceOf(Declaration.Parameter.class);
        assertThat(lesson.blocks(Block.Given.class).getLast().scope().find("z").orElseThrow())
                .isInstanceOf(Declaration.Definition.class);
    }

    @Test
    void allProblemsOfAFileAreFoundInItsOrder() {
        ReadResult result = LessonReader.read("x.md", """
                ---
                titel: T
                ---
                Here is $w$.

                ```given
                a : reel
                b : real
                ```

                ```derive x
                a + b
                = b + q
                = r
                ```

                ```plott
                ```
                """);
        assertThat(result.problems()).extracting(Problem::line).containsExactly(1, 2, 4, 7, 13, 14, 17);
    }

    @Test
    void aFileFullOfMistakesStopsAtAHundred() {
        ReadResult result = LessonReader.read("x.md", "---\ntitle: T\n---\n" + "$w$\n\n".repeat(5000));
        assertThat(result.problems()).hasSize(100);
    }

    @Test
    void definitionsThatDoubleEachOtherAreRefused() {
        var given = new StringBuilder("---\ntitle: T\n---\n```given\na0 : real\n");
        for (int i = 1; i <= 40; i++) {
            given.append("a%d = a%d * (a%d + 1)\n".formatted(i, i - 1, i - 1));
        }
        given.append("```\n```plot\na0 in [0, 1]\na40\n```\nAnd $a40$.\n```derive\na40\n= a40 + a39\n```\n");
        List<Problem> problems = LessonReader.read("x.md", given.toString()).problems();
        assertThat(problems).extracting(Problem::line).containsExactly(49, 51, 53, 54);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.message()).contains("cannot be worked out"));
    }

    @Test
    void deeplyNestedMarkdownIsRefusedOrRead() {
        for (String piece : List.of("> ", "- ", "*a ", "**a _b ", "[", "`", "$ ", "<", "![a](", "1. ", "\t", "\\")) {
            String text = "---\ntitle: T\n---\n" + piece.repeat(50_000 / piece.length());
            ReadResult result = LessonReader.read("x.md", text);
            assertThat(result.lesson().isPresent()).isEqualTo(result.problems().isEmpty());
        }
    }

    private static Lesson read(String body) {
        ReadResult result = LessonReader.read("dir/small.md", FRONT + body);
        assertThat(result.problems()).isEmpty();
        return result.lesson().orElseThrow();
    }

    private static String words(Prose block) {
        var words = new StringBuilder();
        for (Text text : block.texts()) {
            switch (text) {
                case Text.Words run when run.emphasis() == Text.Emphasis.NONE -> words.append(run.words());
                case Text.Words run -> words.append("[%s %s]".formatted(run.emphasis(), run.words()));
                case Text.Formula formula -> words.append("$");
            }
        }
        return words.toString();
    }
}
