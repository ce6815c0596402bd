package nabla.room.document;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// The card above a plot that says where its point is, its value and its slope: `z = 1.00   sig(z) = 0.7311   slope
/// 0.1966`.
///
/// Its texts change with every frame of a drag, so it places them itself and asks for no new layout.
final class ReadoutLine extends Region {
    private final Text place = text("readout-place");
    private final Text value = text("readout-value");
    private final Text slope = text("readout-slope");

    ReadoutLine() {
        getStyleClass().add("readout");
        getChildren().setAll(place, value, slope);
        for (Text each : List.of(place, value, slope)) {
            each.fontProperty().addListener((property, before, now) -> requestLayout());
        }
    }

    void show(Readout readout) {
        place.setText(readout.there() ? readout.place() : "");
        value.setText(readout.value());
        slope.setText(readout.slope());
        String role = readout.there() ? "role-" + readout.role().name().toLowerCase(Locale.ROOT) : "role-missing";
        if (!value.getStyleClass().contains(role)) {
            value.getStyleClass().setAll("readout-value", role);
        }
        put();
    }

    String text() {
        return String.join("   ", place.getText(), value.getText(), slope.getText())
                .strip();
    }

    @Override
    protected void layoutChildren() {
        put();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + lineHeight() + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 24 * lineHeight();
    }

    /// From the left; what does not fit falls away from the right, slope first, rather than being cut.
    private void put() {
        double gap = 1.2 * lineHeight();
        double x = snappedLeftInset();
        for (Text each : List.of(place, value, slope)) {
            double width = each.getLayoutBounds().getWidth();
            boolean fits = !each.getText().isEmpty() && x + width <= getWidth() - snappedRightInset() + 1;
            each.setVisible(fits);
            each.setX(Math.rint(x));
            each.setY(snappedTopInset());
            x += each.getText().isEmpty() ? 0 : width + gap;
        }
    }

    private double lineHeight() {
        return Math.ceil(1.35 * place.getFont().getSize());
    }

    private static Text text(String style) {
        var text = new Text();
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add(style);
        return text;
    }
}
