package nabla.room.linear.model;

/// A basis vector where it stands now.
///
/// @param from   where the origin has gone
/// @param to     where the tip of the basis vector has gone
/// @param column which one it is, from 0: the column of the matrix
public record Arrow(double[] from, double[] to, int column) {

    Reach reach() {
        return Reach.of(from).and(Reach.of(to));
    }
}
