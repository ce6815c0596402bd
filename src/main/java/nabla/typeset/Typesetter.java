package nabla.typeset;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/// Sets LaTeX that Nabla generated as outlines; the only class that sees JLaTeXMath.
///
/// JLaTeXMath keeps its fonts and macros in static fields, so one thread sets at a time; what was set is remembered.
public final class Typesetter {
    /// The colour number of node 0; below it is what belongs to no node.
    static final int FIRST = 1;

    private static final int REMEMBERED = 4000;
    /// TeX's fixed half point after a script is meant for ten-point type.
    private static final float SIZE = 12;

    private static final Map<Key, Optional<FormulaOutline>> cache = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<FormulaOutline>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// JLaTeXMath forgets an empty group, and with it the space of the sign that follows.
    private static final Pattern EMPTY_GROUP = Pattern.compile("(?<![A-Za-z}])\\{\\}");

    private static final Object setting = new Object();

    private Typesetter() {}

    /// How large a fraction is set.
    public enum Style {
        /// On a line of its own.
        DISPLAY(TeXConstants.STYLE_DISPLAY),
        /// In running text.
        TEXT(TeXConstants.STYLE_TEXT);

        private final int constant;

        Style(int constant) {
            this.constant = constant;
        }
    }

    private record Key(String latex, Style style) {}

    /// The outlines of `latex`; absent where it cannot be set, so that the caller shows plain text instead.
    static Optional<FormulaOutline> outline(String latex, Style style) {
        var key = new Key(latex, style);
        synchronized (cache) {
            Optional<FormulaOutline> known = cache.get(key);
            if (known != null) {
                return known;
            }
        }
        Optional<FormulaOutline> outline = set(key);
        synchronized (cache) {
            cache.put(key, outline);
        }
        return outline;
    }

    /// Loads fonts and macros, which takes most of a second; called in the background at start.
    public static Optional<FormulaOutline> warmUp() {
        return outline(
                "\\frac{\\textcolor{#000001}{-x}}{\\sqrt{2\\pi}\\,\\sigma^{2}}\\leq\\log\\left(1+e^{-z}\\right)",
                Style.DISPLAY);
    }

    /// The node that a colour number stands for.
    static int nodeOf(int color) {
        return color < FIRST ? FormulaOutline.NO_NODE : color - FIRST;
    }

    /// Any exception of JLaTeXMath means that this formula is shown as text.
    private static Optional<FormulaOutline> set(Key key) {
        synchronized (setting) {
            try {
                Box box = new TeXFormula(EMPTY_GROUP.matcher(key.latex).replaceAll("\\\\mathord{}"))
                        .createTeXIcon(key.style.constant, SIZE)
                        .getBox();
                var graphics = new OutlineGraphics();
                graphics.setColor(Color.BLACK);
                box.draw(graphics, 0, 0);
                return Optional.of(new FormulaOutline(
                        box.getWidth(), box.getHeight(), box.getDepth(), graphics.parts(), graphics.rules()));
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }
    }
}
