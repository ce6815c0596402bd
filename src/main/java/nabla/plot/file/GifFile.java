package nabla.plot.file;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

/// Writes an animated GIF that begins again at its end, one frame after the other; none is kept but the last.
///
/// Of each frame only the rectangle that has changed is written, with a palette of its own.
final class GifFile implements AutoCloseable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    /// Many programs show a shorter one as a tenth of a second.
    private static final int SHORTEST = 2;

    private final FileImageOutputStream out;
    private final ImageWriter writer;
    private final int delay;
    private int width;
    private int height;
    private int[] last = new int[0];
    private boolean open;

    /// @param delay how long a frame is seen; a GIF counts in hundredths of a second
    GifFile(Path file, Duration delay) throws IOException {
        this.delay = (int) Math.clamp(Math.rint(delay.toNanos() / 1e7), SHORTEST, 65_535);
        var writers = ImageIO.getImageWritersByFormatName("gif");
        if (!writers.hasNext()) {
            throw new IOException("This Java cannot write GIF");
        }
        writer = writers.next();
        out = new FileImageOutputStream(file.toFile());
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
        open = true;
    }

    /// Adds a frame; each must have the size of the first.
    void add(BufferedImage image) throws IOException {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        boolean first = last.length == 0;
        if (first) {
            width = image.getWidth();
            height = image.getHeight();
        } else if (width != image.getWidth() || height != image.getHeight()) {
            throw new IllegalArgumentException("A frame of another size than the first");
        }
        Area area = first ? new Area(0, 0, width, height) : changed(rgb);
        last = rgb;
        int[] part = new int[area.width * area.height];
        for (int row = 0; row < area.height; row++) {
            System.arraycopy(rgb, (area.top + row) * width + area.left, part, row * area.width, area.width);
        }
        write(Quantizer.of(part), area, first);
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try (out) {
                if (last.length > 0) {
                    writer.endWriteSequence();
                }
            } finally {
                writer.dispose();
            }
        }
    }

    private record Area(int left, int top, int width, int height) {}

    /// The smallest rectangle outside which nothing has changed; one pixel where nothing has at all.
    private Area changed(int[] rgb) {
        int top = Arrays.mismatch(rgb, last) / width;
        if (Arrays.equals(rgb, last)) {
            return new Area(0, 0, 1, 1);
        }
        int bottom = height - 1;
        while (Arrays.equals(rgb, bottom * width, (bottom + 1) * width, last, bottom * width, (bottom + 1) * width)) {
            bottom--;
        }
        int left = width - 1;
        int right = 0;
        for (int row = top; row <= bottom; row++) {
            int start = row * width;
            int from = 0;
            while (from < left && rgb[start + from] == last[start + from]) {
                from++;
            }
            left = Math.min(left, from);
            int to = width - 1;
            while (to > right && rgb[start + to] == last[start + to]) {
                to--;
            }
            right = Math.max(right, to);
        }
        return new Area(left, top, right - left + 1, bottom - top + 1);
    }

    private void write(Quantizer.Indexed frame, Area area, boolean first) throws IOException {
        int size = frame.palette().length;
        var colors = new IndexColorModel(8, size, frame.palette(), 0, false, -1, DataBuffer.TYPE_BYTE);
        var raster = Raster.createPackedRaster(
                new DataBufferByte(frame.pixels(), frame.pixels().length), area.width, area.height, 8, null);
        var image = new BufferedImage(colors, raster, false, null);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        var root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode place = child(root, "ImageDescriptor");
        place.setAttribute("imageLeftPosition", String.valueOf(area.left));
        place.setAttribute("imageTopPosition", String.valueOf(area.top));
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(delay));
        if (first) {
            var loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0}); // again without end
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        metadata.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i) instanceof IIOMetadataNode node
                    && node.getNodeName().equals(name)) {
                return node;
            }
        }
        var fresh = new IIOMetadataNode(name);
        root.appendChild(fresh);
        return fresh;
    }
}
