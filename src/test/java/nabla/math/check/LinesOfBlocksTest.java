package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.math.calculus.Read;
import nabla.math.check.verdict.Claim;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;
import org.junit.jupiter.api.Test;

/// The same line alone and anywhere in a block gets the same verdict, the same witness and the same words.
class LinesOfBlocksTest {
    private static final int BLOCKS = Integer.getInteger("nabla.claims", 6);
    private static final int CLAIMS = 5;
    private static final Scope SCOPE = GeneratedClaims.SCOPE;

    /// Slow to check.
    private static final List<Expr> SLOW = List.of(
            Read.expression("d(".repeat(7) + "tanh(x)" + ", x)".repeat(7), SCOPE),
            Read.expression(
                    IntStream.rangeClosed(1, 60)
                            .mapToObj(i -> "(x + " + i + ")")
                            .collect(Collectors.joining("*")),
                    SCOPE),
            Read.expression("(1 + x + y + p + s + q)^9", SCOPE));

    @Test
    void whatStandsAboveALineDoesNotMatter() {
        for (int block = 0; block < BLOCKS; block++) {
            Map<Claim, Verdict> alone = new HashMap<>();
            var generated = new GeneratedClaims(100 + block);
            for (int i = 0; i < CLAIMS; i++) {
                Claim claim = (i % 2 == 0 ? generated.wrong() : generated.right()).claim();
                alone.put(claim, Checker.check(claim));
            }
            var order = new Random(block);
            for (Derivation.Checked line : check(block(List.copyOf(alone.keySet()), order))) {
                Verdict byItself = alone.get(line.claim());
                if (byItself != null) {
                    assertThat(line.verdict()).as(line.claim().toString()).isEqualTo(byItself);
                    assertThat(Wording.of(line.verdict())).isEqualTo(Wording.of(byItself));
                }
            }
        }
    }

    @Test
    void aLineMayStandTwice() {
        Claim claim = new GeneratedClaims(7).wrong().claim();
        Line first = related(claim.left());
        Line second = new Line(true, claim.link(), claim.right(), "");
        var checked = check(List.of(first, second, related(SLOW.getFirst()), first, second));
        assertThat(checked.get(4).verdict()).isEqualTo(checked.get(1).verdict()).isEqualTo(Checker.check(claim));
    }

    /// The claims in any order, each marked or not, after lines that are as good as never true, some of them slow.
    private static List<Line> block(List<Claim> claims, Random random) {
        var shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        var lines = new ArrayList<Line>();
        for (Claim claim : shuffled) {
            if (random.nextInt(3) == 0) {
                lines.add(related(SLOW.get(random.nextInt(SLOW.size()))));
            }
            lines.add(related(claim.left()));
            lines.add(new Line(random.nextBoolean(), claim.link(), claim.right(), ""));
        }
        return lines;
    }

    private static Line related(Expr right) {
        return new Line(false, new Line.Link.Related(Relation.EQUAL), right, "");
    }

    private static List<Derivation.Checked> check(List<Line> lines) {
        var derivation = new Derivation(SCOPE, Read.expression("x - 7", SCOPE), lines);
        return Derivations.check(derivation, Checker.allowance(() -> false));
    }
}
