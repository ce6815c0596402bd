package nabla.math.expr.write;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nabla.math.expr.number.DecimalNumeral;
import nabla.math.expr.number.Rational;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Limits;
import nabla.math.expr.tree.Line;

/// Writes an expression as text of the language: short, clear, and read back as the same tree.
///
/// A number is written as a decimal where its digits end (`0.1`), otherwise as a quotient (`1/3`). The language has no
/// negative numbers and no fractions of its own, so such a `Num`, which only calculating makes, is read back as the
/// [Expr.Neg] or [Expr.Quotient] it was written as; every tree that was read is read back equal. What no reader would
/// read (more than 50,000 nodes) ends in `…`.
public final class TextNotation {
    private static final int DEEPEST = 1_000;

    /// What an expression looks like from outside, which decides whether it needs parentheses.
    private enum Form {
        SUM,
        NEG,
        PRODUCT,
        QUOTIENT,
        POWER,
        ATOM
    }

    private static final Set<Form> ANY = EnumSet.allOf(Form.class);
    private static final Set<Form> FIRST_TERM = EnumSet.complementOf(EnumSet.of(Form.SUM));
    private static final Set<Form> TERM = EnumSet.of(Form.PRODUCT, Form.QUOTIENT, Form.POWER, Form.ATOM);
    private static final Set<Form> FIRST_FACTOR = EnumSet.of(Form.QUOTIENT, Form.POWER, Form.ATOM);
    private static final Set<Form> NUMERATOR = EnumSet.of(Form.PRODUCT, Form.POWER, Form.ATOM);
    private static final Set<Form> FACTOR = EnumSet.of(Form.POWER, Form.ATOM);
    private static final Set<Form> BASE = EnumSet.of(Form.ATOM);

    private final StringBuilder out = new StringBuilder();
    private int nodes;
    private int depth;

    private TextNotation() {}

    public static String of(Expr expression) {
        var notation = new TextNotation();
        notation.write(expression, ANY);
        return notation.out.toString();
    }

    /// A line of a derivation without its relation: `0 for z -> -inf`, `a + O(eps^2) for eps -> 0`, `a for w, v`.
    public static String beside(Line.Link link, Expr right) {
        return switch (link) {
            case Line.Link.Related related -> of(right);
            case Line.Link.Implies implication -> of(right);
            case Line.Link.TendsTo(var variable, var point) -> of(right) + towards(variable, point);
            case Line.Link.SameMinimiser(var over) -> of(right) + " for " + String.join(", ", over);
            case Line.Link.UpToOrder(var order, var variable, var point) ->
                (right.equals(Exprs.ZERO) ? "" : of(right) + " + ")
                        + order.word()
                        + "("
                        + of(order.gauge())
                        + ")"
                        + towards(variable, point);
        };
    }

    private static String towards(String variable, Expr point) {
        return " for " + variable + " -> " + of(point);
    }

    /// @param bare the forms that need no parentheses at this place
    private void write(Expr expression, Set<Form> bare) {
        Expr written = written(expression);
        if (++nodes > Limits.NODES || depth > DEEPEST) {
            out.append('…');
            return;
        }
        depth++;
        if (bare.contains(form(written))) {
            write(written);
        } else {
            out.append('(');
            write(written);
            out.append(')');
        }
        depth--;
    }

    private void write(Expr written) {
        switch (written) {
            case Expr.Num(var value) ->
                out.append(DecimalNumeral.of(value)
                        .orElseGet(() -> value.numerator().toString()));
            case Expr.Const(var constant) -> out.append(constant.word());
            case Expr.Sym(var name) -> out.append(name);
            case Expr.Sum(var terms) -> sum(terms);
            case Expr.Product(var factors) -> product(factors);
            case Expr.Quotient(var numerator, var denominator) -> {
                write(numerator, NUMERATOR);
                out.append('/');
                write(denominator, FACTOR);
            }
            case Expr.Power(var base, var exponent) -> {
                write(base, BASE);
                out.append('^');
                exponent(written(exponent));
            }
            case Expr.Neg(var operand) -> {
                out.append('-');
                write(operand, TERM);
            }
            case Expr.Call(var function, var arguments) -> call(function.word(), arguments);
            case Expr.Apply(var name, var arguments) -> call(name, arguments);
            case Expr.Derivative(var of, var by) -> call("d", List.of(of, new Expr.Sym(by)));
            case Expr.Shaped shaped -> shaped(shaped);
            case Expr.If(Expr.Condition(var left, var relation, var right), var then, var otherwise) -> {
                out.append("if(");
                write(left, ANY);
                out.append(' ').append(relation.word()).append(' ');
                write(right, ANY);
                out.append(", ");
                write(then, ANY);
                out.append(", ");
                write(otherwise, ANY);
                out.append(')');
            }
        }
    }

    private void shaped(Expr.Shaped shaped) {
        switch (shaped) {
            case Expr.MatrixProduct(var factors) -> joined(factors, " * ");
            case Expr.Hadamard(var factors) -> joined(factors, " .* ");
            case Expr.EntryPower(var base, var exponent) -> {
                write(base, BASE);
                out.append(".^");
                exponent(written(exponent));
            }
            case Expr.Transpose(var of) -> {
                write(of, BASE);
                out.append('\'');
            }
            case Expr.Entry(var of, var indices) -> {
                write(of, BASE);
                list("[", indices, "]");
            }
            case Expr.Fold(var folding, var index, var from, var to, var body) -> {
                out.append(folding.word()).append('(').append(index).append(" in ");
                write(from, ANY);
                out.append("..");
                write(to, ANY);
                out.append(", ");
                write(body, ANY);
                out.append(')');
            }
            case Expr.Delta(var left, var right) -> call("delta", List.of(left, right));
            case Expr.Form(var function, var arguments) -> call(function.word(), arguments);
            case Expr.Primed(var function, var order, var argument) ->
                call(function + "'".repeat(order), List.of(argument));
            case Expr.EntryDerivative(var of, var by) -> call("d", List.of(of, by));
            case Expr.Statement(var conditions) -> {
                String before = "";
                for (Expr.Condition condition : conditions) {
                    out.append(before);
                    write(condition.left(), ANY);
                    out.append(' ').append(condition.relation().word()).append(' ');
                    write(condition.right(), ANY);
                    before = " and ";
                }
            }
        }
    }

    /// Factors in their order, each bracketed where it is a product of another kind.
    private void joined(List<Expr> factors, String operator) {
        String before = "";
        for (Expr factor : factors) {
            out.append(before);
            write(factor, before.isEmpty() ? FIRST_FACTOR : FACTOR);
            before = operator;
        }
    }

    private void sum(List<Expr> terms) {
        write(terms.getFirst(), FIRST_TERM);
        for (Expr term : terms.subList(1, terms.size())) {
            if (written(term) instanceof Expr.Neg(var operand)) {
                out.append(" - ");
                write(operand, TERM);
            } else {
                out.append(" + ");
                write(term, TERM);
            }
        }
    }

    /// A number goes before a name or parenthesis without `*`, as in `2 x`; everything else is clearer with it.
    private void product(List<Expr> factors) {
        write(factors.getFirst(), FIRST_FACTOR);
        Expr before = factors.getFirst();
        for (Expr factor : factors.subList(1, factors.size())) {
            boolean juxtaposed = written(before) instanceof Expr.Num && !startsWithNumber(written(factor));
            out.append(juxtaposed ? " " : " * ");
            write(factor, FACTOR);
            before = factor;
        }
    }

    private static boolean startsWithNumber(Expr factor) {
        Expr first = factor instanceof Expr.Power(var base, var exponent) ? written(base) : factor;
        return first instanceof Expr.Num;
    }

    private void exponent(Expr exponent) {
        if (exponent instanceof Expr.Neg(var operand) && form(written(operand)) == Form.ATOM) {
            out.append('-');
            write(operand, BASE);
        } else {
            write(exponent, BASE);
        }
    }

    private void call(String name, List<Expr> arguments) {
        out.append(name);
        list("(", arguments, ")");
    }

    private void list(String open, List<Expr> parts, String close) {
        String separator = open;
        for (Expr part : parts) {
            out.append(separator);
            write(part, ANY);
            separator = ", ";
        }
        out.append(close);
    }

    /// A number the language has no spelling for, as an operation on numbers it can spell.
    private static Expr written(Expr expression) {
        if (!(expression instanceof Expr.Num(var value))) {
            return expression;
        }
        if (value.signum() < 0) {
            return new Expr.Neg(new Expr.Num(value.negated()));
        }
        if (value.isInteger() || DecimalNumeral.of(value).isPresent()) {
            return expression;
        }
        return new Expr.Quotient(integer(value.numerator()), integer(value.denominator()));
    }

    private static Expr integer(BigInteger value) {
        return new Expr.Num(new Rational(value, BigInteger.ONE));
    }

    private static Form form(Expr written) {
        return switch (written) {
            case Expr.Sum sum -> Form.SUM;
            case Expr.Neg neg -> Form.NEG;
            case Expr.Product product -> Form.PRODUCT;
            case Expr.Quotient quotient -> Form.QUOTIENT;
            case Expr.Power power -> Form.POWER;
            case Expr.Num num -> Form.ATOM;
            case Expr.Const constant -> Form.ATOM;
            case Expr.Sym sym -> Form.ATOM;
            case Expr.Call call -> Form.ATOM;
            case Expr.Apply apply -> Form.ATOM;
            case Expr.Derivative derivative -> Form.ATOM;
            case Expr.MatrixProduct product -> Form.PRODUCT;
            case Expr.Hadamard product -> Form.PRODUCT;
            case Expr.EntryPower power -> Form.POWER;
            case Expr.Shaped shaped -> Form.ATOM;
            case Expr.If choice -> Form.ATOM;
        };
    }
}
