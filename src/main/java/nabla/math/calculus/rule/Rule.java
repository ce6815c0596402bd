package nabla.math.calculus.rule;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Exprs;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.write.TextNotation;

/// A rule of differentiation or of simplification, as it is named and shown to students.
///
/// In the formulas `u'` is the derivative of `u`, and `a`, `b`, `c` do not depend on the variable.
///
/// @param title      its name for students: `product rule`
/// @param formula    what it says: `(u v)' = u' v + u v'`
/// @param simplifies whether it only rewrites; the others carry out a derivative
public record Rule(String title, String formula, boolean simplifies) {
    private static final Expr U = Exprs.sym("u");
    private static final Expr V = Exprs.sym("v");
    private static final Expr U_PRIME = Exprs.sym("u'");

    public static final Rule CONSTANT = new Rule("constant rule", "c' = 0", false);
    public static final Rule VARIABLE = new Rule("the variable itself", "x' = 1", false);
    static final Rule SUM = new Rule("sum rule", "(u + v)' = u' + v'", false);
    static final Rule NEGATIVE = new Rule("minus sign", "(-u)' = -u'", false);
    static final Rule FACTOR = new Rule("constant factor", "(c u)' = c u'", false);
    public static final Rule PRODUCT = new Rule("product rule", "(u v)' = u' v + u v'", false);
    public static final Rule RECIPROCAL = new Rule("reciprocal rule", "(c/v)' = -c v'/v^2", false);
    public static final Rule QUOTIENT = new Rule("quotient rule", "(u/v)' = (u' v - u v')/v^2", false);
    public static final Rule POWER = new Rule("power rule", "(u^n)' = n u^(n - 1) u'", false);
    public static final Rule EXPONENTIAL = new Rule("exponential rule", "(a^v)' = a^v log(a) v'", false);
    static final Rule POWER_OF_E = new Rule("exponential rule", "(e^v)' = e^v v'", false);
    static final Rule GENERAL_POWER =
            new Rule("power rule for a moving exponent", "(u^v)' = u^v (v' log(u) + v u'/u)", false);
    public static final Rule NESTED = new Rule("the inner derivative first", "u'' = (u')'", false);
    public static final Rule CASES = new Rule("case by case", "if(c, u, v)' = if(c, u', v')", false);
    static final Rule MINIMUM = new Rule("the smaller one", "min(u, v)' = if(u < v, u', v')", false);
    static final Rule MAXIMUM = new Rule("the larger one", "max(u, v)' = if(u > v, u', v')", false);

    static final Rule UNNEST = new Rule("remove brackets", "a + (b + c) = a + b + c", true);
    static final Rule ADD_ZERO = new Rule("add zero", "u + 0 = u", true);
    static final Rule ADD_NUMBERS = new Rule("add the numbers", "2 + 3 = 5", true);
    static final Rule LIKE_TERMS = new Rule("collect like terms", "2 u + 3 u = 5 u", true);
    static final Rule MULTIPLY_OUT = new Rule("multiply out", "u (v + w) = u v + u w", true);
    static final Rule MINUS_MINUS = new Rule("two minus signs", "-(-u) = u", true);
    static final Rule SIGN_FIRST = new Rule("minus sign to the front", "u * (-v) = -(u v)", true);
    static final Rule TIMES_ZERO = new Rule("times zero", "0 u = 0, also where u has no value", true);
    static final Rule TIMES_ONE = new Rule("times one", "1 u = u", true);
    static final Rule MULTIPLY_NUMBERS = new Rule("multiply the numbers", "2 * 3 = 6", true);
    static final Rule ONE_FRACTION = new Rule("one fraction", "u (v/w) = u v/w", true);
    static final Rule NESTED_FRACTION = new Rule("fraction in a fraction", "(u/v)/w = u/(v w)", true);
    static final Rule OVER_ONE = new Rule("over one", "u/1 = u", true);
    static final Rule REDUCE = new Rule("reduce the fraction", "6/4 = 3/2", true);
    public static final Rule CANCEL = new Rule("cancel", "u v/(u w) = v/w, also where u = 0", true);
    static final Rule SAME_BASE = new Rule("same base", "u^2 u^3 = u^5", true);
    static final Rule POWER_ONE = new Rule("power one", "u^1 = u", true);
    static final Rule POWER_ZERO = new Rule("power zero", "u^0 = 1", true);
    static final Rule POWER_OF_ONE = new Rule("power of one", "1^u = 1", true);
    static final Rule POWER_NUMBERS = new Rule("work out the power", "2^3 = 8", true);
    static final Rule POWER_OF_POWER = new Rule("power of a power", "(u^2)^3 = u^6", true);
    static final Rule ROOT_SQUARED = new Rule("root squared", "sqrt(u)^2 = u, also where u < 0", true);
    static final Rule KNOWN_VALUE = new Rule("a known value", "exp(0) = 1", true);
    static final Rule SAME_CASES = new Rule("the same in both cases", "if(c, u, u) = u", true);

    private static final Map<Function, Rule> OF_FUNCTIONS = Arrays.stream(Function.values())
            .collect(Collectors.toMap(
                    function -> function, Rule::made, (same, twice) -> same, () -> new EnumMap<>(Function.class)));

    /// The rule for the derivative of a function.
    public static Rule of(Function function) {
        return requireNonNull(OF_FUNCTIONS.get(function));
    }

    /// From the derivative that stands beside it.
    private static Rule made(Function function) {
        if (function.firstWhere().isPresent()) {
            boolean smaller = function.firstWhere().get() == Relation.LESS;
            Expr choice = Exprs.choice(U, function.firstWhere().get(), V, U_PRIME, Exprs.sym("v'"));
            return new Rule(
                    smaller ? "the smaller one" : "the larger one", slope(Exprs.call(function, U, V), choice), false);
        }
        String title = "derivative of " + function.spoken().replaceFirst(" of$", "");
        Expr outer = function.derivative(0, List.of(U));
        Expr whole = outer instanceof Expr.Quotient(var numerator, var denominator) && Numbers.is(numerator, 1)
                ? Exprs.quotient(U_PRIME, denominator)
                : Exprs.product(outer, U_PRIME);
        return new Rule(title, slope(Exprs.call(function, U), whole), false);
    }

    private static String slope(Expr of, Expr is) {
        return TextNotation.of(of) + "' = " + TextNotation.of(is);
    }
}
