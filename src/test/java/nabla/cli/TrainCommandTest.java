package nabla.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    @TempDir
    private Path folder;

    private Path data = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void data() throws IOException {
        data = write("data.csv", "x,t,name\n1,2,a\n-1,-1,b\n2,1.5,c\n");
    }

    /// Steps 0, 1 and 2 of plain descent, from the formulas of the sheet written out.
    @Test
    void everyStepIsPrintedFirstWThenV() {
        assertThat(train("--rate", "0.1", "--steps", "2", "--csv")).isEqualTo(Cli.RIGHT);
        List<String> lines = lines();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).isEqualTo("step,loss,w_x,v_x");
        double[] x = {1, -1, 2};
        double[] t = {2, -1, 1.5};
        double w = 0;
        double v = 0.3;
        for (int step = 0; step <= 2; step++) {
            double loss = 0;
            double dw = 0;
            double dv = 0;
            for (int i = 0; i < 3; i++) {
                double z = v * x[i];
                double square = 1 + z * z;
                double residual = t[i] - w * x[i];
                loss += (residual * residual / (2 * square) + Math.log(Math.sqrt(2 * Math.PI * square))) / 3;
                dw -= residual / square * x[i] / 3;
                dv -= (residual * residual / (square * square) - 1 / square) * z * x[i] / 3;
            }
            double[] cells = Arrays.stream(lines.get(step + 1).split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(cells).containsExactly(new double[] {step, loss, w, v}, within(1e-12));
            w -= 0.1 * dw;
            v -= 0.1 * dv;
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void aStartIsReadBackExactlyAndTheBiasComesLast() throws IOException {
        Path start = write("start.csv", "0.1,-0.30000000000000004,1e-3,7\n");
        int code = train("--bias", "--start", start.toString(), "--optimizer", "adam", "--steps", "0", "--csv");
        assertThat(code).isEqualTo(Cli.RIGHT);
        assertThat(lines().get(0)).isEqualTo("step,loss,w_x,w_bias,v_x,v_bias");
        assertThat(lines().get(1)).startsWith("0,").endsWith(",0.1,-0.30000000000000004,0.001,7.0");
    }

    @Test
    void theSeedRepeatsMiniBatches() {
        String[] sgd = {"--optimizer", "sgd", "--batch", "2", "--steps", "20", "--csv", "--seed"};
        train(with(sgd, "5"));
        String once = out.toString(StandardCharsets.UTF_8);
        out.reset();
        train(with(sgd, "5"));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(once);
        out.reset();
        train(with(sgd, "6"));
        assertThat(out.toString(StandardCharsets.UTF_8)).isNotEqualTo(once);
    }

    @Test
    void withoutCsvOnlyTheEndIsTold() {
        assertThat(train("--steps", "10")).isEqualTo(Cli.RIGHT);
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst())
                .startsWith("step 10: loss ")
                .contains(", w_x = ")
                .contains(", v_x = ");
    }

    @Test
    void aRunThatDivergesPrintsWhatThereIsAndSaysWhy() {
        assertThat(train("--rate", "1e308", "--csv")).isEqualTo(Cli.WRONG);
        assertThat(lines()).hasSize(2);
        assertThat(lines().getLast()).startsWith("0,");
        assertThat(err()).startsWith("The run diverged at step 1, at rate 10³⁰⁸: ");
    }

    @Test
    void whatCannotBeReadIsSaidWithoutATrace() throws IOException {
        assertUnreadable("positive number", "--rate", "0");
        assertUnreadable("positive number", "--rate", "-1");
        assertUnreadable("\"fast\" is not a number", "--rate", "fast");
        assertUnreadable("there are: gd, sgd, momentum, nesterov, rmsprop, adam", "--optimizer", "adagrad");
        assertUnreadable("--steps must be 0 or more", "--steps", "-1");
        assertUnreadable("--batch goes with --optimizer sgd", "--batch", "3");
        assertUnreadable(
                "there is no such file", "--start", folder.resolve("none.csv").toString());
        assertUnreadable(
                "2 numbers were expected, w then v, not 1",
                "--start",
                write("short.csv", "1\n").toString());
        assertUnreadable(
                "here is a second one",
                "--start",
                write("two.csv", "1,2\n3,4\n").toString());
        assertUnreadable(
                "a number was expected", "--start", write("text.csv", "1,b\n").toString());
        data = folder.resolve("gone.csv");
        assertUnreadable("gone.csv: there is no such file");
        data = write("other.csv", "a,t\n1,2\n3,4\n");
        assertUnreadable("there is no column \"x\"; there are: a, t");
        data = write("bias.csv", "x,bias,t\n1,2,3\n4,5,6\n");
        assertUnreadable("a column of that name is chosen already", "--features", "bias", "--bias");
        data = write("wrong.csv", "x,t\n1,2\nabc,4\n");
        assertUnreadable("wrong.csv, line 3: in column \"x\" a number was expected, not \"abc\"");
    }

    @Test
    void whatAFileLeavesOpenIsSettledByAnOption() throws IOException {
        data = write("groups.csv", "x;t\n12.500;1\n13.250;2\n");
        assertUnreadable(
                "groups.csv, line 2: in column \"x\" 12.500 is 12.5 or 12500; say --decimal point or --decimal comma");
        assertRead(12500, "--decimal", "comma");
        assertRead(12.5, "--decimal", "point");
        assertUnreadable("\"dot\" is neither point nor comma", "--decimal", "dot");
        data = write("blanks.csv", "1,5 200\n2,5 300\n");
        assertThat(run("--features", "1", "--target", "2")).isEqualTo(Cli.UNREADABLE);
        assertThat(err()).contains("say --delimiter comma or --delimiter space");
        assertThat(run("--features", "1", "--target", "2", "--delimiter", "space"))
                .isEqualTo(Cli.RIGHT);
        assertUnreadable("there are: tab, semicolon, pipe, comma, space", "--delimiter", "dot");
        data = write("years.csv", "2019,2020\n1,2\n3,4\n");
        assertThat(run("--features", "2019", "--target", "2020", "--header", "yes"))
                .isEqualTo(Cli.RIGHT);
        assertUnreadable("\"perhaps\" is neither yes nor no", "--header", "perhaps");
    }

    @Test
    void rowsWithoutANumberAreLeftOutOnRequest() throws IOException {
        data = write("gaps.csv", "x,t\n1,2\nNA,3\n2,?\n4,5\n");
        assertUnreadable("line 3: in column \"x\" stands NA, which cannot be trained on; "
                + "2 of 4 rows have no number in a chosen column; --leave-out leaves them out");
        err.reset();
        assertThat(train("--leave-out", "--steps", "1")).isEqualTo(Cli.RIGHT);
        assertThat(err()).startsWith("2 of 4 rows are left out");
    }

    @Test
    void aRunThatOnlyGrowsIsToldThoughItsNumbersStayFinite() {
        assertThat(train("--rate", "1000", "--steps", "20")).isEqualTo(Cli.RIGHT);
        assertThat(err())
                .startsWith("Rate too large: from step 1 on the loss grew ")
                .contains("2/L here is");
    }

    @Test
    void standardisedFeaturesAreToldAndTheColumnsStay() throws IOException {
        data = write("pay.csv", "x,pay,t\n50,150000,2\n40,90000,3\n60,120000,4\n");
        assertThat(train("--features", "pay", "--standardise", "--csv", "--steps", "50"))
                .isEqualTo(Cli.RIGHT);
        assertThat(lines().getFirst()).isEqualTo("step,loss,w_x,w_pay,v_x,v_pay");
        assertThat(err()).startsWith("x is fitted as (x - 50)/8.16497\npay is fitted as (pay - 120000)/24494.9\n");
        assertThat(err()).doesNotContain("Rate too large").doesNotContain("as large as");
        err.reset();
        assertThat(train("--features", "pay", "--steps", "50")).isEqualTo(Cli.RIGHT);
        assertThat(err()).contains("“pay” is 2500 times as large as “x”").contains("--standardise");
    }

    @Test
    void namesWithCommasAreChosen() throws IOException {
        data = write("names.csv", "\"a, b\",c,t\n1,2,3\n4,5,6\n");
        for (List<String> options : List.of(
                List.of("--features", "\"a, b\",c"),
                List.of("--features", "a, b", "--features", "c"),
                List.of("--features=c", "--features=\"a, b\""))) {
            out.reset();
            assertThat(run(options.toArray(String[]::new), "--target", "t", "--csv", "--steps", "0"))
                    .isEqualTo(Cli.RIGHT);
            assertThat(lines().getFirst()).contains("\"w_a, b\"").contains("w_c");
        }
        assertThat(run("--features", "\"a, b", "--target", "t")).isEqualTo(Cli.UNREADABLE);
        assertThat(err()).contains("has a quote that is not closed");
        err.reset();
        data = write("both.csv", "\"a,b\",a,b,t\n1,2,3,4\n4,5,6,7\n");
        assertThat(run("--features", "a,b", "--target", "t")).isEqualTo(Cli.UNREADABLE);
        assertThat(err()).contains("is one column, or several");
    }

    /// The loss before the first step, written out for the two samples.
    private void assertRead(double first, String... options) {
        out.reset();
        assertThat(train(with(options, "--csv"))).isNotEqualTo(Cli.UNREADABLE);
        double x0 = first;
        double x1 = first == 12.5 ? 13.25 : 13250;
        double z0 = 0.3 * x0;
        double z1 = 0.3 * x1;
        double loss = (1 / (2 * (1 + z0 * z0)) + 4 / (2 * (1 + z1 * z1))) / 2
                + (Math.log(2 * Math.PI * (1 + z0 * z0)) + Math.log(2 * Math.PI * (1 + z1 * z1))) / 4;
        assertThat(Double.parseDouble(lines().get(1).split(",", -1)[1])).isEqualTo(loss, within(1e-12));
    }

    private int run(String[] options, String... more) {
        return run(Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new));
    }

    private int run(String... options) {
        return Cli.run(
                Stream.concat(Stream.of("train", data.toString()), Arrays.stream(options))
                        .toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void assertUnreadable(String message, String... options) {
        out.reset();
        err.reset();
        assertThat(train(options)).isEqualTo(Cli.UNREADABLE);
        assertThat(err()).contains(message).doesNotContain("\tat ").doesNotContain("Exception");
    }

    private int train(String... options) {
        String[] arguments = {"train", data.toString(), "--target", "t", "--features", "x"};
        return Cli.run(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(options)).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String[] with(String[] options, String last) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = last;
        return all;
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
