package nabla.typeset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /// Several as one, each where the one before it ends.
    static FormulaOutline inRow(List<FormulaOutline> pieces) {
        var parts = new LinkedHashMap<Integer, Part>();
        var rules = new ArrayList<Rule>();
        double width = 0;
        double ascent = 0;
        double descent = 0;
        for (FormulaOutline piece : pieces) {
            for (Part part : piece.parts) {
                parts.merge(part.node, part.moved(width), Part::with);
            }
            for (Rule rule : piece.rules) {
                rules.add(new Rule(rule.node, rule.bounds.moved(width)));
            }
            width += piece.width;
            ascent = Math.max(ascent, piece.ascent);
            descent = Math.max(descent, piece.descent);
        }
        return new FormulaOutline(width, ascent, descent, List.copyOf(parts.values()), rules);
    }

    /// The letters and signs of one node, without those of its parts.
    ///
    /// @param node in preorder from 0; [#NO_NODE] for what belongs to none, such as a relation sign
    /// @param path as SVG path data, to be filled where its winding number is not zero
    public record Part(int node, String path, Box bounds) {
        private Part moved(double right) {
            return right == 0 ? this : new Part(node, PathData.moved(path, right), bounds.moved(right));
        }

        private Part with(Part other) {
            return new Part(node, path + other.path, bounds.union(other.bounds));
        }
    }

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

        Box moved(double right) {
            return new Box(minX + right, minY, maxX + right, maxY);
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
