package nabla.math.expr.token;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.ShapedFunction;

/// What other programs and books have functions for, and how it is written here.
///
/// Whatever is suggested means the same: `ln` is our `log`, but `log2` is not.
public final class OtherNames {
    /// The same under another name.
    private static final Map<String, String> SAME = table("""
            log: ln logarithm
            exp: exponential
            sig: sigmoid sigm logistic expit
            step: heaviside unitstep
            sign: sgn signum
            sqrt: root squareroot sqroot
            abs: fabs absolute
            min: minimum fmin
            max: maximum fmax
            sin: sine sinus
            cos: cosine cosinus
            tan: tangent tg
            sinh: sh
            cosh: ch
            tanh: th tgh
            atan: arctan arctg atg
            relu: ramp rectifier
            softplus: softrelu
            inf: infinity infty oo
            """);

    /// How it is written with what there is, x and y standing for the arguments.
    private static final Map<String, String> WRITTEN = table("""
            log(x)/log(2): log2 lb ld
            log(x)/log(10): log10 lg
            log(1 + x): log1p ln1p
            exp(x) - 1: expm1
            2^x: exp2
            10^x: exp10
            x^y: pow power
            x^2: sqr square sq abs2
            x^3: cube
            x^(1/3): cbrt
            x^(1/n): nthroot
            1/x: reciprocal recip
            sqrt(x^2 + y^2): hypot
            1/cos(x): sec
            1/sin(x): csc cosec
            cos(x)/sin(x): cot cotan ctg cotg
            1/cosh(x): sech
            1/sinh(x): csch cosech
            1/tanh(x): coth
            atan(x/sqrt(1 - x^2)): asin arcsin
            pi/2 - atan(x/sqrt(1 - x^2)): acos arccos
            pi/2 - atan(x): acot arccot
            log(x + sqrt(x^2 + 1)): asinh arsinh arcsinh
            log(x + sqrt(x^2 - 1)): acosh arcosh arccosh
            log((1 + x)/(1 - x))/2: atanh artanh arctanh
            sin(pi * x/180): sind
            cos(pi * x/180): cosd
            tan(pi * x/180): tand
            pi * x/180: radians rad
            180 x/pi: degrees deg
            sin(x)/x: sinc
            1 - erf(x): erfc
            (1 + erf(x/sqrt(2)))/2: normcdf cdf
            exp(-x^2/2)/sqrt(2 pi): gaussian normpdf
            x * sig(x): silu swish
            x * (1 + erf(x/sqrt(2)))/2: gelu
            x * tanh(softplus(x)): mish
            if(x > 0, x, exp(x) - 1): elu
            if(x > 0, x, 0.01 x): leakyrelu leaky_relu lrelu
            min(relu(x), 6): relu6
            max(-1, min(1, x)): hardtanh
            x/(1 + abs(x)): softsign
            -softplus(-x): logsigmoid logsig
            log(x/(1 - x)): logit
            log(exp(x) + exp(y)): logaddexp logsumexp lse
            max(a, min(b, x)): clip clamp
            max(0, 1 - x): hinge
            if(abs(x) <= 1, x^2/2, abs(x) - 1/2): huber
            if(x > 0, a, b): ifelse ite iif where cond piecewise cases
            if(x > 0, 1, 0): indicator
            x + y: sum add
            x * y: prod product mul times
            x' * y: dot inner
            x * y': outer
            A': transpose
            A * B: matmul
            A .* B: hadamard
            trace(A): tr
            diag(x): diagonal
            onehot(k, K): one_hot
            rowsoftmax(Z): softmax_rows
            log(softmax(x)): logsoftmax log_softmax
            delta(i, j): kronecker
            d(f, x): diff derivative deriv differentiate grad gradient
            """);

    /// What is another thing for numbers than for vectors and matrices.
    private static final Map<String, String> BY_KIND = table("""
            the inverse of a matrix is not in the language, that of a number is `1/x`: inv inverse
            the identity matrix is `diag(ones(N))`: eye identity
            the mean of a vector is `sum(i in 1..N, x[i])/N`, of two numbers `(x + y)/2`: mean average avg
            """);

    private static final Set<String> MISSING = Set.of("""
            floor ceil ceiling round rint trunc truncate frac int mod rem fmod gcd lcm factorial fact binom binomial
            choose comb ncr gamma lgamma loggamma gammaln digamma beta zeta erf erfinv erfcinv probit atan atan2 arctan2
            arg re im conj real imag lambertw bessel besselj li ei ci si airy integral integrate quad lim limit solve
            argmax argmin rand random det asec acsc arcsec arccsc asech acsch
            acoth median var std cov cross sort isnan selu""".strip().split("\\s+"));

    private static final Pattern CALLED = Pattern.compile("[a-z]+\\d*(?=\\()");
    private static final Pattern INDEXED = Pattern.compile("([a-z]+)_?([0-9]+|(?<=_)[a-z0-9]+)");

    private OtherNames() {}

    private static Map<String, String> table(String rows) {
        return rows.lines()
                .map(row -> row.split(": ", 2))
                .flatMap(row -> Pattern.compile(" ").splitAsStream(row[1]).map(name -> Map.entry(name, row[0])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Our word for it, where it is the same.
    static Optional<String> word(String name) {
        return Optional.ofNullable(SAME.get(name.toLowerCase(Locale.ROOT)))
                .filter(word ->
                        Function.named(word).isPresent() || Names.constant(word).isPresent());
    }

    /// What to say of a function that we write in another way or do not have.
    public static Optional<String> instead(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (word(small).isPresent()) {
            return Optional.empty();
        }
        return Optional.ofNullable(WRITTEN.get(small))
                .filter(OtherNames::known)
                .map(formula -> "; write `" + formula + "`")
                .or(() -> Optional.ofNullable(BY_KIND.get(small)).map(sentence -> "; " + sentence))
                .or(() -> indexed(small))
                .or(() -> MISSING.contains(small) || SAME.containsKey(small) || WRITTEN.containsKey(small)
                        ? Optional.of(", and the language has nothing of that name")
                        : Optional.empty());
    }

    private static boolean known(String formula) {
        return CALLED.matcher(formula)
                .results()
                .allMatch(word -> Function.named(word.group()).isPresent()
                        || ShapedFunction.named(word.group()).isPresent()
                        || word.group().equals(Names.DELTA)
                        || word.group().equals(Names.CHOICE)
                        || word.group().equals(Names.DERIVATIVE));
    }

    /// `log3(x)`, `log_b(x)`: a base; `sin2(x)`: a power, as many programs have it.
    private static Optional<String> indexed(String name) {
        var parts = INDEXED.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String function = word(parts.group(1)).orElse(parts.group(1));
        if (function.equals(Function.LOG.word())) {
            return Optional.of("; write `log(x)/log(" + parts.group(2) + ")` for another base");
        }
        return Function.named(function)
                .map(known -> "; write `%s(x)^%s` for a power".formatted(known.word(), parts.group(2)));
    }
}
