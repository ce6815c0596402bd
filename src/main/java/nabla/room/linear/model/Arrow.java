package nabla.room.linear.model;

import java.util.Arrays;
import java.util.stream.Stream;

/// A basis vector where it stands now.
///
/// @param from   where the origin has gone
/// @param to     where the tip of the basis vector has gone
/// @param column which one it is, from 0: the column of the matrix
public record Arrow(double[] from, double[] to, int column) {

    /// How far it goes from the origin along an axis.
    double reach() {
        return Stream.of(from, to)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}
