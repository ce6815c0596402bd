package nabla.plot.file;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import nabla.plot.figure.Board;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.Palette;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Writes a figure, or a board of several, into a file: PNG for a chat or a web page, SVG for a paper or a slide.
///
/// Both can be written on any thread: a figure never changes. An existing file is replaced only when the new one is
/// complete.
public final class FigureFile {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Board board;
    private final Palette palette;

    private FigureFile(Board board, Palette palette) {
        this.board = board;
        this.palette = palette;
    }

    /// The figure with its own axes.
    public static FigureFile of(Figure figure, Palette palette) {
        return of(Board.of(figure), palette);
    }

    /// Several figures in one picture.
    public static FigureFile of(Board board, Palette palette) {
        return new FigureFile(board, palette);
    }

    /// The part of every figure that is to be seen after zooming.
    public FigureFile showing(Viewport part) {
        var tiles = board.tiles().stream()
                .map(tile -> new Board.Tile(
                        tile.figure().showing(part), tile.column(), tile.row(), tile.columnSpan(), tile.rowSpan()))
                .toList();
        return of(new Board(board.title(), board.columns(), board.rows(), tiles, board.description()), palette);
    }

    /// Writes a PNG.
    ///
    /// @param scale pixels for each unit of `width` and `height`; 2 for a picture that is sharp on every screen
    public void png(Path file, int width, int height, double scale) throws IOException {
        BufferedImage image = image(new BoardPainter(palette), board, width, height, scale);
        WholeFile.write(file, fresh -> {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                if (!ImageIO.write(image, "png", out)) {
                    throw new IOException("This Java cannot write PNG");
                }
            }
            return true;
        });
    }

    /// A board as pixels.
    static BufferedImage image(BoardPainter painter, Board board, int width, int height, double scale) {
        var image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.scale(scale, scale);
        painter.paint(g2, board, width, height);
        g2.dispose();
        return image;
    }

    /// Writes an SVG; letters become outlines, so that it looks the same where the type face is missing.
    public void svg(Path file, int width, int height) throws IOException {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("A figure of Nabla");
        context.setPrecision(3);
        context.setImageHandler(new SvgImages());
        var g2 = new SVGGraphics2D(context, true);
        g2.setSVGCanvasSize(new Dimension(width, height));
        new BoardPainter(palette).paint(g2, board, width, height);
        Element root = g2.getRoot();
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("role", "img");
        describe(document, root);
        WholeFile.write(file, fresh -> {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                serialize(root, out);
            }
            return true;
        });
    }

    private void describe(Document document, Element root) {
        Element description = document.createElementNS(SVG, "desc");
        description.setTextContent(board.description());
        Element title = document.createElementNS(SVG, "title");
        boolean alone = board.title().isBlank() && !board.tiles().isEmpty();
        title.setTextContent(alone ? board.tiles().getFirst().figure().title() : board.title());
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
    }

    /// Not by Batik, which would name a document type that a reader then looks for on the web.
    private static void serialize(Element root, OutputStream out) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("This Java cannot write SVG", e);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java cannot write XML", e);
        }
    }
}
