package nabla.plot.file;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.AxisChart;
import nabla.plot.picture.Geometry;
import nabla.plot.picture.LayerSizes;
import nabla.plot.picture.Palette;
import nabla.plot.picture.Picture;
import nabla.plot.picture.Typeface;
import org.jfree.chart.ChartRenderingInfo;

/// Draws a figure with Java 2D, for files: the same axes, outlines and places of labels as on the stage.
final class FigurePainter {
    /// Text is measured and drawn without hinting, so that a file looks the same at every size.
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final Palette palette;
    private final AxisChart axes = new AxisChart();
    private final Picture picture = new Picture(new LayoutMeasure());

    FigurePainter(Palette palette) {
        this.palette = palette;
    }

    /// Draws the part of the plane that `wanted` says onto `width` × `height` units, title first where there is one.
    void paint(Graphics2D g2, Figure figure, Viewport wanted, double width, double height) {
        prepare(g2);
        g2.setPaint(palette.ground());
        g2.fill(new Rectangle2D.Double(0, 0, width, height));
        double head = title(g2, figure.title());
        Viewport viewport = axes.shown(figure, wanted, palette, width, height - head, 1);
        axes.set(figure, viewport, palette, width, height - head, 1);
        var drawn = new ChartRenderingInfo();
        axes.chart().draw(g2, new Rectangle2D.Double(0, head, width, height - head), null, drawn);
        Geometry geometry = axes.geometry(drawn, viewport);
        picture.lay(figure, geometry, palette);
        plane(g2, figure, geometry);
        dots(g2);
        for (Picture.Label label : picture.labels()) {
            Color color = label.role().map(palette::of).orElse(palette.muted());
            text(g2, label.text(), label.box().x(), label.box().y(), label.size(), color, !label.bare());
        }
        notes(g2, figure, geometry);
    }

    /// Smooth lines and letters.
    static void prepare(Graphics2D g2) {
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /// The title's height; 0 where there is none.
    private double title(Graphics2D g2, String title) {
        if (title.isBlank()) {
            return 0;
        }
        double size = 1.1 * palette.labelSize();
        text(g2, title, size, 0.7 * size, size, palette.ink());
        return 1.6 * size;
    }

    private void plane(Graphics2D g2, Figure figure, Geometry geometry) {
        Shape clip = g2.getClip();
        g2.clip(new Rectangle2D.Double(geometry.left(), geometry.top(), geometry.width(), geometry.height()));
        double width = palette.curveWidth();
        var layers = new LayerPainter(g2, palette);
        layers.paint(picture.under(), false);
        picture.below().forEach(line -> line(g2, line, 0.6 * width));
        for (int i = 0; i < picture.curves().size(); i++) {
            Figure.Curve curve = figure.curves().get(i);
            LayerPainter.stroke(g2, picture.curves().get(i), palette.of(curve.role()), curve.dash(), width);
        }
        layers.paint(picture.over(), picture.hasMap());
        picture.above().forEach(line -> line(g2, line, 0.7 * width));
        g2.setClip(clip);
    }

    private void line(Graphics2D g2, Picture.Stroke line, double width) {
        LayerPainter.stroke(g2, line.outline(), palette.of(line.role()), line.dash(), Math.max(1, width));
    }

    private void dots(Graphics2D g2) {
        for (Picture.Dot dot : picture.dots()) {
            double radius = dot.radius(palette.pointRadius());
            if (dot.kind() == Picture.Kind.CHOSEN) {
                g2.setPaint(palette.ink());
                g2.fill(disc(dot, LayerSizes.CHOSEN_RING * radius));
            }
            g2.setPaint(palette.of(dot.role()));
            g2.fill(disc(dot, radius));
            g2.setPaint(palette.ground());
            g2.setStroke(new BasicStroke((float) (radius / 3)));
            g2.draw(disc(dot, radius));
            if (dot.kind().isOpen()) {
                g2.fill(disc(dot, LayerSizes.HANDLE_MIDDLE * radius));
            }
        }
    }

    private static Shape disc(Picture.Dot dot, double radius) {
        return new Ellipse2D.Double(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
    }

    private void notes(Graphics2D g2, Figure figure, Geometry geometry) {
        String notes = String.join(" · ", figure.notes());
        if (!notes.isBlank()) {
            double size = palette.axisSize();
            var measure = new LayoutMeasure();
            double x = geometry.right() - measure.width(notes, size) - 6;
            text(g2, notes, x, geometry.bottom() - measure.height(size) - 4, size, palette.muted());
        }
    }

    /// Text with its upper left corner there, over a halo in the colour of the ground.
    void text(Graphics2D g2, String text, double x, double y, double size, Color color) {
        text(g2, text, x, y, size, color, true);
    }

    private void text(Graphics2D g2, String text, double x, double y, double size, Color color, boolean haloed) {
        var layout = new TextLayout(text, Typeface.awt(size), UNHINTED);
        Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(x, y + layout.getAscent()));
        g2.setPaint(palette.ground());
        g2.setStroke(new BasicStroke((float) (0.4 * size), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (haloed) {
            g2.draw(outline);
        }
        double height = layout.getAscent() + layout.getDescent();
        g2.fill(new Rectangle2D.Double(
                x, y + LayerSizes.PLATE_TOP * height, layout.getAdvance(), LayerSizes.PLATE_HEIGHT * height));
        g2.setPaint(color);
        g2.fill(outline);
    }

    private static final class LayoutMeasure implements Picture.Measure {
        @Override
        public double width(String text, double size) {
            return new TextLayout(text, Typeface.awt(size), UNHINTED).getAdvance();
        }

        @Override
        public double height(double size) {
            Font font = Typeface.awt(size);
            var lines = font.getLineMetrics("Ág", UNHINTED);
            return lines.getAscent() + lines.getDescent();
        }
    }
}
