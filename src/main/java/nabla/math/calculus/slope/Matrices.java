package nabla.math.calculus.slope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nabla.math.calculus.rule.Trees;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.IndexReach;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.scope.Size;
import nabla.math.expr.shape.Shapes;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.ShapedFunction;
import org.jspecify.annotations.Nullable;

/// Builds formulas of vectors and matrices under the names of a scope, without ones and double transposes.
final class Matrices {
    private final Scope scope;

    Matrices(Scope scope) {
        this.scope = scope;
    }

    /// @throws IllegalArgumentException where shapes do not fit
    Shape shape(Expr expression) {
        return Shapes.find(expression, scope)
                .orElseThrow(() -> new IllegalArgumentException("shapes do not fit"))
                .shape();
    }

    boolean isNumber(Expr expression) {
        return shape(expression).isNumber();
    }

    /// Whether a name stands in it, or in what its names are defined by.
    boolean mentions(Expr expression, String name) {
        return mentions(expression, name, new HashSet<>());
    }

    private boolean mentions(Expr expression, String name, Set<String> seen) {
        for (String each : Trees.names(expression)) {
            boolean inside = seen.add(each)
                    && scope.find(each)
                            .flatMap(Matrices::body)
                            .filter(body -> mentions(body, name, seen))
                            .isPresent();
            if (each.equals(name) || inside) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Expr> body(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Definition(var same, var body) -> Optional.of(body);
            case Declaration.Defined(var same, var parameters, var body) -> Optional.of(body);
            case Declaration.ByEntries(var same, var axes, var body) -> Optional.of(body);
            default -> Optional.empty();
        };
    }

    @Nullable
    Declaration find(String name) {
        return scope.find(name).orElse(null);
    }

    /// What a name is defined as.
    Optional<Expr> body(String name) {
        return scope.find(name)
                .filter(Declaration.Definition.class::isInstance)
                .map(definition -> ((Declaration.Definition) definition).body());
    }

    /// Of a derivative in what is differentiated.
    Optional<Pullback.Way> wayBack(Expr.Derivative inner) {
        return Pullback.of(inner, scope);
    }

    /// With the index of a sum as a name of its own.
    Optional<Scope> inside(Expr.Fold fold) {
        return Shapes.find(fold.from(), scope)
                .flatMap(kind -> kind.reach())
                .flatMap(from -> Shapes.find(fold.to(), scope)
                        .flatMap(kind -> kind.reach())
                        .map(to ->
                                scope.with(new Declaration.Index(fold.index(), new IndexReach(from.from(), to.to())))));
    }

    /// The same with the index of a sum as a name of its own.
    ///
    /// @throws LocalSlopes.NoRule where it is not known from where to where it runs
    Matrices within(Expr.Fold fold) {
        return new Matrices(inside(fold).orElseThrow(LocalSlopes.NoRule::new));
    }

    /// With an index that runs over a size.
    Matrices with(String index, Size length) {
        return new Matrices(scope.with(new Declaration.Index(index, IndexReach.upTo(length))));
    }

    Scope scope() {
        return scope;
    }

    Expr times(Expr... factors) {
        return times(List.of(factors));
    }

    /// Signs first, then numbers, then matrices in their order; a product of numbers alone is one of numbers.
    Expr times(List<Expr> factors) {
        var numbers = new ArrayList<Expr>();
        var shaped = new ArrayList<Expr>();
        boolean negative = false;
        Optional<Expr> identity = Optional.empty();
        for (Expr factor : factors) {
            negative ^= factor instanceof Expr.Neg;
            for (Expr part : parts(factor instanceof Expr.Neg(var operand) ? operand : factor)) {
                if (isIdentity(part)) {
                    identity = Optional.of(part);
                } else if (!isNumber(part)) {
                    shaped.add(part);
                } else if (!part.equals(Exprs.ONE)) {
                    numbers.add(part);
                }
            }
        }
        if (shaped.isEmpty()) {
            identity.ifPresent(shaped::add);
        }
        var all = new ArrayList<>(numbers);
        all.addAll(shaped);
        Expr product = shaped.isEmpty()
                ? Exprs.product(numbers)
                : all.size() == 1 ? all.getFirst() : new Expr.MatrixProduct(all);
        return negative ? negative(product) : product;
    }

    /// A row times a column stays as it is: it is a number.
    private List<Expr> parts(Expr factor) {
        return switch (factor) {
            case Expr.Product(var inner) -> inner;
            case Expr.MatrixProduct(var inner) when !isNumber(factor) -> inner;
            default -> List.of(factor);
        };
    }

    Expr negative(Expr of) {
        return of instanceof Expr.Neg(var operand) ? operand : Exprs.neg(of);
    }

    Expr hadamard(List<Expr> factors) {
        var some = new ArrayList<Expr>();
        for (Expr factor : factors) {
            if (factor instanceof Expr.Hadamard(var inner)) {
                some.addAll(inner);
            } else {
                some.add(factor);
            }
        }
        return some.size() == 1 ? some.getFirst() : new Expr.Hadamard(some);
    }

    Expr transpose(Expr of) {
        return switch (of) {
            case Expr.Transpose(var inner) -> inner;
            case Expr.Neg(var operand) -> Exprs.neg(transpose(operand));
            case Expr.Form(var function, var arguments) when function == ShapedFunction.DIAG -> of;
            case Expr.MatrixProduct(var factors) -> {
                var turned =
                        new ArrayList<>(factors.stream().filter(this::isNumber).toList());
                factors.reversed().stream()
                        .filter(each -> !isNumber(each))
                        .forEach(each -> turned.add(transpose(each)));
                yield times(turned);
            }
            case Expr.Hadamard(var factors) ->
                hadamard(factors.stream().map(this::transpose).toList());
            case Expr.Sum(var terms) ->
                Exprs.sum(terms.stream().map(this::transpose).toList());
            default -> isNumber(of) ? of : new Expr.Transpose(of);
        };
    }

    /// The sum of the products of equal places.
    Expr inner(Expr g, Expr of) {
        return switch (shape(of)) {
            case Shape.Scalar number -> times(g, of);
            case Shape.Column column -> times(transpose(g), of);
            case Shape.Row row -> times(g, transpose(of));
            case Shape.Matrix matrix -> form(ShapedFunction.TRACE, times(transpose(g), of));
        };
    }

    Expr diag(Expr of) {
        return form(ShapedFunction.DIAG, of);
    }

    /// As large as a square matrix, or as a vector is long.
    Expr identity(Shape shape) {
        return switch (shape) {
            case Shape.Column(var length) -> diag(ones(length));
            case Shape.Matrix(var rows, var columns) -> diag(ones(rows));
            case Shape.Scalar number -> throw new IllegalArgumentException("a number has no identity");
            case Shape.Row row -> throw new IllegalArgumentException("a row has no identity");
        };
    }

    private static boolean isIdentity(Expr of) {
        return of instanceof Expr.Form(var outer, var arguments)
                && outer == ShapedFunction.DIAG
                && arguments.getFirst() instanceof Expr.Form(var inner, var length)
                && inner == ShapedFunction.ONES;
    }

    private static Expr ones(Size length) {
        return form(ShapedFunction.ONES, size(length));
    }

    static Expr size(Size length) {
        return switch (length) {
            case Size.Fixed(var number) -> Exprs.num(number);
            case Size.Named(var name) -> Exprs.sym(name);
        };
    }

    private static Expr form(ShapedFunction function, Expr... arguments) {
        return new Expr.Form(function, List.of(arguments));
    }

    /// diag(s) − s sᵀ.
    Expr softmaxSlope(Expr s) {
        return Exprs.difference(diag(s), times(s, transpose(s)));
    }

    /// S ⊙ (G − (G ⊙ S) 1 1ᵀ).
    Expr rows(Expr s, Expr g) {
        if (!(shape(s) instanceof Shape.Matrix(var rows, var columns))) {
            throw new IllegalArgumentException("rows are those of a matrix");
        }
        Expr mean = times(hadamard(List.of(g, s)), ones(columns), transpose(ones(columns)));
        return hadamard(List.of(s, Exprs.difference(g, mean)));
    }

    /// The diagonal of a matrix as a vector.
    Expr diagonal(Expr g, Expr vector) {
        if (!(shape(vector) instanceof Shape.Column(var length))) {
            throw new IllegalArgumentException("a diagonal matrix is made of a vector");
        }
        return times(hadamard(List.of(g, diag(ones(length)))), ones(length));
    }

    /// A slope at a place of a matrix or vector, 0 elsewhere.
    Expr placed(Expr g, Expr whole, List<Expr> indices) {
        return switch (shape(whole)) {
            case Shape.Column(var length) -> times(g, onehot(indices.getFirst(), length));
            case Shape.Matrix(var rows, var columns) ->
                indices.size() == 1
                        ? times(onehot(indices.getFirst(), rows), transpose(g))
                        : times(g, onehot(indices.getFirst(), rows), transpose(onehot(indices.getLast(), columns)));
            case Shape.Scalar number -> throw new IllegalArgumentException("a number has no entries");
            case Shape.Row row -> throw new IllegalArgumentException("an entry of a row is not written");
        };
    }

    private static Expr onehot(Expr index, Size length) {
        return form(ShapedFunction.ONEHOT, index, size(length));
    }
}
