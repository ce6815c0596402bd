package nabla.plot.file;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import nabla.model.Dash;
import nabla.plot.figure.FigureLayer;
import nabla.plot.picture.Drawn;
import nabla.plot.picture.LayerSizes;
import nabla.plot.picture.MapPixels;
import nabla.plot.picture.Palette;
import nabla.plot.picture.Runs;
import nabla.plot.picture.Strokes;

/// Draws the layers of a picture with Java 2D, for files.
final class LayerPainter {
    /// A map has so many pixels for one of the picture's where the drawing itself has none, as in an SVG.
    private static final double SCALE = 2;

    private final Graphics2D g2;
    private final Palette palette;

    LayerPainter(Graphics2D g2, Palette palette) {
        this.g2 = g2;
        this.palette = palette;
    }

    /// @param overMap whether there is a map below them
    void paint(List<Drawn> layers, boolean overMap) {
        for (Drawn layer : layers) {
            switch (layer) {
                case Drawn.Area area -> area(area);
                case Drawn.Cloud cloud -> cloud(cloud);
                case Drawn.Way way -> way(way, overMap);
                case Drawn.Relief relief -> relief(relief);
            }
        }
    }

    /// Draws every run of an outline.
    static void stroke(Graphics2D g2, Runs outline, Color color, Dash dash, double width) {
        g2.setPaint(color);
        g2.setStroke(Strokes.awt(dash, width));
        g2.draw(path(outline, false));
    }

    private void area(Drawn.Area area) {
        g2.setPaint(faded(palette.of(area.band().role()), area.band().opacity()));
        g2.fill(path(area.ribbon(), true));
    }

    private void cloud(Drawn.Cloud cloud) {
        FigureLayer.Dots dots = cloud.dots();
        double radius = LayerSizes.dotRadius(dots, palette);
        double ring = LayerSizes.dotRing(dots, palette);
        Color color = faded(palette.of(dots.role()), LayerSizes.dotOpacity(dots));
        g2.setStroke(new BasicStroke((float) ring));
        for (int i = 0; i < cloud.count(); i++) {
            var disc = new Ellipse2D.Double(cloud.xs()[i] - radius, cloud.ys()[i] - radius, 2 * radius, 2 * radius);
            g2.setPaint(color);
            g2.fill(disc);
            if (ring > 0) {
                g2.setPaint(palette.ground());
                g2.draw(disc);
            }
            if (dots.open()) {
                double middle = LayerSizes.OPEN_MIDDLE * radius;
                g2.setPaint(palette.ground());
                g2.fill(new Ellipse2D.Double(cloud.xs()[i] - middle, cloud.ys()[i] - middle, 2 * middle, 2 * middle));
            }
        }
    }

    private void way(Drawn.Way way, boolean haloed) {
        double width = LayerSizes.trailWidth(way.trail(), palette.curveWidth());
        if (haloed) {
            Color ground = faded(palette.ground(), LayerSizes.haloOpacity());
            stroke(g2, way.outline(), ground, Dash.SOLID, LayerSizes.haloWidth(width));
        }
        stroke(g2, way.outline(), palette.of(way.trail().role()), way.trail().dash(), width);
    }

    private void relief(Drawn.Relief relief) {
        double drawn = g2.getTransform().getScaleX();
        double scale = drawn == 1 ? SCALE : drawn;
        MapPixels pixels = MapPixels.of(relief.map(), relief.plane(), palette, scale);
        if (pixels.width() > 0) {
            var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
            var place = AffineTransform.getTranslateInstance(pixels.left(), pixels.top());
            place.scale(1 / scale, 1 / scale);
            g2.drawImage(image, place, null);
        }
        Color color = faded(palette.ink(), LayerSizes.contourOpacity());
        relief.lines().forEach(line -> stroke(g2, line, color, Dash.SOLID, LayerSizes.contourWidth(palette)));
    }

    private static Path2D path(Runs outline, boolean closed) {
        var path = new Path2D.Double();
        for (int run = 0; run < outline.runs(); run++) {
            path.moveTo(outline.x(outline.start(run)), outline.y(outline.start(run)));
            for (int i = outline.start(run) + 1; i < outline.end(run); i++) {
                path.lineTo(outline.x(i), outline.y(i));
            }
            if (closed) {
                path.closePath();
            }
        }
        return path;
    }

    private static Color faded(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.rint(255 * opacity));
    }
}
