package nabla.math.expr.token;

import java.util.Optional;
import nabla.math.expr.tree.Relation;

/// The marks that are relations, and what lines may start with.
public final class Relations {
    /// The marks a line may start with, for messages.
    public static final String MARKS = "=, <=, >=, <, >, ->, => or ~";

    private Relations() {}

    public static Optional<Relation> of(Token token) {
        for (Relation relation : Relation.values()) {
            if (token.is(relation.word())) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }
}
