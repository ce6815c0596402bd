package nabla.typeset;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/// A shape as SVG path data, to a hundred-thousandth of an em.
final class PathData {
    private static final long UNITS = 100_000;

    private PathData() {}

    static FormulaOutline.Box bounds(Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        return new FormulaOutline.Box(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    }

    static String of(Shape shape) {
        var data = new StringBuilder();
        var at = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append(data, 'M', at, 2);
                case PathIterator.SEG_LINETO -> append(data, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> append(data, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> append(data, 'C', at, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    /// The same further to the right.
    static String moved(String path, double right) {
        var data = new StringBuilder(path.length() + 16);
        boolean across = true;
        for (int i = 0; i < path.length(); ) {
            char at = path.charAt(i);
            if (Character.isLetter(at) || at == ' ') {
                data.append(at);
                i++;
            } else {
                int end = i + 1;
                while (end < path.length() && isOfNumber(path.charAt(end))) {
                    end++;
                }
                if (across) {
                    number(data, Double.parseDouble(path.substring(i, end)) + right);
                } else {
                    data.append(path, i, end);
                }
                across = !across;
                i = end;
            }
        }
        return data.toString();
    }

    private static boolean isOfNumber(char letter) {
        return Character.isDigit(letter) || letter == '.';
    }

    private static void append(StringBuilder data, char command, double[] at, int count) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                data.append(' ');
            }
            number(data, at[i]);
        }
    }

    /// Never in scientific notation.
    private static void number(StringBuilder data, double value) {
        long units = Math.round(value * UNITS);
        if (units < 0) {
            data.append('-');
            units = -units;
        }
        data.append(units / UNITS);
        long rest = units % UNITS;
        if (rest > 0) {
            data.append('.');
            for (long place = UNITS / 10; rest > 0; place /= 10) {
                data.append((char) ('0' + rest / place));
                rest %= place;
            }
        }
    }
}
