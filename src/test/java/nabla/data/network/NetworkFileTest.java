package nabla.data.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nabla.Assets;
import nabla.math.nn.Activation;
import nabla.math.nn.Conventions;
import nabla.math.nn.Gradients;
import nabla.math.nn.Loss;
import nabla.math.nn.Matrix;
import nabla.math.nn.NetworkSettings;
import nabla.math.nn.RandomSetups;
import nabla.math.nn.Setup;
import nabla.math.nn.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkFileTest {
    private static final String SMALL = """
            {
              "layers": [
                {"weights": [[1, 2], [3, 4], [5, 6]], "biases": [0, 0, 0.5], "activation": "ReLU"},
                {"weights": [[1, 1, 1], [-1, 0, 2]], "biases": [0, 1], "activation": "identity"}
              ],
              "inputs": [[1, 0], [0, -1]],
              "labels": [0, 1],
              "loss": "softmax cross-entropy",
              "conventions": {"lambda": 0.1, "penalty": "half", "penalised biases": true, "reduction": "sum"}
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenReadsBackBitForBit() throws Exception {
        var random = new Random(3);
        for (int round = 0; round < 2; round++) {
            for (Activation activation : Activation.values()) {
                for (Loss loss : Loss.values()) {
                    Setup setup = RandomSetups.draw(random, activation, loss, round == 1);
                    assertThat(NetworkFile.read(NetworkFile.write(setup))).isEqualTo(setup);
                }
            }
        }
    }

    @Test
    void smallFilesReadAsTheyStand() throws Exception {
        Setup setup = NetworkFile.read(SMALL);
        assertThat(setup.network().layers().getFirst().weights()).isEqualTo(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6));
        assertThat(setup.network().layers().getLast().biases()).isEqualTo(Matrix.row(0, 1));
        assertThat(setup.conventions())
                .isEqualTo(new Conventions(0.1, Conventions.Penalty.HALF, true, Conventions.Reduction.SUM));
    }

    @Test
    void theExampleOpens() throws Exception {
        String text = Assets.text("data/network.json");
        assertThat(NetworkFile.read(text)).isEqualTo(NetworkSettings.DEFAULT.draw());
        assertThat(NetworkFile.write(NetworkSettings.DEFAULT.draw())).isEqualTo(text);
    }

    @Test
    void matricesAreWrittenByTheirNames() throws IOException {
        Setup setup = NetworkSettings.DEFAULT.draw();
        Gradients gradients = Gradients.of(setup);
        JsonNode root = new ObjectMapper().readTree(NetworkFile.writeMatrices(setup));
        assertThat(List.copyOf(root.properties().stream().map(Map.Entry::getKey).toList()))
                .containsExactly("forward", "backward", "check");
        assertThat(root.get("forward").propertyStream().map(Map.Entry::getKey))
                .containsExactly("a1", "z2", "a2", "z3", "psi", "losses", "J", "J regularised");
        assertThat(root.get("backward").propertyStream().map(Map.Entry::getKey))
                .containsExactly(
                        "dJ/dz3",
                        "dJ/dW2",
                        "dJ/db2",
                        "dJ/dW2 regularised",
                        "dJ/db2 regularised",
                        "dJ/da2",
                        "dJ/dz2",
                        "dJ/dW1",
                        "dJ/db1",
                        "dJ/dW1 regularised",
                        "dJ/db1 regularised");
        assertThat(root.at("/forward/J").doubleValue())
                .isEqualTo(Trace.of(setup).dataLoss());
        assertThat(root.get("backward").get("dJ/dW1").get(9).get(3).doubleValue())
                .isEqualTo(gradients.weights().getFirst().at(9, 3));
        assertThat(root.get("backward").get("dJ/dz2")).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what is replaced | by what | what the message says
                "[5, 6]] | [5]] | layers[0].weights[2]: this row has 1 numbers, the first has 2",
                "0, 0, 0.5 | 0, 0 | layers[0].biases: the biases are 1×2, but the weights are 3×2",
                "[-1, 0, 2] | [-1, 0, 2], [1, 1, 1] | layers[1].biases: the biases are 1×2, but the weights are 3×3",
                "[[1, 1, 1], [-1, 0, 2]] | [[1, 1], [-1, 0]] | layers[1].weights: the weights are 2×2, but those of the layer before are 3×2",
                "[[1, 0], [0, -1]] | [[1], [0]] | inputs: the inputs are 2×1, but layers[0].weights is 3×2",
                "\"labels\": [0, 1] | \"labels\": [0, 1, 1] | labels: there are 3, but the inputs are 2×2",
                "\"labels\": [0, 1] | \"labels\": [0, 2] | labels[1]: the label 2 is out of range; the 2 classes are 0 to 1",
                "\"labels\": [0, 1] | \"labels\": [0, -1] | labels[1]: the label -1 is out of range",
                "\"labels\": [0, 1] | \"labels\": [0, 0.5] | labels[1]: expected a whole number, found 0.5",
                "\"labels\": [0, 1] | \"targets\": [[0], [1]] | targets: the loss \"softmax cross-entropy\" goes with \"labels\" instead",
                "0.5] | NaN] | layers[0].biases[2]: expected a finite number, found NaN",
                "0.5] | 1e999] | layers[0].biases[2]: expected a finite number, found Infinity",
                "0.5] | \"NaN\"] | layers[0].biases[2]: expected a number, found the text \"NaN\"",
                "0.5] | null] | layers[0].biases[2]: expected a number, found null",
                "\"ReLU\" | \"relu\" | layers[0].activation: expected one of: identity, ReLU, sigmoid, tanh, root, softplus; found \"relu\"",
                ", \"activation\": \"ReLU\" | `` | layers[0]: the key \"activation\" is missing",
                "\"inputs\" | \"input\" | the key \"input\" is unknown; there are: backward, conventions,",
                "\"lambda\": 0.1 | \"lambda\": -0.1 | conventions.lambda: λ must be 0 or a positive number, not -0.1",
                "\"half\" | \"quarter\" | conventions.penalty: expected one of: whole, half; found \"quarter\"",
                "true | 1 | conventions.penalised biases: expected true or false, found the number 1",
                "\"loss\": \"softmax cross-entropy\", | `` | the key \"loss\" is missing",
                "\"inputs\": [[1, 0], [0, -1]] | \"inputs\": [] | inputs: expected at least one row",
                "\"inputs\": [[1, 0], [0, -1]] | \"inputs\": 3 | inputs: expected a list [ ... ], found the number 3",
                "\"labels\": [0, 1], | `` | the key \"labels\" is missing",
                "} ] | } ] ] | this is not JSON in line 4, column 88: Unexpected close marker",
            })
    void badFilesAreNamedByTheirPlace(String from, String to, String message) {
        String text = SMALL.replace("}\n  ]", "} ]");
        assertThat(text).contains(from);
        assertThatThrownBy(() -> NetworkFile.read(text.replace(from, to)))
                .isInstanceOf(NetworkFileException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("Source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello | this is not JSON in line 1, column",
                "{} | the key \"layers\" is missing",
                "[] | expected an object { ... }, found a list",
                "`` | expected an object { ... }, found nothing",
                "{\"layers\": []} | layers: a network has 1 to 6 layers, this has 0",
                "{\"layers\": {}} | layers: expected a list [ ... ], found an object",
                "{\"layers\": 1, \"layers\": 2} | this is not JSON in line 1, column 23: Duplicate field 'layers'",
            })
    void whatIsNoNetworkIsSaidSo(String text, String message) {
        assertThatThrownBy(() -> NetworkFile.read(text))
                .isInstanceOf(NetworkFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void nestingWithoutEndIsNoCrash() {
        assertThatThrownBy(() -> NetworkFile.read("[".repeat(100_000)))
                .isInstanceOf(NetworkFileException.class)
                .hasMessageStartingWith("this is not JSON");
    }

    @Test
    void fiftyMegabytesAreRefusedBeforeTheyAreRead() throws IOException {
        Path file = folder.resolve("large.json");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50_000_000);
        }
        assertThatThrownBy(() -> NetworkFile.read(file))
                .hasMessage("the file is larger than 20 MB, the most a network may have");
    }

    @Test
    void missingFilesAndFoldersAreSaidSo() {
        assertThatThrownBy(() -> NetworkFile.read(folder.resolve("gone.json"))).hasMessage("there is no such file");
        assertThatThrownBy(() -> NetworkFile.read(folder)).hasMessageStartingWith("the file cannot be read: ");
    }

    @Test
    void aMarkAtTheStartOfTheFileIsNoMatter() throws Exception {
        Path file = folder.resolve("marked.json");
        Files.writeString(file, "\uFEFF" + SMALL);
        assertThat(NetworkFile.read(file)).isEqualTo(NetworkFile.read(SMALL));
    }
}
