package nabla.plot.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Reduces a picture to 256 colours: flat colours stay exactly as they are, and what is left is divided, again and
/// again, where its colours differ most.
///
/// There is no dithering: it would sprinkle dots over flat colours.
final class Quantizer {
    private static final int MOST = 256;

    /// A colour of more than one in so many pixels is flat.
    private static final int FLAT = 1000;

    private static final int MOST_FLAT = 48;

    /// A picture of indices into a palette.
    ///
    /// @param palette RGB, at most 256 colours
    record Indexed(int[] palette, byte[] pixels) {}

    private final ColorCount colors = new ColorCount();

    /// The index of each colour.
    private int[] indices = new int[0];

    private Quantizer() {}

    static Indexed of(int[] rgb) {
        var quantizer = new Quantizer();
        for (int pixel : rgb) {
            quantizer.colors.add(pixel & 0xFFFFFF);
        }
        int[] palette = quantizer.reduce(rgb.length);
        byte[] pixels = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            pixels[i] = (byte) quantizer.indices[quantizer.colors.number(rgb[i] & 0xFFFFFF)];
        }
        return new Indexed(palette, pixels);
    }

    private int[] reduce(int total) {
        int size = colors.size();
        indices = new int[size];
        if (size <= MOST) {
            Arrays.setAll(indices, i -> i);
            return IntStream.range(0, size).map(colors::color).toArray();
        }
        int[] byCount = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -colors.count(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        int flat = 0;
        while (flat < MOST_FLAT && (long) colors.count(byCount[flat]) * FLAT > total) {
            flat++;
        }
        int[] palette = new int[MOST];
        for (int i = 0; i < flat; i++) {
            palette[i] = colors.color(byCount[i]);
            indices[byCount[i]] = i;
        }
        List<Box> boxes = divided(Arrays.copyOfRange(byCount, flat, size), MOST - flat);
        for (int i = 0; i < boxes.size(); i++) {
            palette[flat + i] = boxes.get(i).mean();
            for (int number : boxes.get(i).numbers) {
                indices[number] = flat + i;
            }
        }
        return Arrays.copyOf(palette, flat + boxes.size());
    }

    private List<Box> divided(int[] numbers, int most) {
        var boxes = new ArrayList<Box>();
        boxes.add(new Box(numbers));
        while (boxes.size() < most) {
            Box widest = boxes.stream()
                    .max(Comparator.comparingDouble(box -> box.error))
                    .orElseThrow();
            if (widest.error == 0) {
                return boxes;
            }
            boxes.remove(widest);
            boxes.add(new Box(widest.side(true)));
            boxes.add(new Box(widest.side(false)));
        }
        return boxes;
    }

    /// Colours that are to become one.
    private final class Box {
        private final int[] numbers;
        private final double[] means = new double[3];
        private int channel;

        /// How far they are from their mean along the channel in which they differ most, squared and summed.
        private double error;

        Box(int[] numbers) {
            this.numbers = numbers;
            double[] sums = new double[3];
            double[] squares = new double[3];
            double weight = 0;
            for (int number : numbers) {
                int count = colors.count(number);
                weight += count;
                for (int c = 0; c < 3; c++) {
                    double part = part(colors.color(number), c);
                    sums[c] += count * part;
                    squares[c] += count * part * part;
                }
            }
            for (int c = 0; c < 3; c++) {
                means[c] = sums[c] / weight;
                double spread = numbers.length < 2 ? 0 : Math.max(0, squares[c] - sums[c] * means[c]);
                if (spread > error) {
                    error = spread;
                    channel = c;
                }
            }
            // What rounding leaves of nothing.
            error = error < 1e-3 ? 0 : error;
        }

        int[] side(boolean low) {
            return Arrays.stream(numbers)
                    .filter(number -> part(colors.color(number), channel) <= means[channel] == low)
                    .toArray();
        }

        int mean() {
            return ((int) Math.rint(means[0]) << 16) | ((int) Math.rint(means[1]) << 8) | (int) Math.rint(means[2]);
        }

        private static int part(int rgb, int channel) {
            return (rgb >> (16 - 8 * channel)) & 255;
        }
    }
}
