package nabla.shell.open;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.model.OwnLine;
import nabla.ui.text.ReadingPlace;

/// What is kept of a lesson for the next start of the program, as text.
///
/// Each part is read by itself: what is missing, damaged, or from another version counts as not changed.
///
/// @param values  of the sliders, by name
/// @param lines   how many of the lesson's are shown
/// @param room    the room's state as its own text; may be empty
/// @param settings what the lesson asked of the room when that was written
/// @param layout   of derivatives, where the user chose another than the lesson has
public record Kept(
        Map<String, Double> values,
        int lines,
        ReadingPlace reading,
        String room,
        String settings,
        Optional<DerivativeLayout> layout) {
    private static final String VERSION = "1";

    public String text() {
        var all = new Properties();
        all.setProperty("version", VERSION);
        values.forEach((name, value) -> all.setProperty("value." + name, Double.toString(value)));
        all.setProperty("lines", Integer.toString(lines));
        all.setProperty("scroll", Double.toString(reading.scroll()));
        reading.typed().forEach((name, text) -> all.setProperty("typed." + name, text));
        reading.own().forEach((name, own) -> {
            for (int i = 0; i < own.size(); i++) {
                all.setProperty(
                        "own.%06d.%s".formatted(i, name),
                        own.get(i).after() + " " + own.get(i).text());
            }
        });
        all.setProperty("room", room);
        all.setProperty("settings", settings);
        layout.ifPresent(it -> all.setProperty("layout", it.word()));
        var out = new StringWriter();
        try {
            all.store(out, "Nabla: where a lesson was left");
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return out.toString();
    }

    public static Kept read(String text) {
        var all = new Properties();
        try {
            all.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException damaged) {
            all.clear();
        }
        var values = new LinkedHashMap<String, Double>();
        var typed = new LinkedHashMap<String, String>();
        var own = new LinkedHashMap<String, List<OwnLine>>();
        for (String key : new TreeSet<>(all.stringPropertyNames())) {
            String value = all.getProperty(key);
            if (key.startsWith("value.")) {
                number(value).ifPresent(it -> values.put(key.substring("value.".length()), it));
            } else if (key.startsWith("typed.")) {
                typed.put(key.substring("typed.".length()), value);
            } else if (key.startsWith("own.")) {
                own(value)
                        .ifPresent(line -> own.computeIfAbsent(afterDots(key), name -> new ArrayList<>())
                                .add(line));
            }
        }
        int lines = number(all.getProperty("lines", "")).orElse(0.0).intValue();
        double scroll = Math.clamp(number(all.getProperty("scroll", "")).orElse(0.0), 0, 1);
        boolean known = all.getProperty("version", "").equals(VERSION);
        return new Kept(
                values,
                lines,
                new ReadingPlace(scroll, typed, own),
                known ? all.getProperty("room", "") : "",
                all.getProperty("settings", ""),
                layout(all.getProperty("layout", "")));
    }

    private static Optional<DerivativeLayout> layout(String word) {
        return Stream.of(DerivativeLayout.values())
                .filter(it -> it.word().equals(word))
                .findFirst();
    }

    /// `own.000001.a slope` is of `a slope`.
    private static String afterDots(String key) {
        int dot = key.indexOf('.', "own.".length());
        return dot < 0 ? "" : key.substring(dot + 1);
    }

    private static Optional<OwnLine> own(String value) {
        int space = value.indexOf(' ');
        Optional<Double> after = space < 0 ? Optional.empty() : number(value.substring(0, space));
        return after.map(it -> new OwnLine(Math.max(0, it.intValue()), value.substring(space + 1)));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
