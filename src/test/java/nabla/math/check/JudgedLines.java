package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Wording;
import nabla.math.expr.scope.Scope;

/// What a row of a table of lines says of its line: `left`, then `= right`, and the verdict that it must get.
public final class JudgedLines {
    private JudgedLines() {}

    public static void isRefuted(String left, String line, Scope scope) {
        is(Verdict.Refuted.class, left, line, scope);
    }

    static void isUndecided(String left, String line, Scope scope) {
        is(Verdict.Undecided.class, left, line, scope);
    }

    /// Holds, or is the same expression.
    public static void isAccepted(String left, String line, Scope scope) {
        Verdict verdict = Claims.check(left, line, scope);
        assertThat(verdict.accepts())
                .as("%s %s: %s", left, line, Wording.of(verdict))
                .isTrue();
    }

    private static void is(Class<? extends Verdict> kind, String left, String line, Scope scope) {
        Verdict verdict = Claims.check(left, line, scope);
        assertThat(verdict).as("%s %s: %s", left, line, Wording.of(verdict)).isInstanceOf(kind);
    }
}
