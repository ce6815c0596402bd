package nabla.plot.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nabla.model.Role;
import nabla.plot.figure.Figures;
import nabla.plot.figure.Viewport;
import nabla.plot.picture.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureFileTest {
    @TempDir
    private Path folder;

    @Test
    void aPngHasItsSizeAndItsCurves() throws Exception {
        Path file = folder.resolve("sigmoid.png");
        FigureFile.of(Figures.sigmoid(1), Palette.LIGHT).png(file, 800, 500, 2);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1600);
        assertThat(picture.getHeight()).isEqualTo(1000);
        assertThat(count(picture, Palette.LIGHT.of(Role.BLUE))).isGreaterThan(2000);
        assertThat(count(picture, Palette.LIGHT.of(Role.ORANGE))).isGreaterThan(1000);
        assertThat(folder.toFile().list()).containsExactly("sigmoid.png");
    }

    @Test
    void aThemeColoursThePicture() throws Exception {
        Path file = folder.resolve("dark.png");
        FigureFile.of(Figures.wild(), Palette.DARK).png(file, 640, 400, 1);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(new Color(picture.getRGB(2, 2))).isEqualTo(Palette.DARK.ground());
    }

    @Test
    void anSvgIsWellFormedAndDrawsEachCurveInItsColour() throws Exception {
        Path file = folder.resolve("entropy.svg");
        FigureFile.of(Figures.crossEntropy(), Palette.LIGHT).svg(file, 800, 500);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 800 500");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Two losses that meet at p = 1/2.");
        String text = Files.readString(file);
        NodeList paths = root.getElementsByTagName("path");
        long curves = IntStream.range(0, paths.getLength())
                .filter(i -> ((Element) paths.item(i)).getAttribute("d").length() > 400)
                .count();
        assertThat(curves).isGreaterThanOrEqualTo(2);
        assertThat(text).contains(rgb(Role.RED)).contains(rgb(Role.GREEN)).contains("stroke-dasharray");
    }

    @Test
    void whatIsZoomedIntoIsExported() throws Exception {
        Path whole = folder.resolve("whole.png");
        Path part = folder.resolve("part.png");
        FigureFile file = FigureFile.of(Figures.sigmoid(1), Palette.LIGHT);
        file.png(whole, 400, 300, 1);
        file.showing(new Viewport(-1, 1, 0.4, 0.6)).png(part, 400, 300, 1);
        assertThat(Files.readAllBytes(part)).isNotEqualTo(Files.readAllBytes(whole));
    }

    private static long count(BufferedImage picture, Color color) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .filter(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) == color.getRGB())
                .count();
    }

    private static String rgb(Role role) {
        Color colour = Palette.LIGHT.of(role);
        return "rgb(%d,%d,%d)".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
