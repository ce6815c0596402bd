package nabla.math.expr;

import java.util.Optional;

/// The marks that are relations.
final class Relations {
    private Relations() {}

    static Optional<Relation> of(Token token) {
        for (Relation relation : Relation.values()) {
            if (token.is(relation.word())) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }
}
