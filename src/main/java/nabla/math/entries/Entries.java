package nabla.math.entries;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.DerivativeLayout;
import nabla.math.expr.scope.Kind;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.shape.Misfit;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.FoldTerms;
import nabla.math.expr.tree.Limits;
import nabla.math.expr.tree.Relation;

/// Writes an expression out entry by entry, where every size has a length and every free index a value: a matrix
/// product becomes sums of products, delta 0 or 1, a sum over an index its terms. What comes out has numbers only,
/// under the names of [WrittenOut#scope()].
///
/// This is what shaped expressions mean: whatever they are checked, evaluated or differentiated by goes through here.
final class Entries {
    private final Scope scope;
    private final Map<String, Integer> lengths;
    private final EntryFunctions functions;
    private final Map<String, Integer> indices;
    private final Map<String, EntryBlock> arguments;
    private final Map<String, Kind> bound;
    private final TermCount count;

    /// How many terms of sums and products have been written out for one expression.
    private static final class TermCount {
        private int terms;

        /// @param least so many will be written out at least
        void count(int more, long least, String word) {
            terms += more;
            if (Math.max(terms, least) > Limits.TERMS_IN_ALL) {
                throw new IllegalArgumentException(
                        "a %s inside others, of more than %,d terms in all, is not written out"
                                .formatted(word, Limits.TERMS_IN_ALL));
            }
        }
    }

    Entries(Scope scope, Map<String, Integer> lengths, EntryFunctions functions) {
        this(scope, lengths, functions, Map.of(), Map.of(), Map.of(), new TermCount());
    }

    private Entries(
            Scope scope,
            Map<String, Integer> lengths,
            EntryFunctions functions,
            Map<String, Integer> indices,
            Map<String, EntryBlock> arguments,
            Map<String, Kind> bound,
            TermCount count) {
        this.scope = scope;
        this.lengths = lengths;
        this.functions = functions;
        this.indices = Map.copyOf(indices);
        this.arguments = Map.copyOf(arguments);
        this.bound = Map.copyOf(bound);
        this.count = count;
    }

    /// The same with values for declared indices.
    Entries at(Map<String, Integer> values) {
        return new Entries(scope, lengths, functions, values, arguments, bound, new TermCount());
    }

    /// The same where the entries of some names are known whole numbers, row by row.
    Entries knowing(Map<String, List<Integer>> known) {
        var values = new HashMap<>(arguments);
        known.forEach((name, numbers) -> {
            Shape shape = kind(Exprs.sym(name)).shape();
            values.put(
                    name,
                    EntryBlock.of(
                            rows(shape),
                            columns(shape),
                            (i, j) -> Exprs.num(
                                    numbers.get(i * columns(shape) + j).longValue())));
        });
        return new Entries(scope, lengths, functions, indices, values, bound, count);
    }

    /// Whether an index has a value here.
    boolean hasIndices() {
        return !indices.isEmpty();
    }

    /// A number as it is written, with the lengths of sizes put in.
    Expr withLengths(Expr number) {
        return number instanceof Expr.Sym(var name) && lengths.containsKey(name)
                ? Exprs.num(requireNonNull(lengths.get(name)))
                : number.withParts(
                        number.parts().stream().map(this::withLengths).toList());
    }

    /// The same with an index that has a value.
    Entries at(String index, int value, Kind kind) {
        var more = new HashMap<>(indices);
        more.put(index, value);
        var kinds = new HashMap<>(bound);
        kinds.put(index, kind);
        return new Entries(scope, lengths, functions, more, arguments, kinds, count);
    }

    /// The same inside a function of numbers, whose parameters stay as they are.
    Entries withNumbers(List<String> parameters) {
        var inside = new HashMap<>(arguments);
        var kinds = new HashMap<>(bound);
        for (String parameter : parameters) {
            inside.put(parameter, EntryBlock.number(Exprs.sym(parameter)));
            kinds.put(parameter, Kind.NUMBER);
        }
        return new Entries(scope, lengths, functions, indices, inside, kinds, count);
    }

    Kind kind(Expr expression) {
        try {
            return Shapes.of(expression, scope, bound);
        } catch (Misfit e) {
            throw new IllegalArgumentException(e.sentence(), e);
        }
    }

    /// The family that a name is, as in `V[l]`.
    Optional<Declaration.Family> family(Expr expression) {
        return expression instanceof Expr.Sym(var name)
                ? scope.find(name).filter(Declaration.Family.class::isInstance).map(Declaration.Family.class::cast)
                : Optional.empty();
    }

    DerivativeLayout layout() {
        return scope.layout();
    }

    int rows(Shape shape) {
        return shape.rows(lengths);
    }

    int columns(Shape shape) {
        return shape.columns(lengths);
    }

    EntryBlock of(Expr expression) {
        return switch (expression) {
            case Expr.Num num -> EntryBlock.number(num);
            case Expr.Const constant -> EntryBlock.number(constant);
            case Expr.Sym(var name) -> name(name);
            case Expr.Sum sum -> entrywise(sum);
            case Expr.Product product -> product(product);
            case Expr.Neg neg -> entrywise(neg);
            case Expr.Power power -> power(power);
            case Expr.Call call -> entrywise(call);
            case Expr.Quotient(var numerator, var denominator) -> {
                Expr below = of(denominator).only();
                yield of(numerator).map(entry -> Exprs.quotient(entry, below));
            }
            case Expr.If(var condition, var then, var otherwise) -> {
                Expr left = of(condition.left()).only();
                Expr right = of(condition.right()).only();
                yield of(then).with(of(otherwise), (a, b) -> choice(left, condition.relation(), right, a, b));
            }
            case Expr.Apply(var name, var given) -> apply(name, given);
            case Expr.Derivative(var of, var by) -> new EntryDerivatives(this).by(of, by);
            case Expr.EntryDerivative(var of, var by) -> new EntryDerivatives(this).by(of, by);
            case Expr.MatrixProduct(var factors) -> matrixProduct(factors);
            case Expr.Hadamard(var factors) -> {
                EntryBlock product = of(factors.getFirst());
                for (Expr factor : factors.subList(1, factors.size())) {
                    product = product.with(of(factor), (a, b) -> Exprs.product(a, b));
                }
                yield product;
            }
            case Expr.EntryPower(var base, var exponent) -> {
                Expr raised = of(exponent).only();
                yield of(base).map(entry -> Exprs.power(entry, raised));
            }
            case Expr.Transpose(var of) -> of(of).transposed();
            case Expr.Entry entry -> new EntryIndices(this).entry(entry);
            case Expr.Fold fold -> fold(fold);
            case Expr.Delta(var left, var right) ->
                EntryBlock.number(
                        choice(of(left).only(), Relation.EQUAL, of(right).only(), Exprs.ONE, Exprs.ZERO));
            case Expr.Form(var function, var given) -> new EntryForms(this).of(function, given);
            case Expr.Primed(var function, var order, var argument) -> {
                String name = functions.derivative(function, order);
                yield of(argument).map(entry -> new Expr.Apply(name, List.of(entry)));
            }
            case Expr.Statement(var conditions) ->
                EntryBlock.number(new Expr.Statement(
                        conditions.stream().flatMap(this::conditions).toList()));
        };
    }

    /// One for each entry; a literal 0 has any shape.
    private Stream<Expr.Condition> conditions(Expr.Condition condition) {
        EntryBlock left = of(condition.left());
        EntryBlock right = of(condition.right());
        EntryBlock large = left.entries().size() < right.entries().size() ? right : left;
        return IntStream.range(0, large.entries().size())
                .mapToObj(i -> new Expr.Condition(
                        condition.left().equals(Exprs.ZERO)
                                ? Exprs.ZERO
                                : left.entries().get(i),
                        condition.relation(),
                        condition.right().equals(Exprs.ZERO)
                                ? Exprs.ZERO
                                : right.entries().get(i)));
    }

    /// Decided where both sides are numbers.
    static Expr choice(Expr left, Relation relation, Expr right, Expr then, Expr otherwise) {
        if (left instanceof Expr.Num(var a) && right instanceof Expr.Num(var b)) {
            return relation.admits(a.compareTo(b)) ? then : otherwise;
        }
        return Exprs.choice(left, relation, right, then, otherwise);
    }

    private EntryBlock entrywise(Expr expression) {
        List<EntryBlock> parts = expression.parts().stream().map(this::of).toList();
        EntryBlock first = parts.getFirst();
        return EntryBlock.of(
                first.rows(),
                first.columns(),
                (i, j) -> expression.withParts(
                        parts.stream().map(part -> part.at(i, j)).toList()));
    }

    /// In a function whose parameters stand for whole matrices a product of names may be a matrix product.
    private EntryBlock product(Expr.Product product) {
        boolean numbers = product.factors().stream()
                .allMatch(factor -> kind(factor).shape().isNumber());
        return numbers ? entrywise(product) : matrixProduct(product.factors());
    }

    /// The square of a norm is the sum of the squares, which has a slope at 0 too.
    private EntryBlock power(Expr.Power power) {
        return power.base() instanceof Expr.Form(var function, var given)
                        && power.exponent().equals(Exprs.TWO)
                ? new EntryForms(this).squared(function, given).orElseGet(() -> entrywise(power))
                : entrywise(power);
    }

    private EntryBlock name(String name) {
        EntryBlock argument = arguments.get(name);
        if (argument != null) {
            return argument;
        }
        Integer index = indices.get(name);
        if (index != null) {
            return EntryBlock.number(Exprs.num(index));
        }
        Integer length = lengths.get(name);
        if (length != null) {
            return EntryBlock.number(Exprs.num(length));
        }
        return named(name, kind(Exprs.sym(name)).shape());
    }

    /// Every entry as a name of its own.
    EntryBlock named(String name, Shape shape) {
        return EntryBlock.of(rows(shape), columns(shape), (i, j) -> Exprs.sym(EntryNames.of(name, shape, i, j)));
    }

    private EntryBlock matrixProduct(List<Expr> factors) {
        EntryBlock product = of(factors.getFirst());
        boolean number = kind(factors.getFirst()).shape().isNumber();
        Expr before = factors.getFirst();
        for (Expr factor : factors.subList(1, factors.size())) {
            boolean scales = kind(factor).shape().isNumber();
            product = product.times(of(factor), number, scales);
            before = new Expr.MatrixProduct(List.of(before, factor));
            number = kind(before).shape().isNumber();
        }
        return product;
    }

    /// A function of numbers is called for every entry; any other has its arguments put in.
    private EntryBlock apply(String name, List<Expr> given) {
        List<EntryBlock> values = given.stream().map(this::of).toList();
        boolean numbers =
                given.stream().allMatch(argument -> kind(argument).shape().isNumber());
        if (functions.hasNumbers(name) && (numbers || given.size() == 1)) {
            EntryBlock first = values.getFirst();
            return EntryBlock.of(
                    first.rows(),
                    first.columns(),
                    (i, j) -> new Expr.Apply(
                            name, values.stream().map(value -> value.at(i, j)).toList()));
        }
        if (!(scope.find(name).orElse(null) instanceof Declaration.Defined(var of, var parameters, var body))) {
            throw new IllegalArgumentException(name + " is no function here");
        }
        var inside = new HashMap<String, EntryBlock>();
        var kinds = new HashMap<String, Kind>();
        for (int i = 0; i < parameters.size(); i++) {
            inside.put(parameters.get(i), values.get(i));
            kinds.put(parameters.get(i), kind(given.get(i)));
        }
        return new Entries(scope, lengths, functions, indices, inside, kinds, count).of(body);
    }

    private EntryBlock fold(Expr.Fold fold) {
        var whole = new EntryIndices(this);
        int from = whole.number(fold.from());
        int to = whole.number(fold.to());
        if ((long) to - from >= Limits.TERMS) {
            throw new IllegalArgumentException("a %s of more than %,d terms is not written out"
                    .formatted(fold.folding().word(), Limits.TERMS));
        }
        count.count(
                Math.max(0, to - from + 1),
                FoldTerms.least(fold, lengths),
                fold.folding().word());
        Kind running = Shapes.running(kind(fold.from()), kind(fold.to()));
        var terms = new ArrayList<EntryBlock>();
        for (int value = from; value <= to; value++) {
            terms.add(at(fold.index(), value, running).of(fold.body()));
        }
        Shape shape = kind(fold).shape();
        return switch (fold.folding()) {
            case SUM ->
                EntryBlock.of(
                        rows(shape),
                        columns(shape),
                        (i, j) -> Exprs.sum(
                                terms.stream().map(term -> term.at(i, j)).toList()));
            case PROD ->
                shape.isNumber()
                        ? EntryBlock.number(Exprs.product(
                                terms.stream().map(EntryBlock::only).toList()))
                        : terms.stream()
                                .reduce((a, b) -> a.times(b, false, false))
                                .orElseGet(() -> EntryBlock.identity(rows(shape)));
        };
    }

    /// The whole number that an expression of sizes and indices is, if it is one.
    static Rational number(Expr entry) {
        return switch (entry) {
            case Expr.Num(var value) -> value;
            case Expr.Neg(var operand) -> number(operand).negated();
            case Expr.Sum(var terms) -> terms.stream().map(Entries::number).reduce(Rational.ZERO, Rational::plus);
            case Expr.Product(var factors) ->
                factors.stream().map(Entries::number).reduce(Rational.ONE, Rational::times);
            default -> throw new IllegalArgumentException("a whole number is expected as an index");
        };
    }
}
