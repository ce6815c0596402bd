package nabla.plot.picture;

import java.awt.BasicStroke;
import nabla.model.Dash;

/// How lines are dashed, the same on the stage and in files.
public final class Strokes {
    private static final double[] SOLID = {};

    private Strokes() {}

    /// Lengths of dashes and gaps, for a line of this width with round ends.
    public static double[] pattern(Dash dash, double width) {
        return switch (dash) {
            case SOLID -> SOLID;
            case DASHED -> new double[] {3.6 * width, 3 * width};
            case DOTTED -> new double[] {0.01, 2.2 * width};
            case DASH_DOT -> new double[] {3.6 * width, 2.6 * width, 0.01, 2.6 * width};
        };
    }

    public static BasicStroke awt(Dash dash, double width) {
        double[] pattern = pattern(dash, width);
        if (pattern.length == 0) {
            return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = new float[pattern.length];
        for (int i = 0; i < pattern.length; i++) {
            lengths[i] = (float) pattern[i];
        }
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }
}
