package nabla.room.linear.model;

import java.util.List;

/// What is seen in one plane.
///
/// @param grid   the lines of the grid there
/// @param house  those of the house
/// @param arrows the basis vectors there
/// @param point  the point that is followed
public record PlaneImage(PlaneLines grid, PlaneLines house, List<Arrow> arrows, double[] point) {
    public PlaneImage {
        arrows = List.copyOf(arrows);
    }
}
