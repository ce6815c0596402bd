package nabla.math.nn.step;

import nabla.math.nn.Shape;

/// Writes a [Formula] as LaTeX, with the shape under every factor where that is wanted, or in plain letters.
final class FormulaText {
    private enum Style {
        TEXT,
        LATEX,
        LATEX_WITH_SHAPES
    }

    private final Style style;

    private FormulaText(Style style) {
        this.style = style;
    }

    static String text(Formula formula) {
        return new FormulaText(Style.TEXT).write(formula);
    }

    static String latex(Formula formula, boolean shapes) {
        return new FormulaText(shapes ? Style.LATEX_WITH_SHAPES : Style.LATEX).write(formula);
    }

    /// A name, with its shape under it.
    static String latex(Variable variable, boolean shape) {
        return new FormulaText(shape ? Style.LATEX_WITH_SHAPES : Style.LATEX).leaf(variable, false);
    }

    private String write(Formula formula) {
        return switch (formula) {
            case Formula.Leaf leaf -> leaf(leaf.variable(), leaf.transposed());
            case Formula.Product product ->
                factor(product.left()) + (style == Style.TEXT ? " " : " \\, ") + factor(product.right());
            case Formula.Hadamard product ->
                hadamardFactor(product.left())
                        + (style == Style.TEXT ? " ⊙ " : " \\odot ")
                        + hadamardFactor(product.right());
            case Formula.Sum sum -> write(sum.left()) + " + " + write(sum.right());
            case Formula.Difference difference ->
                write(difference.left()) + (style == Style.TEXT ? " − " : " - ") + factor(difference.right());
            case Formula.Scaled scaled ->
                scaled.factor() == 1
                        ? write(scaled.of())
                        : (style == Style.TEXT ? scaled.text() + " " : scaled.latex() + " \\, ") + factor(scaled.of());
            case Formula.Mapped mapped ->
                style == Style.TEXT
                        ? mapped.activation().word() + "(" + write(mapped.of()) + ")"
                        : mapped.activation().symbol() + "\\left(" + write(mapped.of()) + "\\right)";
            case Formula.Call call -> {
                Object[] operands = call.operands().stream()
                        .map(variable -> leaf(variable, false))
                        .toArray();
                yield (style == Style.TEXT ? call.text() : call.latex()).formatted(operands);
            }
        };
    }

    private String leaf(Variable variable, boolean transposed) {
        if (style == Style.TEXT) {
            return variable.text(transposed);
        }
        String name = variable.latex(transposed);
        if (style == Style.LATEX || variable.role() == Variable.Role.NUMBER) {
            return name;
        }
        Shape shape = transposed ? variable.shape().transposed() : variable.shape();
        return "\\underset{%d \\times %d}{%s}".formatted(shape.rows(), shape.columns(), name);
    }

    private String factor(Formula formula) {
        boolean sum = formula instanceof Formula.Sum
                || formula instanceof Formula.Difference
                || formula instanceof Formula.Hadamard;
        return sum ? bracketed(write(formula)) : write(formula);
    }

    /// Products are bracketed too, as on sheet 001.
    private String hadamardFactor(Formula formula) {
        return formula instanceof Formula.Product ? bracketed(write(formula)) : factor(formula);
    }

    private String bracketed(String inner) {
        return style == Style.TEXT ? "(" + inner + ")" : "\\left(" + inner + "\\right)";
    }
}
