package nabla.ui.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import nabla.math.nn.Matrix;
import org.jspecify.annotations.Nullable;

/// How large the numbers of a matrix can be written, so that each fits its cell.
final class MatrixType {
    /// Smaller numbers cannot be read on one's own screen.
    static final double SMALLEST = 9;
    /// The largest type, in times the style sheet's: where there is room, numbers grow.
    private static final double LARGEST = 1.9;
    /// A number's share of its cell's height.
    private static final double SHARE = 0.72;
    /// What stays free beside a number, in pixels.
    private static final double AIR = 4;
    /// Its share of the cell's width, so that numbers side by side do not read as one.
    private static final double SIDES = 0.12;
    private static final String MINUS = "−";
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final MatrixInks inks;
    private final Text measure = new Text();
    /// Of what was measured in this font: numbers differ in their digits mostly, and those are of one width.
    private final Map<String, Double> widths = new HashMap<>();
    /// The longest number of the matrix that was looked through last, in each way of writing it.
    private final Map<MatrixNumbers, String> longest = new HashMap<>();

    private @Nullable Matrix looked;

    MatrixType(MatrixInks inks) {
        this.inks = inks;
    }

    /// The type size for which its cells have room, whatever the signs of its numbers.
    double room(Matrix values, double width, double height) {
        MatrixNumbers format = MatrixNumbers.of(values);
        double cellWidth = width / values.columns();
        double cellHeight = height / values.rows();
        String longest = longest(values, format);
        boolean signed = longest.startsWith(MINUS) || format.whole();
        double room = size(signed ? longest : MINUS + longest, cellWidth, cellHeight);
        return room < inks.smallest() ? size(values, format.shorter(), cellWidth, cellHeight) : room;
    }

    /// The part of a matrix that can be read at this size.
    MatrixWindow window(MatrixPicture picture, MatrixPicture.Entry spokenAbout, double width, double height) {
        Matrix values = picture.values();
        double least = inks.smallest();
        MatrixNumbers format = MatrixNumbers.of(values);
        double cellWidth = width / values.columns();
        double cellHeight = height / values.rows();
        boolean read = size(values, format, cellWidth, cellHeight) >= least
                || size(values, format.shorter(), cellWidth, cellHeight) >= least;
        if (least <= SMALLEST || read || width <= 0 || height <= 0) {
            return MatrixWindow.whole(values);
        }
        double letters = width(longest(values, format)) * least / inks.font().getSize() + AIR;
        return MatrixWindow.around(spokenAbout, values, width, height, letters + 1, least / SHARE, 1.2 * least);
    }

    /// The size at which every number fits its cell, at most the style sheet's.
    double size(Matrix values, MatrixNumbers format, double cellWidth, double cellHeight) {
        return size(longest(values, format), cellWidth, cellHeight);
    }

    private double size(String longest, double cellWidth, double cellHeight) {
        Font font = inks.font();
        double room = Math.min(LARGEST * font.getSize(), cellHeight * SHARE);
        if (room < SMALLEST) {
            return room;
        }
        return Math.min(room, font.getSize() * (cellWidth - Math.max(AIR, SIDES * cellWidth)) / width(longest));
    }

    /// Asked for several times a frame, of the same matrix, which never changes.
    @SuppressWarnings("ReferenceEquality")
    private String longest(Matrix values, MatrixNumbers format) {
        if (looked != values) {
            looked = values;
            longest.clear();
        }
        return longest.computeIfAbsent(format, written -> lookForLongest(values, written));
    }

    private static String lookForLongest(Matrix values, MatrixNumbers format) {
        String longest = "";
        for (double value : values.toArray()) {
            String text = format.of(value);
            longest = text.length() > longest.length() ? text : longest;
        }
        return DIGIT.matcher(longest).replaceAll("0"); // as wide as any digit
    }

    /// In the style sheet's type.
    private double width(String number) {
        if (!inks.font().equals(measure.getFont())) {
            measure.setFont(inks.font());
            widths.clear();
        }
        return widths.computeIfAbsent(number, text -> {
            measure.setText(text);
            return Math.max(1, measure.getLayoutBounds().getWidth());
        });
    }
}
