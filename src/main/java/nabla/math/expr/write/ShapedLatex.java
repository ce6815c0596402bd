package nabla.math.expr.write;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Folding;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Preorder;
import nabla.math.expr.tree.ShapedFunction;
import nabla.math.expr.write.LatexPrinter.Slot;

/// Sets what has entries or runs over an index: the transpose as a raised ⊤, entries as indices, sums with their range.
final class ShapedLatex {
    private final LatexPrinter printer;

    ShapedLatex(LatexPrinter printer) {
        this.printer = printer;
    }

    String body(Expr.Shaped node, int number) {
        return switch (node) {
            case Expr.MatrixProduct(var factors) -> printer.product(factors, number);
            case Expr.Hadamard(var factors) -> hadamard(factors, number);
            case Expr.EntryPower(var base, var exponent) ->
                printer.base(base, number + 1) + "^{\\odot "
                        + printer.print(exponent, number + 1 + Preorder.size(base), Slot.FREE) + "}";
            case Expr.Transpose(var of) -> transpose(of, number);
            case Expr.Entry(var of, var indices) -> entry(of, indices, number);
            case Expr.Fold fold -> fold(fold, number);
            case Expr.Delta(var left, var right) -> "\\delta" + lowered(List.of(left, right), number + 1);
            case Expr.Form(var function, var arguments) -> form(function, arguments, number);
            case Expr.Primed(var function, var order, var argument) ->
                Function.named(function)
                                .map(Function::latex)
                                .orElseGet(() -> printer.name(function).latex())
                        + "'".repeat(order)
                        + printer.applied(List.of(argument), number);
            case Expr.EntryDerivative(var of, var by) ->
                printer.derivativeBy(of, printer.print(by, number + 1 + Preorder.size(of), Slot.FREE), number);
            case Expr.Statement statement -> String.join("", conditions(statement, number));
        };
    }

    /// Each condition after the first begins with the sign that joins it.
    List<String> conditions(Expr.Statement statement, int number) {
        var set = new ArrayList<String>();
        int next = number + 1;
        for (Expr.Condition condition : statement.conditions()) {
            String left = printer.print(condition.left(), next, Slot.FREE);
            next += Preorder.size(condition.left());
            String right = printer.print(condition.right(), next, Slot.FREE);
            next += Preorder.size(condition.right());
            String joint = set.isEmpty() ? "" : "\\;\\wedge\\; ";
            set.add(joint + left + " " + condition.relation().latex() + " " + right);
        }
        return set;
    }

    private String hadamard(List<Expr> factors, int number) {
        var joined = new StringJoiner(" \\odot ");
        int next = number + 1;
        for (Expr factor : factors) {
            joined.add(printer.print(factor, next, Slot.FACTOR));
            next += Preorder.size(factor);
        }
        return joined.toString();
    }

    /// Beside what is raised already: W⁽¹⁾ᵀ.
    private String transpose(Expr of, int number) {
        if (!(of instanceof Expr.Sym(var symbol))) {
            return printer.base(of, number + 1) + "^{\\top}";
        }
        LatexName name = printer.name(symbol);
        String raised = name.superscript().isEmpty() ? "" : printer.mark(number + 1, name.superscript()) + "\\,";
        return printer.mark(number + 1, name.base()) + printer.lowered(name, number + 1) + "^{" + raised + "\\top}";
    }

    private String entry(Expr of, List<Expr> indices, int number) {
        String below = lowered(indices, number + 1 + Preorder.size(of));
        if (of instanceof Expr.Form || of instanceof Expr.Call || of instanceof Expr.Apply) {
            return printer.print(of, number + 1, Slot.FREE) + below;
        }
        if (of instanceof Expr.Sym(var symbol)) {
            return entry(printer.name(symbol), below, number + 1);
        }
        String base = printer.base(of, number + 1);
        return (base.contains("_") || base.contains("^") ? "{" + base + "}" : base) + below;
    }

    /// An index stands below what is raised, and after what is lowered already.
    private String entry(LatexName name, String below, int number) {
        String raised = name.superscript().isEmpty() ? "" : "^{" + printer.mark(number, name.superscript()) + "}";
        String base = printer.mark(number, name.base());
        return name.subscript().isEmpty()
                ? base + below + raised
                : "{" + base + printer.lowered(name, number) + "}" + below + raised;
    }

    private String lowered(List<Expr> indices, int number) {
        var joined = new StringJoiner(", ", "_{", "}");
        int next = number;
        for (Expr index : indices) {
            joined.add(printer.print(index, next, Slot.FREE));
            next += Preorder.size(index);
        }
        return joined.toString();
    }

    private String fold(Expr.Fold fold, int number) {
        int from = number + 1;
        int to = from + Preorder.size(fold.from());
        int body = to + Preorder.size(fold.to());
        return "%s_{%s=%s}^{%s} %s"
                .formatted(
                        fold.folding().latex(),
                        printer.name(fold.index()).latex(),
                        printer.print(fold.from(), from, Slot.FREE),
                        printer.print(fold.to(), to, Slot.FREE),
                        printer.print(fold.body(), body, fold.folding() == Folding.SUM ? Slot.TERM : Slot.FACTOR));
    }

    private String form(ShapedFunction function, List<Expr> arguments, int number) {
        return switch (function) {
            case NORM -> "\\left\\|" + printer.print(arguments.getFirst(), number + 1, Slot.FREE) + "\\right\\|";
            case ONES -> function.latex() + "_{" + printer.print(arguments.getFirst(), number + 1, Slot.FREE) + "}";
            case SOFTMAX, ROWSOFTMAX, DIAG, TRACE, ONEHOT -> function.latex() + printer.applied(arguments, number);
        };
    }
}
