package nabla.plot.picture;

import java.awt.Color;
import nabla.plot.figure.Field;

/// The colours of a heat map on a given ground: even steps for the eye, told apart in grey and by the colour-blind, and
/// pale enough for lines and dots over them.
///
/// They are mixed in Oklab, in which equal distances look equal.
public final class Shades {
    private static final int STEPS = 512;

    /// Pale yellow over green to blue on a light ground; the darker, the higher.
    private static final int[] ON_LIGHT = {0xFDFBEE, 0xDCEBCF, 0xA9D3C4, 0x76B2C4, 0x5285B8};

    /// From the ground over teal to a light blue on a dark one; the lighter, the higher.
    private static final int[] ON_DARK = {0x151A21, 0x1B2C38, 0x1F4451, 0x2C6172, 0x4A829C};

    private static final int[] DIVERGING_ON_LIGHT = {0x4F8FC4, 0xA9CBE3, 0xF8F8F5, 0xF3C99B, 0xD98A3D};
    private static final int[] DIVERGING_ON_DARK = {0x4A8FC7, 0x29506F, 0x1A1E24, 0x6B4A1F, 0xC07A22};

    private final int[] colors = new int[STEPS + 1];
    private final int missing;
    private final int hatch;

    public Shades(Palette palette, Field.Ramp ramp) {
        boolean dark = isDark(palette.ground());
        int[] stops = switch (ramp) {
            case SEQUENTIAL -> dark ? ON_DARK : ON_LIGHT;
            case DIVERGING -> dark ? DIVERGING_ON_DARK : DIVERGING_ON_LIGHT;
        };
        for (int i = 0; i <= STEPS; i++) {
            double along = (double) i / STEPS * (stops.length - 1);
            int stop = Math.min((int) along, stops.length - 2);
            colors[i] = mix(stops[stop], stops[stop + 1], along - stop);
        }
        missing = 0xFF000000 | (palette.ground().getRGB() & 0xFFFFFF);
        hatch = 0xFF000000 | (palette.axis().getRGB() & 0xFFFFFF);
    }

    /// The colour of a shade from 0 to 1, opaque.
    public int rgb(double shade) {
        return colors[(int) Math.clamp(shade * STEPS + 0.5, 0, STEPS)];
    }

    /// Where there is no value: thin slanting lines.
    ///
    /// @param place the pixel's column plus its row
    int missing(int place, int period) {
        return Math.floorMod(place, period) == 0 ? hatch : missing;
    }

    private static boolean isDark(Color ground) {
        return ground.getRed() + 2 * ground.getGreen() + ground.getBlue() < 2 * 255;
    }

    /// A colour between two, opaque.
    static int mix(int from, int to, double part) {
        double[] a = oklab(from);
        double[] b = oklab(to);
        for (int i = 0; i < 3; i++) {
            a[i] += part * (b[i] - a[i]);
        }
        return rgb(a);
    }

    private static double[] oklab(int rgb) {
        double r = linear((rgb >> 16) & 255);
        double g = linear((rgb >> 8) & 255);
        double b = linear(rgb & 255);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static int rgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        int r = byteOf(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int g = byteOf(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int b = byteOf(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return 0xFF000000 | (r << 16) | (g << 8) | b;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int byteOf(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.clamp(Math.rint(255 * value), 0, 255);
    }
}
