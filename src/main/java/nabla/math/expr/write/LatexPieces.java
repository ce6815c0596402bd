package nabla.math.expr.write;

import java.util.ArrayList;
import java.util.List;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Preorder;
import nabla.math.expr.write.LatexNotation.Joint;
import nabla.math.expr.write.LatexNotation.Piece;
import nabla.math.expr.write.LatexPrinter.Slot;

/// Cuts a marked expression into pieces before its terms, and before the factors of a long term.
///
/// A piece that goes on starts with an empty operand, so that its sign keeps the space of a sign between two operands.
final class LatexPieces {
    /// A term with more nodes than this is cut at its factors.
    private static final int LONG_TERM = 14;

    /// Factors that together have no more nodes than this stay together.
    private static final int SMALL = 5;

    /// Takes no room, but is an operand: JLaTeXMath forgets a mere `{}`.
    static final String OPERAND = "\\mathord{}";

    private final LatexPrinter printer;
    private final List<Piece> pieces = new ArrayList<>();

    private LatexPieces(LatexPrinter printer) {
        this.printer = printer;
    }

    /// @param lead what stands before the expression, in the first piece
    static List<Piece> of(String lead, Expr expression, int first, Scope names) {
        return of(lead, expression, first, LatexSetting.plain(names));
    }

    /// @param lead what stands before the expression, in the first piece
    static List<Piece> of(String lead, Expr expression, int first, LatexSetting setting) {
        var cut = new LatexPieces(LatexPrinter.marking(first, setting));
        if (expression instanceof Expr.Sum(var terms)) {
            cut.sum(lead, terms);
        } else if (expression instanceof Expr.Statement statement) {
            cut.statement(lead, statement);
        } else {
            cut.term(new Start(lead, List.of(), "", List.of(), Joint.START), expression, 0, Slot.FREE);
        }
        return List.copyOf(cut.pieces);
    }

    /// How a term starts: its sign stands within the nodes `outer`, and the term itself also within the nodes `inner`.
    private record Start(String lead, List<Integer> outer, String sign, List<Integer> inner, Joint joint) {}

    /// Before each `and`.
    private void statement(String lead, Expr.Statement statement) {
        for (String condition : new ShapedLatex(printer).conditions(statement, 0)) {
            boolean start = pieces.isEmpty();
            pieces.add(new Piece(
                    start ? lead + printer.mark(0, condition) : OPERAND + printer.mark(0, condition),
                    start ? Joint.START : Joint.TERM));
        }
    }

    private void sum(String lead, List<Expr> terms) {
        List<Integer> sum = List.of(0);
        int number = 1;
        for (Expr term : terms) {
            if (number == 1) {
                term(new Start(lead, sum, "", List.of(), Joint.START), term, number, Slot.FIRST_TERM);
            } else if (term instanceof Expr.Neg(var operand)) {
                term(new Start("", sum, OPERAND + " - ", List.of(number), Joint.TERM), operand, number + 1, Slot.TERM);
            } else if (term instanceof Expr.Product) {
                term(new Start("", sum, OPERAND + " + ", List.of(), Joint.TERM), term, number, Slot.TERM);
            } else {
                pieces.add(new Piece(within(sum, OPERAND + printer.term(term, number)), Joint.TERM));
            }
            number += Preorder.size(term);
        }
    }

    private void term(Start start, Expr term, int number, Slot slot) {
        if (slot != Slot.TERM && term instanceof Expr.Neg(var operand)) {
            var outer = new ArrayList<>(start.outer);
            outer.add(number);
            term(new Start(start.lead, outer, "-", List.of(), start.joint), operand, number + 1, Slot.TERM);
        } else if (term instanceof Expr.Product(var factors) && Preorder.size(term) > LONG_TERM) {
            product(start, factors, number);
        } else {
            add(start, printer.print(term, number, slot));
        }
    }

    private void add(Start start, String latex) {
        String marked = start.lead + within(start.outer, start.sign + within(start.inner, latex));
        pieces.add(new Piece(marked, start.joint));
    }

    private void product(Start start, List<Expr> factors, int number) {
        var inner = new ArrayList<>(start.inner);
        inner.add(number);
        Start at = new Start(start.lead, start.outer, start.sign, inner, start.joint);
        var everything = new ArrayList<>(start.outer);
        everything.addAll(inner);
        var latex = new StringBuilder();
        int nodes = 0;
        int next = number + 1;
        for (int i = 0; i < factors.size(); i++) {
            Expr factor = factors.get(i);
            int size = Preorder.size(factor);
            Slot slot = i == factors.size() - 1 ? Slot.LAST_FACTOR : Slot.FACTOR;
            if (i == 0) {
                latex.append(printer.print(factor, next, Slot.FACTOR));
            } else if (nodes + size <= SMALL) {
                latex.append(printer.factor(factors.get(i - 1), factor, next, slot));
            } else {
                add(at, latex.toString());
                at = new Start("", everything, OPERAND + " \\cdot ", List.of(), Joint.FACTOR);
                latex = new StringBuilder(printer.print(factor, next, slot));
                nodes = 0;
            }
            nodes += size;
            next += size;
        }
        add(at, latex.toString());
    }

    private String within(List<Integer> numbers, String latex) {
        String marked = latex;
        for (int number : numbers.reversed()) {
            marked = printer.mark(number, marked);
        }
        return marked;
    }
}
