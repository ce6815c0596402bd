package nabla.room.linear.model;

/// How far something goes from the origin: to the sides, and up or down.
public record Reach(double across, double up) {
    static final Reach NOWHERE = new Reach(0, 0);
    private static final double LEAST = 1;
    private static final double MARGIN = 1.04;
    private static final double[] PARTS = {1, 1.25, 1.5, 1.75};

    static Reach of(double[] place) {
        return new Reach(Math.abs(place[0]), Math.abs(place[1]));
    }

    Reach and(Reach other) {
        return new Reach(Math.max(across, other.across), Math.max(up, other.up));
    }

    /// A little farther, to a round number: the planes keep their scale, and their axes, over a stretch of a move.
    Reach rounded() {
        return new Reach(rounded(MARGIN * across), rounded(MARGIN * up));
    }

    /// Whether a picture that wants to go so far can be seen well in planes that go as far as this: it is inside and
    /// fills half of them.
    boolean suits(Reach wanted) {
        return wanted.across <= across && wanted.up <= up && far() <= 2 * wanted.far();
    }

    /// The farther of the two.
    public double far() {
        return Math.max(across, up);
    }

    private static double rounded(double farthest) {
        for (double octave = LEAST; ; octave *= 2) {
            for (double part : PARTS) {
                if (part * octave >= farthest) {
                    return part * octave;
                }
            }
        }
    }
}
