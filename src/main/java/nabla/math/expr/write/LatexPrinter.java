package nabla.math.expr.write;

import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Preorder;

/// Sets one expression in LaTeX, its nodes coloured by their number or not at all.
///
/// A node's number is its place in [Preorder]. Brackets belong to what they enclose;
/// the plus and minus signs of a sum belong to the sum, so a term that is a negation has no sign of its own.
final class LatexPrinter {
    /// Calls with as few nodes as this are set in the numerator of a derivative, and exponents of e above the line.
    private static final int SHORT = 12;

    private static final String SHAPES_APART = " \\;\\; ";
    private static final String THIN = "\\, ";

    /// Where a node stands: what decides whether it needs brackets.
    enum Slot {
        /// Alone: nothing needs brackets.
        FREE,
        /// The first term of a sum, which may start with a minus sign.
        FIRST_TERM,
        /// After a plus or minus sign.
        TERM,
        /// In a product.
        FACTOR,
        /// At the end of a product, where a sum over an index reaches no further than the product does.
        LAST_FACTOR,
        /// Under an exponent.
        BASE
    }

    private final boolean marking;
    private final int first;
    private final LatexSetting setting;

    private LatexPrinter(boolean marking, int first, LatexSetting setting) {
        this.marking = marking;
        this.first = first;
        this.setting = setting;
    }

    /// @param names whose labels say how some are set
    static LatexPrinter plain(Scope names) {
        return plain(LatexSetting.plain(names));
    }

    static LatexPrinter plain(LatexSetting setting) {
        return new LatexPrinter(false, 0, setting);
    }

    /// @param first the colour number of the root
    static LatexPrinter marking(int first, Scope names) {
        return marking(first, LatexSetting.plain(names));
    }

    /// @param first the colour number of the root
    static LatexPrinter marking(int first, LatexSetting setting) {
        return new LatexPrinter(true, first, setting);
    }

    LatexName name(String name) {
        return LatexNames.name(name, setting.names());
    }

    String print(Expr root) {
        return print(root, 0, Slot.FREE);
    }

    String print(Expr node, int number, Slot slot) {
        String body = body(node, number);
        boolean tall = !setting.flat() && LatexShape.isTall(node);
        String set = mark(number, brackets(node, slot) ? LatexShape.bracketed(body, tall) : body);
        // an operand again: JLaTeXMath takes what stands over something for a relation, and spaces it as one
        return setting.under(node)
                .map(shape -> "\\mathord{\\underset{" + shape + "}{" + set + "}}")
                .orElse(set);
    }

    String mark(int number, String latex) {
        return marking ? "\\textcolor{#%06X}{%s}".formatted(first + number, latex) : latex;
    }

    private static boolean brackets(Expr node, Slot slot) {
        boolean negative = LatexShape.isNegative(node);
        return switch (slot) {
            case FREE -> false;
            case FIRST_TERM -> node instanceof Expr.Sum || node instanceof Expr.If;
            case TERM -> node instanceof Expr.Sum || node instanceof Expr.If || negative;
            case FACTOR -> LatexShape.isLooserThanFactor(node) || negative;
            case LAST_FACTOR -> !(node instanceof Expr.Fold) && (LatexShape.isLooserThanFactor(node) || negative);
            case BASE -> LatexShape.isLooserThanBase(node) || negative;
        };
    }

    private String body(Expr node, int number) {
        return switch (node) {
            case Expr.Num(var value) ->
                value.signum() < 0 ? "-" + LatexNames.number(value.negated()) : LatexNames.number(value);
            case Expr.Const(var constant) -> constant.latex();
            case Expr.Sym(var name) -> name(name).latex();
            case Expr.Sum(var terms) -> sum(terms, number);
            case Expr.Product(var factors) -> product(factors, number);
            case Expr.Quotient(Expr.Product(var factors), var below)
            when LatexShape.hasFractionBeforeLast(factors) -> beside(factors, below, number);
            case Expr.Quotient(var above, var below) ->
                fraction(above, number + 1, below, number + 1 + Preorder.size(above));
            case Expr.Power(var base, var exponent) -> power(base, exponent, number);
            case Expr.Neg(var operand) -> "-" + print(operand, number + 1, Slot.TERM);
            case Expr.Call(var function, var arguments) -> call(function, arguments, number);
            case Expr.Apply(var name, var arguments) -> name(name).latex() + applied(arguments, number);
            case Expr.Derivative(var of, var by) -> derivative(of, by, number);
            case Expr.If choice -> choice(choice, number);
            case Expr.Shaped shaped -> new ShapedLatex(this).body(shaped, number);
        };
    }

    private String fraction(Expr above, int aboveNumber, Expr below, int belowNumber) {
        return "\\frac{%s}{%s}".formatted(print(above, aboveNumber, Slot.FREE), print(below, belowNumber, Slot.FREE));
    }

    /// `a b/c` with only the last factor above the line: fractions in a fraction would be small.
    private String beside(List<Expr> factors, Expr below, int number) {
        List<Expr> leading = factors.subList(0, factors.size() - 1);
        Expr last = factors.getLast();
        int first = number + 2; // the product in between has no glyph of its own
        int size = leading.stream().mapToInt(Preorder::size).sum();
        Expr previous = leading.getLast();
        String between =
                LatexShape.between(previous, brackets(previous, Slot.FACTOR), new Expr.Quotient(last, below), false);
        return product(leading, first - 1, Slot.FACTOR)
                + between
                + fraction(last, first + size, below, first + size + Preorder.size(last));
    }

    private String sum(List<Expr> terms, int number) {
        var latex = new StringBuilder(print(terms.getFirst(), number + 1, Slot.FIRST_TERM));
        int next = number + 1 + Preorder.size(terms.getFirst());
        for (Expr term : terms.subList(1, terms.size())) {
            latex.append(term(term, next));
            next += Preorder.size(term);
        }
        return latex.toString();
    }

    /// A term after the first, with the sign that joins it.
    String term(Expr term, int number) {
        return switch (term) {
            case Expr.Neg(var operand) -> " - " + mark(number, print(operand, number + 1, Slot.TERM));
            case Expr.Num(var value)
            when value.signum() < 0 -> " - " + mark(number, LatexNames.number(value.negated()));
            default -> " + " + print(term, number, Slot.TERM);
        };
    }

    String product(List<Expr> factors, int number) {
        return product(factors, number, Slot.LAST_FACTOR);
    }

    /// @param end where the last factor stands
    private String product(List<Expr> factors, int number, Slot end) {
        var latex = new StringBuilder(print(factors.getFirst(), number + 1, Slot.FACTOR));
        int next = number + 1 + Preorder.size(factors.getFirst());
        for (int i = 1; i < factors.size(); i++) {
            Slot slot = i == factors.size() - 1 ? end : Slot.FACTOR;
            latex.append(factor(factors.get(i - 1), factors.get(i), next, slot));
            next += Preorder.size(factors.get(i));
        }
        return latex.toString();
    }

    /// A factor after the first, with what joins it.
    String factor(Expr previous, Expr factor, int number, Slot slot) {
        String between = LatexShape.between(previous, brackets(previous, Slot.FACTOR), factor, brackets(factor, slot));
        if (between.isBlank() || between.equals(THIN)) {
            boolean one = setting.under(previous).isPresent();
            boolean other = setting.under(factor).isPresent();
            // shapes are often wider than the letters above them
            between = one && other ? SHAPES_APART : one || other ? THIN : between;
        }
        return between + print(factor, number, slot);
    }

    private String power(Expr base, Expr exponent, int number) {
        int baseNumber = number + 1;
        String above = "^{" + print(exponent, baseNumber + Preorder.size(base), Slot.FREE) + "}";
        if (base instanceof Expr.Sym(var symbol)) {
            LatexName name = name(symbol);
            if (!name.superscript().isEmpty()) {
                return mark(baseNumber, "(" + name.latex()) + mark(baseNumber, ")") + above;
            }
            return mark(baseNumber, name.base()) + lowered(name, baseNumber) + above;
        }
        if (base instanceof Expr.Call(var function, var arguments) && LatexShape.takesExponent(function, exponent)) {
            boolean tall = LatexShape.anyTall(arguments);
            String bracketed = LatexShape.bracketed(arguments(arguments, baseNumber), tall);
            return mark(baseNumber, function.latex()) + above + (tall ? "\\!" : "") + mark(baseNumber, bracketed);
        }
        return base(base, baseNumber) + above;
    }

    /// The subscript of a name, marked as the name is.
    String lowered(LatexName name, int number) {
        return name.subscript().isEmpty() ? "" : "_{" + mark(number, name.subscript()) + "}";
    }

    /// A closing bracket is marked apart, so that the exponent sits on it alone, as it does without colours.
    String base(Expr base, int number) {
        String open = body(base, number);
        if (brackets(base, Slot.BASE)) {
            if (LatexShape.isTall(base) && !setting.flat()) {
                return mark(number, LatexShape.bracketed(open, true));
            }
            open = "(" + open + ")";
        }
        return open.endsWith(")") && !open.endsWith("\\right)")
                ? mark(number, open.substring(0, open.length() - 1)) + mark(number, ")")
                : mark(number, open);
    }

    private String call(Function function, List<Expr> arguments, int number) {
        Expr argument = arguments.getFirst();
        return switch (function.form()) {
            case ROOT -> "\\sqrt{" + print(argument, number + 1, Slot.FREE) + "}";
            case BARS -> "\\left|" + print(argument, number + 1, Slot.FREE) + "\\right|";
            case POWER_OF_E ->
                isAboveTheLine(argument)
                        ? "e^{" + print(argument, number + 1, Slot.FREE) + "}"
                        : function.latex() + applied(arguments, number);
            case NAME, NAME_APART_FROM_POWER, NAME_WITH_POWER -> function.latex() + applied(arguments, number);
        };
    }

    static boolean isAboveTheLine(Expr exponent) {
        return !LatexShape.hasFraction(exponent) && Preorder.size(exponent) <= SHORT;
    }

    String applied(List<Expr> arguments, int number) {
        boolean tall = LatexShape.anyTall(arguments);
        return (tall ? "\\!" : "") + LatexShape.bracketed(arguments(arguments, number), tall);
    }

    String arguments(List<Expr> arguments, int number) {
        var each = new ArrayList<String>();
        int next = number + 1;
        for (Expr argument : arguments) {
            each.add(print(argument, next, Slot.FREE));
            next += Preorder.size(argument);
        }
        return String.join(", ", each);
    }

    private String derivative(Expr of, String by, int number) {
        return derivativeBy(of, name(by).latex(), number);
    }

    /// @param byLatex what stands below the line after ∂
    String derivativeBy(Expr of, String byLatex, int number) {
        if (setting.flat() && of instanceof Expr.Sym) {
            return "\\partial " + print(of, number + 1, Slot.FREE) + "/\\partial " + byLatex;
        }
        String below = "{\\partial " + byLatex + "}";
        if (of instanceof Expr.Apply(var name, var arguments)
                && arguments.size() > 1
                && LatexShape.areNames(arguments)) {
            return "\\frac{\\partial " + mark(number + 1, name(name).latex()) + "}" + below;
        }
        if (LatexShape.isBesidePartial(of)) {
            String space = of instanceof Expr.Call ? "\\, " : " ";
            return "\\frac{\\partial" + space + print(of, number + 1, Slot.FREE) + "}" + below;
        }
        String operand = LatexShape.bracketed(print(of, number + 1, Slot.FREE), LatexShape.isTall(of));
        return "\\frac{\\partial}" + below + operand;
    }

    private String choice(Expr.If choice, int number) {
        Expr.Condition condition = choice.condition();
        int left = number + 1;
        int right = left + Preorder.size(condition.left());
        int then = right + Preorder.size(condition.right());
        int otherwise = then + Preorder.size(choice.then());
        return "\\left\\{\\begin{array}{ll}%s & \\quad\\text{if } %s %s %s \\\\ %s & \\quad\\text{otherwise}\\end{array}\\right."
                .formatted(
                        print(choice.then(), then, Slot.FREE),
                        print(condition.left(), left, Slot.FREE),
                        condition.relation().latex(),
                        print(condition.right(), right, Slot.FREE),
                        print(choice.otherwise(), otherwise, Slot.FREE));
    }
}
