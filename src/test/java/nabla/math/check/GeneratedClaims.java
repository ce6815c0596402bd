package nabla.math.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nabla.math.calculus.Read;
import nabla.math.check.verdict.Claim;
import nabla.math.expr.number.Rational;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Line;
import nabla.math.expr.tree.Relation;

/// Right and wrong claims of one making: the same seed gives the same claims.
///
/// A right one is an expression and the same rewritten by rules that hold everywhere, or a larger one. A wrong one has
/// a [PlantedDifference].
public final class GeneratedClaims {
    /// x and y are any numbers, q lies on a slider, p between 0 and 1, s is positive.
    public static final Scope SCOPE =
            Read.given("x, y : real\n q : real in [-5, 5]\n p : real in (0, 1)\n s : real > 0");

    private static final List<Expr> NAMES = List.of(Exprs.sym("x"), Exprs.sym("y"), Exprs.sym("p"), Exprs.sym("s"));
    private static final List<Function> SMOOTH = List.of(
            Function.EXP, Function.SIN, Function.COS, Function.TANH, Function.SIG, Function.SOFTPLUS, Function.RELU);

    private final SplittableRandom random;

    public GeneratedClaims(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// A claim and what was planted into it; [Planted#NOTHING] where it is right.
    public record Generated(Claim claim, Planted planted) {}

    public Generated right() {
        return next(Planted.NOTHING);
    }

    public Generated wrong() {
        Planted[] all = Planted.values();
        return wrong(all[1 + random.nextInt(all.length - 1)]);
    }

    /// Wrong in one way. What the rest of the claim swallows, as 1e40 swallows a difference of 1, is not taken.
    public Generated wrong(Planted planted) {
        while (true) {
            Generated next = next(planted);
            if (next.planted != Planted.NOTHING) {
                return next;
            }
        }
    }

    private Generated next(Planted planted) {
        Expr left = expression(1 + random.nextInt(3));
        Expr right = rewritten(left);
        Relation relation = random.nextInt(3) > 0 || planted.alwaysEqual() ? Relation.EQUAL : Relation.AT_MOST;
        if (planted == Planted.TOUCH) {
            relation = Relation.LESS;
        }
        if (relation == Relation.AT_MOST) {
            right = Exprs.sum(right, Exprs.power(leaf(), 2));
        }
        var difference = PlantedDifference.of(planted, relation, right, random);
        var link = new Line.Link.Related(relation);
        var claim = new Claim(left, link, difference.side(), SCOPE);
        boolean wrong = planted != Planted.NOTHING && difference.refutes(claim, relation);
        return new Generated(claim, wrong ? planted : Planted.NOTHING);
    }

    private Expr leaf() {
        return random.nextInt(4) == 0
                ? Exprs.num(Rational.of(1 + random.nextInt(9), 1 + random.nextInt(3)))
                : NAMES.get(random.nextInt(NAMES.size()));
    }

    private Expr expression(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Expr.Sum(List.of(expression(depth - 1), expression(depth - 1)));
            case 2 -> new Expr.Product(List.of(expression(depth - 1), expression(depth - 1)));
            case 3 -> Exprs.difference(expression(depth - 1), expression(depth - 1));
            case 4 -> Exprs.quotient(expression(depth - 1), Exprs.sum(Exprs.ONE, Exprs.power(leaf(), 2)));
            case 5 -> Exprs.log(Exprs.sum(Exprs.ONE, Exprs.power(expression(depth - 1), 2)));
            default -> Exprs.call(SMOOTH.get(random.nextInt(SMOOTH.size())), expression(depth - 1));
        };
    }

    /// The same value everywhere, written otherwise.
    private Expr rewritten(Expr expression) {
        var parts = new ArrayList<Expr>();
        expression.parts().forEach(part -> parts.add(rewritten(part)));
        Expr same = parts.isEmpty() ? expression : expression.withParts(parts);
        if (random.nextInt(3) == 0) {
            return same;
        }
        return switch (same) {
            case Expr.Sum(var terms) -> new Expr.Sum(terms.reversed());
            case Expr.Product(var factors) -> distributed(factors);
            case Expr.Call(var function, var arguments) -> rewritten(function, arguments.getFirst(), same);
            case Expr.Num number -> same;
            case Expr.Const constant -> same;
            case Expr.Sym symbol -> same;
            case Expr.Quotient quotient -> same;
            case Expr.Power power -> same;
            case Expr.Neg neg -> same;
            case Expr.Apply apply -> same;
            case Expr.Derivative derivative -> same;
            case Expr.If choice -> same;
            case Expr.Shaped shaped -> same;
        };
    }

    /// a (b + c) = a b + a c
    private static Expr distributed(List<Expr> factors) {
        if (factors.size() != 2 || !(factors.getLast() instanceof Expr.Sum(var terms))) {
            return new Expr.Product(factors.reversed());
        }
        return new Expr.Sum(terms.stream()
                .map(term -> (Expr) new Expr.Product(List.of(factors.getFirst(), term)))
                .toList());
    }

    /// sig(u) = 1 - sig(-u), tanh(u) = 2 sig(2 u) - 1, softplus(u) = u + softplus(-u), relu(u) = (u + |u|)/2, ...
    private static Expr rewritten(Function function, Expr u, Expr same) {
        return switch (function.word()) {
            case "sig" -> Exprs.difference(Exprs.ONE, Exprs.sig(new Expr.Neg(u)));
            case "tanh" ->
                Exprs.difference(Exprs.product(Exprs.TWO, Exprs.sig(Exprs.product(Exprs.TWO, u))), Exprs.ONE);
            case "softplus" -> Exprs.sum(u, Exprs.call(Function.SOFTPLUS, new Expr.Neg(u)));
            case "relu" -> Exprs.quotient(Exprs.sum(u, Exprs.abs(u)), Exprs.TWO);
            case "exp" -> Exprs.power(Exprs.exp(Exprs.quotient(u, Exprs.TWO)), 2);
            case "sin" -> new Expr.Neg(Exprs.sin(new Expr.Neg(u)));
            case "cos" -> Exprs.difference(Exprs.product(Exprs.TWO, Exprs.power(Exprs.cos(half(u)), 2)), Exprs.ONE);
            default -> same;
        };
    }

    private static Expr half(Expr u) {
        return Exprs.quotient(u, Exprs.TWO);
    }
}
