package nabla.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A number whose digits are all equally wide, so that nothing jumps while it changes; set to the right.
///
/// Style class `tabular-number`, its digits `tabular-digit`.
final class TabularNumber extends Region {
    private static final String WIDE = "0123456789\u2212";

    private final List<Text> digits = new ArrayList<>();
    private String text = "";
    private String widest = "";
    private Font measured = Font.getDefault();
    private double cell;
    private double ascent;
    private double height;

    TabularNumber() {
        getStyleClass().add("tabular-number");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        show("0");
    }

    String text() {
        return text;
    }

    void show(String next) {
        if (next.equals(text)) {
            return;
        }
        text = next;
        setAccessibleText(next);
        while (digits.size() < next.length()) {
            var digit = new Text();
            digit.getStyleClass().add("tabular-digit");
            digit.setTextOrigin(VPos.BASELINE);
            digits.add(digit);
            getChildren().add(digit);
        }
        for (int i = 0; i < digits.size(); i++) {
            boolean used = i < next.length();
            digits.get(i).setText(used ? String.valueOf(next.charAt(i)) : "");
            digits.get(i).setVisible(used);
        }
        requestLayout();
    }

    /// Keeps room for this text, whatever is shown.
    void reserve(String text) {
        widest = text;
        requestLayout();
    }

    private double widthOf(String shown) {
        return shown.chars().mapToDouble(c -> widthOf((char) c)).sum();
    }

    private double widthOf(char c) {
        measure();
        return WIDE.indexOf(c) >= 0 ? cell : width(c, measured);
    }

    /// The cell of the present font: as wide as its widest digit.
    private void measure() {
        Font font = digits.getFirst().getFont();
        if (cell == 0 || !font.equals(measured)) {
            measured = font;
            cell = WIDE.chars().mapToDouble(c -> width((char) c, font)).max().orElse(0);
            Bounds digit = bounds('0', font);
            ascent = -digit.getMinY(); // a text that stands on its baseline begins above 0
            height = digit.getHeight();
        }
    }

    private static double width(char c, Font font) {
        return bounds(c, font).getWidth();
    }

    private static Bounds bounds(char c, Font font) {
        var probe = new Text(String.valueOf(c));
        probe.setFont(font);
        return probe.getLayoutBounds();
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = Math.max(widthOf(text), widthOf(widest));
        return snapSizeX(snappedLeftInset() + width + snappedRightInset());
    }

    @Override
    protected double computePrefHeight(double width) {
        measure();
        return snapSizeY(snappedTopInset() + height + snappedBottomInset());
    }

    @Override
    public double getBaselineOffset() {
        measure();
        return snappedTopInset() + ascent;
    }

    @Override
    protected void layoutChildren() {
        double x = getWidth() - snappedRightInset() - widthOf(text);
        double baseline = getBaselineOffset();
        for (int i = 0; i < text.length(); i++) {
            Text digit = digits.get(i);
            double width = widthOf(text.charAt(i));
            double inside = (width - digit.getLayoutBounds().getWidth()) / 2;
            digit.setLayoutX(x + inside);
            digit.setLayoutY(baseline);
            x += width;
        }
    }
}
