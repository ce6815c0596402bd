package nabla.plot.file;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Element;

/// Puts the pixels of a heat map into an SVG itself, as a PNG: one file is enough.
final class SvgImages extends DefaultImageHandler {
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    @Override
    protected void handleHREF(Image image, Element element, SVGGeneratorContext context)
            throws SVGGraphics2DIOException {
        var pixels = new BufferedImage(image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_RGB);
        var g2 = pixels.createGraphics();
        g2.drawImage(image, 0, 0, null);
        g2.dispose();
        embed(pixels, element);
    }

    @Override
    protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context)
            throws SVGGraphics2DIOException {
        embed(image, element);
    }

    private static void embed(RenderedImage image, Element element) throws SVGGraphics2DIOException {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            String text = Base64.getEncoder().encodeToString(out.toByteArray());
            element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + text);
        } catch (IOException e) {
            throw new SVGGraphics2DIOException("This Java cannot write PNG", e);
        }
    }
}
