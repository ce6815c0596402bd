package nabla.typeset;

import java.util.List;

/// A piece of a formula as outlines, at a type size of 1: any size is a scale.
///
/// The baseline starts at (0, 0); x grows to the right, y downwards.
///
/// @param width   how far the next piece stands from this one
/// @param ascent  from the baseline up
/// @param descent from the baseline down
/// @param parts   letters and signs, by node
/// @param rules   fraction bars and the like
public record FormulaOutline(double width, double ascent, double descent, List<Part> parts, List<Rule> rules) {
    public FormulaOutline {
        parts = List.copyOf(parts);
        rules = List.copyOf(rules);
    }

    public static final FormulaOutline EMPTY = new FormulaOutline(0, 0, 0, List.of(), List.of());

    /// The letters and signs of one node, without those of its parts.
    ///
    /// @param node in preorder from 0; [#NO_NODE] for what belongs to none, such as a relation sign
    /// @param path as SVG path data, to be filled where its winding number is not zero
    public record Part(int node, String path, Box bounds) {}

    /// A rectangle filled with ink; kept apart so that it can be put on whole pixels.
    public record Rule(int node, Box bounds) {}

    /// The node number of what is part of no node.
    static final int NO_NODE = -1;

    /// An upright rectangle.
    public record Box(double minX, double minY, double maxX, double maxY) {
        Box union(Box other) {
            return new Box(
                    Math.min(minX, other.minX),
                    Math.min(minY, other.minY),
                    Math.max(maxX, other.maxX),
                    Math.max(maxY, other.maxY));
        }

        Box grown(double by) {
            return new Box(minX - by, minY - by, maxX + by, maxY + by);
        }

        public boolean contains(double x, double y) {
            return x >= minX && x <= maxX && y >= minY && y <= maxY;
        }

        double area() {
            return (maxX - minX) * (maxY - minY);
        }
    }
}
