package nabla.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.check.Derivation;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.model.Dash;
import nabla.model.Role;

/// A part of a lesson. `line` is where it starts in the file, from 1; `scope` holds the names declared so far.
public sealed interface Block {

    int line();

    /// A paragraph, heading, list item or quotation.
    ///
    /// @param depth in how many lists it stands, one in the other
    /// @param mark  what stands before it in its list, such as `•` or `3.`; empty but for an item
    record Prose(int line, Style style, int depth, String mark, List<Text> texts) implements Block {
        public Prose {
            texts = List.copyOf(texts);
        }

        /// In no list.
        public Prose(int line, Style style, List<Text> texts) {
            this(line, style, 0, "", texts);
        }

        /// How it is set.
        public enum Style {
            HEADING,
            PARAGRAPH,
            /// An item of a list, or its first paragraph.
            ITEM,
            QUOTE
        }
    }

    /// A run of text in [Prose].
    sealed interface Text {
        record Words(String words, Emphasis emphasis) implements Text {}

        /// `$...$`: an expression of the language, typeset; `scope` resolves its names, for its value now.
        record Formula(Expr expression, Scope scope) implements Text {}

        /// How words are set.
        enum Emphasis {
            NONE,
            ITALIC,
            BOLD,
            CODE
        }
    }

    /// The names that hold from here on.
    record Given(int line, Scope scope) implements Block {}

    /// A derivation, each of its lines at its line of the file. Its scope may hold names of its own (`let`), which no
    /// [Given] declares and no slider moves.
    ///
    /// @param title       such as `b) how f changes with z`
    /// @param opening     its first expression as its author wrote it
    /// @param lineNumbers of [Derivation#lines()] in the file
    /// @param texts       the same lines as their author wrote them
    record Derive(
            int line,
            String title,
            Opening opening,
            Derivation derivation,
            List<Integer> lineNumbers,
            List<String> texts)
            implements Block {
        public Derive {
            lineNumbers = List.copyOf(lineNumbers);
            texts = List.copyOf(texts);
        }

        /// @param line of the file
        public record Opening(int line, String text) {}
    }

    /// Curves over one parameter.
    ///
    /// @param x      the parameter along the axis
    /// @param y      the range shown; absent where it follows the curves
    /// @param guides straight lines that the curves are seen against, such as asymptotes
    record Plot(int line, String title, Axis x, Optional<Axis> y, List<Curve> curves, List<Guide> guides, Scope scope)
            implements Block {
        public Plot {
            curves = List.copyOf(curves);
            guides = List.copyOf(guides);
        }

        /// @param name  of the parameter; `y` for the vertical axis
        /// @param title shown at the axis
        public record Axis(String name, Domain.Interval range, String title) {}

        /// @param label shown at the line
        public record Curve(Expr expression, String label, Role role, Dash dash) {}

        /// A straight line parallel to an axis.
        ///
        /// @param vertical whether it stands at a place of the x axis; else it lies at a height of the y axis
        /// @param at       that place or height, finite
        /// @param label    shown at the line; may be empty
        public record Guide(boolean vertical, double at, String label, Role role, Dash dash) {}
    }

    /// What double arithmetic makes of some expressions at some values of one parameter.
    record Table(int line, String title, String parameter, List<Expr> values, List<Expr> columns, Scope scope)
            implements Block {
        public Table {
            values = List.copyOf(values);
            columns = List.copyOf(columns);
        }
    }

    /// The rows of the sheets' list of results that the next block shows, such as `0.6`; at the very start: that the
    /// whole lesson shows.
    record Results(int line, List<String> rows) implements Block {
        public Results {
            rows = List.copyOf(rows);
        }
    }

    /// The settings of the lesson's room, `key: value` a line.
    record Settings(int line, Map<String, String> values) implements Block {
        public Settings {
            values = Map.copyOf(values);
        }
    }
}
