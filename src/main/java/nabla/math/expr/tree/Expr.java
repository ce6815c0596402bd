package nabla.math.expr.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nabla.math.expr.number.Rational;

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

    /// `left relation right`, only inside [If] and [Statement].
    record Condition(Expr left, Relation relation, Expr right) {}

    /// What has entries, or runs over an index: gone once an expression is written out entry by entry.
    sealed interface Shaped extends Expr {}

    /// `A * B * x`: factors of which at least one is a matrix or vector, in their order; numbers among them scale.
    record MatrixProduct(List<Expr> factors) implements Shaped {
        public MatrixProduct {
            factors = atLeastTwo(factors);
        }
    }

    /// `A .* B`: entry by entry.
    record Hadamard(List<Expr> factors) implements Shaped {
        public Hadamard {
            factors = atLeastTwo(factors);
        }
    }

    /// `A .^ n`: every entry raised.
    record EntryPower(Expr base, Expr exponent) implements Shaped {}

    /// `A'`.
    record Transpose(Expr of) implements Shaped {}

    /// `x[i]`, `Z[i, j]`, or row i of a matrix as a vector, `X[i]`.
    record Entry(Expr of, List<Expr> indices) implements Shaped {
        public Entry {
            indices = List.copyOf(indices);
        }
    }

    /// `sum(i in from..to, body)` or `prod(...)`; `index` is bound in the body.
    record Fold(Folding folding, String index, Expr from, Expr to, Expr body) implements Shaped {}

    /// `delta(i, j)`: 1 where the two indices are equal, else 0.
    record Delta(Expr left, Expr right) implements Shaped {}

    /// A function of whole vectors or matrices, such as `softmax(x)` or `norm(W)`.
    record Form(ShapedFunction function, List<Expr> arguments) implements Shaped {
        public Form {
            arguments = List.copyOf(arguments);
        }
    }

    /// `f''(w)`: the derivative of a function of one number, of order 1 or more, at its argument.
    record Primed(String function, int order, Expr argument) implements Shaped {}

    /// `d(of, Z[a, b])`: the derivative by one entry.
    record EntryDerivative(Expr of, Entry by) implements Shaped {}

    /// `sigma >= 1 and sigma >= abs(z)`: true or false, a whole line and never a part of anything; between vectors each
    /// condition holds for every entry.
    record Statement(List<Condition> conditions) implements Shaped {
        public Statement {
            conditions = List.copyOf(conditions);
        }
    }

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
            case MatrixProduct(var factors) -> factors;
            case Hadamard(var factors) -> factors;
            case EntryPower(var base, var exponent) -> List.of(base, exponent);
            case Transpose(var of) -> List.of(of);
            case Entry(var of, var indices) -> before(of, indices);
            case Fold fold -> List.of(fold.from, fold.to, fold.body);
            case Delta(var left, var right) -> List.of(left, right);
            case Form form -> form.arguments;
            case Primed primed -> List.of(primed.argument);
            case EntryDerivative(var of, var by) -> List.of(of, by);
            case Statement statement ->
                statement.conditions.stream()
                        .flatMap(condition -> Stream.of(condition.left, condition.right))
                        .toList();
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
            case MatrixProduct product -> new MatrixProduct(parts);
            case Hadamard product -> new Hadamard(parts);
            case EntryPower power -> new EntryPower(parts.get(0), parts.get(1));
            case Transpose transpose -> new Transpose(parts.getFirst());
            case Entry entry -> new Entry(parts.getFirst(), parts.subList(1, parts.size()));
            case Fold fold -> new Fold(fold.folding, fold.index, parts.get(0), parts.get(1), parts.get(2));
            case Delta delta -> new Delta(parts.get(0), parts.get(1));
            case Form form -> new Form(form.function, parts);
            case Primed primed -> new Primed(primed.function, primed.order, parts.getFirst());
            case EntryDerivative derivative -> new EntryDerivative(parts.getFirst(), (Entry) parts.getLast());
            case Statement statement -> {
                var conditions = new ArrayList<Condition>();
                for (Condition condition : statement.conditions) {
                    int at = 2 * conditions.size();
                    conditions.add(new Condition(parts.get(at), condition.relation, parts.get(at + 1)));
                }
                yield new Statement(conditions);
            }
        };
    }

    private static List<Expr> before(Expr first, List<Expr> rest) {
        var all = new ArrayList<Expr>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return List.copyOf(all);
    }

    private static List<Expr> atLeastTwo(List<Expr> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("A sum or product needs two parts, not " + parts.size());
        }
        return List.copyOf(parts);
    }
}
