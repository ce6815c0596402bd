package nabla.plot.picture;

import nabla.plot.figure.Field;
import nabla.plot.figure.Lattice;
import nabla.plot.figure.PlaneMap;
import nabla.plot.figure.Regions;

/// A map of the plane as pixels, one for each pixel of the display or of a file, with what lies between its points
/// filled in.
///
/// @param left   where the first pixel lies, in the picture's own pixels
/// @param top    the same
/// @param width  in pixels of the display
/// @param height the same
/// @param argb   row by row from the top, all opaque
/// @param stride how far a row is from the next in it
public record MapPixels(double left, double top, int width, int height, int[] argb, int stride) {
    /// The slanting lines where there is no value are as far apart, in the picture's own pixels.
    private static final double HATCH = 8;

    /// Where pixels are written: a stage's is kept from one frame to the next.
    public interface Memory {
        /// Room for so many pixels.
        int[] of(int width, int height);

        /// How far a row is from the next in it.
        int stride();
    }

    /// The part of a map that lies in the plane, in memory of its own.
    ///
    /// @param scale pixels of the display in one of the picture's
    public static MapPixels of(PlaneMap map, Geometry plane, Palette palette, double scale) {
        return of(map, plane, palette, scale, new Own());
    }

    /// The same, written where `memory` says.
    public static MapPixels of(PlaneMap map, Geometry plane, Palette palette, double scale, Memory memory) {
        Lattice lattice = map.lattice();
        double left = Math.clamp(plane.x(lattice.xFrom()), plane.left(), plane.right());
        double right = Math.clamp(plane.x(lattice.xTo()), plane.left(), plane.right());
        double top = Math.clamp(plane.y(lattice.yTo()), plane.top(), plane.bottom());
        double bottom = Math.clamp(plane.y(lattice.yFrom()), plane.top(), plane.bottom());
        left = Math.floor(left * scale) / scale;
        top = Math.floor(top * scale) / scale;
        int width = (int) Math.ceil((right - left) * scale - 1e-6);
        int height = (int) Math.ceil((bottom - top) * scale - 1e-6);
        if (width <= 0 || height <= 0) {
            return new MapPixels(left, top, 0, 0, new int[0], 0);
        }
        int[] argb = memory.of(width, height);
        var pixels = new MapPixels(left, top, width, height, argb, memory.stride());
        switch (map) {
            case Field field -> pixels.fill(field, plane, new Shades(palette, field.ramp()), scale);
            case Regions regions -> pixels.fill(regions, plane, new RegionInks(palette, regions), scale);
        }
        return pixels;
    }

    private static final class Own implements Memory {
        private int stride;

        @Override
        public int[] of(int width, int height) {
            stride = width;
            return new int[width * height];
        }

        @Override
        public int stride() {
            return stride;
        }
    }

    private void fill(Field field, Geometry plane, Shades shades, double scale) {
        Lattice lattice = field.lattice();
        int columns = lattice.columns();
        int[] leftOf = new int[width];
        float[] along = along(lattice, plane, scale, leftOf);
        float[] row = new float[columns];
        int period = Math.max(4, (int) Math.rint(HATCH * scale));
        for (int j = 0; j < height; j++) {
            double at = lattice.row(plane.yValue(top + (j + 0.5) / scale));
            int below = (int) Math.clamp(Math.floor(at), 0, lattice.rows() - 2);
            float up = (float) Math.clamp(at - below, 0, 1);
            for (int i = 0; i < columns; i++) {
                float low = field.shades()[below * columns + i];
                row[i] = low + up * (field.shades()[(below + 1) * columns + i] - low);
            }
            for (int i = 0; i < width; i++) {
                float from = row[leftOf[i]];
                float shade = from + along[i] * (row[leftOf[i] + 1] - from);
                argb[j * stride + i] = Float.isNaN(shade) ? shades.missing(i + j, period) : shades.rgb(shade);
            }
        }
    }

    private void fill(Regions regions, Geometry plane, RegionInks inks, double scale) {
        Lattice lattice = regions.lattice();
        double[][] shares = regions.regions().stream()
                .map(region -> region.shares().values())
                .toArray(double[][]::new);
        int columns = lattice.columns();
        int[] leftOf = new int[width];
        float[] along = along(lattice, plane, scale, leftOf);
        float[][] rows = new float[shares.length][columns];
        for (int j = 0; j < height; j++) {
            double at = lattice.row(plane.yValue(top + (j + 0.5) / scale));
            int below = (int) Math.clamp(Math.floor(at), 0, lattice.rows() - 2);
            double up = Math.clamp(at - below, 0, 1);
            for (int k = 0; k < shares.length; k++) {
                int from = below * columns;
                for (int i = 0; i < columns; i++) {
                    double low = shares[k][from + i];
                    rows[k][i] = (float) (low + up * (shares[k][from + columns + i] - low));
                }
            }
            if (shares.length == 2) {
                pair(rows, leftOf, along, inks, j * stride);
            } else {
                several(rows, leftOf, along, inks, j * stride);
            }
        }
    }

    /// A row of pixels where there are two regions: by how much the first is ahead says all.
    private void pair(float[][] rows, int[] leftOf, float[] along, RegionInks inks, int to) {
        float[] ahead = rows[0];
        for (int i = 0; i < ahead.length; i++) {
            ahead[i] -= rows[1][i];
        }
        for (int i = 0; i < width; i++) {
            float from = ahead[leftOf[i]];
            argb[to + i] = inks.ofPair(from + along[i] * (ahead[leftOf[i] + 1] - from));
        }
    }

    /// A row of pixels, each in the colour of the region that is ahead, the stronger the farther it is ahead of the
    /// next.
    private void several(float[][] rows, int[] leftOf, float[] along, RegionInks inks, int to) {
        for (int i = 0; i < width; i++) {
            int first = 0;
            float most = Float.NEGATIVE_INFINITY;
            float next = 0;
            for (int k = 0; k < rows.length; k++) {
                float from = rows[k][leftOf[i]];
                float share = from + along[i] * (rows[k][leftOf[i] + 1] - from);
                next = Math.max(next, Math.min(share, most));
                if (share > most) {
                    most = share;
                    first = k;
                }
            }
            argb[to + i] = inks.rgb(first, most - next);
        }
    }

    /// How far each column of pixels lies between two of the lattice, and which is to the left of it.
    private float[] along(Lattice lattice, Geometry plane, double scale, int[] leftOf) {
        float[] along = new float[width];
        for (int i = 0; i < width; i++) {
            double column = lattice.column(plane.xValue(left + (i + 0.5) / scale));
            leftOf[i] = (int) Math.clamp(Math.floor(column), 0, lattice.columns() - 2);
            along[i] = (float) Math.clamp(column - leftOf[i], 0, 1);
        }
        return along;
    }
}
