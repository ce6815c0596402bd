package nabla.model;

import java.util.Map;
import nabla.math.expr.tree.Expr;

/// What the names of a lesson stand for now.
///
/// @param numbers   the values of its parameters
/// @param functions for functions that the lesson leaves open: which ones they are, as expressions in
///                  [Parameters#ARGUMENT]; one that is missing is any that is as smooth as was declared
public record Meanings(Map<String, Double> numbers, Map<String, Expr> functions) {
    public static final Meanings NONE = new Meanings(Map.of(), Map.of());
}
