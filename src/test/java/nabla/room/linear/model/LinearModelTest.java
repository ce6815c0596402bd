package nabla.room.linear.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nabla.room.Story;
import org.junit.jupiter.api.Test;

/// How far the planes go while numbers move, and when they are come to rest.
class LinearModelTest {
    private final LinearModel model = new LinearModel(new Story<>(List.of(LinearState.START), Map.of()));

    @Test
    void planesKeepTheirScaleWhileANumberMovesAndThePictureFillsHalfOfThem() {
        model.move(with(2));
        Reach large = reach();
        double filled = 2;
        for (double weight = 2; weight > -1; weight -= 0.05) {
            model.move(with(weight));
            double wanted = wanted(with(weight)).far();
            assertThat(reach().far()).isBetween(wanted, 2 * wanted);
            filled = reach().equals(large) ? weight : filled;
        }
        assertThat(filled).as("the last weight seen at the scale of weight 2").isLessThan(1);
    }

    @Test
    void whatIsTypedIsSeenAsLargeAsItCanBe() {
        model.move(with(2));
        model.restore(with(0.1));
        assertThat(reach()).isEqualTo(wanted(with(0.1)));
    }

    private static LinearState with(double weight) {
        return LinearState.START.with(LayerStack.START.withWeight(2, 0, 0, weight));
    }

    private Reach reach() {
        return model.picture().planes().orElseThrow().reach();
    }

    /// What a model that has just come there shows.
    private static Reach wanted(LinearState state) {
        return new LinearModel(new Story<>(List.of(state), Map.of()))
                .picture()
                .planes()
                .orElseThrow()
                .reach();
    }
}
