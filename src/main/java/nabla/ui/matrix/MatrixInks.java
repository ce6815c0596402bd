package nabla.ui.matrix;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The colours and the type of matrices as the style sheet gives them: invisible shapes with the style classes
/// `matrix-ground`, `matrix-low`, `matrix-high`, `matrix-ink`, `matrix-light`, `matrix-line`, `matrix-lit`,
/// `matrix-focus` and a text with the class `matrix-number`.
///
/// The scale runs from blue over the ground to orange, which the colour-blind tell apart too.
public final class MatrixInks extends Group {
    /// Small values are pulled apart from 0: half the largest value has this share of the full colour.
    private static final double HALF = 0.62;

    private static final double BEND = Math.log(HALF) / Math.log(0.5);

    private final Rectangle ground = swatch("matrix-ground", Color.WHITE);
    private final Rectangle low = swatch("matrix-low", Color.web("#0069a8"));
    private final Rectangle high = swatch("matrix-high", Color.web("#c45a00"));
    private final Rectangle ink = swatch("matrix-ink", Color.BLACK);
    private final Rectangle light = swatch("matrix-light", Color.WHITE);
    private final Rectangle line = swatch("matrix-line", Color.LIGHTGRAY);
    private final Rectangle lit = swatch("matrix-lit", Color.BLACK);
    private final Rectangle focus = swatch("matrix-focus", Color.BLUE);
    private final Text number = new Text();
    private final Text smallest = new Text();

    /// @param changed called at each change of a colour or of the type
    public MatrixInks(Runnable changed) {
        setManaged(false);
        setVisible(false);
        number.getStyleClass().add("matrix-number");
        smallest.getStyleClass().add("matrix-smallest");
        getChildren().addAll(number, smallest);
        for (Rectangle swatch : List.of(ground, low, high, ink, light, line, lit, focus)) {
            getChildren().add(swatch);
            swatch.fillProperty().addListener((property, before, now) -> changed.run());
        }
        number.fontProperty().addListener((property, before, now) -> changed.run());
        smallest.fontProperty().addListener((property, before, now) -> changed.run());
    }

    /// The smallest type in which a number can be read where this is shown.
    double smallest() {
        return smallest.getFont().getSize();
    }

    private static Rectangle swatch(String styleClass, Color color) {
        var swatch = new Rectangle();
        swatch.setFill(color);
        swatch.getStyleClass().add(styleClass);
        return swatch;
    }

    private static Color of(Rectangle swatch) {
        return swatch.getFill() instanceof Color color ? color : Color.GRAY;
    }

    /// What 0 looks like.
    public Color ground() {
        return of(ground);
    }

    /// The full colour of negative values.
    public Color low() {
        return of(low);
    }

    /// The full colour of positive values.
    public Color high() {
        return of(high);
    }

    public Color ink() {
        return of(ink);
    }

    public Color line() {
        return of(line);
    }

    public Color lit() {
        return of(lit);
    }

    public Color focus() {
        return of(focus);
    }

    public Font font() {
        return number.getFont();
    }

    /// The colour of a value where `largest` has the full one.
    public Color of(double value, double largest) {
        if (Double.isNaN(value)) {
            return of(line);
        }
        double share = largest > 0 ? Math.min(1, Math.abs(value) / largest) : 0;
        return ground().interpolate(value < 0 ? low() : high(), Math.pow(share, BEND));
    }

    /// A number's colour that can be read on `below`.
    public Color on(Color below) {
        Color dark = ink();
        Color bright = of(light);
        return contrast(dark, below) >= contrast(bright, below) ? dark : bright;
    }

    private static double contrast(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
