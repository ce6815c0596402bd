package nabla.ui.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.lesson.Block;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.tree.Line;
import nabla.typeset.Formula;
import nabla.typeset.Typesetter;

/// A block of a lesson set in type and ready to be laid out: everything slow is done, in the background. Immutable.
public sealed interface TypesetBlock {

    /// A paragraph, heading, list item or quotation.
    ///
    /// @param depth of the lists around it
    /// @param mark  of a list's item
    record Prose(Block.Prose.Style style, int depth, String mark, List<Run> runs) implements TypesetBlock {}

    /// A derivation.
    record Chain(Block.Derive block, SetLine first, List<SetLine> lines) implements TypesetBlock {}

    /// A table.
    ///
    /// @param columns the parameter, then the expressions
    /// @param rows    the parameter's value as written, in each row
    /// @param at      that value
    /// @param values  of the columns
    record Grid(
            Block.Table block, List<Formula> columns, List<Formula> rows, List<LiveValue> at, List<LiveValue> values)
            implements TypesetBlock {}

    /// A run of text.
    sealed interface Run {}

    record Words(Block.Text.Words text) implements Run {}

    record Inline(Formula formula, Scope scope) implements Run {}

    /// A line of a derivation; the first has no relation.
    record SetLine(Optional<Line> line, Formula sign, Formula formula, Scope scope, LiveValue value) {}

    /// Sets a block; absent where it is not for reading.
    static Optional<TypesetBlock> of(Block block) {
        return switch (block) {
            case Block.Prose prose -> Optional.of(set(prose));
            case Block.Derive derive -> Optional.of(set(derive));
            case Block.Table table -> Optional.of(set(table));
            case Block.Given given -> Optional.empty();
            case Block.Plot plot -> Optional.empty();
            case Block.Settings settings -> Optional.empty();
            case Block.Results results -> Optional.empty();
        };
    }

    private static Prose set(Block.Prose prose) {
        return new Prose(
                prose.style(),
                prose.depth(),
                prose.mark(),
                prose.texts().stream()
                        .map(text -> switch (text) {
                            case Block.Text.Words words -> new Words(words);
                            case Block.Text.Formula(var expression, var scope) ->
                                (Run) new Inline(Formula.of(expression, scope, Typesetter.Style.TEXT), scope);
                        })
                        .toList());
    }

    private static Chain set(Block.Derive derive) {
        var derivation = derive.derivation();
        Scope scope = derivation.scope();
        var first = new SetLine(
                Optional.empty(),
                Formula.EMPTY,
                Formula.of(derivation.first(), scope, Typesetter.Style.DISPLAY),
                scope,
                LiveValue.of(derivation.first(), scope));
        return new Chain(
                derive,
                first,
                derivation.lines().stream().map(line -> set(line, scope)).toList());
    }

    /// A line on its own, such as one that a student typed.
    static SetLine set(Line line, Scope scope) {
        return new SetLine(
                Optional.of(line),
                Formula.of(line.link()),
                Formula.of(line, scope, Typesetter.Style.DISPLAY),
                scope,
                LiveValue.of(line.right(), scope));
    }

    private static Grid set(Block.Table table) {
        var columns = new ArrayList<Formula>();
        columns.add(Formula.of(new Expr.Sym(table.parameter()), table.scope(), Typesetter.Style.TEXT));
        table.columns().forEach(column -> columns.add(Formula.of(column, table.scope(), Typesetter.Style.DISPLAY)));
        return new Grid(
                table,
                columns,
                table.values().stream()
                        .map(value -> Formula.of(value, table.scope(), Typesetter.Style.TEXT))
                        .toList(),
                table.values().stream()
                        .map(value -> LiveValue.of(value, table.scope()))
                        .toList(),
                table.columns().stream()
                        .map(column -> LiveValue.of(column, table.scope()))
                        .toList());
    }
}
