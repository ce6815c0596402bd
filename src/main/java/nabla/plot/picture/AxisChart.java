package nabla.plot.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import nabla.plot.figure.AxisTicks;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Ticks;
import nabla.plot.figure.Viewport;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/// Axes, grid, numbers and titles of a picture, drawn by JFreeChart: thin lines, no box, no background.
///
/// The chart holds no data and does not tell of its changes: the view that shows it draws it when an axis, a size or
/// the theme has changed, and never while curves move.
public final class AxisChart {
    /// How close lines without numbers may be, against lines with them.
    private static final double LINES = 0.3;
    /// A picture lower than so many times the type size has no title below its axis: the curves need that room.
    private static final double LOW = 8.5;

    private final NumberAxis x = axis();
    private final NumberAxis y = axis();
    private final CrispGrid grid = new CrispGrid();
    private final XYPlot plot = new XYPlot(null, x, y, grid);
    private final JFreeChart chart = new FreshChart(plot);
    private double numbersRoom;
    private Optional<Asked> measured = Optional.empty();
    private Geometry plane = new Geometry(0, 0, 1, 1, new Viewport(0, 1, 0, 1));

    /// On what the size of a plane depends whose numbers have a fixed room.
    private record Asked(double width, double height, double type, AxisTicks across, AxisTicks up) {}

    public AxisChart() {
        chart.setNotify(false);
        chart.setBackgroundPaint(null);
        chart.setAntiAlias(true);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /// So much room, in times the type size, for the numbers at the vertical axis; 0 for as much as they need.
    public void setNumbersRoom(double em) {
        numbersRoom = em;
    }

    public JFreeChart chart() {
        return chart;
    }

    /// The part of the plane that is shown where `viewport` is asked for: more of it where the figure is square.
    public Viewport shown(
            Figure figure, Viewport viewport, Palette palette, double width, double height, double scale) {
        if (!figure.square()) {
            return viewport;
        }
        var asked = new Asked(
                width,
                height,
                palette.axisSize() * (1 + numbersRoom),
                figure.x().ticks(),
                figure.y().ticks());
        boolean wider = figure.y().ticks() != AxisTicks.LINES && numbersRoom == 0; // with every longer number
        if (wider || !measured.equals(Optional.of(asked))) {
            set(figure, viewport, palette, width, height, scale);
            var drawn = new ChartRenderingInfo();
            Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            chart.draw(nowhere, new Rectangle2D.Double(0, 0, width, height), null, drawn);
            nowhere.dispose();
            plane = geometry(drawn, viewport);
            measured = Optional.of(asked);
        }
        return viewport.squared(plane.width(), plane.height());
    }

    /// Takes over what is to be drawn on `width` × `height` pixels, each of `scale` × `scale` pixels of the display.
    public void set(Figure figure, Viewport viewport, Palette palette, double width, double height, double scale) {
        grid.scale = scale;
        double type = palette.axisSize();
        range(
                x,
                viewport.xFrom(),
                viewport.xTo(),
                Ticks.step(viewport.width(), width - 4 * type, gap(figure.x(), 6 * type)),
                figure.x());
        range(
                y,
                viewport.yFrom(),
                viewport.yTo(),
                Ticks.step(viewport.height(), height - 4 * type, gap(figure.y(), 3.6 * type)),
                figure.y());
        boolean named = !figure.x().title().isEmpty() && height >= LOW * type;
        x.setLabel(named ? figure.x().title() : null);
        boolean across = figure.x().ticks() != AxisTicks.NONE;
        boolean up = figure.y().ticks() != AxisTicks.NONE;
        plot.setDomainZeroBaselineVisible(!figure.x().powers() && across);
        plot.setRangeZeroBaselineVisible(!figure.y().powers() && up);
        plot.setDomainGridlinesVisible(across);
        plot.setRangeGridlinesVisible(up);
        y.setLabel(figure.y().title().isEmpty() ? null : figure.y().title());
        style(x, palette);
        style(y, palette);
        y.setFixedDimension(figure.y().ticks() == AxisTicks.LINES ? 0 : numbersRoom * type);
        x.setTickLabelInsets(new RectangleInsets(type * 0.5, 0, type * 0.3, 0));
        y.setTickLabelInsets(new RectangleInsets(0, type * 0.3, 0, type * 0.6));
        plot.setInsets(new RectangleInsets(type * 0.9, type * 0.4, type * 0.3, type * 1.6));
        var thin = new BasicStroke((float) (Math.max(1, Math.rint(scale * type / 14)) / scale));
        plot.setDomainGridlinePaint(palette.grid());
        plot.setRangeGridlinePaint(palette.grid());
        plot.setDomainGridlineStroke(thin);
        plot.setRangeGridlineStroke(thin);
        plot.setDomainZeroBaselinePaint(palette.axis());
        plot.setRangeZeroBaselinePaint(palette.axis());
        plot.setDomainZeroBaselineStroke(thin);
        plot.setRangeZeroBaselineStroke(thin);
    }

    /// Where the plane lies after the chart was drawn.
    public Geometry geometry(ChartRenderingInfo drawn, Viewport viewport) {
        Rectangle2D area = drawn.getPlotInfo().getDataArea();
        double left = x.valueToJava2D(viewport.xFrom(), area, RectangleEdge.BOTTOM);
        double right = x.valueToJava2D(viewport.xTo(), area, RectangleEdge.BOTTOM);
        double top = y.valueToJava2D(viewport.yTo(), area, RectangleEdge.LEFT);
        double bottom = y.valueToJava2D(viewport.yFrom(), area, RectangleEdge.LEFT);
        return new Geometry(left, top, Math.max(1, right - left), Math.max(1, bottom - top), viewport);
    }

    /// Lines without numbers may be closer.
    private static double gap(Figure.Axis axis, double numbers) {
        return axis.ticks() == AxisTicks.LINES ? LINES * numbers : numbers;
    }

    private static NumberAxis axis() {
        var axis = new NumberAxis();
        axis.setAutoRange(false);
        axis.setAutoTickUnitSelection(false);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static void range(NumberAxis axis, double from, double to, double wanted, Figure.Axis kind) {
        double round = kind.ticks() == AxisTicks.WHOLE ? Math.max(1, wanted) : wanted;
        double step = kind.powers() ? Ticks.decades(wanted) : round;
        axis.setTickLabelsVisible(kind.ticks() != AxisTicks.NONE && kind.ticks() != AxisTicks.LINES);
        axis.setRange(new Range(from, to), false, false);
        axis.setTickUnit(
                new NumberTickUnit(step, kind.powers() ? Ticks.powers(step) : Ticks.format(step)), false, false);
    }

    private static void style(NumberAxis axis, Palette palette) {
        Font font = Typeface.awt(Math.rint(palette.axisSize()));
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(palette.muted());
        axis.setLabelFont(font);
        axis.setLabelPaint(palette.muted());
    }

    /// A chart that can be drawn again on the same canvas. The canvas gets its font and colours back after drawing,
    /// and the graphics remember theirs: what is equal to them the next time they would not set again.
    private static final class FreshChart extends JFreeChart {
        private static final Font OTHER_FONT = new Font(Font.DIALOG, Font.ITALIC, 3);
        private static final Stroke OTHER_STROKE = new BasicStroke(77);
        private static final Color OTHER_COLOR = new Color(1, 2, 3, 4);

        FreshChart(XYPlot plot) {
            super(null, null, plot, false);
        }

        @Override
        public void draw(Graphics2D g2, Rectangle2D area, @Nullable Point2D anchor, @Nullable ChartRenderingInfo info) {
            g2.setFont(OTHER_FONT);
            g2.setStroke(OTHER_STROKE);
            g2.setPaint(OTHER_COLOR);
            g2.setBackground(OTHER_COLOR);
            super.draw(g2, area, anchor, info);
        }
    }

    /// Draws grid lines on whole pixels, so that a thin line is thin and not a grey smear over two.
    private static final class CrispGrid extends XYLineAndShapeRenderer {
        private double scale = 1;

        @Override
        public void drawDomainLine(
                Graphics2D g2,
                XYPlot plot,
                ValueAxis axis,
                Rectangle2D area,
                double value,
                Paint paint,
                Stroke stroke) {
            if (axis.getRange().contains(value)) {
                double at = crisp(axis.valueToJava2D(value, area, RectangleEdge.BOTTOM), stroke);
                draw(g2, new Line2D.Double(at, area.getMinY(), at, area.getMaxY()), paint, stroke);
            }
        }

        @Override
        public void drawRangeLine(
                Graphics2D g2,
                XYPlot plot,
                ValueAxis axis,
                Rectangle2D area,
                double value,
                Paint paint,
                Stroke stroke) {
            if (axis.getRange().contains(value)) {
                double at = crisp(axis.valueToJava2D(value, area, RectangleEdge.LEFT), stroke);
                draw(g2, new Line2D.Double(area.getMinX(), at, area.getMaxX(), at), paint, stroke);
            }
        }

        private double crisp(double pixel, Stroke stroke) {
            double width = stroke instanceof BasicStroke line ? Math.rint(line.getLineWidth() * scale) : 1;
            return (width % 2 == 0 ? Math.rint(pixel * scale) : Math.floor(pixel * scale) + 0.5) / scale;
        }

        private static void draw(Graphics2D g2, Line2D line, Paint paint, Stroke stroke) {
            g2.setPaint(paint);
            g2.setStroke(stroke);
            g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g2.draw(line);
        }
    }
}
