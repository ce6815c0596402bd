package nabla.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvFileTest {
    @TempDir
    private Path folder;

    /// @param content \n stands for a line break
    record Bad(String name, String content, long line, String problem) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Bad> badFiles() {
        return List.of(
                new Bad("text", "x,t\n1,2\nabc,3\n4,5\n", 3, "in column \"x\" a number was expected, not \"abc\""),
                new Bad("hexadecimal", "x,t\n1,2\n0x10,3\n", 3, "not \"0x10\""),
                new Bad("suffix", "x,t\n1,2\n10d,3\n", 3, "not \"10d\""),
                new Bad("two points", "x,t\n1,2\n1.2.3,3\n", 3, "not \"1.2.3\""),
                new Bad("nothing", "x,t\n1,2\n ,3\n", 3, "in column \"x\" there is no number"),
                new Bad("NaN", "x,t\n1,2\n1,3\n1,NaN\n", 4, "in column \"t\" stands NaN"),
                new Bad("NaN at once", "NaN,2\n1,3\n1,4\n", 1, "in column \"column 1\" stands NaN"),
                new Bad("infinity", "x,t\n1,2\n-inf,3\n", 3, "stands -inf"),
                new Bad("overflow", "x,t\n1,2\n1e999,3\n", 3, "the number 1e999 is too large"),
                new Bad("empty", "", 0, "the file is empty"),
                new Bad("blank", " \n\n", 0, "the file is empty"),
                new Bad("only a header", "x,t\n", 1, "there are no rows below the header \"x, t\""),
                new Bad("one row", "x,t\n1,2\n", 0, "only one row"),
                new Bad("one row, no header", "1,2", 0, "only one row"),
                new Bad("short row", "x,t\n1,2\n\n3\n4,5\n", 4, "this row has 1 cells where 2 were expected"),
                new Bad("long row", "x,t\n1,2\n3,4,5\n", 3, "this row has 3 cells where 2 were expected"),
                new Bad("last line without break", "x,t\n1,2\n3,4\n5,six", 4, "not \"six\""),
                new Bad("missing column", "a,t\n1,2\n3,4\n", 0, "there is no column \"x\"; there are: a, t"),
                new Bad("open quote", "x,t\n1,2\n\"3,4\n5,6\n", 3, "a quote is not closed"),
                new Bad("text after a quote", "x,t\n1,2\n\"3\"4,4\n5,6\n", 3, "a quote is not closed"),
                new Bad("zero byte", "x,t\n1,2\n\0\0,3\n", 0, "this is no text file"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void whatIsWrongIsSaidWithItsLine(Bad bad) throws IOException {
        Path file = write(bad.content);
        List<String> columns = bad.name.equals("NaN at once") ? List.of("1", "2") : List.of("x", "t");
        var e = catchThrowableOfType(CsvException.class, () -> read(file, columns.get(0), columns.get(1)));
        assertThat(e).hasMessageContaining(bad.problem);
        assertThat(e.line()).isEqualTo(bad.line);
        assertThat(e).hasMessageStartingWith(bad.line == 0 ? "data.csv: " : "data.csv, line " + bad.line + ": ");
    }

    @Test
    void theDelimiterTheHeaderAndTheDecimalCommaAreFound() throws Exception {
        for (String content : List.of(
                "x,t\n1.5,-2e3\n3,1000000000\n",
                "\uFEFFx,t\r\n1.5,-2e3\r\n3,1000000000",
                "x;t\n1,5;-2e3\n3;1000000000\n",
                "x\tt\n1,5\t-2e3\n3\t1000000000\n",
                "x; t \n 1.5 ; -2e3;\n\n3;1e9;;\n",
                "\"x\",\"t\"\n\"1.5\",-2e3\n3,1e+9\n")) {
            Dataset data = read(write(content), "x", "t");
            assertThat(data.x()[0]).containsExactly(1.5, 3);
            assertThat(data.t()).containsExactly(-2000, 1e9);
        }
    }

    @Test
    void withoutAHeaderColumnsHaveNumbers() throws Exception {
        CsvFile csv = CsvFile.open(write("1;2;3\n4;5;6\n"));
        assertThat(csv.header()).isFalse();
        assertThat(csv.delimiter()).isEqualTo(Delimiter.SEMICOLON);
        assertThat(csv.columns()).containsExactly("column 1", "column 2", "column 3");
        assertThat(csv.preview()).containsExactly(List.of("1", "2", "3"), List.of("4", "5", "6"));
        Dataset data = read(csv.file(), "3", "column 1");
        assertThat(data.features()).containsExactly("3");
        assertThat(data.x()[0]).containsExactly(3, 6);
        assertThat(data.t()).containsExactly(1, 4);
    }

    @Test
    void columnsOfTheSameNameAreToldApart() throws Exception {
        assertThat(CsvFile.open(write("a,a,,a\n1,2,3,4\n1,2,3,4\n")).columns())
                .containsExactly("a", "a (2)", "column 3", "a (3)");
    }

    @Test
    void textInAColumnThatWasNotChosenDoesNotMatter() throws Exception {
        assertThat(read(write("x,name,t\n1,\"Smith, J.\",2\n3,NaN,4\n"), "x", "t")
                        .t())
                .containsExactly(2, 4);
    }

    @Test
    void aFileThatVanishesIsMissed() throws Exception {
        CsvFile csv = CsvFile.open(write("x,t\n1,2\n3,4\n"));
        Files.delete(csv.file());
        assertThatThrownBy(() -> csv.read(List.of("x"), "t", (bytes, total) -> {}, () -> false))
                .hasMessage("data.csv: there is no such file");
        assertThatThrownBy(() -> CsvFile.open(folder)).hasMessageContaining("this is a folder");
    }

    @Test
    void aHugeBinaryFileIsRefusedAtOnce() throws IOException {
        Path file = folder.resolve("data.csv");
        try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 31);
        }
        assertThatThrownBy(() -> CsvFile.open(file)).hasMessageContaining("no text file");
    }

    @Test
    void aRowWithoutEndIsRefused() throws IOException {
        assertThatThrownBy(() -> CsvFile.open(write("1".repeat(3 * CsvText.LONGEST_ROW))))
                .hasMessageContaining("does not end");
        String quote = "x,t\n1,2\n\"" + "3,4\n".repeat(CsvText.LONGEST_ROW);
        assertThatThrownBy(() -> CsvFile.open(write(quote))).hasMessageContaining("line 3: ");
    }

    @Test
    void manyRowsAreReportedAndCanBeCancelled() throws Exception {
        int rows = 100_000;
        var text = new StringBuilder("x,t\n");
        for (int i = 0; i < rows; i++) {
            text.append(i).append(',').append(-0.5 * i).append('\n');
        }
        CsvFile csv = CsvFile.open(write(text.toString()));
        var reports = new ArrayList<Long>();
        Dataset data = csv.read(List.of("x"), "t", (bytes, total) -> reports.add(bytes), () -> false)
                .orElseThrow();
        assertThat(data.samples()).isEqualTo(rows);
        assertThat(data.t()[rows - 1]).isEqualTo(-0.5 * (rows - 1));
        assertThat(reports).isSorted().hasSizeGreaterThan(20).endsWith(Files.size(csv.file()));
        var asked = new int[1];
        assertThat(csv.read(List.of("x"), "t", (bytes, total) -> {}, () -> ++asked[0] == 3))
                .isEmpty();
        assertThat(asked[0]).isEqualTo(3);
    }

    private Dataset read(Path file, String feature, String target) throws CsvException {
        return CsvFile.open(file)
                .read(List.of(feature), target, (bytes, total) -> {}, () -> false)
                .orElseThrow();
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), content);
    }
}
