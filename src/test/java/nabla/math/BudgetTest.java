package nabla.math;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void aPartEndsWhenItsShareWasSpent() {
        Budget whole = Budget.of(100);
        Budget part = whole.part(10);
        assertThatCode(() -> part.spend(10)).doesNotThrowAnyException();
        assertThatThrownBy(() -> part.spend(1)).isInstanceOf(Budget.Spent.class).hasMessageContaining("more work");
        assertThatCode(() -> whole.spend(80)).as("the whole goes on").doesNotThrowAnyException();
    }

    @Test
    void whatPartsSpendIsSpentOfTheWhole() {
        Budget whole = Budget.of(100);
        whole.part(60).spend(60);
        whole.part(60).part(30).spend(30);
        assertThatCode(() -> whole.spend(10)).doesNotThrowAnyException();
        assertThatThrownBy(() -> whole.spend(1)).isInstanceOf(Budget.Spent.class);
    }

    @Test
    void aPartMayCountInCoarserUnits() {
        Budget whole = Budget.of(100);
        Budget part = whole.part(8, 10);
        part.spend(8);
        assertThatThrownBy(() -> part.spend(1)).isInstanceOf(Budget.Spent.class);
        Budget rest = Budget.of(100);
        rest.part(8, 10).spend(8);
        assertThatCode(() -> rest.spend(20)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rest.spend(1)).isInstanceOf(Budget.Spent.class);
        assertThatThrownBy(() -> Budget.of(35).part(100, 10).spend(4)).isInstanceOf(Budget.Spent.class);
    }

    @Test
    void aPartIsNoLargerThanWhatIsLeft() {
        Budget whole = Budget.of(5);
        assertThatThrownBy(() -> whole.part(100).spend(6)).isInstanceOf(Budget.Spent.class);
    }

    @Test
    void aPartIsCancelledWithTheWhole() {
        var cancelled = new AtomicBoolean();
        Budget part = new Budget(100, cancelled::get).part(10);
        part.spend(1);
        cancelled.set(true);
        assertThatThrownBy(() -> part.spend(1)).isInstanceOf(Budget.Spent.class).hasMessage("cancelled");
    }
}
