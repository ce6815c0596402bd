package nabla.typeset;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/// Collects the outline of everything painted on it, by colour: the colour's number says which node it belongs to.
///
/// Upright rectangles (fraction bars) are kept apart as rules, so that a view can put them on whole pixels. Pictures
/// are ignored: formulas have none.
final class OutlineGraphics extends AbstractGraphics2D {
    private final Map<Integer, Path2D> glyphs = new LinkedHashMap<>();
    private final List<FormulaOutline.Rule> rules = new ArrayList<>();

    OutlineGraphics() {
        super(true);
        gc = new GraphicContext();
    }

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

    /// Glyphs as the font has them, not as a screen of some size would have them.
    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public FontMetrics getFontMetrics(Font of) {
        throw new UnsupportedOperationException("a formula is measured by its boxes");
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw new UnsupportedOperationException("a formula is drawn on no device");
    }

    @Override
    public Graphics create() {
        return this;
    }

    @Override
    public void dispose() {}

    @Override
    public void setXORMode(Color other) {}

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {}

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform placed) {}

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform placed) {}

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }
}
