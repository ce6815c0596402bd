package nabla.room.backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nabla.math.nn.Matrix;
import nabla.math.nn.Shape;
import nabla.math.nn.step.Axis;
import nabla.math.nn.step.Cell;
import nabla.math.nn.step.Formula;
import nabla.math.nn.step.Step;
import nabla.math.nn.step.Variable;

/// A matrix of a step as its formula has it: maybe transposed, with the sign that stands before it.
///
/// @param sign   LaTeX, such as `=`, `+` or `\odot`; may be empty
/// @param suffix LaTeX after the name, such as a closing bracket; may be empty
record Factor(Variable variable, boolean transposed, String sign, String suffix, Place place) {

    private static final Pattern FRACTION =
            Pattern.compile("\\\\frac\\{(.*)\\}\\{(\\\\partial .*?\\}?)\\}(?=$|\\\\right)");

    /// Where it stands in the picture of a product.
    enum Place {
        LEFT,
        ABOVE,
        BETWEEN,
        RESULT,
        /// in a row with the others
        ANYWHERE
    }

    Matrix value() {
        return transposed ? variable.value().transposed() : variable.value();
    }

    Shape shape() {
        return transposed ? variable.shape().transposed() : variable.shape();
    }

    Axis rows() {
        return transposed ? variable.columns() : variable.rows();
    }

    Axis columns() {
        return transposed ? variable.rows() : variable.columns();
    }

    /// The entry of the variable that is shown at a row and column of this factor.
    Cell cell(int row, int column) {
        return transposed ? new Cell(variable, column, row) : new Cell(variable, row, column);
    }

    /// The name with its sign, in one line: fractions become ∂J/∂z.
    String latex() {
        String name = FRACTION.matcher(variable.latex(transposed)).replaceAll("$1/$2");
        return (sign.isEmpty() ? "" : sign + "\\;") + name + (suffix.isEmpty() ? "" : "\\;" + suffix);
    }

    String text() {
        return variable.text(transposed);
    }

    /// All matrices of a step, the result last.
    static List<Factor> of(Step step) {
        var factors = new ArrayList<Factor>();
        boolean product = collect(step.formula(), "", factors);
        factors.add(new Factor(step.result(), false, "=", "", product ? Place.RESULT : Place.ANYWHERE));
        if (!product) {
            factors.replaceAll(it -> new Factor(it.variable, it.transposed, it.sign, it.suffix, Place.ANYWHERE));
        }
        return List.copyOf(factors);
    }

    /// Whether it is one product, maybe with summands: then it can be shown with its factors left and above.
    private static boolean collect(Formula formula, String sign, List<Factor> into) {
        return switch (formula) {
            case Formula.Leaf leaf -> {
                into.add(new Factor(leaf.variable(), leaf.transposed(), sign, "", Place.BETWEEN));
                yield false;
            }
            case Formula.Product product -> product(product, sign, into);
            case Formula.Hadamard both -> pair(both.left(), both.right(), sign, "\\odot", into);
            case Formula.Difference both -> pair(both.left(), both.right(), sign, "-", into);
            case Formula.Sum sum -> {
                boolean product = collect(sum.left(), sign, into);
                collect(sum.right(), "+", into);
                yield product;
            }
            case Formula.Scaled scaled ->
                collect(scaled.of(), scaled.factor() == 1 ? sign : sign + scaled.latex(), into);
            case Formula.Mapped mapped -> {
                Variable of = mapped.of().variable();
                into.add(new Factor(
                        of,
                        mapped.of().transposed(),
                        sign + mapped.activation().symbol() + "\\!:",
                        "",
                        Place.ANYWHERE));
                yield false;
            }
            case Formula.Call call -> {
                call.operands().forEach(it -> into.add(new Factor(it, false, "", "", Place.ANYWHERE)));
                yield false;
            }
        };
    }

    private static boolean pair(Formula left, Formula right, String sign, String between, List<Factor> into) {
        collect(left, sign, into);
        collect(right, between, into);
        return false;
    }

    /// A column of ones is left out where it only carries a bias to every sample.
    private static boolean product(Formula.Product product, String sign, List<Factor> into) {
        if (!into.isEmpty() && product.left() instanceof Formula.Leaf ones && isOnes(ones)) {
            Formula.Leaf bias = (Formula.Leaf) product.right();
            into.add(new Factor(
                    bias.variable(),
                    bias.transposed(),
                    sign + ones.variable().latex(ones.transposed()),
                    "",
                    Place.BETWEEN));
            return false;
        }
        if (!into.isEmpty() && product.right() instanceof Formula.Leaf ones && isOnes(ones)) {
            Formula.Leaf bias = (Formula.Leaf) product.left();
            into.add(new Factor(
                    bias.variable(), bias.transposed(), sign, ones.variable().latex(ones.transposed()), Place.BETWEEN));
            return false;
        }
        if (product.left() instanceof Formula.Leaf left && product.right() instanceof Formula.Leaf right) {
            into.add(new Factor(left.variable(), left.transposed(), sign, "", Place.LEFT));
            into.add(new Factor(right.variable(), right.transposed(), "\\cdot", "", Place.ABOVE));
            return true;
        }
        collect(product.left(), sign, into);
        collect(product.right(), "\\cdot", into);
        return false;
    }

    private static boolean isOnes(Formula.Leaf leaf) {
        return leaf.variable().role() == Variable.Role.ONES;
    }
}
