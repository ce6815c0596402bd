package nabla.typeset;

import java.awt.Polygon;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the outline of everything painted on it, by colour: the colour's number says which node it belongs to.
///
/// Upright rectangles (fraction bars) are kept apart as rules, so that a view can put them on whole pixels.
final class OutlineGraphics extends SilentGraphics {
    private final Map<Integer, Path2D> glyphs = new LinkedHashMap<>();
    private final List<FormulaOutline.Rule> rules = new ArrayList<>();

    List<FormulaOutline.Part> parts() {
        return glyphs.entrySet().stream()
                .map(entry -> part(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<FormulaOutline.Rule> rules() {
        return List.copyOf(rules);
    }

    private static FormulaOutline.Part part(int node, Path2D path) {
        return new FormulaOutline.Part(node, PathData.of(path), PathData.bounds(path));
    }

    private int node() {
        return Typesetter.nodeOf(getColor().getRGB() & 0xFFFFFF);
    }

    @Override
    public void fill(Shape shape) {
        if (shape instanceof Rectangle2D rectangle && getTransform().getShearX() == 0) {
            Rectangle2D placed =
                    getTransform().createTransformedShape(rectangle).getBounds2D();
            rules.add(new FormulaOutline.Rule(
                    node(),
                    new FormulaOutline.Box(placed.getMinX(), placed.getMinY(), placed.getMaxX(), placed.getMaxY())));
        } else {
            glyphs.computeIfAbsent(node(), key -> new Path2D.Double())
                    .append(getTransform().createTransformedShape(shape), false);
        }
    }

    @Override
    public void draw(Shape shape) {
        fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public void drawGlyphVector(GlyphVector vector, float x, float y) {
        fill(vector.getOutline(x, y));
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        drawGlyphVector(glyphs(text), x, y);
    }

    /// JLaTeXMath's fonts keep Ω in the place of the soft hyphen, which Java takes for invisible: Ω is asked for by its
    /// glyph, the one before that of the next character.
    private GlyphVector glyphs(String text) {
        if (!text.equals("\u00AD")) {
            return getFont().createGlyphVector(getFontRenderContext(), text);
        }
        int next = getFont().createGlyphVector(getFontRenderContext(), "\u00AE").getGlyphCode(0);
        return getFont().createGlyphVector(getFontRenderContext(), new int[] {next - 1});
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        draw(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        fill(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int count) {
        for (int i = 1; i < count; i++) {
            drawLine(xs[i - 1], ys[i - 1], xs[i], ys[i]);
        }
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int count) {
        draw(new Polygon(xs, ys, count));
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int count) {
        fill(new Polygon(xs, ys, count));
    }
}
