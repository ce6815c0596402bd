package nabla.math.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.math.Budget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lines that are out to hang, to crash or to be misjudged: each is answered within what a line may cost, by a message
/// that says where it cannot be read, or by a verdict in words.
class HostileLinesTest {
    /// What a line may cost, and the last piece of work, which was too much.
    private static final long MOST = 400_000_000;

    static List<HostileLines.Hostile> lines() {
        return HostileLines.all();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isAnswered(HostileLines.Hostile line) {
        Budget budget = Checker.allowance(() -> false);

        String answer = line.answer(budget);
        assertThat(answer).isNotBlank().doesNotContain("null").doesNotContain("Exception");
        assertThat(budget.spent()).isLessThan(MOST);
    }
}
