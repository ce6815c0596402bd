package nabla.plot.stage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import nabla.model.Role;
import nabla.plot.picture.Palette;

/// What a style sheet says about a [FigureView]: its colours and sizes, as styleable properties.
///
/// | property | is |
/// |---|---|
/// | `-nabla-figure-ground` | the colour behind the picture, also the halo of labels |
/// | `-nabla-figure-ink`, `-nabla-figure-muted` | colours of the readout, and of numbers and titles at the axes |
/// | `-nabla-figure-grid`, `-nabla-figure-axis` | colours of the thin lines, and of those through zero |
/// | `-nabla-figure-blue` and so on | the colour of each [Role] |
/// | `-nabla-curve-width`, `-nabla-point-radius` | in pixels |
/// | `-nabla-axis-size`, `-nabla-label-size` | type sizes at the axes and at curves, in pixels |
final class FigureStyle {
    private static final List<Key<?>> KEYS = new ArrayList<>();

    private static final Key<Color> GROUND = color("figure-ground", Palette.LIGHT.ground());
    private static final Key<Color> INK = color("figure-ink", Palette.LIGHT.ink());
    private static final Key<Color> MUTED = color("figure-muted", Palette.LIGHT.muted());
    private static final Key<Color> GRID = color("figure-grid", Palette.LIGHT.grid());
    private static final Key<Color> AXIS = color("figure-axis", Palette.LIGHT.axis());
    private static final Map<Role, Key<Color>> ROLES = roles();
    private static final Key<Number> CURVE_WIDTH = size("curve-width", Palette.LIGHT.curveWidth());
    private static final Key<Number> AXIS_SIZE = size("axis-size", Palette.LIGHT.axisSize());
    private static final Key<Number> LABEL_SIZE = size("label-size", Palette.LIGHT.labelSize());
    private static final Key<Number> POINT_RADIUS = size("point-radius", Palette.LIGHT.pointRadius());
    static final List<CssMetaData<? extends Styleable, ?>> ALL = all();

    private final List<SimpleStyleableObjectProperty<?>> values = new ArrayList<>();

    /// @param changed called at each change of a colour or size
    FigureStyle(FigureView view, Runnable changed) {
        for (Key<?> key : KEYS) {
            var value = key.property(view);
            value.addListener((property, before, now) -> changed.run());
            values.add(value);
        }
    }

    Color ground() {
        return value(GROUND);
    }

    Color ink() {
        return value(INK);
    }

    Color muted() {
        return value(MUTED);
    }

    Color axis() {
        return value(AXIS);
    }

    Color of(Role role) {
        return value(ROLES.getOrDefault(role, INK));
    }

    double curveWidth() {
        return value(CURVE_WIDTH).doubleValue();
    }

    double axisSize() {
        return value(AXIS_SIZE).doubleValue();
    }

    double labelSize() {
        return value(LABEL_SIZE).doubleValue();
    }

    double pointRadius() {
        return value(POINT_RADIUS).doubleValue();
    }

    /// The same, for what draws with Java 2D.
    Palette palette() {
        var roles = new EnumMap<Role, java.awt.Color>(Role.class);
        ROLES.forEach((role, key) -> roles.put(role, awt(value(key))));
        return new Palette(
                awt(ground()),
                awt(ink()),
                awt(muted()),
                awt(value(GRID)),
                awt(axis()),
                roles,
                curveWidth(),
                axisSize(),
                labelSize(),
                pointRadius());
    }

    @SuppressWarnings("unchecked") // A key made the property at its place.
    private <T> T value(Key<T> key) {
        return ((SimpleStyleableObjectProperty<T>) values.get(key.place)).get();
    }

    private static java.awt.Color awt(Color color) {
        return new java.awt.Color(
                (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(), (float) color.getOpacity());
    }

    private static Key<Color> color(String name, java.awt.Color start) {
        Color color = Color.rgb(start.getRed(), start.getGreen(), start.getBlue());
        return new Key<>(name, StyleConverter.getColorConverter(), color);
    }

    private static Key<Number> size(String name, double start) {
        return new Key<>(name, StyleConverter.getSizeConverter(), start);
    }

    private static Map<Role, Key<Color>> roles() {
        var keys = new EnumMap<Role, Key<Color>>(Role.class);
        for (Role role : Role.values()) {
            keys.put(role, color("figure-" + role.name().toLowerCase(Locale.ROOT), Palette.LIGHT.of(role)));
        }
        return keys;
    }

    private static List<CssMetaData<? extends Styleable, ?>> all() {
        var all = new ArrayList<CssMetaData<? extends Styleable, ?>>(Region.getClassCssMetaData());
        all.addAll(KEYS);
        return List.copyOf(all);
    }

    /// One property that a style sheet can set.
    private static final class Key<T> extends CssMetaData<FigureView, T> {
        private final int place;

        Key(String name, StyleConverter<?, T> converter, T start) {
            super("-nabla-" + name, converter, start);
            place = KEYS.size();
            KEYS.add(this);
        }

        SimpleStyleableObjectProperty<T> property(FigureView view) {
            return new SimpleStyleableObjectProperty<>(this, view, getProperty(), getInitialValue(view));
        }

        @Override
        public boolean isSettable(FigureView view) {
            return !view.style().values.get(place).isBound();
        }

        @Override
        @SuppressWarnings("unchecked") // This key made the property at its place.
        public StyleableProperty<T> getStyleableProperty(FigureView view) {
            return (StyleableProperty<T>) view.style().values.get(place);
        }
    }
}
