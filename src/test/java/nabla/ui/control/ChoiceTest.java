package nabla.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nabla.ui.Toolkits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @Test
    void onlyTheUsersChoiceIsTold() {
        var told = new ArrayList<Integer>();
        Toolkits.onFx(() -> {
            var choice = new Choice<>(List.of(1, 2, 3), number -> "Layer " + number, told::add);
            choice.show(2);
            choice.show(List.of(2, 3, 4), 4);
            assertThat(choice.getValue()).isEqualTo(4);
            assertThat(told).isEmpty();
            choice.getSelectionModel().select(Integer.valueOf(3));
            assertThat(told).containsExactly(3);
        });
    }

    @Test
    void thingsAreCalledByTheirNames() {
        Toolkits.onFx(() -> {
            var choice = new Choice<>(List.of(1, 2), number -> "Layer " + number, chosen -> {});
            assertThat(choice.getConverter().toString(2)).isEqualTo("Layer 2");
            assertThat(choice.getConverter().toString(null)).isEmpty();
        });
    }
}
