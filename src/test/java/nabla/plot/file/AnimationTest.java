package nabla.plot.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nabla.model.Role;
import nabla.plot.figure.Board;
import nabla.plot.figure.Figure;
import nabla.plot.figure.Figures;
import nabla.plot.figure.LayerFigures;
import nabla.plot.picture.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class AnimationTest {
    private static final Animation SMALL = new Animation(Palette.LIGHT, 400, 300, 1, Duration.ofMillis(80));

    @TempDir
    private Path folder;

    @Test
    void aGifOpensAgainWithAllItsFramesItsDelayAndItsLoop() throws IOException {
        Path file = folder.resolve("descent.gif");
        var told = new ArrayList<Integer>();
        assertThat(SMALL.gif(file, boards(6), told::add)).isTrue();
        assertThat(told).containsExactly(1, 2, 3, 4, 5, 6);
        ImageReader reader = reader(file);
        assertThat(reader.getNumImages(true)).isEqualTo(6);
        for (int i = 0; i < 6; i++) {
            assertThat(node(reader, i, "GraphicControlExtension").getAttribute("delayTime"))
                    .isEqualTo("8");
        }
        var loop = (IIOMetadataNode) node(reader, 0, "ApplicationExtension");
        assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
        assertThat((byte[]) loop.getUserObject()).containsExactly(1, 0, 0);
        reader.dispose();
        assertThat(folder.toFile().list()).containsExactly("descent.gif");
    }

    @Test
    void framesPutTogetherAgainLookLikeTheirFigures() throws IOException {
        Path file = folder.resolve("descent.gif");
        List<Board> boards = boards(5);
        SMALL.gif(file, boards, count -> true);
        ImageReader reader = reader(file);
        var screen = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var painter = new BoardPainter(Palette.LIGHT);
        for (int i = 0; i < 5; i++) {
            BufferedImage part = reader.read(i);
            Element place = node(reader, i, "ImageDescriptor");
            int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
            int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
            screen.createGraphics().drawImage(part, left, top, null);
            if (i > 0) {
                assertThat(part.getWidth() * part.getHeight()).isLessThan(400 * 300);
            }
            BufferedImage wanted = FigureFile.image(painter, boards.get(i), 400, 300, 1);
            assertThat(meanDifference(screen, wanted)).isLessThan(1.5);
        }
        reader.dispose();
    }

    @Test
    void flatColoursStayExactlyAsTheyAre() {
        var random = new Random(3);
        int[] rgb = new int[200 * 200];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = i < 20_000 ? 0x0072B2 : i < 30_000 ? 0xFFFFFF : random.nextInt(0x1000000);
        }
        Quantizer.Indexed reduced = Quantizer.of(rgb);
        assertThat(reduced.palette().length).isLessThanOrEqualTo(256);
        assertThat(reduced.palette()[reduced.pixels()[5] & 255]).isEqualTo(0x0072B2);
        assertThat(reduced.palette()[reduced.pixels()[25_000] & 255]).isEqualTo(0xFFFFFF);
        double sum = 0;
        for (int i = 30_000; i < rgb.length; i++) {
            sum += Math.abs((reduced.palette()[reduced.pixels()[i] & 255] & 255) - (rgb[i] & 255));
        }
        assertThat(sum / 10_000).isLessThan(20);
    }

    @Test
    void fewColoursAreKeptEach() {
        int[] rgb = {0, 0xFF0000, 0x123456, 0, 0x123456};
        Quantizer.Indexed reduced = Quantizer.of(rgb);
        for (int i = 0; i < rgb.length; i++) {
            assertThat(reduced.palette()[reduced.pixels()[i]]).isEqualTo(rgb[i]);
        }
    }

    @Test
    void stoppedOrWithoutFramesThereIsNoFileAndAnOldOneStays() throws IOException {
        Path file = folder.resolve("old.gif");
        Files.writeString(file, "old");
        assertThat(SMALL.gif(file, boards(5), count -> count < 2)).isFalse();
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(SMALL.gif(folder.resolve("none.gif"), List.of(), count -> true))
                .isFalse();
        assertThat(folder.toFile().list()).containsExactly("old.gif");
    }

    @Test
    void framesAreNumberedAndNeverMixedWithOthers() throws IOException {
        Path frames = folder.resolve("frames");
        assertThat(SMALL.pngs(frames, boards(3), count -> true)).isTrue();
        assertThat(frames.toFile().list())
                .containsExactlyInAnyOrder("frame-0001.png", "frame-0002.png", "frame-0003.png");
        BufferedImage last = ImageIO.read(frames.resolve("frame-0003.png").toFile());
        assertThat(last.getWidth()).isEqualTo(400);
        assertThatThrownBy(() -> SMALL.pngs(frames, boards(1), count -> true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("choose another folder");
        Path stopped = folder.resolve("stopped");
        assertThat(SMALL.pngs(stopped, boards(5), count -> count < 3)).isFalse();
        assertThat(stopped.toFile().list()).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenASentenceSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");
        for (Path nowhere : List.of(folder.resolve("missing/x.gif"), file.resolve("x.gif"))) {
            assertThatThrownBy(() -> SMALL.gif(nowhere, boards(1), count -> true))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("There is no folder");
            assertThatThrownBy(() ->
                            FigureFile.of(Figures.sigmoid(1), Palette.LIGHT).svg(nowhere, 400, 300))
                    .hasMessageStartingWith("There is no folder");
        }
        assertThatThrownBy(() -> SMALL.gif(folder, boards(1), count -> true)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> SMALL.pngs(file, boards(1), count -> true)).isInstanceOf(IOException.class);
    }

    @Test
    void aBoardHasEachFigureInItsPlace() throws IOException {
        Figure map = LayerFigures.descent(1.6, 1.4);
        Figure data = LayerFigures.data(10);
        var board = new Board(
                "Descent",
                2,
                2,
                List.of(
                        new Board.Tile(data, 0, 0, 1, 2),
                        new Board.Tile(map, 1, 0),
                        new Board.Tile(Figures.sigmoid(1), 1, 1)),
                "All at once.");
        Path png = folder.resolve("board.png");
        FigureFile.of(board, Palette.DARK).png(png, 1000, 600, 1);
        BufferedImage picture = ImageIO.read(png.toFile());
        Color orange = Palette.DARK.of(Role.ORANGE);
        assertThat(count(picture, orange, 0, 500)).isGreaterThan(100);
        assertThat(count(picture, Palette.DARK.of(Role.RED), 0, 500)).isZero();
        assertThat(count(picture, Palette.DARK.of(Role.RED), 500, 1000)).isGreaterThan(100);
        Path svg = folder.resolve("board.svg");
        FigureFile.of(board, Palette.DARK).svg(svg, 1000, 600);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root;
        try {
            root = factory.newDocumentBuilder().parse(svg.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
        var images = root.getElementsByTagNameNS("http://www.w3.org/2000/svg", "image");
        assertThat(images.getLength()).isEqualTo(1);
        String data64 = ((Element) images.item(0)).getAttributeNS("http://www.w3.org/1999/xlink", "href");
        assertThat(data64).startsWith("data:image/png;base64,");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("All at once.");
    }

    @Test
    void aFileHasTheColoursOfItsLayers() throws IOException {
        Path file = folder.resolve("data.png");
        FigureFile.of(LayerFigures.data(10), Palette.LIGHT).png(file, 800, 600, 1);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(count(picture, Palette.LIGHT.of(Role.ORANGE), 0, 800)).isGreaterThan(200);
        Color sky = Palette.LIGHT.of(Role.SKY);
        var band = new Color((sky.getRed() + 255) / 2, (sky.getGreen() + 255) / 2, (sky.getBlue() + 255) / 2);
        var seen = new HashSet<Integer>();
        for (int x = 100; x < 700; x++) {
            for (int y = 100; y < 500; y++) {
                seen.add(picture.getRGB(x, y));
            }
        }
        assertThat(seen)
                .anySatisfy(rgb -> assertThat(difference(rgb, band.getRGB())).isLessThan(4));
    }

    private static List<Board> boards(int count) {
        var boards = new ArrayList<Board>();
        for (int i = 0; i < count; i++) {
            boards.add(Board.of(LayerFigures.descent(1.6 - 0.1 * i, 1.4)));
        }
        return boards;
    }

    private static ImageReader reader(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(file.toFile()));
        return reader;
    }

    private static Element node(ImageReader reader, int frame, String name) throws IOException {
        var root = (Element) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        return (Element) root.getElementsByTagName(name).item(0);
    }

    private static double meanDifference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                sum += difference(one.getRGB(x, y), other.getRGB(x, y));
            }
        }
        return sum / one.getWidth() / one.getHeight();
    }

    private static int difference(int one, int other) {
        return Math.abs(((one >> 16) & 255) - ((other >> 16) & 255))
                + Math.abs(((one >> 8) & 255) - ((other >> 8) & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    private static long count(BufferedImage picture, Color color, int from, int to) {
        long count = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                count += picture.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }
}
