package nabla.room.backprop.view;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import nabla.math.nn.Matrix;
import nabla.math.nn.step.Step;
import nabla.model.Role;
import nabla.plot.picture.Palette;
import nabla.room.backprop.model.Factor;
import nabla.room.backprop.model.Grid;
import nabla.typeset.Formula;
import nabla.typeset.FormulaOutline;
import nabla.ui.matrix.MatrixNumbers;

/// A step as an SVG picture: its equation as outlines, its sentence, and its matrices with all their numbers.
public final class StepSvg {
    private static final double EM = 20;
    private static final double CELL_WIDTH = 56;
    private static final double CELL_HEIGHT = 24;
    private static final double MARGIN = 24;
    /// What a letter beside a name takes.
    private static final double LETTER = 9;

    private final Palette palette;
    private final StringBuilder body = new StringBuilder();
    private double width = 400;
    private double y = MARGIN;

    private StepSvg(Palette palette) {
        this.palette = palette;
    }

    public static String of(Step step, Palette palette) {
        var svg = new StepSvg(palette);
        svg.formula(StepHead.formula(step), MARGIN, 1.4 * EM);
        svg.y += 8;
        svg.text(step.sentence(), MARGIN, 15, "start", palette.ink());
        svg.y += 24;
        svg.matrices(Factor.of(step));
        return svg.whole(step);
    }

    private String whole(Step step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" role="img">
                <title>%3$s</title>
                <rect width="100%%" height="100%%" fill="%4$s"/>
                %5$s</svg>
                """.formatted(
                        number(width + MARGIN), number(y + MARGIN), escaped(step.text()), hex(palette.ground()), body);
    }

    /// All beside one another, where a product has its right factor above the result.
    private void matrices(List<Factor> factors) {
        Grid grid = Grid.candidates(factors).getLast();
        double top = y;
        double[] lefts = new double[grid.columns() + 1];
        lefts[0] = MARGIN;
        for (int column = 0; column < grid.columns(); column++) {
            double least = 0;
            for (int k = 0; k < factors.size(); k++) {
                if (grid.spots().get(k).column() == column) {
                    least = Math.max(least, captionWidth(factors.get(k)));
                }
            }
            lefts[column + 1] = lefts[column] + Math.max(least, grid.cellsAcross(column, factors) * CELL_WIDTH) + EM;
        }
        double bottom = top;
        for (int row = 0; row < grid.rows(); row++) {
            double from = bottom;
            for (int k = 0; k < factors.size(); k++) {
                Grid.Spot spot = grid.spots().get(k);
                if (spot.row() == row) {
                    y = from;
                    matrix(factors.get(k), lefts[spot.column()]);
                    bottom = Math.max(bottom, y);
                }
            }
            bottom += EM;
        }
        y = bottom - EM;
    }

    private static double captionWidth(Factor factor) {
        return factor.name().width() * 0.9 * EM
                + LETTER * (factor.sign().length() + factor.suffix().length())
                + 90;
    }

    private void matrix(Factor factor, double left) {
        Matrix values = factor.value();
        MatrixNumbers numbers = MatrixNumbers.of(values);
        double line = y;
        if (!factor.sign().isEmpty()) {
            text(factor.sign(), left, 15, "start", palette.ink());
        }
        y = line;
        double after = formula(factor.name(), left + LETTER * factor.sign().length(), 0.9 * EM);
        line = y + 8;
        y -= 12;
        if (!factor.suffix().isEmpty()) {
            text(factor.suffix(), after + 4, 15, "start", palette.ink());
            after += LETTER * factor.suffix().length() + 4;
            y = line - 20;
        }
        text(values.shape() + "  " + numbers.factor(), after + 8, 12, "start", palette.muted());
        y = line;
        double largest = values.largest();
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < values.columns(); j++) {
                cell(values.at(i, j), numbers, largest, left + j * CELL_WIDTH, y + i * CELL_HEIGHT);
            }
        }
        y += values.rows() * CELL_HEIGHT;
        width = Math.max(width, left + values.columns() * CELL_WIDTH);
    }

    private void cell(double value, MatrixNumbers numbers, double largest, double x, double top) {
        double share = largest > 0 && Double.isFinite(value) ? Math.abs(value) / largest : 0;
        Color color =
                mixed(palette.ground(), palette.of(value < 0 ? Role.BLUE : Role.ORANGE), 0.85 * Math.pow(share, 0.7));
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"%s\"/>%n"
                .formatted(
                        number(x),
                        number(top),
                        number(CELL_WIDTH),
                        number(CELL_HEIGHT),
                        hex(color),
                        hex(palette.grid())));
        double before = y;
        y = top + 4.5;
        text(numbers.of(value), x + CELL_WIDTH / 2, 13, "middle", share > 0.55 ? palette.ground() : palette.ink());
        y = before;
    }

    /// Where it ends to the right; below it the next line begins.
    private double formula(Formula formula, double left, double size) {
        double x = left;
        double descent = 0;
        double ascent = formula.whole().stream()
                .mapToDouble(piece -> piece.outline().ascent())
                .max()
                .orElse(0);
        y += ascent * size;
        for (Formula.Piece piece : formula.whole()) {
            outline(piece.outline(), x, size);
            x += piece.outline().width() * size;
            descent = Math.max(descent, piece.outline().descent());
        }
        y += descent * size;
        width = Math.max(width, x);
        return x;
    }

    private void outline(FormulaOutline drawn, double left, double size) {
        body.append("<g transform=\"translate(%s %s) scale(%s)\" fill=\"%s\">%n"
                .formatted(number(left), number(y), number(size), hex(palette.ink())));
        drawn.parts().forEach(part -> body.append("<path d=\"%s\"/>%n".formatted(part.path())));
        drawn.rules()
                .forEach(rule -> body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>%n"
                        .formatted(
                                rule.bounds().minX(),
                                rule.bounds().minY(),
                                rule.bounds().maxX() - rule.bounds().minX(),
                                rule.bounds().maxY() - rule.bounds().minY())));
        body.append("</g>%n".formatted());
    }

    private void text(String words, double x, double size, String anchor, Color color) {
        body.append(
                "<text x=\"%s\" y=\"%s\" font-family=\"Inter, sans-serif\" font-size=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n"
                        .formatted(
                                number(x), number(y + 0.8 * size), number(size), anchor, hex(color), escaped(words)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String hex(Color color) {
        return "#%06x".formatted(color.getRGB() & 0xFFFFFF);
    }

    private static Color mixed(Color a, Color b, double share) {
        return new Color(
                channel(a.getRed(), b.getRed(), share),
                channel(a.getGreen(), b.getGreen(), share),
                channel(a.getBlue(), b.getBlue(), share));
    }

    private static int channel(int a, int b, double share) {
        return (int) Math.rint(a + share * (b - a));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
