package nabla.math.expr.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.tree.Domain;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Folding;

/// Finds the shape of an expression under the names of a scope, or says which two shapes do not fit.
public final class Shapes {
    /// Larger numbers are no indices, so that a few of them can be added.
    private static final int INDEX_BITS = 28;

    private final Scope scope;
    private final Map<String, Kind> bound = new HashMap<>();
    private final IdentityHashMap<Expr, Kind> known = new IdentityHashMap<>();

    private Shapes(Scope scope) {
        this.scope = scope;
    }

    /// @throws Misfit where shapes do not fit
    public static Kind of(Expr expression, Scope scope) throws Misfit {
        return new Shapes(scope).kind(expression);
    }

    /// For several expressions under the names of one scope.
    public static Shapes in(Scope scope) {
        return new Shapes(scope);
    }

    /// Whether an expression surely is a single number.
    public boolean isNumber(Expr expression) {
        try {
            return kind(expression).isNumber();
        } catch (Misfit e) {
            return false;
        }
    }

    /// The same while names are bound that the scope does not know.
    ///
    /// @throws Misfit where shapes do not fit
    public static Kind of(Expr expression, Scope scope, Map<String, Kind> bound) throws Misfit {
        var shapes = new Shapes(scope);
        shapes.bound.putAll(bound);
        return shapes.kind(expression);
    }

    /// What the index of a sum from one whole number to another is.
    public static Kind running(Kind from, Kind to) {
        return Kind.index(new IndexReach(
                from.reach().orElseThrow().from(), to.reach().orElseThrow().to()));
    }

    /// The shape, where it fits.
    public static Optional<Kind> find(Expr expression, Scope scope) {
        try {
            return Optional.of(of(expression, scope));
        } catch (Misfit e) {
            return Optional.empty();
        }
    }

    Scope scope() {
        return scope;
    }

    Kind kind(Expr expression) throws Misfit {
        Kind kind = known.get(expression);
        if (kind == null) {
            kind = told(expression);
            known.put(expression, kind);
        }
        return kind;
    }

    /// A misfit is told on its way out what it lies in.
    private Kind told(Expr expression) throws Misfit {
        try {
            return made(expression);
        } catch (Misfit misfit) {
            misfit.within(expression);
            throw misfit;
        }
    }

    Shape shape(Expr expression) throws Misfit {
        return kind(expression).shape();
    }

    private Kind made(Expr expression) throws Misfit {
        return switch (expression) {
            case Expr.Num(var value) ->
                value.isInteger() && value.numerator().bitLength() < INDEX_BITS
                        ? Kind.index(IndexReach.number(value.numerator().intValueExact()))
                        : Kind.NUMBER;
            case Expr.Const constant -> Kind.NUMBER;
            case Expr.Sym(var name) -> name(expression, name);
            case Expr.Sum(var terms) -> sum(expression, terms);
            case Expr.Neg(var operand) -> Kind.of(shape(operand));
            case Expr.Product(var factors) -> product(expression, factors);
            case Expr.MatrixProduct(var factors) -> product(expression, factors);
            case Expr.Hadamard(var factors) -> alike(expression, factors, "`.*` multiplies entry by entry");
            case Expr.Quotient(var numerator, var denominator) -> {
                if (!kind(denominator).isNumber()) {
                    throw new Misfit(
                            "only a number can stand below the line; here it is %s"
                                    .formatted(shape(denominator).text()),
                            denominator);
                }
                yield Kind.of(shape(numerator));
            }
            case Expr.Power(var base, var exponent) -> {
                if (!kind(base).isNumber() || !kind(exponent).isNumber()) {
                    throw new Misfit(power(shape(base), shape(exponent)), expression);
                }
                yield Kind.NUMBER;
            }
            case Expr.EntryPower(var base, var exponent) -> {
                if (!kind(exponent).isNumber()) {
                    throw new Misfit("the exponent of `.^` is a number", exponent);
                }
                yield Kind.of(shape(base));
            }
            case Expr.Transpose(var of) -> Kind.of(shape(of).transposed());
            case Expr.Call(var function, var arguments) ->
                alike(expression, arguments, "`" + function.word() + "` goes entry by entry");
            case Expr.If(var condition, var then, var otherwise) -> {
                number(condition.left(), "a condition compares numbers");
                number(condition.right(), "a condition compares numbers");
                yield alike(expression, List.of(then, otherwise), "both cases of an `if` have one shape");
            }
            case Expr.Apply(var name, var arguments) -> apply(name, arguments);
            case Expr.Derivative(var of, var by) ->
                Kind.of(ShapeRules.derivative(
                        expression, shape(of), name(expression, by).shape(), scope.layout()));
            case Expr.EntryDerivative(var of, var by) -> {
                number(by, "a derivative by an entry names one number");
                yield Kind.of(shape(of));
            }
            case Expr.Primed(var function, var order, var argument) -> Kind.of(shape(argument));
            case Expr.Entry(var of, var indices) -> new IndexRules(this).entry(expression, of, indices);
            case Expr.Delta(var left, var right) -> {
                IndexRules rules = new IndexRules(this);
                rules.comparable(expression, rules.reach(left), rules.reach(right));
                yield Kind.NUMBER;
            }
            case Expr.Fold fold -> fold(fold);
            case Expr.Form(var function, var arguments) -> new FormRules(this).kind(expression, function, arguments);
            case Expr.Statement(var conditions) -> {
                for (Expr.Condition condition : conditions) {
                    comparable(condition);
                }
                yield Kind.NUMBER;
            }
        };
    }

    /// A literal 0 has any shape.
    private void comparable(Expr.Condition condition) throws Misfit {
        Shape left = shape(condition.left());
        Shape right = shape(condition.right());
        boolean zero = condition.left().equals(Exprs.ZERO) || condition.right().equals(Exprs.ZERO);
        if (!left.equals(right) && !zero) {
            throw ShapeRules.apart(condition.left(), "a condition compares what has one shape", left, right);
        }
    }

    private void number(Expr expression, String rule) throws Misfit {
        if (!kind(expression).isNumber()) {
            throw new Misfit(rule + "; here it is " + shape(expression).text(), expression);
        }
    }

    /// A sum of a whole number and an index is an index again.
    private Kind sum(Expr sum, List<Expr> terms) throws Misfit {
        Kind all = alike(sum, terms, "");
        return all.isNumber() ? new Kind(all.shape(), new IndexRules(this).sum(terms)) : all;
    }

    private Kind alike(Expr whole, List<Expr> parts, String rule) throws Misfit {
        Shape first = shape(parts.getFirst());
        for (Expr part : parts.subList(1, parts.size())) {
            Shape other = shape(part);
            if (!first.equals(other)) {
                throw ShapeRules.apart(whole, rule, first, other).at(part);
            }
        }
        return Kind.of(first);
    }

    private static String power(Shape base, Shape exponent) {
        String product = ShapeRules.isSquare(base) ? ", `A * A` for the product of matrices" : "";
        return base.isNumber()
                ? "`^` takes numbers; here the exponent is " + exponent.text()
                : "`^` takes numbers; here the base is %s: write `.^` to raise every entry%s"
                        .formatted(base.text(), product);
    }

    private Kind product(Expr product, List<Expr> factors) throws Misfit {
        Shape so = shape(factors.getFirst());
        for (Expr factor : factors.subList(1, factors.size())) {
            so = times(product, so, factor);
        }
        return Kind.of(so);
    }

    private Shape times(Expr product, Shape so, Expr factor) throws Misfit {
        Shape shape = shape(factor);
        try {
            return ShapeRules.product(product, so, shape);
        } catch (Misfit misfit) {
            throw misfit.at(factor);
        }
    }

    Kind name(Expr where, String name) throws Misfit {
        Kind local = bound.get(name);
        if (local != null) {
            return local;
        }
        return switch (scope.find(name).orElse(null)) {
            case null -> Kind.NUMBER;
            case Declaration.Parameter(var of, Domain.Integers(var from, var to), var start, var step) ->
                Kind.index(new IndexReach(IndexReach.End.of(from), IndexReach.End.of(to)));
            case Declaration.Parameter parameter -> Kind.NUMBER;
            case Declaration.Definition definition -> definition(name, definition.body());
            case Declaration.Defined function -> definition(name, function.body());
            case Declaration.SizeParameter size -> {
                var end = IndexReach.End.of(new Size.Named(name));
                yield Kind.index(new IndexReach(end, end));
            }
            case Declaration.Index index -> Kind.index(index.reach());
            case Declaration.Array array -> Kind.of(array.shape());
            case Declaration.Labels labels ->
                new Kind(new Shape.Column(labels.length()), Optional.of(IndexReach.upTo(labels.classes())));
            case Declaration.Family family ->
                throw new Misfit("`%s` is one for each index: write `%s[1]`".formatted(name, name), where);
            case Declaration.ByEntries entries -> byEntries(entries);
            case Declaration.Unknown unknown ->
                throw new Misfit("`%s` is a function: write `%s(...)`".formatted(name, name), where);
        };
    }

    private Kind definition(String name, Expr body) throws Misfit {
        Optional<Kind> kept = scope.isOfNumbers() ? Optional.of(Kind.NUMBER) : scope.kind(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        Kind kind = Kind.of(new Shapes(scope).shape(body));
        scope.keep(name, kind);
        return kind;
    }

    private static Kind byEntries(Declaration.ByEntries entries) {
        List<Declaration.Axis> axes = entries.axes();
        return Kind.of(
                axes.size() == 1
                        ? new Shape.Column(axes.getFirst().size())
                        : new Shape.Matrix(
                                axes.getFirst().size(), axes.getLast().size()));
    }

    /// The parameters of a function take the shapes of its arguments.
    private Kind apply(String name, List<Expr> arguments) throws Misfit {
        if (!(scope.find(name).orElse(null) instanceof Declaration.Defined(var of, var parameters, var body))) {
            return alike(arguments.getFirst(), arguments, "`" + name + "` goes entry by entry");
        }
        var values = new ArrayList<Kind>();
        for (Expr argument : arguments) {
            values.add(kind(argument));
        }
        try {
            return result(parameters, values, body);
        } catch (Misfit misfit) {
            if (values.size() != 1 || values.getFirst().isNumber()) {
                throw misfit;
            }
            if (!result(parameters, List.of(Kind.NUMBER), body).isNumber()) { // X * y has more entries than y
                throw misfit;
            }
            // a function of numbers goes entry by entry
            return Kind.of(values.getFirst().shape());
        }
    }

    private Kind result(List<String> parameters, List<Kind> values, Expr body) throws Misfit {
        var inside = new Shapes(scope);
        for (int i = 0; i < parameters.size() && i < values.size(); i++) {
            inside.bound.put(parameters.get(i), values.get(i));
        }
        return Kind.of(inside.shape(body));
    }

    private Kind fold(Expr.Fold fold) throws Misfit {
        var rules = new IndexRules(this);
        var reach = new IndexReach(
                rules.reach(fold.from()).from(), rules.reach(fold.to()).to());
        var inside = new Shapes(scope);
        inside.bound.putAll(bound);
        inside.bound.put(fold.index(), Kind.index(reach));
        Shape shape = inside.shape(fold.body());
        if (fold.folding() == Folding.PROD && !shape.isNumber() && !ShapeRules.isSquare(shape)) {
            throw new Misfit(
                    "a product over an index multiplies numbers or square matrices; here it is " + shape.text(),
                    fold.body());
        }
        return Kind.of(shape);
    }
}
