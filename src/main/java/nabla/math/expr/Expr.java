package nabla.math.expr;

import java.util.List;

/// An expression, written once: the same tree is typeset, spoken, evaluated, differentiated, checked and plotted.
///
/// The tree keeps what was written (`a + (b + c)` is a sum in a sum), so that a line looks on screen as in its file;
/// equality of records is equality of what was written. Sums and products are n-ary, `a - b` is the sum of `a` and
/// `Neg(b)`, and `1/2 x` is the product of the quotient `1/2` and `x`.
public sealed interface Expr {

    /// A number, exact until it is evaluated: `0.1` is one tenth.
    record Num(Rational value) implements Expr {}

    /// `pi`, `e` or `inf`.
    record Const(Constant constant) implements Expr {}

    /// A name: a parameter or a definition, as the [Scope] says.
    record Sym(String name) implements Expr {}

    /// `a + b - c`; at least two terms.
    record Sum(List<Expr> terms) implements Expr {
        public Sum {
            terms = atLeastTwo(terms);
        }
    }

    /// `a * b c`; at least two factors.
    record Product(List<Expr> factors) implements Expr {
        public Product {
            factors = atLeastTwo(factors);
        }
    }

    /// `numerator / denominator`.
    record Quotient(Expr numerator, Expr denominator) implements Expr {}

    /// `base ^ exponent`.
    record Power(Expr base, Expr exponent) implements Expr {}

    /// `-operand`.
    record Neg(Expr operand) implements Expr {}

    /// A function of the language, such as `sig(z)` or `max(0, x)`.
    record Call(Function function, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// A function that a lesson defined, such as `f(u, sigma)`; the [Scope] knows its parameters and body.
    record Apply(String name, List<Expr> arguments) implements Expr {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /// `d(of, by)`, a derivative not yet carried out. Where `by` is itself a definition it is held as a variable of its
    /// own (`d(f, sigma)` is the partial derivative); otherwise the derivative goes through the definitions.
    record Derivative(Expr of, String by) implements Expr {}

    /// `if(condition, then, otherwise)`.
    record If(Condition condition, Expr then, Expr otherwise) implements Expr {}

    /// `left relation right`, only inside [If].
    record Condition(Expr left, Relation relation, Expr right) {}

    /// The direct parts, from left to right as written; a condition counts as its two sides.
    default List<Expr> parts() {
        return switch (this) {
            case Num n -> List.of();
            case Const c -> List.of();
            case Sym s -> List.of();
            case Sum(var terms) -> terms;
            case Product(var factors) -> factors;
            case Quotient(var numerator, var denominator) -> List.of(numerator, denominator);
            case Power(var base, var exponent) -> List.of(base, exponent);
            case Neg(var operand) -> List.of(operand);
            case Call call -> call.arguments;
            case Apply apply -> apply.arguments;
            case Derivative derivative -> List.of(derivative.of);
            case If(Condition(var left, var relation, var right), var then, var otherwise) ->
                List.of(left, right, then, otherwise);
        };
    }

    /// The same node over other parts, as many as [#parts()] gave.
    default Expr withParts(List<Expr> parts) {
        return switch (this) {
            case Num same -> same;
            case Const same -> same;
            case Sym same -> same;
            case Sum sum -> new Sum(parts);
            case Product product -> new Product(parts);
            case Quotient quotient -> new Quotient(parts.get(0), parts.get(1));
            case Power power -> new Power(parts.get(0), parts.get(1));
            case Neg neg -> new Neg(parts.getFirst());
            case Call call -> new Call(call.function, parts);
            case Apply apply -> new Apply(apply.name, parts);
            case Derivative derivative -> new Derivative(parts.getFirst(), derivative.by);
            case If choice ->
                new If(
                        new Condition(parts.get(0), choice.condition.relation, parts.get(1)),
                        parts.get(2),
                        parts.get(3));
        };
    }

    private static List<Expr> atLeastTwo(List<Expr> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("A sum or product needs two parts, not " + parts.size());
        }
        return List.copyOf(parts);
    }
}
