package nabla.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {
    private static final Domain CLOSED = new Domain.Interval(-10, 10, true, true);

    @ParameterizedTest
    @CsvSource({
        "1/3, 0.3333333333333333", "2pi, 6.283185307179586", "-1e-3, -0.001", "−1.5, -1.5", "' 7 ', 7",
        "sqrt(2)^2, 2.0000000000000004", "sig(0), 0.5", "e, 2.718281828459045", "-0, 0", "10, 10",
    })
    void anExpressionIsAValue(String text, double value) {
        assertThat(TypedNumber.read(text, of(CLOSED))).isEqualTo(new TypedNumber.Accepted(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc    | did you mean `abs`? A number is expected",
                "1e999  | out of range",
                "1/0    | z goes from −10 to 10.",
                "-inf   | z goes from −10 to 10.",
                "11     | z goes from −10 to 10.",
                "sqrt(-1) | no value",
                "1..2   | one point",
                "(1     | `)` is missing",
                "''     | such as 0.5, 1/3 or 2pi",
                "d(1, x) | such as 0.5, 1/3 or 2pi",
                "1,5    | `1.5`",
                "9^9^9^9 | goes from",
                "1e99999999999 | out of range",
            })
    void anythingElseIsRefusedWithAReason(String text, String reason) {
        assertThat(refused(text, CLOSED)).containsIgnoringCase(reason).endsWith(".");
    }

    @Test
    void tooMuchIsRefusedQuickly() {
        assertThat(refused("1+".repeat(5_000) + "1", CLOSED)).contains("10,000");
        assertThat(refused("(".repeat(201) + "1" + ")".repeat(201), CLOSED)).contains("200");
    }

    @Test
    void theRangeIsSaidInWords() {
        assertThat(refused("2", new Domain.Interval(0, 1, false, false)))
                .isEqualTo("z lies between 0 and 1 and is neither.");
        assertThat(refused("0", new Domain.Interval(0, 2.5, false, true)))
                .isEqualTo("z goes from 0 to 2.5, without 0.");
        assertThat(refused("2.5", new Domain.Interval(-0.5, 2.5, true, false)))
                .isEqualTo("z goes from −0.5 to 2.5, without 2.5.");
        assertThat(refused("6", Domain.Interval.REAL)).isEqualTo("z goes from −5 to 5.");
        assertThat(refused("1.5", new Domain.Integers(1, 10))).isEqualTo("z is a whole number from 1 to 10.");
        assertThat(refused("2", new Domain.Values(List.of(1.0, 0.0)))).isEqualTo("z is 0 or 1.");
        assertThat(refused("2", new Domain.Values(List.of(0.25, 1.0, 0.5)))).isEqualTo("z is 0.25, 0.5 or 1.");
        var many = DoubleStream.iterate(0, value -> value + 3).limit(30).boxed().toList();
        assertThat(refused("2", new Domain.Values(many))).isEqualTo("z is one of 30 values from 0 to 87.");
    }

    private static String refused(String text, Domain domain) {
        var read = TypedNumber.read(text, of(domain));
        assertThat(read).isInstanceOf(TypedNumber.Refused.class);
        return ((TypedNumber.Refused) read).message();
    }

    private static Parameter of(Domain domain) {
        double start = domain.contains(1) ? 1 : domain.contains(0.5) ? 0.5 : 0;
        double step = domain instanceof Domain.Interval || domain instanceof Domain.Values ? 0.25 : 1;
        return new Parameter(new Declaration.Parameter("z", domain, start, step));
    }
}
