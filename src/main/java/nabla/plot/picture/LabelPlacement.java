package nabla.plot.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a place for each label of a picture: at its line, inside, over no other label, and over as little curve as can
/// be; a curve's label near its right end.
///
/// It remembers what it chose and stays there until another place is clearly better, so that labels do not jump about
/// while curves move.
final class LabelPlacement {
    /// Between a line and its label, as a part of the label's height.
    private static final double GAP = 0.28;
    /// How much room around it a label wants free of curves, as a part of its height; less than the gap to its own
    /// line.
    private static final double CLEAR = 0.2;
    /// Between two labels side by side, as a part of their height: nearer they would read as one word.
    private static final double BESIDE = 0.5;
    /// Between two labels one above the other, in pixels.
    private static final double BETWEEN = 3;

    private static final double COVERED = 12;
    private static final double CROSSED = 5;
    private static final double CLUTTERED = 6;
    private static final double BLOCKED = 150;
    private static final double LOYALTY = 15;

    /// Where a label stands around its anchor, in halves of its own size, and the cost of standing there.
    private enum Side {
        ABOVE(0, -1, 1, 0),
        BELOW(0, 1, 1, 1),
        ABOVE_LEFT(-1, -1, 1, 3),
        BELOW_RIGHT(1, 1, 1, 3),
        ABOVE_RIGHT(1, -1, 1, 3),
        BELOW_LEFT(-1, 1, 1, 3),
        HIGH_ABOVE(0, -1, 2.5, 6),
        DEEP_BELOW(0, 1, 2.5, 6),
        RIGHT(1, 0, 1.6, 5),
        LEFT(-1, 0, 1.6, 5),
        FAR_RIGHT(1, 0, 5, 9),
        FAR_LEFT(-1, 0, 5, 9);

        final double dx;
        final double dy;
        final double gap;
        final double cost;

        Side(double dx, double dy, double gap, double cost) {
            this.dx = dx;
            this.dy = dy;
            this.gap = gap;
            this.cost = cost;
        }

        Box at(double x, double y, double width, double height, double room) {
            double centreX = x + dx * (width / 2 + room * gap);
            double centreY = y + dy * (height / 2 + room * gap);
            return new Box(centreX - width / 2, centreY - height / 2, width, height);
        }
    }

    private record Choice(Side side, double along) {}

    private static final Side[] SIDES = Side.values();

    private final Skyline skyline = new Skyline();
    private final Skyline crossing = new Skyline();
    private final Clutter clutter = new Clutter();
    private final List<Box> taken = new ArrayList<>();
    private final List<Box> blocked = new ArrayList<>();
    private final List<Choice> remembered = new ArrayList<>();
    private Box inside = new Box(0, 0, 0, 0);
    private int next;

    /// Looks where curves and layers lie: done for the first label that asks, for many a picture has none.
    private Runnable survey = () -> {};

    private boolean surveyed;

    private double bestCost;
    private Optional<Box> bestBox = Optional.empty();
    private Choice bestChoice = new Choice(Side.ABOVE, -1);

    /// Starts a picture.
    ///
    /// @param lines tangents, which labels should rather not cover
    /// @param layers what lies under and over the curves
    /// @param dots  places that labels should leave free
    /// @param words places of other words, which no label covers
    void begin(
            Geometry geometry,
            List<Outline> curves,
            List<Outline> lines,
            List<Drawn> layers,
            List<Box> dots,
            List<Box> words) {
        surveyed = false;
        survey = () -> {
            clutter.clear(geometry);
            layers.forEach(clutter::add);
            skyline.set(geometry, curves);
            crossing.set(geometry, lines);
        };
        taken.clear();
        taken.addAll(words);
        blocked.clear();
        blocked.addAll(dots);
        inside = new Box(geometry.left(), geometry.top(), geometry.width(), geometry.height()).grown(-2);
        next = 0;
    }

    /// Forgets what was chosen: the next figure is another one.
    void forget() {
        remembered.clear();
    }

    /// A place at a curve; absent where it is not to be seen or there is no room.
    Optional<Box> atCurve(Outline outline, double width, double height) {
        start();
        double spacing = Math.max(10, inside.width() / 90);
        double since = spacing;
        for (int run = outline.runs() - 1; run >= 0; run--) {
            for (int i = outline.end(run) - 1; i > outline.start(run); i--) {
                double dx = outline.x(i - 1) - outline.x(i);
                double dy = outline.y(i - 1) - outline.y(i);
                double length = Math.hypot(dx, dy);
                while (since <= length) {
                    double x = outline.x(i) + dx * since / length;
                    double y = outline.y(i) + dy * since / length;
                    double far = (inside.right() - x) / inside.width();
                    tryAround(x, y, width, height, GAP * height, far, 60 * far);
                    since += spacing;
                }
                since -= length;
            }
        }
        return finish();
    }

    /// A place at a straight line parallel to an axis: at its upper or right end where there is room.
    Optional<Box> atLine(boolean vertical, double at, double width, double height) {
        start();
        for (int i = 1; i < 40; i++) {
            double part = i / 40.0;
            double x = vertical ? at : inside.right() - part * inside.width();
            double y = vertical ? inside.y() + part * inside.height() : at;
            tryAround(x, y, width, height, GAP * height, part, 60 * part);
        }
        return finish();
    }

    /// A place on a line itself, which the label then interrupts: for the levels of contours. Absent too where the line
    /// is too short for it.
    Optional<Box> onLine(Outline outline, double width, double height) {
        start();
        double spacing = Math.max(8, inside.width() / 60);
        for (int run = 0; run < outline.runs(); run++) {
            double since = -1.5 * width;
            for (int i = outline.start(run); i + 1 < outline.end(run); i++) {
                double dx = outline.x(i + 1) - outline.x(i);
                double dy = outline.y(i + 1) - outline.y(i);
                since += Math.hypot(dx, dy);
                if (since >= spacing) {
                    since = 0;
                    Box box = new Box(outline.x(i) - width / 2, outline.y(i) - height / 2, width, height);
                    if (box.isInside(inside)) {
                        double slope = Math.abs(dy) / Math.hypot(dx, dy);
                        consider(box, Side.ABOVE, (box.x() - inside.x()) / inside.width(), 12 * slope);
                    }
                }
            }
        }
        return finish();
    }

    /// A place at a dot.
    Optional<Box> atPoint(double x, double y, double radius, double width, double height) {
        start();
        tryAround(x, y, width, height, radius + 2, 0, 0);
        return finish();
    }

    private void start() {
        if (next == remembered.size()) {
            remembered.add(new Choice(Side.ABOVE, -1));
        }
        bestCost = Double.POSITIVE_INFINITY;
        bestBox = Optional.empty();
    }

    private void tryAround(double x, double y, double width, double height, double room, double along, double cost) {
        if (!new Box(x, y, 0, 0).isInside(inside.grown(3))) {
            return;
        }
        for (Side side : SIDES) {
            Box box = side.at(x, y, width, height, room);
            if (box.isInside(inside)) {
                consider(box, side, along, cost + side.cost);
            }
        }
    }

    private void consider(Box box, Side side, double along, double cost) {
        Choice last = remembered.get(next);
        if (side == last.side && Math.abs(along - last.along) < 0.02) {
            cost -= LOYALTY;
        }
        if (cost >= bestCost) {
            return;
        }
        double beside = Math.max(BETWEEN, BESIDE * box.height());
        Box apart = new Box(box.x() - beside, box.y() - BETWEEN, box.width() + 2 * beside, box.height() + 2 * BETWEEN);
        for (Box other : taken) {
            if (apart.overlaps(other)) {
                return;
            }
        }
        for (Box dot : blocked) {
            if (box.overlaps(dot)) {
                cost += BLOCKED;
            }
        }
        if (cost < bestCost) {
            if (!surveyed) {
                survey.run();
                surveyed = true;
            }
            Box clear = box.grown(CLEAR * box.height());
            cost += COVERED * skyline.covered(clear) + CROSSED * crossing.covered(clear);
            cost += CLUTTERED * clutter.covered(clear);
        }
        if (cost < bestCost) {
            bestCost = cost;
            bestBox = Optional.of(box);
            bestChoice = new Choice(side, along);
        }
    }

    private Optional<Box> finish() {
        if (bestBox.isPresent()) {
            taken.add(bestBox.orElseThrow());
            remembered.set(next, bestChoice);
        }
        next++;
        return bestBox;
    }
}
