package nabla.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesetterTest {
    private static FormulaOutline set(String latex) {
        return Typesetter.outline(latex, Typesetter.Style.DISPLAY).orElseThrow();
    }

    private static Set<Integer> nodes(FormulaOutline outline) {
        return Stream.concat(
                        outline.parts().stream().map(FormulaOutline.Part::node),
                        outline.rules().stream().map(FormulaOutline.Rule::node))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\frac{a}{b} | \\textcolor{#000001}{\\frac{\\textcolor{#000002}{a}}{\\textcolor{#000003}{b}}}",
                "a+b | \\textcolor{#000001}{\\textcolor{#000002}{a}+\\textcolor{#000003}{b}}",
                "e^{-z} | \\textcolor{#000001}{\\textcolor{#000002}{e}^{\\textcolor{#000003}{-\\textcolor{#000004}{z}}}}",
                "\\sqrt{1+z} | \\textcolor{#000001}{\\sqrt{\\textcolor{#000002}{1+z}}}",
                "\\log\\left(\\frac{a}{b}\\right) | \\textcolor{#000001}{\\log\\left(\\textcolor{#000002}{\\frac{a}{b}}\\right)}",
            })
    void aMarkChangesNoSpace(String plain, String marked) {
        assertThat(set(marked).width()).isCloseTo(set(plain).width(), within(1e-4));
        assertThat(set(marked).ascent()).isCloseTo(set(plain).ascent(), within(1e-4));
        assertThat(set(marked).descent()).isCloseTo(set(plain).descent(), within(1e-4));
    }

    @Test
    void aMarkInsideAMarkTakesOnlyItsOwnInk() {
        FormulaOutline fraction = set("\\textcolor{#000001}{\\frac{\\textcolor{#000002}{a}}{\\textcolor{#000003}{b}}}");
        assertThat(nodes(fraction)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(fraction.rules()).extracting(FormulaOutline.Rule::node).containsExactly(0);
        FormulaOutline.Box numerator = box(fraction, 1);
        FormulaOutline.Box denominator = box(fraction, 2);
        FormulaOutline.Box bar = fraction.rules().getFirst().bounds();
        assertThat(numerator.maxY()).isLessThan(bar.minY());
        assertThat(denominator.minY()).isGreaterThan(bar.maxY());
    }

    @Test
    void whatIsNotMarkedBelongsToNoNode() {
        assertThat(nodes(set("\\leq\\textcolor{#000001}{x}"))).containsExactlyInAnyOrder(FormulaOutline.NO_NODE, 0);
    }

    @Test
    void sixtyThousandNodesStayApart() {
        assertThat(nodes(set("\\textcolor{#00EA60}{x}"))).containsExactly(59_999);
    }

    @Test
    void inkStaysInItsBox() {
        FormulaOutline outline = set("\\frac{(t-u)^2}{2\\sigma^2}-\\log\\left(\\sqrt{2\\pi}\\,\\sigma\\right)");
        for (FormulaOutline.Part part : outline.parts()) {
            assertThat(part.bounds().minX()).isGreaterThan(-0.1);
            assertThat(part.bounds().maxX()).isLessThan(outline.width() + 0.1);
            assertThat(-part.bounds().minY()).isLessThan(outline.ascent() + 0.1);
            assertThat(part.bounds().maxY()).isLessThan(outline.descent() + 0.1);
        }
    }

    @Test
    void aLetterStandsOnTheBaseline() {
        FormulaOutline x = set("x");
        assertThat(box(x, FormulaOutline.NO_NODE).maxY()).isCloseTo(0, within(0.03));
        assertThat(x.width()).isBetween(0.5, 0.65);
        assertThat(x.parts().getFirst().path()).startsWith("M").endsWith("Z").doesNotContain("E", "e");
    }

    @Test
    void aScriptIsFollowedByNoGap() {
        double gap =
                set("x^2").width() - box(set("x^2"), FormulaOutline.NO_NODE).maxX();
        assertThat(gap).isLessThan(0.1);
    }

    @Test
    void whatCannotBeReadIsAbsent() {
        assertThat(Typesetter.outline("\\notamacro{x}", Typesetter.Style.TEXT)).isEmpty();
    }

    @Test
    void aFractionInTextIsSmaller() {
        FormulaOutline text =
                Typesetter.outline("\\frac{a}{b}", Typesetter.Style.TEXT).orElseThrow();
        assertThat(text.ascent()).isLessThan(set("\\frac{a}{b}").ascent());
    }

    @Test
    void manyThreadsSetTheSame() {
        List<FormulaOutline> outlines = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> set("\\frac{x_{" + i % 8 + "}}{2}"))
                .toList();
        assertThat(Set.copyOf(outlines)).hasSize(8);
    }

    private static FormulaOutline.Box box(FormulaOutline outline, int node) {
        return outline.parts().stream()
                .filter(part -> part.node() == node)
                .map(FormulaOutline.Part::bounds)
                .reduce(FormulaOutline.Box::union)
                .orElseThrow();
    }
}
