package nabla.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Measures figures of the program, each against something a reader can judge it by.
///
/// Figures are reported, never tested: they depend on the machine. A new bench is one line in [Benchmarks].
@FunctionalInterface
public interface Bench {

    /// Measures; takes as long as it needs, a few seconds as a rule.
    List<Row> run() throws Exception;

    /// One figure of the table.
    ///
    /// @param figure   what was measured, such as "drag a slider, 2 curves of 1,000 points"
    /// @param unit     of both measurements, such as "ms"
    /// @param measured ours
    /// @param against  the same by the simplest means there is, in the same run
    /// @param atMost   the ratio that is aimed at; empty where it is only reported
    record Row(String figure, String unit, double measured, double against, OptionalDouble atMost) {

        public static Row of(String figure, String unit, double measured, double against, double atMost) {
            return new Row(figure, unit, measured, against, OptionalDouble.of(atMost));
        }

        /// A figure without a goal.
        public static Row reported(String figure, String unit, double measured, double against) {
            return new Row(figure, unit, measured, against, OptionalDouble.empty());
        }

        /// A figure that cannot be measured here.
        ///
        /// @param why a clause that follows the figure's name
        public static Row skipped(String figure, String why) {
            return new Row(figure + ": " + why, "", Double.NaN, Double.NaN, OptionalDouble.empty());
        }

        double ratio() {
            return measured / against;
        }

        List<String> cells() {
            if (Double.isNaN(measured)) {
                return List.of(figure, "", "", "", "skipped");
            }
            return List.of(
                    figure,
                    number(measured) + " " + unit,
                    number(against) + " " + unit,
                    number(ratio()),
                    atMost.isEmpty()
                            ? ""
                            : (ratio() <= atMost.getAsDouble() ? "met" : "missed") + ", ≤ "
                                    + number(atMost.getAsDouble()));
        }

        /// Three digits, as many as such a measurement has.
        private static String number(double value) {
            int decimals = value == 0 ? 0 : Math.clamp((long) (2 - Math.floor(Math.log10(Math.abs(value)))), 0, 6);
            return String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
    }
}
