package nabla.plot.stage;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import nabla.plot.picture.Box;
import nabla.plot.picture.LayerSizes;
import nabla.plot.picture.Typeface;

/// A label on the stage: text over a halo in the colour of the ground, so that it can be read over a line.
///
/// The halo is a stroke along the outline of the letters, half of it inside them, where its fill has the same colour. A
/// stroke of type `OUTSIDE` would look the same and is a trap: JavaFX cuts the letters out of it as areas, which for
/// a sentence takes a second, and the whole window waits.
///
/// A plate fills the gaps between the letters: a line that shows above the point of 2.38 would make it 2:38.
final class LabelNode extends Group {
    /// How far the halo goes beyond the letters, against their size.
    private static final double HALO = 0.2;

    private final Rectangle plate = new Rectangle();
    private final Text halo = new Text();
    private final Text text = new Text();
    private double size;

    LabelNode() {
        halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
        halo.setCache(true);
        for (Text each : new Text[] {halo, text}) {
            each.setManaged(false);
            each.setTextOrigin(VPos.TOP);
        }
        plate.setManaged(false);
        getChildren().setAll(plate, halo, text);
        getStyleClass().add("figure-label");
        setManaged(false);
        setAutoSizeChildren(false);
        setMouseTransparent(true);
    }

    void set(String label, double size, Color color, Color ground) {
        set(label, size, color, ground, false);
    }

    /// @param bare without a halo: no line passes there
    void set(String label, double size, Color color, Color ground, boolean bare) {
        if (!text.getText().equals(label)) {
            text.setText(label);
        }
        if (this.size != size) {
            this.size = size;
            text.setFont(Typeface.fx(size));
        }
        halo.setVisible(!bare);
        if (!bare) {
            halo.setText(label);
            halo.setFont(text.getFont());
            halo.setStrokeWidth(2 * HALO * size);
        }
        plate.setY(LayerSizes.PLATE_TOP * height());
        plate.setWidth(width());
        plate.setHeight(LayerSizes.PLATE_HEIGHT * height());
        plate.setFill(ground);
        text.setFill(color);
        halo.setFill(ground);
        halo.setStroke(ground);
    }

    String text() {
        return text.getText();
    }

    double width() {
        return text.getLayoutBounds().getWidth();
    }

    double height() {
        return text.getLayoutBounds().getHeight();
    }

    /// Puts the label's upper left corner there, on whole pixels, where type is sharp.
    void put(Box box) {
        setLayoutX(Math.rint(box.x()));
        setLayoutY(Math.rint(box.y()));
        setVisible(true);
    }
}
