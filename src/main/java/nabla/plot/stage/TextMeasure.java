package nabla.plot.stage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Text;
import nabla.plot.picture.Picture;
import nabla.plot.picture.Typeface;

/// How much room JavaFX gives a text; remembers the last few hundred, since labels are measured each time curves move.
final class TextMeasure implements Picture.Measure {
    private static final int REMEMBERED = 300;

    private record Key(String text, double size) {}

    private final Text text = new Text();
    private final Map<Key, Double> widths = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Map<Double, Double> heights = new HashMap<>();

    @Override
    public double width(String label, double size) {
        return widths.computeIfAbsent(new Key(label, size), key -> {
            text.setFont(Typeface.fx(size));
            text.setText(label);
            return text.getLayoutBounds().getWidth();
        });
    }

    @Override
    public double height(double size) {
        return heights.computeIfAbsent(size, wanted -> {
            text.setFont(Typeface.fx(wanted));
            text.setText("Ág");
            return text.getLayoutBounds().getHeight();
        });
    }
}
