package nabla.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.tree.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
    private static final Domain CLOSED = new Domain.Interval(-4, 4, true, true);
    private static final Domain OPEN = new Domain.Interval(0, 1, false, false);

    @ParameterizedTest
    @CsvSource({
        "0.34, 0.3",
        "0.36, 0.4",
        "-0.04, 0",
        "9, 4",
        "-9, -4",
        "3.99, 4",
        "1e300, 4",
        "-Infinity, -4",
    })
    void aDragEndsAtAWholeNumberOfSteps(double dragged, double expected) {
        assertThat(of(CLOSED, 1, 0.1).snapped(dragged)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // from, steps, to
        "0, 1, 0.1",
        "0.2, 1, 0.3",
        "0.3, 1, 0.4",
        "0.3, -1, 0.2",
        "0.1, -1, 0",
        "-0.3, 1, -0.2",
        "0.3, 10, 1.3",
        "0.3, 0.1, 0.31",
        "0.31, 0.1, 0.32",
        "0.3, -0.1, 0.29",
        "0.35, 1, 0.4",
        "0.35, -1, 0.3",
        "0.3333333333333333, 1, 0.4",
        "0.3333333333333333, -0.1, 0.33",
        "3.95, 1, 4",
        "4, 1, 4",
        "-4, -10, -4",
    })
    void stepsMeetRoundNumbers(double from, double steps, double to) {
        var parameter = of(CLOSED, 0, 0.1);
        parameter.move(from);
        assertThat(parameter.stepped(steps)).isEqualTo(to);
    }

    @Test
    void thousandsOfStepsDoNotDrift() {
        var parameter = of(new Domain.Interval(0, 1000, true, true), 0, 0.1);
        for (int i = 1; i <= 5_000; i++) {
            parameter.move(parameter.stepped(1));
            assertThat(parameter.value()).isEqualTo(i / 10.0);
        }
        for (int i = 0; i < 5_000; i++) {
            parameter.move(parameter.stepped(-1));
        }
        assertThat(parameter.value()).isEqualTo(0);
    }

    @Test
    void anOpenEndIsNeverReached() {
        var parameter = of(OPEN, 0.5, 0.01);
        for (double wanted : new double[] {0, -3, 0.001, Double.NEGATIVE_INFINITY}) {
            parameter.move(parameter.snapped(wanted));
            assertThat(parameter.value()).isEqualTo(0.001);
        }
        for (double wanted : new double[] {1, 3, 0.999, Double.POSITIVE_INFINITY}) {
            parameter.move(parameter.snapped(wanted));
            assertThat(parameter.value()).isEqualTo(0.999);
        }
        for (int i = 0; i < 300; i++) {
            parameter.move(parameter.stepped(-10));
            assertThat(parameter.value()).isGreaterThan(0);
        }
    }

    @Test
    void aPreciseValueIsKeptEvenBesideAnOpenEnd() {
        var parameter = of(OPEN, 0.5, 0.01);
        parameter.move(1e-9);
        assertThat(parameter.value()).isEqualTo(1e-9);
        parameter.move(1.0 / 3);
        assertThat(parameter.value()).isEqualTo(1.0 / 3);
    }

    @Test
    void notANumberChangesNothing() {
        var parameter = of(CLOSED, 1, 0.1);
        parameter.move(Double.NaN);
        assertThat(parameter.value()).isEqualTo(1);
    }

    @Test
    void whatIsAdmissibleIsInTheDomainAndOnTheSlider() {
        assertThat(of(OPEN, 0.5, 0.01).admits(1)).isFalse();
        assertThat(of(OPEN, 0.5, 0.01).admits(1e-300)).isTrue();
        assertThat(of(Domain.Interval.REAL, 0, 0.1).admits(5)).isTrue();
        assertThat(of(Domain.Interval.REAL, 0, 0.1).admits(5.1)).isFalse();
        assertThat(of(Domain.Interval.REAL, 7, 0.1).admits(6)).isTrue();
        assertThat(of(CLOSED, 0, 0.1).admits(Double.NaN)).isFalse();
        assertThat(of(new Domain.Integers(1, 9), 1, 1).admits(2.5)).isFalse();
    }

    @Test
    void valuesGoFromOneToTheNext() {
        var label = of(new Domain.Values(List.of(1.0, 0.0, 5.0)), 1, 1);
        assertThat(label.choices()).containsExactly(0.0, 1.0, 5.0);
        assertThat(label.stepped(1)).isEqualTo(5);
        assertThat(label.stepped(-0.1)).isEqualTo(0);
        assertThat(label.stepped(-10)).isEqualTo(0);
        assertThat(label.snapped(3.2)).isEqualTo(5);
        assertThat(label.snapped(2.9)).isEqualTo(1);
    }

    @Test
    void wholeNumbersStayWhole() {
        var count = of(new Domain.Integers(1, 100), 10, 5);
        assertThat(count.choices()).isEmpty();
        assertThat(count.stepped(1)).isEqualTo(15);
        assertThat(count.stepped(0.1)).isEqualTo(15);
        assertThat(count.stepped(-10)).isEqualTo(1);
        assertThat(count.snapped(17.4)).isEqualTo(15);
        assertThat(of(new Domain.Integers(-2, 2), 0, 1).choices()).containsExactly(-2.0, -1.0, 0.0, 1.0, 2.0);
    }

    @ParameterizedTest
    @CsvSource({
        // step, value, as written
        "0.1, 1, 1.0",
        "0.1, -1.3, −1.3",
        "0.1, 0.31, 0.31",
        "0.1, 0.3333333333333333, 0.3333",
        "1, 2, 2",
        "1, 2.5, 2.5",
        "0.05, 0.1, 0.10",
        "0.1, -0.00001, 0.0",
        "0.5, 3, 3.0",
        "10, 30, 30",
        "0.25, -0.25, −0.25",
        "1e-9, 1.5e-8, 1.5e−8",
        "0.1, -3.99999999, −4.0",
    })
    void asManyDigitsAreWrittenAsAStepNeeds(double step, double value, String written) {
        assertThat(of(CLOSED, 0, step).written(value)).isEqualTo(written);
    }

    @Test
    void largeNumbersAreWrittenShort() {
        var large = of(new Domain.Interval(-1e9, 1e9, true, true), 0, 1e7);
        assertThat(large.written(2.5e8)).isEqualTo("2.5e8");
        assertThat(large.written(-1e9)).isEqualTo("\u22121e9");
        assertThat(large.written(0)).isEqualTo("0");
    }

    @Test
    void aViewSeesOneChange() {
        var parameters = new Parameters(List.of(of("t", 0), of("z", 1)));
        var seen = new ArrayList<Map<String, Double>>();
        parameters.valuesProperty().subscribe((before, now) -> seen.add(now));
        parameters.move(Map.of("t", 2.0, "z", 3.0, "unknown", 4.0));
        parameters.move("t", 2);
        parameters.reset();
        parameters.reset();
        assertThat(seen).containsExactly(Map.of("t", 2.0, "z", 3.0), Map.of("t", 0.0, "z", 1.0));
    }

    private static Parameter of(Domain domain, double start, double step) {
        return new Parameter(new Declaration.Parameter("z", domain, start, step));
    }

    private static Parameter of(String name, double start) {
        return new Parameter(new Declaration.Parameter(name, CLOSED, start, 0.1));
    }
}
