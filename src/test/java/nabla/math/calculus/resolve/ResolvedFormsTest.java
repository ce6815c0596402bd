package nabla.math.calculus.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import nabla.Assets;
import nabla.lesson.Block;
import nabla.lesson.Lesson;
import nabla.lesson.LessonCheck;
import nabla.lesson.LessonReader;
import nabla.math.Budget;
import nabla.math.check.Derivation;
import nabla.math.expr.read.GivenParser;
import nabla.math.expr.read.Parser;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.room.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A line is worked out once, and paid for by all who ask.
class ResolvedFormsTest {
    private static Scope scope() throws Exception {
        return GivenParser.parse("""
                z : real
                sigma = sqrt(1 + z^2)
                """, Scope.EMPTY);
    }

    @Test
    void whoAsksSecondGetsTheSameForTheSamePrice() throws Exception {
        Scope scope = scope();
        Expr slope = Parser.expression("d(sigma, z)", scope).expression();
        var first = Budget.of(1_000_000);
        var second = Budget.of(1_000_000);
        Resolved form = ResolvedForms.of(slope, scope, first);
        assertThat(ResolvedForms.of(Parser.expression("d(sigma, z)", scope).expression(), scope, second))
                .isSameAs(form)
                .isEqualTo(Resolve.closed(slope, scope));
        assertThat(second.spent()).isEqualTo(first.spent()).isPositive();
        assertThatThrownBy(() -> ResolvedForms.of(slope, scope, Budget.of(first.spent() - 1)))
                .isInstanceOf(Budget.Spent.class);
    }

    @Test
    void otherNamesAreAnotherForm() throws Exception {
        Scope scope = scope();
        Scope other = GivenParser.parse("sigma = z^2", scope);
        Expr sigma = Parser.expression("sigma", scope).expression();
        assertThat(ResolvedForms.of(sigma, scope).expression())
                .isNotEqualTo(ResolvedForms.of(sigma, other).expression());
    }

    /// Reading a lesson works out its lines; their check has nothing left to do but the whole of what it goes on from.
    @ParameterizedTest
    @ValueSource(strings = {"gaussian-loss.md", "sigmoid.md", "binary-cross-entropy.md"})
    void theCheckOfALessonFindsItsLinesWorkedOut(String name) {
        Lesson lesson = LessonReader.read(name, Assets.lesson(name), Rooms.known())
                .lesson()
                .orElseThrow();
        for (Block.Derive block : lesson.blocks(Block.Derive.class)) {
            Derivation derivation = block.derivation();
            ResolvedForms forms = ResolvedForms.under(derivation.scope());
            int read = forms.worked();
            assertThat(read).isGreaterThanOrEqualTo(expressions(derivation).size());
            LessonCheck.check(block, LessonCheck.budget(() -> false), (whole, index, line) -> {});
            assertThat(forms.worked()).as(block.title()).isEqualTo(read);
        }
    }

    private static Set<Expr> expressions(Derivation derivation) {
        var expressions = new HashSet<Expr>();
        expressions.add(derivation.first());
        derivation.lines().forEach(line -> expressions.add(line.right()));
        return expressions;
    }
}
