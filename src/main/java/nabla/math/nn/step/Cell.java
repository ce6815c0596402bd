package nabla.math.nn.step;

/// One entry of a variable, counted from 0, as the variable is shown.
public record Cell(Variable variable, int row, int column) {
    public double value() {
        return variable.value().at(row, column);
    }

    /// Such as `W1[3, 2]`, counted from 1.
    public String name() {
        return "%s[%d, %d]".formatted(variable.text(), row + 1, column + 1);
    }
}
