package nabla.data.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nabla.math.nn.Setup;

/// A network with its data as a JSON file: what `src/docs/network-files.md` describes.
///
/// Numbers are written with all their digits and read back the same, bit for bit.
public final class NetworkFile {
    /// Far more than a network of this program needs.
    static final int MOST_MEGABYTES = 20;

    private static final int MOST_BYTES = MOST_MEGABYTES * 1_000_000;
    /// NaN and Infinity are read, so that the message can say where they are.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private NetworkFile() {}

    /// Reads a file; all that is not input, such as gradients that were written along, is left aside.
    ///
    /// @throws NetworkFileException where it cannot be read; the message says where and what was expected
    public static Setup read(Path file) throws NetworkFileException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) {
                throw tooLarge();
            }
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            return read(new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new NetworkFileException("there is no such file", e);
        } catch (IOException e) {
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new NetworkFileException("the file cannot be read: " + message, e);
        }
    }

    private static NetworkFileException tooLarge() {
        return new NetworkFileException(
                "the file is larger than %d MB, the most a network may have".formatted(MOST_MEGABYTES));
    }

    /// Reads the text of a file.
    ///
    /// @throws NetworkFileException where it cannot be read
    public static Setup read(String text) throws NetworkFileException {
        if (text.length() > MOST_BYTES) {
            throw tooLarge();
        }
        JsonNode root;
        try {
            root = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String place = at == null ? "" : " in line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw new NetworkFileException("this is not JSON%s: %s".formatted(place, reason(e)), e);
        }
        return new SetupReader().read(Node.root(root));
    }

    /// Without what the parser says about itself.
    private static String reason(JsonProcessingException e) {
        String message = Objects.toString(e.getOriginalMessage(), "");
        for (String aside : List.of(" (for ", " (start marker", ": was expecting (")) {
            int from = message.indexOf(aside);
            message = from < 0 ? message : message.substring(0, from);
        }
        return message;
    }

    /// The network, its data and all matrices of the forward and the backward pass.
    public static String write(Setup setup) {
        return SetupWriter.write(setup);
    }

    /// Only the matrices of the forward and the backward pass, to be compared with a student's own; samples are rows.
    public static String writeMatrices(Setup setup) {
        return SetupWriter.writeMatrices(setup);
    }
}
