package nabla.plot.picture;

import java.awt.Color;
import nabla.plot.figure.Regions;

/// The colours of regions on a given ground: of each a scale from a pale one, just to be told from the others, to one
/// on which dots of the full colour can still be seen.
final class RegionInks {
    private static final int STEPS = 128;
    private static final double PALEST = 0.1;
    private static final double STRONGEST = 0.38;

    private final int[][] colors;
    /// From the second of two far ahead to the first far ahead.
    private final int[] pair = new int[2 * STEPS + 1];

    RegionInks(Palette palette, Regions regions) {
        int count = regions.regions().size();
        boolean alone = count == 1;
        colors = new int[count][STEPS + 1];
        for (int k = 0; k < count; k++) {
            Color full = palette.of(regions.regions().get(k).role());
            for (int i = 0; i <= STEPS; i++) {
                double share = (double) i / STEPS;
                double part = alone ? 1.5 * STRONGEST * share : PALEST + (STRONGEST - PALEST) * share;
                colors[k][i] = Shades.mix(palette.ground().getRGB(), full.getRGB(), part);
            }
        }
        for (int i = 0; count == 2 && i < pair.length; i++) {
            pair[i] = i < STEPS ? colors[1][STEPS - i] : colors[0][i - STEPS];
        }
    }

    /// Where there are two regions.
    ///
    /// @param ahead how far the first is ahead of the second, from −1 to 1
    int ofPair(float ahead) {
        return pair[(int) Math.clamp((1 + ahead) * STEPS + 0.5f, 0, 2 * STEPS)];
    }

    /// @param region by its place in the list
    /// @param ahead  how far it is ahead of the next, from 0 to 1
    int rgb(int region, float ahead) {
        return colors[region][(int) Math.clamp(ahead * STEPS + 0.5f, 0, STEPS)];
    }
}
