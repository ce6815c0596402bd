package nabla.shell.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.lesson.Block;
import nabla.lesson.LessonCheck;
import nabla.lesson.LessonReader;
import nabla.math.check.Derivation;
import org.junit.jupiter.api.Test;

/// Which derivations need not be checked again.
class KnownVerdictsTest {
    private final KnownVerdicts known = new KnownVerdicts(2);

    @Test
    void aDerivationThatIsReadAgainIsKnownWhereverItStands() {
        Block.Derive first = derivation("(x + 1)^2", 0);
        known.keep(first.derivation(), checked(first));
        Block.Derive lower = derivation("(x + 1)^2", 7);
        assertThat(lower.line()).isNotEqualTo(first.line());
        assertThat(known.of(lower.derivation())).contains(checked(lower));
    }

    @Test
    void anotherLineOrAnotherRangeOfANameIsAnotherDerivation() {
        Block.Derive first = derivation("(x + 1)^2", 0);
        known.keep(first.derivation(), checked(first));
        assertThat(known.of(derivation("(x + 2)^2", 0).derivation())).isEmpty();
        String text =
                "---\ntitle: A\n---\n```given\nx : real in [0, 1]\n```\n```derive\n(x + 1)^2\n= x^2 + 2*x + 1\n```\n";
        Block.Derive elsewhere = LessonReader.read("a.md", text)
                .lesson()
                .orElseThrow()
                .blocks(Block.Derive.class)
                .getFirst();
        assertThat(known.of(elsewhere.derivation())).isEmpty();
    }

    @Test
    void whatWasAskedForLongestAgoIsForgotten() {
        Block.Derive a = derivation("1", 0);
        Block.Derive b = derivation("2", 0);
        Block.Derive c = derivation("3", 0);
        known.keep(a.derivation(), List.of());
        known.keep(b.derivation(), List.of());
        assertThat(known.of(a.derivation())).isPresent();
        known.keep(c.derivation(), List.of());
        assertThat(known.of(b.derivation())).isEmpty();
        assertThat(known.of(a.derivation())).isPresent();
        assertThat(known.of(c.derivation())).isPresent();
    }

    private static List<Derivation.Checked> checked(Block.Derive block) {
        return LessonCheck.check(block, LessonCheck.budget(() -> false), (it, index, line) -> {})
                .lines();
    }

    /// @param blank lines above it
    private static Block.Derive derivation(String opening, int blank) {
        String text = "---\ntitle: A\n---\n" + "\n".repeat(blank)
                + "```given\nx : real\n```\n```derive\n%s\n= x^2 + 2*x + 1\n```\n".formatted(opening);
        return LessonReader.read("a.md", text)
                .lesson()
                .orElseThrow()
                .blocks(Block.Derive.class)
                .getFirst();
    }
}
