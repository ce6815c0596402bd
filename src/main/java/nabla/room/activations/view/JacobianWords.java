package nabla.room.activations.view;

import java.util.List;
import nabla.math.Numerals;
import nabla.math.nn.Matrix;
import nabla.room.activations.model.Jacobian;
import nabla.room.activations.model.SlopeEntry;

/// A Jacobian as it stands in a layout: which way its rows go, what they are called, and what stands at its edges.
///
/// @param outputsInRows whether a row is an output; else it is a logit
record JacobianWords(Jacobian jacobian, boolean outputsInRows) {
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    Matrix values() {
        return outputsInRows ? jacobian.slopes() : jacobian.slopes().transposed();
    }

    String row(int row) {
        return (outputsInRows ? "s" : "x") + subscript(row);
    }

    String column(int column) {
        return (outputsInRows ? "x" : "s") + subscript(column);
    }

    /// What stands at the right, one for each row.
    List<Double> alongRows() {
        return outputsInRows ? jacobian.overLogits() : jacobian.overOutputs();
    }

    /// What stands below, one for each column.
    List<Double> alongColumns() {
        return outputsInRows ? jacobian.overOutputs() : jacobian.overLogits();
    }

    String alongRowsName() {
        return outputsInRows ? "Σ logits" : "Σ outputs";
    }

    String alongColumnsName() {
        return outputsInRows ? "Σ outputs" : "Σ logits";
    }

    String layout() {
        return layout(outputsInRows);
    }

    /// Which way the matrix goes.
    static String layout(boolean outputsInRows) {
        return outputsInRows ? "Row = output i, column = logit j" : "Row = logit j, column = output i";
    }

    SlopeEntry entry(int row, int column) {
        return outputsInRows
                ? new SlopeEntry(jacobian.kind(), row, column)
                : new SlopeEntry(jacobian.kind(), column, row);
    }

    /// A sum to three digits: `−0.066`; exactly 0 where the terms cancel.
    static String sum(double value) {
        return Numerals.of(value, 2);
    }

    static String subscript(int index) {
        var text = new StringBuilder();
        Integer.toString(index + 1).chars().forEach(digit -> text.append(SUBSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }
}
