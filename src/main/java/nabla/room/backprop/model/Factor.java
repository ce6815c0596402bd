package nabla.room.backprop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Greek;
import nabla.math.expr.write.LatexSetting;
import nabla.math.expr.write.TextNotation;
import nabla.math.nn.Matrix;
import nabla.math.nn.MatrixShape;
import nabla.math.nn.step.Axis;
import nabla.math.nn.step.Explanation;
import nabla.math.nn.step.NetworkScope;
import nabla.math.nn.step.Step;
import nabla.math.nn.step.Variable;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;

/// A matrix of a step as its formula has it: maybe transposed or under a function, with the sign that stands before it.
///
/// @param expr       what it is: `W1'`, `step(z2)`
/// @param variable   whose entries it is made of, one for one
/// @param transposed whether it shows the transpose of these
/// @param sign       in plain letters, such as `=`, `+ 2λ` or `⊙`; may be empty
/// @param suffix     after the name; may be empty
public record Factor(
        Expr expr,
        NetworkScope names,
        Variable variable,
        boolean transposed,
        Matrix value,
        String sign,
        String suffix,
        Place place) {

    /// Where it stands in the picture of a product.
    enum Place {
        LEFT,
        ABOVE,
        BETWEEN,
        RESULT,
        /// in a row with the others
        ANYWHERE
    }

    public MatrixShape shape() {
        return value.shape();
    }

    public Axis rows() {
        return transposed ? variable.columns() : variable.rows();
    }

    public Axis columns() {
        return transposed ? variable.rows() : variable.columns();
    }

    /// Whether it shows the entries of its variable as they are.
    public boolean isVariable() {
        Expr leaf = transposed ? new Expr.Transpose(variable.expr()) : variable.expr();
        return expr.equals(leaf);
    }

    /// The entry of the variable that is shown at a row and column of this factor.
    public Explanation.Place at(int row, int column) {
        return transposed
                ? new Explanation.Place(variable, /* row= */ column, /* column= */ row)
                : new Explanation.Place(variable, row, column);
    }

    /// Its name, in one line: ∂J/∂z.
    public Formula name() {
        return Formula.of(expr, LatexSetting.flat(names.scope()), Typesetter.Style.DISPLAY);
    }

    /// In plain letters: `W1ᵀ`, `∂J/∂z2`.
    public String text() {
        if (!isVariable()) {
            return TextNotation.of(expr);
        }
        String text = variable.text();
        return !transposed ? text : (text.contains("/") ? "(" + text + ")" : text) + "ᵀ";
    }

    private Factor anywhere() {
        return new Factor(expr, names, variable, transposed, value, sign, suffix, Place.ANYWHERE);
    }

    /// All matrices of a step, the result last.
    public static List<Factor> of(Step step) {
        var factors = new Collected(step).factors();
        return List.copyOf(factors);
    }

    /// Reads the factors off an equation from left to right.
    private static final class Collected {
        private final Step step;
        private final NetworkScope names;
        private final List<Factor> into = new ArrayList<>();

        Collected(Step step) {
            this.step = step;
            this.names = step.names();
        }

        List<Factor> factors() {
            Expr right = step.equation().right();
            boolean product = false;
            if (step.equations().size() > 1 || step.result().isNumber()) {
                operands("");
            } else if (right instanceof Expr.Call(var function, var arguments)) {
                add(arguments.getFirst(), function.word() + ":", "", Place.ANYWHERE);
            } else if (right instanceof Expr.Apply(var name, var arguments)) {
                add(arguments.getFirst(), name + ":", "", Place.ANYWHERE);
            } else {
                product = collect(right, "");
            }
            Variable result = step.result();
            into.add(new Factor(
                    result.expr(),
                    names,
                    result,
                    false,
                    result.value(),
                    "=",
                    "",
                    product ? Place.RESULT : Place.ANYWHERE));
            return product ? into : into.stream().map(Factor::anywhere).toList();
        }

        private void operands(String sign) {
            for (Variable operand : step.operands()) {
                into.add(new Factor(operand.expr(), names, operand, false, operand.value(), sign, "", Place.ANYWHERE));
            }
        }

        /// Whether it is one product, maybe with summands: then it can be shown with its factors left and above.
        private boolean collect(Expr expression, String sign) {
            return switch (expression) {
                case Expr.Sum(var terms) -> {
                    boolean product = collect(terms.getFirst(), sign);
                    for (Expr term : terms.subList(1, terms.size())) {
                        boolean minus = term instanceof Expr.Neg;
                        collect(term instanceof Expr.Neg(var operand) ? operand : term, minus ? "−" : "+");
                    }
                    yield product;
                }
                case Expr.Hadamard(var factors) -> {
                    for (int i = 0; i < factors.size(); i++) {
                        collect(factors.get(i), i == 0 ? sign : "⊙");
                    }
                    yield false;
                }
                case Expr.MatrixProduct(var factors) -> product(factors, sign);
                default -> {
                    if (leaf(expression).isPresent()) {
                        add(expression, sign, "", Place.BETWEEN);
                    } else {
                        operands(sign);
                    }
                    yield false;
                }
            };
        }

        private boolean product(List<Expr> factors, String sign) {
            List<Expr> matrices = factors.stream()
                    .filter(factor -> leaf(factor).isPresent() || !isNumber(factor))
                    .toList();
            String scale = scale(factors.stream().filter(this::isNumber).toList(), sign);
            if (matrices.size() == 1) {
                return collect(matrices.getFirst(), scale);
            }
            Expr left = matrices.getFirst();
            Expr right = matrices.getLast();
            if (!into.isEmpty() && isOnes(left)) {
                add(right, scale + " " + ones(left), "", Place.BETWEEN);
                return false;
            }
            if (!into.isEmpty() && isOnes(right)) {
                add(left, scale, ones(right), Place.BETWEEN);
                return false;
            }
            if (leaf(left).isPresent() && leaf(right).isPresent()) {
                add(left, scale, "", Place.LEFT);
                add(right, "·", "", Place.ABOVE);
                return true;
            }
            collect(left, scale);
            collect(right, "·");
            return false;
        }

        private boolean isNumber(Expr factor) {
            return names.find(factor).filter(it -> leaf(factor).isEmpty()).isPresent()
                    && factor.parts().stream().allMatch(part -> leaf(part).isEmpty())
                    && !(factor instanceof Expr.Sum)
                    && !(factor instanceof Expr.Hadamard);
        }

        private static String scale(List<Expr> numbers, String sign) {
            if (numbers.isEmpty()) {
                return sign;
            }
            String text = numbers.stream()
                    .map(number -> number instanceof Expr.Sym(var name)
                            ? Greek.letter(name).orElse(name)
                            : TextNotation.of(number))
                    .collect(Collectors.joining(" "));
            return sign.isEmpty() ? text : sign + " " + text;
        }

        private boolean isOnes(Expr factor) {
            return leaf(factor).filter(it -> it.role() == Variable.Role.ONES).isPresent();
        }

        private static String ones(Expr factor) {
            return factor instanceof Expr.Transpose ? "1ᵀ" : "1";
        }

        /// The matrix whose entries an expression has, one for one.
        private Optional<Variable> leaf(Expr expression) {
            return switch (expression) {
                case Expr.Transpose(var of) -> leaf(of);
                case Expr.Call(var function, var arguments) -> leaf(arguments.getFirst());
                case Expr.Primed primed -> leaf(primed.argument());
                case Expr.Apply(var name, var arguments) -> leaf(arguments.getFirst());
                case Expr.EntryPower(var base, var exponent) -> leaf(base);
                default -> names.variable(expression).filter(it -> !it.isNumber());
            };
        }

        private void add(Expr expression, String sign, String suffix, Place place) {
            Variable variable = leaf(expression).orElseThrow();
            Matrix value = names.find(expression).orElseThrow();
            into.add(new Factor(expression, names, variable, isTurned(expression), value, sign, suffix, place));
        }

        private static boolean isTurned(Expr expression) {
            return expression instanceof Expr.Transpose(var of)
                    ? !isTurned(of)
                    : !expression.parts().isEmpty()
                            && !(expression instanceof Expr.Derivative)
                            && isTurned(expression.parts().getFirst());
        }
    }
}
