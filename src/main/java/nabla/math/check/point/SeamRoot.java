package nabla.math.check.point;

import nabla.math.check.point.CoordinateRoots.Root;
import nabla.math.expr.tree.Expr;

/// Where something that is 0 at a seam was seen to be 0 in doubles, along one parameter.
///
/// @param seam what is 0
/// @param base the point whose other values were held
public record SeamRoot(Expr seam, Coordinate coordinate, double[] base, Root root) {}
