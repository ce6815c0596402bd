package nabla.plot.stage;

/// Puts many small discs into a picture of pixels: each is blended in, with soft edges, from a stamp made before.
///
/// Five thousand dots cost a millisecond or two, where as many shapes would cost a whole frame.
final class Stamps {
    /// Stamps for so many places between two pixels, along each axis.
    private static final int PARTS = 4;

    private final int size;
    private final int[][] stamps = new int[PARTS * PARTS][];

    /// @param radius in pixels of the display
    /// @param ring   how wide the ring around it is, outside and inside together; 0 for none
    /// @param fill   premultiplied ARGB
    /// @param ground the colour of the ring and of an open middle, the same way
    /// @param middle the radius of an open middle; 0 for none
    Stamps(double radius, double ring, int fill, int ground, double middle) {
        double outer = radius + ring / 2;
        double inner = radius - ring / 2;
        size = (int) Math.ceil(2 * outer) + 2;
        for (int part = 0; part < stamps.length; part++) {
            int column = part % PARTS;
            int row = part / PARTS;
            int pixel = size / 2;
            double x = pixel + (column + 0.5) / PARTS;
            double y = pixel + (row + 0.5) / PARTS;
            int[] stamp = new int[size * size];
            for (int i = 0; i < stamp.length; i++) {
                int across = i % size;
                int down = i / size;
                double distance = Math.hypot(across + 0.5 - x, down + 0.5 - y);
                double disc = Math.clamp(inner + 0.5 - distance, 0, 1);
                double whole = Math.clamp(outer + 0.5 - distance, 0, 1);
                double open = middle > 0 ? Math.clamp(middle + 0.5 - distance, 0, disc) : 0;
                stamp[i] = sum(scaled(fill, disc - open), scaled(ground, whole - disc + open));
            }
            stamps[part] = stamp;
        }
    }

    /// Blends a disc with its middle at (x, y), in pixels, into a picture of premultiplied ARGB.
    void put(double x, double y, int[] pixels, int width, int height) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        int down = (int) ((y - row) * PARTS);
        int across = (int) ((x - column) * PARTS);
        int[] stamp = stamps[down * PARTS + across];
        int left = column - size / 2;
        int top = row - size / 2;
        for (int j = Math.max(0, -top); j < Math.min(size, height - top); j++) {
            int to = (top + j) * width + left;
            for (int i = Math.max(0, -left); i < Math.min(size, width - left); i++) {
                int over = stamp[j * size + i];
                if (over != 0) {
                    pixels[to + i] = over >>> 24 == 255 ? over : over(over, pixels[to + i]);
                }
            }
        }
    }

    private static int over(int top, int under) {
        int rest = 255 - (top >>> 24);
        int odd = ((under >>> 8) & 0xFF00FF) * rest + 0x800080;
        int even = (under & 0xFF00FF) * rest + 0x800080;
        odd = (odd + ((odd >>> 8) & 0xFF00FF)) & 0xFF00FF00;
        even = ((even + ((even >>> 8) & 0xFF00FF)) >>> 8) & 0xFF00FF;
        return top + (odd | even); // no part of it beyond 255: both are premultiplied
    }

    /// Adds two colours part by part, neither sum beyond 255.
    private static int sum(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            sum |= Math.min(255, ((a >>> shift) & 255) + ((b >>> shift) & 255)) << shift;
        }
        return sum;
    }

    private static int scaled(int color, double part) {
        int scaled = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            scaled |= (int) Math.rint(((color >>> shift) & 255) * part) << shift;
        }
        return scaled;
    }
}
