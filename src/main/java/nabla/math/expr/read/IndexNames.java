package nabla.math.expr.read;

import java.util.Optional;
import nabla.math.expr.scope.Declaration;
import nabla.math.expr.scope.Scope;
import nabla.math.expr.scope.Shape;
import nabla.math.expr.token.Names;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;

/// Which names an index may have: any but constants, functions and words of the language, and what would be hidden by
/// it; `d` is one too.
final class IndexNames {
    private IndexNames() {}

    /// What would be hidden; a declared index is free for the index of a sum.
    private static Optional<String> kind(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Index index -> Optional.empty();
            case Declaration.Parameter parameter -> Optional.of("a number");
            case Declaration.Definition definition -> Optional.of("defined");
            case Declaration.Defined function -> Optional.of("a function");
            case Declaration.Unknown function -> Optional.of("a function");
            case Declaration.SizeParameter size -> Optional.of("a size");
            case Declaration.Labels labels -> Optional.of("a row of labels");
            case Declaration.Array(var name, var shape, var entries) ->
                Optional.of(shape instanceof Shape.Matrix ? "a matrix" : "a vector");
            case Declaration.ByEntries entries -> Optional.of("defined");
            case Declaration.Family family -> Optional.of("a family");
        };
    }

    static void check(Token index, Tokens tokens, Scope scope) throws SyntaxError {
        Optional<String> taken = index.text().equals(Names.DERIVATIVE) ? Optional.empty() : Names.taken(index.text());
        if (taken.isPresent()) {
            throw tokens.error(index, "`%s` is %s; choose another name".formatted(tokens.text(index), taken.get()));
        }
        Optional<String> hidden = scope.find(index.text()).flatMap(IndexNames::kind);
        if (hidden.isPresent()) {
            throw tokens.error(
                    index,
                    "`%s` is %s here; choose another name for the index".formatted(tokens.text(index), hidden.get()));
        }
    }
}
