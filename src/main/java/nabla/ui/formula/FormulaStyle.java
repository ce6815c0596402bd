package nabla.ui.formula;

import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/// What a style sheet says about a [FormulaView]: `-nabla-formula-size`, and where that is not set the font size round
/// it.
final class FormulaStyle {
    private static final CssMetaData<FormulaView, Number> SIZE =
            new CssMetaData<>("-nabla-formula-size", StyleConverter.getSizeConverter(), 0, true) {
                @Override
                public boolean isSettable(FormulaView view) {
                    return !view.style().size.isBound();
                }

                @Override
                public StyleableProperty<Number> getStyleableProperty(FormulaView view) {
                    return view.style().size;
                }
            };

    private static final FontCssMetaData<FormulaView> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
        @Override
        public boolean isSettable(FormulaView view) {
            return !view.style().font.isBound();
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(FormulaView view) {
            return view.style().font;
        }
    };

    static final List<CssMetaData<? extends Styleable, ?>> META = meta();

    private final StyleableObjectProperty<Number> size;
    private final StyleableObjectProperty<Font> font;

    FormulaStyle(FormulaView view) {
        size = new Following<>(0, view, "formulaSize", SIZE);
        font = new Following<>(Font.getDefault(), view, "font", FONT);
    }

    /// Pixels to an em.
    double em() {
        double set = size.get().doubleValue();
        return set > 0 ? set : font.get().getSize();
    }

    void size(double pixels) {
        size.set(pixels);
    }

    private static List<CssMetaData<? extends Styleable, ?>> meta() {
        var meta = new ArrayList<CssMetaData<? extends Styleable, ?>>(Region.getClassCssMetaData());
        meta.add(SIZE);
        meta.add(FONT);
        return List.copyOf(meta);
    }

    /// A property that asks the view for a new layout.
    private static final class Following<T> extends StyleableObjectProperty<T> {
        private final FormulaView view;
        private final String name;
        private final CssMetaData<FormulaView, T> metaData;

        Following(T initial, FormulaView view, String name, CssMetaData<FormulaView, T> metaData) {
            super(initial);
            this.view = view;
            this.name = name;
            this.metaData = metaData;
        }

        @Override
        protected void invalidated() {
            view.restyled();
        }

        @Override
        public Object getBean() {
            return view;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public CssMetaData<FormulaView, T> getCssMetaData() {
            return metaData;
        }
    }
}
