package nabla.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nabla.math.nn.GaussianLoss;
import nabla.math.optim.Optimizers;
import nabla.math.optim.Run;
import nabla.math.optim.Settings;
import org.junit.jupiter.api.Test;

/// A run as a table gives its numbers back bit for bit.
class RunCsvTest {

    @Test
    void everyStepIsARowWhoseNumbersAreThoseOfTheRun() throws IOException {
        double[][] x = {{1, 2, -1}, {0.5, 1e-7, 1.0 / 3}};
        var loss = new GaussianLoss(x, new double[] {0.1, -2, 1e4});
        Run.Trajectory run = new Run(loss, Settings.of(Optimizers.ADAM.at(0.1), 0, 0.1, 0.3, -0.2)).advance(7);
        var text = new StringBuilder();

        RunCsv.write(text, List.of("a", "b,c"), run);

        List<String> lines = text.toString().lines().toList();
        assertThat(text).endsWith("\n");
        assertThat(lines).hasSize(9);
        assertThat(lines.getFirst()).isEqualTo("step,loss,w_a,\"w_b,c\",v_a,\"v_b,c\"");
        for (int step = 0; step <= 7; step++) {
            double[] cells = Arrays.stream(lines.get(step + 1).split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(cells[0]).isEqualTo(step);
            assertThat(cells[1]).isEqualTo(run.loss(step)).isEqualTo(loss.loss(run.parameters(step)));
            assertThat(Arrays.copyOfRange(cells, 2, 6)).containsExactly(run.parameters(step));
        }
    }
}
