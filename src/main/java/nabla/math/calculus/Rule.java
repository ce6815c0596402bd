package nabla.math.calculus;

import nabla.math.expr.Function;

/// A rule of differentiation or of simplification, as it is named and shown to students.
///
/// In the formulas `u'` is the derivative of `u`, and `a`, `b`, `c` do not depend on the variable.
public enum Rule {
    CONSTANT("constant rule", "c' = 0"),
    VARIABLE("the variable itself", "x' = 1"),
    SUM("sum rule", "(u + v)' = u' + v'"),
    NEGATIVE("minus sign", "(-u)' = -u'"),
    FACTOR("constant factor", "(c u)' = c u'"),
    PRODUCT("product rule", "(u v)' = u' v + u v'"),
    RECIPROCAL("reciprocal rule", "(c/v)' = -c v'/v^2"),
    QUOTIENT("quotient rule", "(u/v)' = (u' v - u v')/v^2"),
    POWER("power rule", "(u^n)' = n u^(n - 1) u'"),
    EXPONENTIAL("exponential rule", "(a^v)' = a^v log(a) v'"),
    POWER_OF_E("exponential rule", "(e^v)' = e^v v'"),
    GENERAL_POWER("power rule for a moving exponent", "(u^v)' = u^v (v' log(u) + v u'/u)"),
    NESTED("the inner derivative first", "u'' = (u')'"),
    CASES("case by case", "if(c, u, v)' = if(c, u', v')"),
    MINIMUM("the smaller one", "min(u, v)' = if(u < v, u', v')"),
    MAXIMUM("the larger one", "max(u, v)' = if(u > v, u', v')"),

    EXP("derivative of exp", "exp(u)' = exp(u) u'"),
    LOG("derivative of log", "log(u)' = u'/u"),
    SQRT("derivative of the square root", "sqrt(u)' = u'/(2 sqrt(u))"),
    ABS("derivative of the absolute value", "abs(u)' = sign(u) u'"),
    SIN("derivative of sin", "sin(u)' = cos(u) u'"),
    COS("derivative of cos", "cos(u)' = -sin(u) u'"),
    TAN("derivative of tan", "tan(u)' = (1 + tan(u)^2) u'"),
    TANH("derivative of tanh", "tanh(u)' = (1 - tanh(u)^2) u'"),
    SINH("derivative of sinh", "sinh(u)' = cosh(u) u'"),
    COSH("derivative of cosh", "cosh(u)' = sinh(u) u'"),
    SIG("derivative of the sigmoid", "sig(u)' = sig(u) (1 - sig(u)) u'"),
    SOFTPLUS("derivative of softplus", "softplus(u)' = sig(u) u'"),
    RELU("derivative of relu", "relu(u)' = step(u) u'"),
    STEP("derivative of step", "step(u)' = 0 u'"),
    SIGN("derivative of sign", "sign(u)' = 0 u'"),

    UNNEST("remove brackets", "a + (b + c) = a + b + c"),
    ADD_ZERO("add zero", "u + 0 = u"),
    ADD_NUMBERS("add the numbers", "2 + 3 = 5"),
    LIKE_TERMS("collect like terms", "2 u + 3 u = 5 u"),
    MINUS_MINUS("two minus signs", "-(-u) = u"),
    SIGN_FIRST("minus sign to the front", "u * (-v) = -(u v)"),
    TIMES_ZERO("times zero", "0 u = 0, also where u has no value"),
    TIMES_ONE("times one", "1 u = u"),
    MULTIPLY_NUMBERS("multiply the numbers", "2 * 3 = 6"),
    ONE_FRACTION("one fraction", "u (v/w) = u v/w"),
    NESTED_FRACTION("fraction in a fraction", "(u/v)/w = u/(v w)"),
    OVER_ONE("over one", "u/1 = u"),
    REDUCE("reduce the fraction", "6/4 = 3/2"),
    CANCEL("cancel", "u v/(u w) = v/w, also where u = 0"),
    SAME_BASE("same base", "u^2 u^3 = u^5"),
    POWER_ONE("power one", "u^1 = u"),
    POWER_ZERO("power zero", "u^0 = 1"),
    POWER_OF_ONE("power of one", "1^u = 1"),
    POWER_NUMBERS("work out the power", "2^3 = 8"),
    POWER_OF_POWER("power of a power", "(u^2)^3 = u^6"),
    ROOT_SQUARED("root squared", "sqrt(u)^2 = u, also where u < 0"),
    KNOWN_VALUE("a known value", "exp(0) = 1"),
    SAME_CASES("the same in both cases", "if(c, u, u) = u");

    private final String title;
    private final String formula;

    Rule(String title, String formula) {
        this.title = title;
        this.formula = formula;
    }

    /// Its name for students: `product rule`.
    public String title() {
        return title;
    }

    /// What it says: `(u v)' = u' v + u v'`.
    public String formula() {
        return formula;
    }

    /// Whether it only rewrites; the others carry out a derivative.
    public boolean simplifies() {
        return compareTo(UNNEST) >= 0;
    }

    /// The rule for the derivative of a function.
    static Rule of(Function function) {
        return switch (function) {
            case EXP -> EXP;
            case LOG -> LOG;
            case SQRT -> SQRT;
            case ABS -> ABS;
            case MIN -> MINIMUM;
            case MAX -> MAXIMUM;
            case SIN -> SIN;
            case COS -> COS;
            case TAN -> TAN;
            case TANH -> TANH;
            case SINH -> SINH;
            case COSH -> COSH;
            case SIG -> SIG;
            case SOFTPLUS -> SOFTPLUS;
            case RELU -> RELU;
            case STEP -> STEP;
            case SIGN -> SIGN;
        };
    }
}
