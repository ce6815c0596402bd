package nabla.math.expr.read;

import java.util.Optional;
import nabla.math.expr.token.Names;
import nabla.math.expr.token.SyntaxError;
import nabla.math.expr.token.Token;
import nabla.math.expr.token.Tokens;

/// Which names an index may have: any but constants, functions and words of the language; `d` is one too.
final class IndexNames {
    private IndexNames() {}

    static void check(Token index, Tokens tokens) throws SyntaxError {
        Optional<String> taken = index.text().equals(Names.DERIVATIVE) ? Optional.empty() : Names.taken(index.text());
        if (taken.isPresent()) {
            throw tokens.error(index, "`%s` is %s; choose another name".formatted(tokens.text(index), taken.get()));
        }
    }
}
