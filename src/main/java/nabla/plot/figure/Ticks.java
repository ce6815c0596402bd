package nabla.plot.figure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.DoubleFunction;
import nabla.math.Numerals;
import nabla.math.RoundNumbers;
import nabla.math.Superscripts;

/// Round numbers along an axis, and how they are written: `−0.5`, `2×10⁶`.
public final class Ticks {
    private static final double NEAR = 0.45;
    /// Every format takes a copy.
    private static final DecimalFormatSymbols SYMBOLS = symbols();

    private Ticks() {}

    /// The smallest round step (1, 2 or 5 times a power of ten) that leaves `gap` pixels between two ticks.
    ///
    /// A finer one where that step does not go twice into the span and ticks would still be half as far apart, for
    /// one number alone gives no scale.
    public static double step(double span, double pixels, double gap) {
        double step = RoundNumbers.atLeast(span * gap / Math.max(pixels, gap));
        double finer = RoundNumbers.atLeast(step / 2.6);
        return span < 2 * step && finer * pixels >= NEAR * gap * span ? finer : step;
    }

    /// A number with as many decimals as the step has.
    public static String text(double value, double step) {
        if (Math.abs(value) < step * 1e-6) {
            return "0";
        }
        if (Math.abs(value) >= 1e6 || step < 1e-7) {
            return scientific(value, step);
        }
        int decimals = decimals(step);
        return plain(decimals).format(value);
    }

    /// A number as it is read off, written as everywhere else.
    public static String readout(double value) {
        return Double.isNaN(value) ? "no value" : Numerals.of(value, Numerals.SHORT);
    }

    /// A number to about so many digits, as tight as at an axis.
    private static String readout(double value, int digits) {
        if (Double.isNaN(value)) {
            return "no value";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        return text(value, Math.max(Double.MIN_NORMAL, Math.pow(10, Math.floor(Math.log10(size)) - (digits - 1))));
    }

    /// A round number without zeros at its end.
    static String shortest(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e6)) {
            return readout(value, 2);
        }
        var format = new DecimalFormat("0.######", SYMBOLS);
        return format.format(value);
    }

    public static NumberFormat format(double step) {
        return new TickFormat(value -> text(value, step));
    }

    /// The step along an axis of powers of ten: whole decades where there is more than one.
    public static double decades(double step) {
        return step < 0.5 ? step : Math.ceil(step);
    }

    /// The numbers at an axis of powers of ten, whose places are exponents.
    public static NumberFormat powers(double step) {
        return new TickFormat(exponent -> power(exponent, step));
    }

    /// Ten to that power, written out where that is short.
    public static String power(double exponent, double step) {
        double whole = Math.rint(exponent);
        if (Math.abs(exponent - whole) > 1e-6) {
            return readout(Math.pow(10, exponent), step < 0.05 ? 3 : 2);
        }
        if (whole >= -3 && whole <= 4) {
            return plain((int) Math.max(0, -whole)).format(Math.pow(10, whole));
        }
        return "10" + Superscripts.of((int) whole);
    }

    private static int decimals(double step) {
        return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    }

    private static DecimalFormat plain(int decimals) {
        var format = new DecimalFormat("0", SYMBOLS);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private static DecimalFormatSymbols symbols() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        return symbols;
    }

    private static String scientific(double value, double step) {
        BigDecimal exact = new BigDecimal(value);
        int exponent = exact.precision() - exact.scale() - 1;
        int decimals = Math.clamp(exponent - (long) Math.floor(Math.log10(step) + 1e-9), 0, 12);
        BigDecimal mantissa = exact.scaleByPowerOfTen(-exponent);
        return plain(decimals).format(mantissa) + "×10" + Superscripts.of(exponent);
    }

    /// What JFreeChart asks of a format.
    private static final class TickFormat extends NumberFormat {
        private final transient DoubleFunction<String> text;

        TickFormat(DoubleFunction<String> text) {
            this.text = text;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(text.apply(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            return plain(15).parse(source, position);
        }
    }
}
