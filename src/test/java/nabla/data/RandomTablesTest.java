package nabla.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a file holds, it is read or refused with a sentence about it: nothing else is thrown.
class RandomTablesTest {
    private static final int FILES = 500;
    private static final List<String> SCRAPS = List.of(
            "1", "12.500", "950,5", "0", "-", "x", "t", "a b", "NA", "?", "\"", "\"\"", "'", ",", ";", "\t", "|", " ",
            "\n", "\r\n", "\r", "sep=", "e", "E5", "%", "€", "\uFEFF", "\u00A0", "(", ")", "nan", "inf", "999e999",
            "\\", "_", ".", "\u0000", "\u2212", "ä", "\n\n", "1,2", "3;4", "5 6", "7\t8", "\n1,2\n", "\n1;2\n",
            "\n1 2\n");

    @TempDir
    private Path folder;

    @Test
    void nothingButTheClearErrorIsThrown() throws IOException {
        Path file = folder.resolve("random.csv");
        int read = 0;
        for (int seed = 0; seed < FILES; seed++) {
            var random = new Random(seed);
            Files.write(file, content(random));
            read += isRead(file, random, seed) ? 1 : 0;
        }
        assertThat(read).as("some of them are tables").isGreaterThan(FILES / 20);
    }

    private static byte[] content(Random random) {
        if (random.nextInt(8) == 0) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            return bytes;
        }
        String text = random.nextBoolean() ? table(random) : scraps(random);
        return text.getBytes(
                random.nextInt(4) == 0
                        ? StandardCharsets.UTF_16
                        : random.nextInt(4) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String scraps(Random random) {
        var text = new StringBuilder();
        for (int k = random.nextInt(40); k > 0; k--) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return text.toString();
    }

    /// Rows of numbers in one notation, with a scrap here and there.
    private static String table(Random random) {
        String delimiter = List.of(",", ";", "\t", "|", " ").get(random.nextInt(5));
        String format = List.of("%d", "0.%d", "%d.5e1", "%d'500").get(random.nextInt(4));
        int columns = 2 + random.nextInt(3);
        int scrapEvery = 1 + random.nextInt(100);
        var text = new StringBuilder();
        for (int row = random.nextInt(8); row >= 0; row--) {
            for (int k = 0; k < columns; k++) {
                text.append(k == 0 ? "" : delimiter).append(format.formatted(random.nextInt(100)));
                text.append(random.nextInt(scrapEvery) == 0 ? SCRAPS.get(random.nextInt(SCRAPS.size())) : "");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static boolean isRead(Path file, Random random, int seed) {
        try {
            CsvFile csv = CsvFile.open(file);
            assertThat(csv.columns()).doesNotHaveDuplicates();
            List<String> chosen = csv.columns().subList(0, 1);
            String target = csv.columns().getLast();
            csv.numeric();
            csv.rowsWithout(csv.columns());
            csv.undecidedNumber(csv.columns());
            boolean leaveOut = random.nextBoolean();
            CsvChoices choices = leaveOut ? CsvChoices.NONE.leavingOut(true) : CsvChoices.NONE;
            Dataset data = csv.with(choices)
                    .read(chosen, target, (bytes, total) -> {}, () -> false)
                    .orElseThrow();
            assertThat(Arrays.stream(data.t()).allMatch(Double::isFinite)).isTrue();
            assertThat((long) data.samples())
                    .isEqualTo(csv.rows() - (leaveOut ? csv.rowsWithout(List.of(chosen.getFirst(), target)) : 0));
            return true;
        } catch (CsvException clear) {
            assertThat(clear.getMessage())
                    .as("seed %d", seed)
                    .startsWith("random.csv")
                    .hasSizeGreaterThan(20);
            return false;
        } catch (RuntimeException other) {
            throw new AssertionError("seed " + seed, other);
        }
    }
}
