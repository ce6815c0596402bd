package nabla.room.descent.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nabla.math.optim.Optimizers;
import nabla.room.descent.model.DescentModel;
import nabla.room.descent.model.DescentPage;
import nabla.room.descent.model.DescentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Settings in a file open again exactly, and a file that is wrong says where.
class RunFileTest {
    private final DescentModel model = new DescentModel(DescentState.of(DescentBlock.of(Map.of("steps", "100"))));

    @TempDir
    Path folder;

    @Test
    void generatedSamplesComeBackAsTheyWere() throws IOException {
        model.pin();
        model.change(settings -> settings.withMethod(Optimizers.ADAM).withRate(1.0 / 3));
        model.startAt(0.1, -2.0 / 7);
        model.moveTo(42);
        model.choose(17);
        model.show(DescentPage.LOSS);
        assertThat(reopened()).isEqualTo(model.state());
    }

    @Test
    void editedSamplesComeBackBitForBit() throws IOException {
        model.addSample(1.0 / 3, Math.PI);
        model.moveSample(3, -1e-17, 1e17);
        model.moveTo(9);
        DescentState again = reopened();
        assertThat(again).isEqualTo(model.state());
        model.reset();
        model.restore(again);
        assertThat(model.position()).isEqualTo(9);
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.nabla"), "x,t\n1,2\n");
        assertThatThrownBy(() -> RunFile.read(file)).hasMessageContaining("no settings file of Nabla");
        Path binary = Files.write(folder.resolve("b.nabla"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> RunFile.read(binary)).hasMessageContaining("it is not text");
        assertThatThrownBy(() -> RunFile.read(folder.resolve("gone.nabla"))).hasMessageContaining("not there any more");
    }

    @ParameterizedTest
    @CsvSource({
        "'rate: 0.05', 'rate: -1', 'a number above 0'",
        "'rate: 0.05', 'rate: 1e999', 'a number above 0'",
        "'optimizer: gd', 'optimizer: magic', 'one of gd'",
        "'start: 0.0, 0.3', 'start: 0.0', '2 numbers, w then v'",
        "'step: 0', 'step: 101', 'a whole number from 0 to 100'",
        "'size: 200', 'size: none', 'a whole number'",
        "'noise: growing', 'noise: loud', 'one of growing'",
        "'map: 0, 1', 'map: 1, 1', 'two different numbers'"
    })
    void aWrongValueIsSaidWithItsLine(String right, String wrong, String message) throws IOException {
        var text = new StringBuilder();
        RunFile.write(text, model.state());
        assertThat(text).contains(right + "\n");
        Path file = Files.writeString(folder.resolve("c.nabla"), text.toString().replace(right + "\n", wrong + "\n"));
        assertThatThrownBy(() -> RunFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line ")
                .hasMessageContaining(message);
    }

    @Test
    void samplesThatEndTooEarlyAreSaid() throws IOException {
        model.addSample(1, 1);
        var text = new StringBuilder();
        RunFile.write(text, model.state());
        Path file = Files.writeString(
                folder.resolve("d.nabla"), text.substring(0, text.toString().lastIndexOf('\n', text.length() - 2) + 1));
        assertThatThrownBy(() -> RunFile.read(file)).hasMessageContaining("201 samples were announced, 200 are there");
    }

    private DescentState reopened() throws IOException {
        Path file = folder.resolve("run.nabla");
        RunFile.write(file, model.state());
        return RunFile.read(file);
    }
}
