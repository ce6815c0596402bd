package nabla.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nabla.data.CsvException.Cure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tables as people have them, each with what is read, what has to be asked, or what is refused.
class CsvReadingTest {
    @TempDir
    private Path folder;

    /// @param x of the column x, or the first one where there are no names
    /// @param t of the column t, or the second one
    record Good(String name, String content, double[] x, double[] t) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// @param line of the message
    record Refused(String name, String content, Cure cure, long line, String problem) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Good good(String name, String content, double... numbers) {
        int half = numbers.length / 2;
        return new Good(name, content, Arrays.copyOf(numbers, half), Arrays.copyOfRange(numbers, half, numbers.length));
    }

    static List<Good> goodFiles() {
        return List.of(
                // marks
                good("grouped beside a decimal comma", "x;t\n12.500;0,5\n950,5;1\n", 12500, 950.5, 0.5, 1),
                good(
                        "grouped above a decimal comma of another column",
                        "x;t\n12.500;0,5\n13.250;1\n",
                        12500,
                        13250,
                        0.5,
                        1),
                good("three digits beside a decimal point", "x;t\n12.500;1\n0.5;2\n", 12.5, 0.5, 1, 2),
                good("three digits beside another column's point", "x;t\n12.500;1.5\n13.250;2\n", 12.5, 13.25, 1.5, 2),
                good("comma groups beside a point", "x;t\n12,500;1.5\n13,250;2\n", 12500, 13250, 1.5, 2),
                good("both marks", "x;t\n1.234,5;1\n12.500;2\n", 1234.5, 12500, 1, 2),
                good("both marks, English", "x;t\n\"1,234.5\";1\n\"12,500\";2\n", 1234.5, 12500, 1, 2),
                good("two groups", "x;t\n1.234.567;1\n12.500;2\n", 1234567, 12500, 1, 2),
                good("two groups of commas", "x;t\n1,234,567;1\n12,500;2\n", 1234567, 12500, 1, 2),
                good("quoted groups between commas", "x,t\n\"1,234,567\",1\n\"12,500\",2\n", 1234567, 12500, 1, 2),
                good("quoted decimal comma between commas", "x,t\n\"1,5\",1\n\"12,500\",2\n", 1.5, 12.5, 1, 2),
                good("points between commas", "x,t\n12.500,1\n13.250,2\n", 12.5, 13.25, 1, 2),
                good("apostrophes", "x;t\n1'234.5;1\n1’234’567;2\n", 1234.5, 1234567, 1, 2),
                good("apostrophes and comma", "x;t\n1'234,5;1\n12;2\n", 1234.5, 12, 1, 2),
                good("blanks", "x;t\n1 234,5;1\n12 500;2\n", 1234.5, 12500, 1, 2),
                good("no-break blanks", "x;t\n1\u00A0234,5;1\n12\u202F500;2\n", 1234.5, 12500, 1, 2),
                good("thin blanks", "x;t\n1\u2009234;1\n12\u2009500;2\n", 1234, 12500, 1, 2),
                good("underscores", "x,t\n1_234.5,1\n12_500,2\n", 1234.5, 12500, 1, 2),
                good("a zero before three digits", "x;t\n0.125;1\n12.500;2\n", 0.125, 12.5, 1, 2),
                good("an exponent settles it", "x;t\n1.250e3;1\n12.500;2\n", 1250, 12.5, 1, 2),
                good("an exponent with a comma", "x;t\n1,250E+3;1\n12,500;2\n", 1250, 12.5, 1, 2),
                good("a real minus", "x;t\n\u22121,5;1\n+2,5;2\n", -1.5, 2.5, 1, 2),
                good("each column by itself", "x;t\n1.5;1,5\n2.5;2,5\n", 1.5, 2.5, 1.5, 2.5),
                good(
                        "17 digits",
                        "x,t\n0.30000000000000004,1\n-9007199254740993,2\n",
                        0.30000000000000004,
                        -9007199254740992d,
                        1,
                        2),
                good("no digit before or after the point", "x,t\n.5,1\n5.,2\n", 0.5, 5, 1, 2),
                // delimiters
                good("a note with line break and commas", "x;note;t\n1;\"one,\ntwo, three\";2\n3;ok;4\n", 1, 3, 2, 4),
                good("a note with semicolons", "x,note,t\n1,\"a; b\nc;;\",2\n3,d,4\n", 1, 3, 2, 4),
                good("commas in every note", "x;note;t\n1,5;a, b;2\n3;c, d;4\n", 1.5, 3, 2, 4),
                good("sep", "sep=;\nx;t\n1,5;2\n3;4\n", 1.5, 3, 2, 4),
                good("Sep, quoted, with a byte order mark", "\uFEFF\"SEP=,\"\r\nx,t\r\n1,2\r\n3,4\r\n", 1, 3, 2, 4),
                good("sep is a tab", "sep=\t\nx\tt\n1\t2\n3\t4\n", 1, 3, 2, 4),
                good("aligned by blanks", "   x     t\n 1.5     2\n  10  3e-1\n", 1.5, 10, 2, 0.3),
                good("one blank", "x t\n1 2\n3 4\n", 1, 3, 2, 4),
                good("blanks and decimal commas", "x t\n1,5 2\n3,5 4\n", 1.5, 3.5, 2, 4),
                good("blanks and tabs mixed", "x \t t\n1\t  2\n3 4 \n", 1, 3, 2, 4),
                good("quoted names between blanks", "\"my x\" x t\n9 1 2\n9 3 4\n", 1, 3, 2, 4),
                good("pipes", "x|t\n1,5|2\n3|4\n", 1.5, 3, 2, 4),
                good("blanks around quotes", "x, t\n \"1\" , 2\n3, \"4\"\n", 1, 3, 2, 4),
                good("trailing delimiters", "x;t;\n1;2;\n3;4\n", 1, 3, 2, 4),
                good("old Macintosh line ends", "x,t\r1,2\r3,4\r", 1, 3, 2, 4),
                good("inches", "x,size,t\n1,5\" pipe,2\n3,4\" pipe,4\n", 1, 3, 2, 4),
                good("doubled quotes", "x,say,t\n1,\"a \"\"b\"\", c\",2\n3,d,4\n", 1, 3, 2, 4),
                good("no names", "1;2\n3;4\n", 1, 3, 2, 4),
                good("no names, blanks", "1.5 2\n3 4\n", 1.5, 3, 2, 4),
                good("no names beside words", "1;2;ada\n3;4;kurt\n", 1, 3, 2, 4),
                good("names of other columns alike", "x,t,a,a,,\n1,2,3,4,5,6\n3,4,5,6,7,8\n", 1, 3, 2, 4),
                good("a name on two lines", "\"x\",\"t\",\"long\nname\"\n1,2,3\n3,4,5\n", 1, 3, 2, 4),
                good("words in a column that is not chosen", "x,day,t\n1,12.05.2024,2\n3,n/a,4\n", 1, 3, 2, 4));
    }

    static List<Refused> refusedFiles() {
        return List.of(
                new Refused(
                        "grouped or not",
                        "x;t\n12.500;1\n13.250;2\n",
                        Cure.DECIMAL,
                        2,
                        "in column \"x\" 12.500 is 12.5 or 12500"),
                new Refused(
                        "grouped or not, later",
                        "x;t\n1;1\n2;2\n-12.500;3\n",
                        Cure.DECIMAL,
                        4,
                        "-12.500 is -12.5 or -12500"),
                new Refused(
                        "commas", "x;t\n1;12,500\n2;2\n", Cure.DECIMAL, 2, "in column \"t\" 12,500 is 12500 or 12.5"),
                new Refused("between tabs", "x\tt\n1.234\t1\n2\t2\n", Cure.DECIMAL, 2, "1.234 is 1.234 or 1234"),
                new Refused("between blanks", "x t\n1.234 1\n2 2\n", Cure.DECIMAL, 2, "1.234 is 1.234 or 1234"),
                new Refused(
                        "quoted between commas",
                        "x,t\n\"12,500\",1\n\"13,250\",2\n",
                        Cure.DECIMAL,
                        2,
                        "12,500 is 12500 or 12.5"),
                new Refused(
                        "two other columns disagree",
                        "x;a;t\n12.500;1,5;1.5\n1;2;3\n",
                        Cure.DECIMAL,
                        2,
                        "12.500 is 12.5 or 12500"),
                new Refused(
                        "one column disagrees",
                        "x;t\n1.5;1\n950,5;2\n",
                        Cure.NONE,
                        3,
                        "stands 950,5, but 1.5 in line 2"),
                new Refused(
                        "blanks or commas", "1,5 200\n2,5 300\n", Cure.DELIMITER, 1, "commas stand between the cells"),
                new Refused("groups of two", "x;t\n1,23,456;1\n2;2\n", Cure.NONE, 2, "not \"1,23,456\""),
                new Refused("two kinds of groups", "x;t\n1'234 567;1\n2;2\n", Cure.NONE, 2, "not \"1'234 567\""),
                new Refused("a group of four", "x;t\n1'2345;1\n2;2\n", Cure.NONE, 2, "not \"1'2345\""),
                new Refused("two signs", "x;t\n--5;1\n2;2\n", Cure.NONE, 2, "not \"--5\""),
                new Refused("a sign apart", "x;t\n- 5;1\n2;2\n", Cure.NONE, 2, "not \"- 5\""),
                new Refused(
                        "a minus behind", "x;t\n5-;1\n2;2\n", Cure.NONE, 2, "a negative number begins with a minus"),
                new Refused("parentheses", "x;t\n(5);1\n2;2\n", Cure.NONE, 2, "a negative number begins with a minus"),
                new Refused("percent", "x;t\n50 %;1\n2;2\n", Cure.NONE, 2, "percent signs are not read"),
                new Refused("currency", "x;t\n€ 12,50;1\n2;2\n", Cure.NONE, 2, "without its currency"),
                new Refused("currency in letters", "x;t\n12.50 EUR;1\n2;2\n", Cure.NONE, 2, "without its currency"),
                new Refused("no exponent", "x;t\n1e;1\n2;2\n", Cure.NONE, 2, "not \"1e\""),
                new Refused("a broken exponent", "x;t\n1e2.5;1\n2;2\n", Cure.NONE, 2, "not \"1e2.5\""),
                new Refused("a unit", "x;t\n12 kg;1\n2;2\n", Cure.NONE, 2, "not \"12 kg\""),
                new Refused("nothing", "x;t\n1;1\n;2\n3;3\n", Cure.LEAVE_OUT, 3, "1 of 3 rows has no number"),
                new Refused(
                        "NA",
                        "x;t\n1;1\nNA;2\n3;n/a\n4;4\n",
                        Cure.LEAVE_OUT,
                        3,
                        "stands NA, which cannot be trained on; 2 of 4 rows have"),
                new Refused("a question mark", "x t\n1 ?\n3 3\n", Cure.LEAVE_OUT, 2, "stands ?"),
                new Refused("a dash", "x|t\n1|-\n3|3\n", Cure.LEAVE_OUT, 2, "stands -"),
                new Refused("null", "x,t\n1,null\n3,3\n", Cure.LEAVE_OUT, 2, "stands null"),
                new Refused("infinity is no gap", "x,t\n1,inf\n3,3\n", Cure.NONE, 2, "stands inf"),
                new Refused("an unknown sep", "sep=^\nx^t\n1^2\n3^4\n", Cure.NONE, 1, "\"^\" does not stand between"),
                new Refused(
                        "other capitals",
                        "X,t\n1,2\n3,4\n",
                        Cure.NONE,
                        0,
                        "there is no column \"x\" (did you mean \"X\"?); there are: X, t"),
                new Refused("a comma in a name", "\"a, b\",t\n1,2\n3,4\n", Cure.NONE, 0, "there are: \"a, b\", t"),
                new Refused(
                        "a quote in the middle of a line",
                        "x;t\n\"1\"2;3\n4;5\n",
                        Cure.NONE,
                        2,
                        "a quote is not closed"));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void isReadAsItIsMeant(Good file) throws Exception {
        CsvFile csv = CsvFile.open(write(file.content));
        List<String> columns = csv.columns().contains("x") ? List.of("x", "t") : csv.columns();
        Dataset data = csv.read(List.of(columns.get(0)), columns.get(1), (bytes, total) -> {}, () -> false)
                .orElseThrow();
        assertThat(data.x()[0]).containsExactly(file.x);
        assertThat(data.t()).containsExactly(file.t);
        assertThat(csv.undecidedNumber(columns.subList(0, 2))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void isRefusedWithItsLineAndItsCure(Refused file) throws IOException {
        var e = catchThrowableOfType(CsvException.class, () -> {
            CsvFile csv = CsvFile.open(write(file.content));
            String x = csv.header() ? "x" : "1";
            csv.read(List.of(x), csv.header() ? "t" : "2", (bytes, total) -> {}, () -> false);
        });
        assertThat(e).hasMessageContaining(file.problem);
        assertThat(e.line()).isEqualTo(file.line);
        assertThat(e.cure()).isEqualTo(file.cure);
    }

    @Test
    void whatIsSaidSettlesIt() throws Exception {
        Path file = write("x;t\n12.500;1\n13.250;2\n");
        CsvFile csv = CsvFile.open(file);
        assertThat(csv.undecidedNumber(List.of("x", "t"))).contains(new TwoReadings("x", 2, "12.500", "12.5", "12500"));
        assertThat(csv.undecidedNumber(List.of("t"))).isEmpty();
        assertThat(x(csv.with(CsvChoices.NONE.with(DecimalMark.POINT)))).containsExactly(12.5, 13.25);
        assertThat(x(csv.with(CsvChoices.NONE.with(DecimalMark.COMMA)))).containsExactly(12500, 13250);
    }

    @Test
    void aMarkThatIsSaidHoldsForEveryCell() throws Exception {
        CsvFile csv = CsvFile.open(write("x;t\n12.500;1\n950,5;2\n"));
        var e = catchThrowableOfType(CsvException.class, () -> x(csv.with(CsvChoices.NONE.with(DecimalMark.POINT))));
        assertThat(e)
                .hasMessageContaining(
                        "line 3: in column \"x\" a number with a decimal point was expected, not \"950,5\"");
    }

    @Test
    void theDelimiterAndTheHeaderCanBeSaid() throws Exception {
        Path file = write("1,5 200\n2,5 300\n");
        CsvFile blanks = open(file, CsvChoices.NONE.with(Delimiter.SPACE));
        assertThat(blanks.read(List.of("1"), "2", (bytes, total) -> {}, () -> false)
                        .orElseThrow()
                        .x()[0])
                .containsExactly(1.5, 2.5);
        CsvFile commas = open(file, CsvChoices.NONE.with(Delimiter.COMMA));
        assertThat(commas.read(List.of("1"), "2", (bytes, total) -> {}, () -> false)
                        .orElseThrow()
                        .t())
                .containsExactly(5200, 5300);
        CsvFile years = open(write("2019,2020\n1,2\n3,4\n"), CsvChoices.NONE.withHeader(true));
        assertThat(years.columns()).containsExactly("2019", "2020");
        assertThat(years.rows()).isEqualTo(2);
    }

    @Test
    void rowsWithoutANumberAreCountedAndLeftOut() throws Exception {
        CsvFile csv = CsvFile.open(write("x,y,t\n1,1,1\n,?,2\n3,NULL,3\n4,4,-\n5,5,5\n"));
        assertThat(csv.rowsWithout(List.of("x"))).isEqualTo(1);
        assertThat(csv.rowsWithout(List.of("x", "y"))).isEqualTo(2);
        assertThat(csv.rowsWithout(List.of("x", "y", "t"))).isEqualTo(3);
        assertThat(csv.numeric()).containsExactly("x", "y", "t");
        assertThat(x(csv.with(CsvChoices.NONE.leavingOut(true)))).containsExactly(1, 3, 5);
    }

    @Test
    void whatIsLeftHasToBeEnough() throws IOException {
        var e = catchThrowableOfType(
                CsvException.class,
                () -> x(CsvFile.open(write("x,t\n1,NA\n2,3\n")).with(CsvChoices.NONE.leavingOut(true))));
        assertThat(e).hasMessageContaining("with the other rows left out there are not two rows");
    }

    @Test
    void encodingsAreFound() throws Exception {
        String text = "größe;x;t\nä;1 234,5;2\nö;3;4\n".replace(' ', '\u00A0');
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.ISO_8859_1,
                Charset.forName("windows-1252"))) {
            boolean marksItself = charset.equals(StandardCharsets.UTF_16);
            boolean canMark = charset.newEncoder().canEncode('\uFEFF') && !marksItself;
            for (String mark : canMark ? List.of("", "\uFEFF") : List.of("")) {
                Path file = folder.resolve("data.csv");
                Files.write(file, (mark + text).getBytes(charset));
                CsvFile csv = CsvFile.open(file);
                assertThat(csv.columns()).as("%s", charset).containsExactly("größe", "x", "t");
                assertThat(x(csv)).containsExactly(1234.5, 3);
            }
        }
    }

    @Test
    void aLetterFarDownChangesTheEncodingOfAll() throws Exception {
        Path file = folder.resolve("data.csv");
        String text = "größe,x,t\n" + "a,1,2\n".repeat(30_000) + "ü,3,4\n";
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(CsvFile.open(file).columns()).containsExactly("größe", "x", "t");
    }

    @Test
    void aNoteFarDownDoesNotChangeTheDelimiter() throws Exception {
        String text = "x;note;t\n" + "1;a, b;2\n".repeat(25_000) + "3;\"c;\n,\";4\n";
        CsvFile csv = CsvFile.open(write(text));
        assertThat(csv.delimiter()).isEqualTo(Delimiter.SEMICOLON);
        assertThat(x(csv)).hasSize(25_001).endsWith(3);
    }

    private static CsvFile open(Path file, CsvChoices choices) throws CsvException {
        Optional<CsvFile> csv = CsvFile.open(file, choices, () -> false);
        return csv.orElseThrow();
    }

    private static double[] x(CsvFile csv) throws CsvException {
        return csv.read(List.of("x"), "t", (bytes, total) -> {}, () -> false)
                .orElseThrow()
                .x()[0];
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), content);
    }
}
